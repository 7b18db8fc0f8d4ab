import type { Core } from '@strapi/strapi';

import type { Context, Query } from '../platform/content-api/public-controller';
import { publicController } from '../platform/content-api/public-controller';
import { ARTICLE, CATEGORY, TAG } from '../platform/uids';
import type { ArticlePages } from './page/service';

const withSlug = (path: string, slug: string): string =>
  `${path.slice(0, path.lastIndexOf('/'))}/${encodeURIComponent(slug)}`;

const search = (query: Query): string =>
  typeof query.locale === 'string' ? `?locale=${encodeURIComponent(query.locale)}` : '';

const bySlug = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The whole page of an article; a former slug answers 301 to the present one. */
  async findBySlug(ctx: Context) {
    const pages = strapi.plugin('newsroom').service('articlePages') as ArticlePages;
    const result = await pages.findBySlug(String(ctx.params.slug), ctx.query.locale, {
      documentLinks: ctx.query.documentLinks,
    });

    if (result.kind === 'unknown') {
      return ctx.notFound('No published article has this slug in this locale.');
    }
    if (result.kind === 'moved') {
      ctx.status = 301;
      ctx.set('Location', withSlug(ctx.path, result.slug) + search(ctx.query));
      ctx.body = { data: null, meta: { movedTo: { slug: result.slug } } };

      return undefined;
    }

    return { data: result.page, meta: {} };
  },
});

export const controllers = {
  article: publicController(ARTICLE, bySlug),
  category: publicController(CATEGORY),
  tag: publicController(TAG),
};
