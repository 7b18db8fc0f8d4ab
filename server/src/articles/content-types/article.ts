import type { Struct } from '@strapi/strapi';

import { ARTICLE, CATEGORY, TAG } from '../../platform/uids';

const localized = { i18n: { localized: true } };
const shared = { i18n: { localized: false } };

export const article = {
  schema: {
    kind: 'collectionType',
    collectionName: 'newsroom_articles',
    info: {
      singularName: 'article',
      pluralName: 'articles',
      displayName: 'News article',
      description: 'A news article whose text and captioned photos interleave',
    },
    options: { draftAndPublish: true },
    pluginOptions: localized,
    indexes: [
      { name: 'newsroom_articles_public_date_idx', columns: ['public_date', 'document_id'] },
      { name: 'newsroom_articles_slug_idx', columns: ['slug', 'locale'] },
    ],
    attributes: {
      title: {
        type: 'string',
        required: true,
        maxLength: 500,
        // A string is 255 characters wide in PostgreSQL and MySQL; headlines of 300 do occur.
        column: { args: [500] },
        pluginOptions: localized,
      },
      slug: { type: 'string', maxLength: 120, pluginOptions: localized },
      lead: { type: 'text', maxLength: 5000, pluginOptions: localized },
      body: { type: 'blocks', pluginOptions: localized },
      photos: {
        type: 'media',
        multiple: true,
        allowedTypes: ['images'],
        visible: false,
        pluginOptions: localized,
      },
      cover: { type: 'media', multiple: false, allowedTypes: ['images'], pluginOptions: shared },
      byline: { type: 'string', maxLength: 200, pluginOptions: localized },
      category: { type: 'relation', relation: 'manyToOne', target: CATEGORY },
      tags: { type: 'relation', relation: 'manyToMany', target: TAG },
      eventDate: { type: 'date', pluginOptions: shared },
      publicDate: { type: 'datetime', pluginOptions: localized },
      source: { type: 'string', maxLength: 200, pluginOptions: localized },
      sourceUrl: {
        type: 'string',
        maxLength: 2000,
        column: { args: [2000] },
        pluginOptions: localized,
      },
      featured: { type: 'boolean', default: false, pluginOptions: shared },
      relatedArticles: { type: 'relation', relation: 'manyToMany', target: ARTICLE },
    },
  } as unknown as Struct.ContentTypeSchema,
};
