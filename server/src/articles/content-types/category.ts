import type { Struct } from '@strapi/strapi';

import { CATEGORY } from '../../platform/uids';

const localized = { i18n: { localized: true } };
const shared = { i18n: { localized: false } };

export const category = {
  schema: {
    kind: 'collectionType',
    collectionName: 'newsroom_categories',
    info: {
      singularName: 'category',
      pluralName: 'categories',
      displayName: 'News category',
      description: 'A section of the newsroom; categories form a tree',
    },
    options: { draftAndPublish: true },
    pluginOptions: localized,
    indexes: [{ name: 'newsroom_categories_slug_idx', columns: ['slug', 'locale'] }],
    attributes: {
      name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
      slug: { type: 'string', maxLength: 120, pluginOptions: localized },
      description: { type: 'text', maxLength: 5000, pluginOptions: localized },
      parent: { type: 'relation', relation: 'manyToOne', target: CATEGORY },
      position: { type: 'integer', default: 0, pluginOptions: shared },
    },
  } as unknown as Struct.ContentTypeSchema,
};
