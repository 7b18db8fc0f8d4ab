import type { Core } from '@strapi/strapi';

import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { fold } from '../../text/fold';
import { parseDocumentNumber } from '../number/document-number';
import type { RelationKind } from '../validity/relation-kinds';

interface Reference {
  documentId: string;
}

/** A row of an official document with what it leads to. */
export interface DocumentRow {
  id: number;
  documentId: string;
  locale: string | null;
  number: string | null;
  abstract: string | null;
  signer: string | null;
  issueDate: string | null;
  effectiveDate: string | null;
  expiryDate: string | null;
  validityOverride: string | null;
  validityOverrideReason: string | null;
  validityOverrideFrom: string | null;
  documentType: Reference | null;
  issuingBody: Reference | null;
  subjects: Reference[];
  relations: RelationRow[];
}

export interface RelationRow {
  kind: RelationKind | null;
  document: Reference | null;
  number: string | null;
  title: string | null;
  url: string | null;
}

const REFERENCE = { select: ['id', 'documentId'] };

const POPULATE = {
  documentType: REFERENCE,
  issuingBody: REFERENCE,
  subjects: REFERENCE,
  relations: { populate: { document: REFERENCE } },
};

const find = (strapi: Core.Strapi, where: object): Promise<DocumentRow[]> =>
  strapi.db
    .query(OFFICIAL_DOCUMENT)
    .findMany({ where, populate: POPULATE, orderBy: { id: 'asc' } });

export const findPublished = (strapi: Core.Strapi, documentIds: string[]): Promise<DocumentRow[]> =>
  find(strapi, { documentId: { $in: documentIds }, publishedAt: { $notNull: true } });

/** The versions that editors work on: they alone lead to documents that are not published yet. */
export const findDrafts = (strapi: Core.Strapi, documentIds: string[]): Promise<DocumentRow[]> =>
  find(strapi, { documentId: { $in: documentIds }, publishedAt: null });

/** The year that a document is counted in: its number's, or else that of its issue. */
export const yearOf = (row: Pick<DocumentRow, 'number' | 'issueDate'>): number | null => {
  const { year } = parseDocumentNumber(row.number ?? '');

  return year ?? (row.issueDate ? Number(row.issueDate.slice(0, 4)) : null);
};

/** As long as every database's text column surely is. */
const FOLDED_LENGTH = 6000;

/** A published document in one language, as the register has it. */
export const registerRow = (row: DocumentRow, isMain: boolean) => ({
  entry_id: Number(row.id),
  document_id: row.documentId,
  locale: row.locale ?? '',
  is_main: isMain ? 1 : 0,
  number: row.number,
  number_key: row.number ? parseDocumentNumber(row.number).key : null,
  type_id: row.documentType?.documentId ?? null,
  body_id: row.issuingBody?.documentId ?? null,
  year: yearOf(row),
  signer: row.signer,
  signer_key: row.signer ? fold(row.signer).slice(0, 200) : null,
  issue_date: row.issueDate,
  effective_date: row.effectiveDate,
  expiry_date: row.expiryDate,
  override_state: row.validityOverride,
  override_reason: row.validityOverrideReason,
  override_from: row.validityOverrideFrom,
  abstract: row.abstract,
  folded: fold([row.number, row.abstract, row.signer].filter(Boolean).join('\n')).slice(
    0,
    FOLDED_LENGTH
  ),
});

export type RegisterRow = ReturnType<typeof registerRow>;

/** A relation as it is stored, before it is known whether its target is published. */
export interface NewLink {
  kind: RelationKind;
  chosen_id: string | null;
  number: string | null;
  title: string | null;
  url: string | null;
  target_key: string | null;
}

/** What a document says of others, each once, and nothing of itself. */
export const linksOf = (row: DocumentRow): NewLink[] => {
  const seen = new Set<string>();
  const own = row.number ? parseDocumentNumber(row.number).key : null;

  return row.relations.flatMap(({ kind, document, number, title, url }) => {
    const chosen = document?.documentId ?? null;
    const key = number ? parseDocumentNumber(number).key : null;
    const target = chosen ?? key;

    if (!kind || !target || chosen === row.documentId || (!chosen && key === own)) return [];
    if (seen.has(`${kind} ${target}`)) return [];

    seen.add(`${kind} ${target}`);

    return [{ kind, chosen_id: chosen, number, title, url, target_key: key }];
  });
};
