import type {
  DocumentAttachment,
  DocumentContradiction,
  DocumentFacet,
  DocumentRelation,
  DocumentType,
  FacetValue,
  InverseDocumentRelation,
  IssuingBody,
  OfficialDocumentFields,
  Subject,
  Validity,
  ValidityReasonCode,
  ValidityState,
  Words,
} from './documents';
import type { ArticlePage } from './page';
import type { Article, Category, MediaFile, Tag } from './rest';
import type {
  ArticleVisits,
  VisitedArticle,
  VisitFigure,
  VisitSeriesPoint,
  VisitStatistics,
} from './visits';

/* GraphQL */

/**
 * What a GraphQL request answers.
 *
 * ```ts
 * type Answer = GraphqlAnswer<Pick<GraphqlQueries, 'newsroomArticleBySlug'>>;
 * ```
 */
export interface GraphqlAnswer<Data> {
  /** Null when the request as a whole failed; left out when it could not be understood. */
  data?: Data | null;
  errors?: GraphqlError[];
}

export interface GraphqlError {
  message: string;
  path?: Array<string | number>;
  locations?: Array<{ line: number; column: number }>;
  extensions?: Record<string, unknown>;
}

/** GraphQL shows no row ids. */
export type GraphqlEntry<Entry> = Omit<Entry, 'id'>;

export type GraphqlFile = GraphqlEntry<Omit<MediaFile, 'provider_metadata'>>;

export interface GraphqlArticle extends GraphqlEntry<Article> {
  /** The files of the body's photos, each once, in the order of the body. */
  photos: GraphqlFile[];
  cover: GraphqlFile | null;
  category: GraphqlCategory | null;
  tags: GraphqlTag[];
  /** Chosen by hand; {@link ArticlePage.related} fills up with others. */
  relatedArticles: GraphqlArticle[];
  /** The article in other languages, itself not among them. */
  localizations: GraphqlArticle[];
}

export interface GraphqlCategory extends GraphqlEntry<Category> {
  parent: GraphqlCategory | null;
  localizations: GraphqlCategory[];
}

export interface GraphqlTag extends GraphqlEntry<Tag> {
  localizations: GraphqlTag[];
}

/** A code as an enumeration of GraphQL has it, whose names hold no hyphen. */
export type GraphqlCode<Code extends string> = Code extends `${infer First}-${infer Rest}`
  ? `${First}_${GraphqlCode<Rest>}`
  : Code;

/** Takes `asOf`, a day; today in the site's time zone without it. */
export interface GraphqlValidity extends Omit<Validity, 'reason'> {
  reason: ValidityReasonCode;
  reasonInWords: Words;
}

/** A file of a document with what was found in its bytes. */
export type GraphqlDocumentFile = Omit<DocumentAttachment, 'file'> & DocumentAttachment['file'];

/**
 * `relationsTo` and `files` are what `relations` and `attachments` are in REST: Strapi's own fields
 * have these names in GraphQL.
 */
export interface GraphqlOfficialDocument extends Omit<OfficialDocumentFields, 'validityOverride'> {
  documentId: string;
  validityOverride: GraphqlCode<ValidityState> | null;
  documentType: GraphqlDocumentType | null;
  issuingBody: GraphqlIssuingBody | null;
  subjects: GraphqlSubject[];
  validity: GraphqlValidity;
  contradictions: DocumentContradiction[];
  relationsTo: DocumentRelation[];
  /** What other published documents say of this one. */
  inverseRelations: InverseDocumentRelation[];
  /** In the editor's order. */
  files: GraphqlDocumentFile[];
  /** The document as schema.org `Legislation`. */
  jsonLd: Record<string, unknown>;
  /** The document in other languages, itself not among them. */
  localizations: GraphqlOfficialDocument[];
}

export interface GraphqlDocumentType extends GraphqlEntry<DocumentType> {
  localizations: GraphqlDocumentType[];
}

export interface GraphqlIssuingBody extends GraphqlEntry<IssuingBody> {
  parent: GraphqlIssuingBody | null;
  localizations: GraphqlIssuingBody[];
}

export interface GraphqlSubject extends GraphqlEntry<Subject> {
  parent: GraphqlSubject | null;
  localizations: GraphqlSubject[];
}

/** A page of documents, as `GET /official-documents` finds them with its own parameters. */
export interface GraphqlDocumentSearch {
  documents: GraphqlOfficialDocument[];
  total: number;
  /** Those that `facets` asked for; at most 200 values each, the most frequent first. */
  facets: Partial<Record<DocumentFacet, FacetValue[]>>;
}

/** A list with its count: `newsroomArticles_connection` and its likes. */
export interface GraphqlConnection<Entry> {
  nodes: Entry[];
  pageInfo: { page: number; pageSize: number; pageCount: number; total: number };
}

/** A figure that the site's settings hide is null. */
export type GraphqlVisitStatistics = Record<VisitFigure, number | null> &
  Pick<VisitStatistics, 'timeZone' | 'asOf'>;

/**
 * The queries and what each can answer; an answer holds the fields that were asked for.
 *
 * `newsroomArticleBySlug` takes a former slug too and answers the page: a `slug` other than the one
 * asked for means that the address has changed. It is null where no published article has the slug.
 *
 * `newsroomOfficialDocumentsByNumber` takes a number in any of its spellings; it is one document as a
 * rule, several where bodies or years share the number, and none where nothing published bears it.
 */
export interface GraphqlQueries {
  newsroomArticle: GraphqlArticle | null;
  newsroomArticles: GraphqlArticle[];
  newsroomArticles_connection: GraphqlConnection<GraphqlArticle>;
  newsroomArticleBySlug: ArticlePage | null;
  newsroomCategory: GraphqlCategory | null;
  newsroomCategories: GraphqlCategory[];
  newsroomCategories_connection: GraphqlConnection<GraphqlCategory>;
  newsroomTag: GraphqlTag | null;
  newsroomTags: GraphqlTag[];
  newsroomTags_connection: GraphqlConnection<GraphqlTag>;
  newsroomVisitStatistics: GraphqlVisitStatistics;
  newsroomVisitSeries: VisitSeriesPoint[];
  newsroomMostRead: VisitedArticle[];
  /** Null where the article is not published in the locale. */
  newsroomArticleVisits: ArticleVisits | null;
  newsroomOfficialDocument: GraphqlOfficialDocument | null;
  newsroomOfficialDocuments: GraphqlOfficialDocument[];
  newsroomOfficialDocuments_connection: GraphqlConnection<GraphqlOfficialDocument>;
  newsroomOfficialDocumentsByNumber: GraphqlOfficialDocument[];
  newsroomOfficialDocumentSearch: GraphqlDocumentSearch;
  newsroomDocumentType: GraphqlDocumentType | null;
  newsroomDocumentTypes: GraphqlDocumentType[];
  newsroomDocumentTypes_connection: GraphqlConnection<GraphqlDocumentType>;
  newsroomIssuingBody: GraphqlIssuingBody | null;
  newsroomIssuingBodies: GraphqlIssuingBody[];
  newsroomIssuingBodies_connection: GraphqlConnection<GraphqlIssuingBody>;
  newsroomSubject: GraphqlSubject | null;
  newsroomSubjects: GraphqlSubject[];
  newsroomSubjects_connection: GraphqlConnection<GraphqlSubject>;
}
