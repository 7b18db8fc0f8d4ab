import type { LibraryFile } from '../body/photos';
import { toFile } from './files';
import type { LinkKind, Row } from './queries';

export interface ArticleLink {
  documentId: string;
  title: string;
  slug: string | null;
  publicDate: string | null;
}

export interface Teaser extends ArticleLink {
  lead: string | null;
  cover: ReturnType<typeof toFile> | null;
}

export interface Localization {
  locale: string;
  slug: string | null;
  title: string;
}

/** As many as a box under an article shows, and as many as are needed of each kind to fill it. */
export const RELATED_LIMIT = 6;

const timeOf = ({ public_date: date }: Row): number =>
  date === null ? Number.NEGATIVE_INFINITY : new Date(date).getTime();

const linkOf = (row: Row): ArticleLink => ({
  documentId: row.document_id,
  title: row.title,
  slug: row.slug,
  publicDate: row.public_date === null ? null : new Date(row.public_date).toISOString(),
});

const ofKind = (rows: Row[], kind: LinkKind): Row[] => rows.filter((row) => row.kind === kind);

const byNewest = (a: Row, b: Row): number =>
  timeOf(b) - timeOf(a) || (a.document_id < b.document_id ? 1 : -1);

/** The articles before and after this one in its category, by public date. */
export const neighboursOf = (
  rows: Row[]
): { previous: ArticleLink | null; next: ArticleLink | null } => {
  const [previous] = ofKind(rows, 'previous');
  const [next] = ofKind(rows, 'next');

  return { previous: previous ? linkOf(previous) : null, next: next ? linkOf(next) : null };
};

/** Chosen by hand first, then by shared tags, then by the category; the recent ones first in each. */
export const relatedRows = (rows: Row[], documentId: string): Row[] => {
  const chosen = ofKind(rows, 'chosen').sort(byNewest);
  const others = (['same-tag', 'same-category'] as const).flatMap((kind) =>
    ofKind(rows, kind).sort(byNewest)
  );
  const seen = new Set([documentId]);
  const related = [...chosen, ...others].filter((row) => {
    if (seen.has(row.document_id)) return false;

    seen.add(row.document_id);

    return true;
  });

  return related.slice(0, Math.max(RELATED_LIMIT, chosen.length));
};

export const teaserOf = (row: Row, cover: LibraryFile | undefined): Teaser => ({
  ...linkOf(row),
  lead: row.lead,
  cover: cover ? toFile(cover) : null,
});

/** The languages in which the article is published, its own among them. */
export const localizationsOf = (rows: Row[]): Localization[] =>
  ofKind(rows, 'translation')
    .map(({ locale, slug, title }) => ({ locale: locale as string, slug, title }))
    .sort((a, b) => (a.locale < b.locale ? -1 : 1));

export const coverOf = (rows: Row[]): number | null => {
  const [itself] = ofKind(rows, 'itself');

  return itself?.cover ?? null;
};
