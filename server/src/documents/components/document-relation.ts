import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { RELATION_KINDS } from '../validity/relation-kinds';

/** What a document says of another one: of one that is here, or of one known by its number only. */
export const documentRelation = {
  collectionName: 'newsroom_document_relations',
  info: { displayName: 'Relation to a document', icon: 'link' },
  options: {},
  attributes: {
    kind: { type: 'enumeration', enum: [...RELATION_KINDS], required: true },
    document: { type: 'relation', relation: 'oneToOne', target: OFFICIAL_DOCUMENT },
    number: { type: 'string', maxLength: 120 },
    title: { type: 'text', maxLength: 2000 },
    url: { type: 'string', maxLength: 2000, column: { args: [2000] } },
  },
};
