import type { Struct } from '@strapi/strapi';

import {
  ATTACHMENT,
  DOCUMENT_RELATION,
  DOCUMENT_TYPE,
  ISSUING_BODY,
  SUBJECT,
} from '../../platform/uids';
import { VALIDITY_STATES } from '../validity/timeline';

const localized = { i18n: { localized: true } };
const shared = { i18n: { localized: false } };

/** The longest key: what `number/key.ts` makes. */
const KEY_LENGTH = 120;

export const officialDocument = {
  schema: {
    kind: 'collectionType',
    collectionName: 'newsroom_official_documents',
    info: {
      singularName: 'official-document',
      pluralName: 'official-documents',
      displayName: 'Official document',
      description: 'A decision, plan or notice with its number, validity, relations and files',
    },
    options: { draftAndPublish: true },
    pluginOptions: localized,
    indexes: [
      { name: 'newsroom_documents_number_key_idx', columns: ['number_key'] },
      { name: 'newsroom_documents_issue_date_idx', columns: ['issue_date', 'document_id'] },
      { name: 'newsroom_documents_document_idx', columns: ['document_id', 'locale'] },
    ],
    attributes: {
      number: { type: 'string', maxLength: 120, pluginOptions: shared },
      numberKey: {
        type: 'string',
        maxLength: KEY_LENGTH,
        visible: false,
        configurable: false,
        pluginOptions: shared,
      },
      duplicateNumberConfirmed: { type: 'boolean', default: false, pluginOptions: shared },
      documentType: { type: 'relation', relation: 'manyToOne', target: DOCUMENT_TYPE },
      issuingBody: { type: 'relation', relation: 'manyToOne', target: ISSUING_BODY },
      signer: { type: 'string', maxLength: 200, pluginOptions: shared },
      signerPosition: { type: 'string', maxLength: 200, pluginOptions: localized },
      issueDate: { type: 'date', pluginOptions: shared },
      effectiveDate: { type: 'date', pluginOptions: shared },
      expiryDate: { type: 'date', pluginOptions: shared },
      abstract: { type: 'text', required: true, maxLength: 5000, pluginOptions: localized },
      subjects: { type: 'relation', relation: 'manyToMany', target: SUBJECT },
      attachments: {
        type: 'component',
        repeatable: true,
        component: ATTACHMENT,
        max: 100,
        pluginOptions: shared,
      },
      relations: {
        type: 'component',
        repeatable: true,
        component: DOCUMENT_RELATION,
        max: 200,
        // Strapi leads a relation to a document in the same language only: shared by all languages,
        // it would keep a document from being translated before those that it names.
        pluginOptions: localized,
      },
      validityOverride: { type: 'enumeration', enum: [...VALIDITY_STATES], pluginOptions: shared },
      validityOverrideReason: { type: 'text', maxLength: 1000, pluginOptions: shared },
      validityOverrideFrom: { type: 'date', pluginOptions: shared },
    },
  } as unknown as Struct.ContentTypeSchema,
};
