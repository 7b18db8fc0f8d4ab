import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { localesOf } from '../../platform/locales';
import { ARTICLE } from '../../platform/uids';
import { ownerOf } from '../slugs/ledger';
import { readLinkTemplate } from './citations';
import type { ArticlePage } from './article-page';
import { buildArticlePage, findPublished } from './article-page';
import { RELATED_LIMIT } from './neighbours';
import { createSurroundingsQuery } from './queries';

export type PageResult =
  | { kind: 'page'; page: ArticlePage }
  /** The slug is a former one; the article answers to this one now. */
  | { kind: 'moved'; slug: string; page: ArticlePage }
  | { kind: 'unknown' };

/** Articles as pages, by the slug that a reader's address holds. */
export const articlePages = ({ strapi }: { strapi: Core.Strapi }) => {
  const locales = localesOf(strapi);
  const findSurroundings = createSurroundingsQuery(strapi, RELATED_LIMIT);

  return {
    /**
     * @param locale a code of the site's; its default locale if left out
     * @param options `documentLinks`: the address of documents, to have the body link to those it names
     * @throws ValidationError for a locale that the site does not have, and for several; for an address
     *   without a place for the document
     */
    async findBySlug(
      slug: string,
      locale?: unknown,
      options: { documentLinks?: unknown } = {}
    ): Promise<PageResult> {
      const links = readLinkTemplate(options.documentLinks);

      if (locale === '*' || Array.isArray(locale)) {
        throw new errors.ValidationError(
          'locale must be one locale: an article has a slug in each.'
        );
      }

      const [code = ''] = await locales.resolve(ARTICLE, locale);

      // PostgreSQL refuses to look for it.
      if (slug.includes('\u0000')) return { kind: 'unknown' };

      // MySQL's collations find `bai` for `BAI` and for `bài`.
      const present = (await findPublished(strapi, { slug }, code)).filter(
        (article) => article.slug === slug
      );

      // The ledger need not be asked for an address that is the only one's now.
      if (present[0] && present.length === 1) {
        return {
          kind: 'page',
          page: await buildArticlePage(strapi, findSurroundings, present[0], links),
        };
      }

      const owner = await ownerOf(strapi, { type: ARTICLE, locale: code, slug });

      if (!owner) return { kind: 'unknown' };

      const [row] = await findPublished(strapi, { documentId: owner.documentId }, code);

      if (!row) return { kind: 'unknown' };

      const page = await buildArticlePage(strapi, findSurroundings, row, links);

      if (page.slug === slug) return { kind: 'page', page };
      // The slug of a draft that nobody has read yet says nothing to readers.
      if (!owner.wasPublic || typeof page.slug !== 'string') return { kind: 'unknown' };

      return { kind: 'moved', slug: page.slug, page };
    },
  };
};

export type ArticlePages = ReturnType<typeof articlePages>;
