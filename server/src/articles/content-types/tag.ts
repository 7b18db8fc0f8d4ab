import type { Struct } from '@strapi/strapi';

const localized = { i18n: { localized: true } };

export const tag = {
  schema: {
    kind: 'collectionType',
    collectionName: 'newsroom_tags',
    info: {
      singularName: 'tag',
      pluralName: 'tags',
      displayName: 'News tag',
      description: 'A topic that runs across the categories',
    },
    options: { draftAndPublish: true },
    pluginOptions: localized,
    indexes: [{ name: 'newsroom_tags_slug_idx', columns: ['slug', 'locale'] }],
    attributes: {
      name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
      slug: { type: 'string', maxLength: 120, pluginOptions: localized },
      description: { type: 'text', maxLength: 5000, pluginOptions: localized },
    },
  } as unknown as Struct.ContentTypeSchema,
};
