import type { Body, Figure, FocalPoint, ImageFormat } from './body';
import type { Validity } from './documents';
import type { ArticleFields, EntryAnswer } from './rest';

/* The page: `GET /api/newsroom/articles/by-slug/:slug`, GraphQL `newsroomArticleBySlug`. */

/** Everything that the page of one article shows. */
export interface ArticlePage extends ArticleFields {
  documentId: string;
  /** Empty where the article has no body. */
  body: Body;
  /** The photos of the body, in its order. */
  figures: Figure[];
  cover: PageFile | null;
  category: PageCategory | null;
  tags: PageLink[];
  /**
   * Chosen by hand first, then by shared tags, then from the category; the most recent first in
   * each. At most 6, or as many as were chosen by hand.
   */
  related: Teaser[];
  /** The next older article of the category. */
  previous: ArticleLink | null;
  /** The next newer article of the category. */
  next: ArticleLink | null;
  /** The languages this article can be read in, this one among them. */
  localizations: PageLocalization[];
  /**
   * The published documents that the body names by their numbers, each once, in the order of the
   * text. `?documentLinks=/van-ban/{documentId}` has the body link to them, too.
   */
  citedDocuments: CitedDocument[];
}

/** A file as a page shows it: caption and text are the library's. */
export interface PageFile {
  /** Relative to Strapi's own address with the local upload provider, else absolute. */
  url: string;
  name: string;
  /** In pixels; null for a drawing (SVG) without a size. */
  width: number | null;
  /** In pixels; null for a drawing (SVG) without a size. */
  height: number | null;
  mime: string;
  formats: Record<string, ImageFormat> | null;
  focalPoint: FocalPoint | null;
  alternativeText: string | null;
  caption: string | null;
}

/** A category or tag to link to. */
export interface PageLink {
  documentId: string;
  name: string;
  slug: string | null;
}

export interface PageCategory extends PageLink {
  description: string | null;
  /** From the root of the tree down, this category not among them: a breadcrumb. */
  ancestors: PageLink[];
}

/** An article to link to. */
export interface ArticleLink {
  documentId: string;
  title: string;
  slug: string | null;
  publicDate: string | null;
}

/** An article to link to with its picture. */
export interface Teaser extends ArticleLink {
  lead: string | null;
  cover: PageFile | null;
}

/** An official document that an article names. */
export interface CitedDocument {
  documentId: string;
  number: string;
  title: string;
  /** Today. */
  validity: Validity;
}

export interface PageLocalization {
  locale: string;
  slug: string | null;
  title: string;
}

/** The answer by slug with status 200. */
export type ArticlePageAnswer = EntryAnswer<ArticlePage>;

/**
 * The answer by slug with status 301: the slug is a former one. `Location` names the present
 * address; most clients follow it by themselves and never see this.
 */
export interface MovedAnswer {
  data: null;
  meta: { movedTo: { slug: string } };
}
