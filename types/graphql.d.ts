import type { ArticlePage } from './page';
import type { Article, Category, MediaFile, Tag } from './rest';

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

/** A list with its count: `newsroomArticles_connection` and its likes. */
export interface GraphqlConnection<Entry> {
  nodes: Entry[];
  pageInfo: { page: number; pageSize: number; pageCount: number; total: number };
}

/**
 * The queries and what each can answer; an answer holds the fields that were asked for.
 *
 * `newsroomArticleBySlug` takes a former slug too and answers the page: a `slug` other than the one
 * asked for means that the address has changed. It is null where no published article has the slug.
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
}
