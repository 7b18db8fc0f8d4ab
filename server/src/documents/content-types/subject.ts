import type { Struct } from '@strapi/strapi';

import { SUBJECT } from '../../platform/uids';

const localized = { i18n: { localized: true } };
const shared = { i18n: { localized: false } };

export const subject = {
  schema: {
    kind: 'collectionType',
    collectionName: 'newsroom_subjects',
    info: {
      singularName: 'subject',
      pluralName: 'subjects',
      displayName: 'Document subject',
      description: 'A field that official documents deal with; subjects form a tree',
    },
    options: { draftAndPublish: false },
    pluginOptions: localized,
    attributes: {
      name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
      parent: { type: 'relation', relation: 'manyToOne', target: SUBJECT },
      position: { type: 'integer', default: 0, pluginOptions: shared },
    },
  } as unknown as Struct.ContentTypeSchema,
};
