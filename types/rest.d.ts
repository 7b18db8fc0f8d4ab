import type { Body, FocalPoint, ImageFormat } from './body';

/* REST: `GET /api/newsroom/articles`, `/categories`, `/tags`, and each with `/:documentId`. */

/** The texts and dates of an article. A site's own fields join them by declaration merging. */
export interface ArticleFields {
  /** At most 500 characters. */
  title: string;
  /** `a-z`, `0-9` and single hyphens, at most 100 characters; unique within its locale. */
  slug: string;
  /** The summary under the title; at most 5000 characters. */
  lead: string | null;
  /** The author as readers see it, such as a pen name; at most 200 characters. */
  byline: string | null;
  /** The day the article is about: `2026-03-21`. */
  eventDate: string | null;
  /**
   * When readers could first read it; lists are sorted by it. Null only for an entry that was put
   * into the database past Strapi's Document Service.
   */
  publicDate: string | null;
  /** Where the article was taken from; at most 200 characters. */
  source: string | null;
  /** `http:` or `https:`, at most 2000 characters. */
  sourceUrl: string | null;
  featured: boolean | null;
  createdAt: string;
  updatedAt: string;
  /** When this version went out: each publication changes it. Show `publicDate` instead. */
  publishedAt: string;
  /** Null on a site without Strapi's i18n plugin. */
  locale: string | null;
}

/** An article of a list, or by its `documentId`. Relations come with {@link ArticleWith}. */
export interface Article extends ArticleFields {
  /** The row in the database. It changes at every publication: keep `documentId` instead. */
  id: number;
  documentId: string;
  body: Body | null;
}

/** What `populate` adds to an article. */
export interface ArticleRelations {
  /** The files of the body's photos, each once, in the order of the body. */
  photos: MediaFile[];
  cover: MediaFile | null;
  category: Category | null;
  tags: Tag[];
  /** Chosen by hand; {@link ArticlePage.related} fills up with others. */
  relatedArticles: Article[];
  /** The article in other languages, itself not among them. */
  localizations: Article[];
}

/**
 * An article with what was populated: `ArticleWith<'cover' | 'category'>` is what
 * `?populate[0]=cover&populate[1]=category` answers, `ArticleWith<keyof ArticleRelations>` what
 * `?populate=*` does.
 */
export type ArticleWith<Relation extends keyof ArticleRelations> = Article &
  Pick<ArticleRelations, Relation>;

export interface Category {
  /** The row in the database. It changes at every publication: keep `documentId` instead. */
  id: number;
  documentId: string;
  /** At most 200 characters. */
  name: string;
  /** `a-z`, `0-9` and single hyphens, at most 100 characters; unique within its locale. */
  slug: string;
  /** At most 5000 characters. */
  description: string | null;
  /** Its place among its siblings; lists are sorted by it, then by name. */
  position: number | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string;
  /** Null on a site without Strapi's i18n plugin. */
  locale: string | null;
}

/** What `populate` adds to a category. */
export interface CategoryRelations {
  parent: Category | null;
  localizations: Category[];
}

/** A category with what was populated, as {@link ArticleWith}. */
export type CategoryWith<Relation extends keyof CategoryRelations> = Category &
  Pick<CategoryRelations, Relation>;

export interface Tag {
  /** The row in the database. It changes at every publication: keep `documentId` instead. */
  id: number;
  documentId: string;
  /** At most 200 characters. */
  name: string;
  /** `a-z`, `0-9` and single hyphens, at most 100 characters; unique within its locale. */
  slug: string;
  /** At most 5000 characters. */
  description: string | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string;
  /** Null on a site without Strapi's i18n plugin. */
  locale: string | null;
}

/** What `populate` adds to a tag. */
export interface TagRelations {
  localizations: Tag[];
}

/** A tag with what was populated, as {@link ArticleWith}. */
export type TagWith<Relation extends keyof TagRelations> = Tag & Pick<TagRelations, Relation>;

/** A file as Strapi's own `populate` shows it: caption and text are the library's, not the use's. */
export interface MediaFile {
  id: number;
  documentId: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  focalPoint: FocalPoint | null;
  /** In pixels; null for what is no picture. */
  width: number | null;
  /** In pixels; null for what is no picture. */
  height: number | null;
  formats: Record<string, ImageFormat> | null;
  hash: string;
  /** With its dot: `.jpg`. */
  ext: string | null;
  mime: string;
  /** In kilobytes of 1000 bytes. */
  size: number;
  /** Relative to Strapi's own address with the local upload provider, else absolute. */
  url: string;
  previewUrl: string | null;
  provider: string;
  provider_metadata: Record<string, unknown> | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string;
}

/** One entry. */
export interface EntryAnswer<Entry> {
  data: Entry;
  meta: Record<string, never>;
}

/** A page of a list. */
export interface ListAnswer<Entry> {
  data: Entry[];
  meta: { pagination: PagePagination | OffsetPagination };
}

/** For `pagination[page]` and `pagination[pageSize]`, and where none is asked for: 25 a page. */
export interface PagePagination {
  /** From 1. */
  page: number;
  pageSize: number;
  /** Left out with `pagination[withCount]=false`. */
  pageCount?: number;
  /** Left out with `pagination[withCount]=false`. */
  total?: number;
}

/** For `pagination[start]` and `pagination[limit]`. */
export interface OffsetPagination {
  /** From 0. */
  start: number;
  limit: number;
  /** Left out with `pagination[withCount]=false`. */
  total?: number;
}

/** Any answer that is not 2xx or 3xx. */
export interface ErrorAnswer {
  data: null;
  error: {
    /** The HTTP status. */
    status: number;
    /** Such as `ValidationError`, `NotFoundError`, `ForbiddenError`. */
    name: string;
    /** In English; says what to change. */
    message: string;
    details: Record<string, unknown>;
  };
}
