import type { Struct } from '@strapi/strapi';

const localized = { i18n: { localized: true } };
const shared = { i18n: { localized: false } };

export const documentType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'newsroom_document_types',
    info: {
      singularName: 'document-type',
      pluralName: 'document-types',
      displayName: 'Document type',
      description: 'A kind of official document with its abbreviation in numbers',
    },
    options: { draftAndPublish: false },
    pluginOptions: localized,
    attributes: {
      name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
      abbreviation: { type: 'string', maxLength: 20, pluginOptions: shared },
      position: { type: 'integer', default: 0, pluginOptions: shared },
    },
  } as unknown as Struct.ContentTypeSchema,
};
