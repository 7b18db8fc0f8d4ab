import type { Core } from '@strapi/strapi';

import { findPhotoFiles } from '../body/photo-files';
import { columnOf, run } from '../../platform/database';
import { rowReader } from '../../platform/rows';
import { ARTICLE } from '../../platform/uids';
import { photosOf } from '../body/check-body';
import type { Body } from '../body/nodes';
import type { Figure } from '../body/photos';
import { figuresOf, indexFiles, refreshBody } from '../body/photos';
import type { CitedDocument } from '../../documents/reading/cited';
import { citeDocuments } from './citations';
import { toFile } from './files';
import type { ArticleLink, Localization, Teaser } from './neighbours';
import { coverOf, localizationsOf, neighboursOf, relatedRows, teaserOf } from './neighbours';
import type { FindSurroundings, Place } from './queries';
import { scalarFieldsOf } from './scalar-fields';
import type { CategoryLink, PageCategory } from './terms';
import { termsOf } from './terms';

type Entry = Record<string, unknown>;

/** Everything that the page of one article shows. */
export interface ArticlePage extends Entry {
  documentId: string;
  locale: string | null;
  body: Body;
  cover: ReturnType<typeof toFile> | null;
  figures: Figure[];
  category: PageCategory | null;
  tags: CategoryLink[];
  related: Teaser[];
  previous: ArticleLink | null;
  next: ArticleLink | null;
  localizations: Localization[];
  citedDocuments: CitedDocument[];
}

/** A published article's own row, as Strapi reads it. */
export interface ArticleRow extends Entry, Place {
  body: Body | null;
}

/** The published articles that these conditions name: one, unless something has gone wrong. */
export const findPublished = async (
  strapi: Core.Strapi,
  conditions: { slug: string } | { documentId: string },
  locale: string
): Promise<ArticleRow[]> => {
  const column = (attribute: string) => columnOf(strapi, ARTICLE, attribute);
  const wanted = { ...conditions, ...(locale ? { locale } : {}) };
  const rows: Entry[] = await run(strapi, strapi.db.metadata.get(ARTICLE).tableName, (articles) =>
    articles
      .where(Object.fromEntries(Object.entries(wanted).map(([name, is]) => [column(name), is])))
      .whereNotNull(column('publishedAt'))
      .limit(2)
      .select('*')
  );

  return rows.map(rowReader(strapi, ARTICLE)) as ArticleRow[];
};

/** The page of an article, in a number of queries that nothing in the article changes. */
export const buildArticlePage = async (
  strapi: Core.Strapi,
  findSurroundings: FindSurroundings,
  row: ArticleRow,
  documentLinks?: string
): Promise<ArticlePage> => {
  const stored = row.body ?? [];
  const around = await findSurroundings(row);
  const related = relatedRows(around, row.documentId);
  const coverId = coverOf(around);
  const coverIds = [coverId, ...related.map(({ cover }) => cover)].filter((id) => id !== null);
  const files = indexFiles(
    await findPhotoFiles(strapi, photosOf(stored), {
      signed: true,
      otherIds: coverIds.map(Number),
    })
  );
  const fileOf = (id: number | null) => (id === null ? undefined : files.find({ id: Number(id) }));
  const { body, citedDocuments } = await citeDocuments(strapi, refreshBody(stored, files), {
    locale: row.locale ?? '',
    template: documentLinks,
  });
  const cover = fileOf(coverId);

  return {
    ...scalarFieldsOf(strapi, row),
    documentId: row.documentId,
    locale: row.locale,
    body,
    cover: cover ? toFile(cover) : null,
    figures: figuresOf(body),
    ...termsOf(around),
    related: related.map((link) => teaserOf(link, fileOf(link.cover))),
    ...neighboursOf(around),
    localizations: localizationsOf(around),
    citedDocuments,
  };
};
