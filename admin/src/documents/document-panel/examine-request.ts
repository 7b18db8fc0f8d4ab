import type { ExamineRequest } from '../../../../server/src/documents/examine/contract';
import {
  actsOnValidity,
  RELATION_KINDS,
} from '../../../../server/src/documents/validity/relation-kinds';
import type { RelationKind } from '../../../../server/src/documents/validity/relation-kinds';
import { VALIDITY_STATES } from '../../../../server/src/documents/validity/timeline';
import type { IsoDate, ValidityState } from '../../../../server/src/documents/validity/timeline';
import { relatedDocumentId } from '../../platform/relations';
import type { RelatedEntry } from '../../platform/relations';

/** The fields of the form that the examination is about, in whatever state the form has them. */
export type FormDocument = Record<Exclude<keyof ExamineRequest, 'documentId' | 'locale'>, unknown>;

/** What the server holds of the relations: a form knows only what has changed in them since. */
export interface SavedRelations {
  documentType: readonly RelatedEntry[];
  issuingBody: readonly RelatedEntry[];
  /** The document of each saved row of `relations`, by the row's id. */
  rows: ReadonlyMap<string, readonly RelatedEntry[]>;
}

interface RelationRow {
  id?: number | string;
  kind: RelationKind;
  document?: unknown;
  number?: unknown;
}

/** The server takes no longer texts; the form itself says which of its own are too long to be saved. */
const LONGEST_NUMBER = 500;
const LONGEST_REASON = 5000;

const KINDS: ReadonlySet<unknown> = new Set(RELATION_KINDS);
const STATES: ReadonlySet<unknown> = new Set(VALIDITY_STATES);

const asText = (value: unknown, longest: number): string | null =>
  (typeof value === 'string' && value.trim().slice(0, longest)) || null;

const asDate = (value: unknown): IsoDate | null =>
  (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]) || null;

const asState = (value: unknown): ValidityState | null =>
  STATES.has(value) ? (value as ValidityState) : null;

/**
 * The rows that can change a validity. The others are passed over: each saved row costs a request
 * of its own to learn where it leads.
 */
const actingRows = (relations: unknown): RelationRow[] =>
  (Array.isArray(relations) ? (relations as Array<Partial<RelationRow> | null>) : []).filter(
    (row): row is RelationRow => KINDS.has(row?.kind) && actsOnValidity((row as RelationRow).kind)
  );

/** The rows whose saved document has to be known before the form can be examined. */
export const savedRowIds = (relations: unknown): string[] =>
  actingRows(relations).flatMap(({ id }) => (id === undefined ? [] : [String(id)]));

/** What the server is asked about the form as it stands. */
export const examineRequest = (
  { documentId, locale }: Pick<ExamineRequest, 'documentId' | 'locale'>,
  form: FormDocument,
  saved: SavedRelations
): ExamineRequest => ({
  documentId,
  locale,
  number: asText(form.number, LONGEST_NUMBER),
  documentType: relatedDocumentId(saved.documentType, form.documentType),
  issuingBody: relatedDocumentId(saved.issuingBody, form.issuingBody),
  issueDate: asDate(form.issueDate),
  effectiveDate: asDate(form.effectiveDate),
  expiryDate: asDate(form.expiryDate),
  validityOverride: asState(form.validityOverride),
  validityOverrideReason: asText(form.validityOverrideReason, LONGEST_REASON),
  validityOverrideFrom: asDate(form.validityOverrideFrom),
  relations: actingRows(form.relations)
    .map(({ id, kind, document, number }) => ({
      kind,
      document: relatedDocumentId((id !== undefined && saved.rows.get(String(id))) || [], document),
      number: asText(number, LONGEST_NUMBER),
    }))
    .filter(({ document, number }) => document !== null || number !== null),
});

/** Whether nothing has been entered yet that could be examined. */
export const isBlank = ({ documentId, locale: _locale, relations, ...fields }: ExamineRequest) =>
  documentId === null &&
  relations.length === 0 &&
  Object.values(fields).every((value) => value === null);
