import type { IsoDate, Timeline, ValidityState } from '../validity/timeline';
import type { InverseRelationKind, RelationKind } from '../validity/relation-kinds';

/** What the panel's form holds of a document, saved or not. */
export interface ExamineRequest {
  /** Null for a document that has never been saved. */
  documentId: string | null;
  /** Empty where documents are not localised. */
  locale: string;
  number: string | null;
  /** The `documentId`s that the form's relations lead to. */
  documentType: string | null;
  issuingBody: string | null;
  issueDate: IsoDate | null;
  effectiveDate: IsoDate | null;
  expiryDate: IsoDate | null;
  validityOverride: ValidityState | null;
  validityOverrideReason: string | null;
  validityOverrideFrom: IsoDate | null;
  relations: Array<{ kind: RelationKind; document: string | null; number: string | null }>;
}

/** Another document, as an editor tells it from others. */
export interface DocumentLink {
  documentId: string;
  number: string | null;
  abstract: string;
}

/** Where the number says something else than what was chosen; a warning, never a refusal. */
export type NumberWarning =
  | { code: 'number-not-read' }
  | { code: 'type-differs'; inNumber: string; chosen: string }
  | { code: 'body-differs'; inNumber: string; chosen: string }
  | { code: 'year-differs'; inNumber: number; issueYear: number }
  /** Publication is refused until the editor confirms that two documents bear the number. */
  | { code: 'number-taken'; by: DocumentLink };

/** A file of the saved document with what was recorded of its bytes. */
export interface ExaminedFile {
  name: string;
  /** 64 hexadecimal digits; null until it has been computed. */
  sha256: string | null;
  /** In bytes. */
  size: number | null;
  /** Of a PDF; null for other files and for what cannot be read. */
  pageCount: number | null;
  /** Whether a PDF holds a signature field. Says nothing of whether a signature is valid. */
  hasSignatureField: boolean | null;
  /** When the bytes were replaced by others since, the latest first; ISO 8601. */
  replacedAt: string[];
}

/**
 * Body of the admin route `POST /newsroom/official-documents/cited`: the texts of an article's
 * blocks, at most 8,000 of 1,000,000 characters in all. It answers `{ data: CitedPlace[] }`.
 */
export interface CitedRequest {
  texts: string[];
  /** Empty where documents are not localised. */
  locale: string;
}

/** A published document that a text names. */
export interface CitedPlace {
  /** Which of the texts. */
  text: number;
  /** The number as it was written there. */
  written: string;
  documentId: string;
  number: string;
  state: ValidityState;
  /** Why it is in that state, in words. */
  reason: { vi: string; en: string };
}

/** Answer of the admin route `POST /newsroom/official-documents/examine`, as `{ data }`. */
export interface Examination {
  /** Today in the site's time zone. */
  asOf: IsoDate;
  warnings: NumberWarning[];
  /** As if the form's values were published now. */
  timeline: Timeline;
  /** What published documents say of this one. */
  inverseRelations: Array<{ kind: InverseRelationKind; document: DocumentLink }>;
  files: ExaminedFile[];
}
