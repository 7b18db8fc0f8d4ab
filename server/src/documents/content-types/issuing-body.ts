import type { Struct } from '@strapi/strapi';

import { ISSUING_BODY } from '../../platform/uids';

const localized = { i18n: { localized: true } };
const shared = { i18n: { localized: false } };

export const issuingBody = {
  schema: {
    kind: 'collectionType',
    collectionName: 'newsroom_issuing_bodies',
    info: {
      singularName: 'issuing-body',
      pluralName: 'issuing-bodies',
      displayName: 'Issuing body',
      description:
        'A body that issues documents, with its short code in numbers; bodies form a tree',
    },
    options: { draftAndPublish: false },
    pluginOptions: localized,
    attributes: {
      name: { type: 'string', required: true, maxLength: 300, pluginOptions: localized },
      abbreviation: { type: 'string', maxLength: 40, pluginOptions: shared },
      level: { type: 'string', maxLength: 100, pluginOptions: localized },
      parent: { type: 'relation', relation: 'manyToOne', target: ISSUING_BODY },
      position: { type: 'integer', default: 0, pluginOptions: shared },
    },
  } as unknown as Struct.ContentTypeSchema,
};
