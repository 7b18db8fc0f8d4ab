import type { EntryAnswer } from './rest';

/*
 * Official documents: `GET /api/newsroom/official-documents`, `/official-documents/:documentId` and
 * `/official-documents/by-number/15/QĐ-UBND`; and what they are sorted by.
 */

/** Stable codes; `unknown` where nobody has recorded from when a document is in force. */
export type ValidityState =
  | 'not-yet-in-force'
  | 'in-force'
  | 'partly-expired'
  | 'expired'
  | 'suspended'
  | 'partly-suspended'
  | 'no-longer-suitable'
  | 'unknown';

/** Stable codes for why a document is in its state. */
export type ValidityReasonCode =
  | 'no-effective-date'
  | 'before-effective-date'
  | 'effective'
  | 'resumed'
  | 'suspension-ended'
  | 'expiry-date-reached'
  | 'replaced'
  | 'repealed'
  | 'amended'
  | 'partly-repealed'
  | 'amended-and-partly-repealed'
  | 'suspended'
  | 'partly-suspended'
  | 'override';

/** The same in both languages. */
export interface Words {
  vi: string;
  en: string;
}

/** The state of a document on a day. */
export interface Validity {
  state: ValidityState;
  /** The name of the state. */
  name: Words;
  /** The day in the site's time zone: `2026-03-21`. */
  asOf: string;
  reason: { code: ValidityReasonCode; words: Words };
  /** The documents that brought the state about; at most 20, the latest. */
  because: Array<{ documentId: string; number: string }>;
  /** Whether an editor has decided otherwise than what follows from dates and relations. */
  overridden: boolean;
}

export interface OfficialDocumentFields {
  /** As it was typed; at most 120 characters. */
  number: string | null;
  /** What all spellings of one number share: ASCII. */
  numberKey: string | null;
  /** What the document is about (trích yếu); at most 5000 characters. */
  abstract: string;
  signer: string | null;
  signerPosition: string | null;
  /** The day of signing: `2026-03-21`. */
  issueDate: string | null;
  /** The first day in force. */
  effectiveDate: string | null;
  /** The first day no longer in force. */
  expiryDate: string | null;
  /** What an editor has decided, if anything; {@link Validity} holds what follows from it. */
  validityOverride: ValidityState | null;
  validityOverrideReason: string | null;
  validityOverrideFrom: string | null;
  /** Whether the editor has confirmed that two documents bear the number. */
  duplicateNumberConfirmed: boolean | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string;
  /** Null on a site without Strapi's i18n plugin. */
  locale: string | null;
}

/** A document of a list. Relations come with `populate`, as Strapi has them. */
export interface OfficialDocument extends OfficialDocumentFields {
  /** The row in the database. It changes at every publication: keep `documentId` instead. */
  id: number;
  documentId: string;
  /** Today, or on the day of `inForceOn`. */
  validity: Validity;
}

interface Term {
  /** The row in the database: keep `documentId` instead. */
  id: number;
  documentId: string;
  name: string;
  /** Its place among the others. */
  position: number | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string;
  /** Null on a site without Strapi's i18n plugin. */
  locale: string | null;
}

/** `GET /api/newsroom/document-types` */
export interface DocumentType extends Term {
  /** As in numbers: `QĐ`. At most 20 characters. */
  abbreviation: string | null;
}

/** `GET /api/newsroom/issuing-bodies`; a body's `parent` comes with `populate`. */
export interface IssuingBody extends Term {
  /** As in numbers: `UBND`. At most 40 characters. */
  abbreviation: string | null;
  /** Of the state or the party, such as a commune's; at most 100 characters. */
  level: string | null;
}

/** `GET /api/newsroom/subjects`; a subject's `parent` comes with `populate`. */
export type Subject = Term;

export type RelationKind =
  | 'based-on'
  | 'guides'
  | 'amends'
  | 'replaces'
  | 'repeals'
  | 'partly-repeals'
  | 'corrects'
  | 'suspends'
  | 'partly-suspends'
  | 'resumes'
  | 'consolidates'
  | 'refers-to'
  | 'related';

export type InverseRelationKind =
  | 'basis-of'
  | 'guided-by'
  | 'amended-by'
  | 'replaced-by'
  | 'repealed-by'
  | 'partly-repealed-by'
  | 'corrected-by'
  | 'suspended-by'
  | 'partly-suspended-by'
  | 'resumed-by'
  | 'consolidated-in'
  | 'referred-to-by'
  | 'related';

/** Another document: one that can be read here, or one known by its number only. */
export interface RelatedDocument {
  /** Null for a document that is not published here. */
  documentId: string | null;
  number: string | null;
  title: string | null;
  /** Of a document that is not published here, where the editor gave one. */
  url: string | null;
}

export interface DocumentRelation extends RelatedDocument {
  kind: RelationKind;
}

export interface InverseDocumentRelation extends RelatedDocument {
  kind: InverseRelationKind;
}

export interface DocumentAttachment {
  title: string | null;
  /** A language tag, such as `vi`. */
  language: string | null;
  role: 'original' | 'appendix' | 'reading-version' | null;
  file: {
    /** Relative to Strapi's own address with the local upload provider, else absolute. */
    url: string;
    name: string;
    mime: string;
    /** In bytes; null until it has been measured. */
    size: number | null;
  };
  /** SHA-256 of the stored bytes, 64 hexadecimal digits; null until it has been computed. */
  sha256: string | null;
  /** Of a PDF; null for other files and for what cannot be read. */
  pageCount: number | null;
  /** Whether a PDF holds a signature field. Says nothing of whether a signature is valid. */
  hasSignatureField: boolean | null;
}

/** Where what was recorded of a document cannot be true, or seldom is. */
export interface DocumentContradiction {
  /** Stable. */
  code: string;
  words: Words;
}

/** Everything that the page of one document shows. `fields` and `populate` change nothing of it. */
export interface OfficialDocumentPage extends OfficialDocument {
  documentType: { documentId: string; name: string; abbreviation: string | null } | null;
  issuingBody: {
    documentId: string;
    name: string;
    abbreviation: string | null;
    level: string | null;
  } | null;
  subjects: Array<{ documentId: string; name: string }>;
  /** In the editor's order. */
  attachments: DocumentAttachment[];
  relations: DocumentRelation[];
  /** What other published documents say of this one. */
  inverseRelations: InverseDocumentRelation[];
  contradictions: DocumentContradiction[];
  /** The document as schema.org `Legislation`, for a `<script type="application/ld+json">`. */
  jsonLd: Record<string, unknown>;
}

export type DocumentFacet = 'type' | 'issuingBody' | 'subject' | 'year' | 'validity' | 'signer';

export interface FacetValue {
  /** What to ask for: a value of the parameter of the facet's name. */
  value: string | number;
  /** How many documents it would leave beside the other filters. */
  count: number;
  /** Of a type, body or subject, in the language asked for. */
  name?: string | null;
  /** Of a type or body. */
  abbreviation?: string | null;
  /** Of a body or subject: the `documentId` of the one above it. */
  parent?: string | null;
}

export interface OfficialDocumentListAnswer {
  data: OfficialDocument[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    /** Those that `facets` asked for; at most 200 values each, the most frequent first. */
    facets?: Partial<Record<DocumentFacet, FacetValue[]>>;
  };
}

export type OfficialDocumentAnswer = EntryAnswer<OfficialDocumentPage>;

/** By number: one as a rule, several where bodies or years share it; the latest first. */
export interface OfficialDocumentsByNumberAnswer {
  data: OfficialDocumentPage[];
  meta: { pagination: { total: number } };
}
