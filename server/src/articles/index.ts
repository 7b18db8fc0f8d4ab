import type { Core } from '@strapi/strapi';
import { hooks } from '@strapi/utils';

import { coreService, readActions } from '../platform/content-api/core-service';
import type { Feature } from '../platform/feature';
import { localesOf } from '../platform/locales';
import { ARTICLE, CATEGORY, TAG } from '../platform/uids';
import { article } from './content-types/article';
import { category } from './content-types/category';
import { tag } from './content-types/tag';
import { controllers } from './controllers';
import { registerGraphql } from './graphql';
import { layouts } from './layouts';
import { createLifecycle } from './lifecycle';
import { BEFORE_PUBLISH } from './lifecycle/publish';
import { articlePages } from './page/service';
import { publishedArticles } from './published';
import { routes } from './routes';
import { enterMissing, slugsStep } from './slugs/ledger';

/** News: articles with captioned photos, their categories and tags. */
export const articles: Feature = {
  contentTypes: { article, category, tag },
  controllers,
  services: {
    article: coreService(ARTICLE),
    category: coreService(CATEGORY),
    tag: coreService(TAG),
    articlePages,
    publishedArticles,
  },
  routes,
  layouts,
  publicActions: [
    ...readActions('article'),
    'plugin::newsroom.article.findBySlug',
    ...readActions('category'),
    ...readActions('tag'),
  ],
  tableSteps: [slugsStep],

  register(strapi) {
    const locales = localesOf(strapi);
    const lifecycle = createLifecycle(strapi, locales);

    strapi.get('hooks').set(BEFORE_PUBLISH, hooks.createAsyncSeriesHook());
    strapi.documents.use(lifecycle as Parameters<Core.Strapi['documents']['use']>[0]);
    registerGraphql(strapi);
  },

  async bootstrap(strapi) {
    for (const uid of [ARTICLE, CATEGORY, TAG]) {
      try {
        await enterMissing(strapi, uid);
      } catch (error) {
        strapi.log.warn(`newsroom: slugs of ${uid} could not be checked: ${error}`);
      }
    }
  },
};
