import type { DocumentLink, Examination } from '../../../../server/src/documents/examine/contract';
import type { InverseRelationKind } from '../../../../server/src/documents/validity/relation-kinds';

export interface InverseGroup {
  kind: InverseRelationKind;
  documents: DocumentLink[];
}

/** What ends or changes a document comes first, what merely mentions it last. */
const ORDER: readonly InverseRelationKind[] = [
  'replaced-by',
  'repealed-by',
  'partly-repealed-by',
  'suspended-by',
  'partly-suspended-by',
  'resumed-by',
  'amended-by',
  'corrected-by',
  'consolidated-in',
  'guided-by',
  'basis-of',
  'referred-to-by',
  'related',
];

/** The documents that speak of this one, each once under what they say of it. */
export const groupByKind = (relations: Examination['inverseRelations']): InverseGroup[] =>
  ORDER.flatMap((kind) => {
    const documents = new Map<string, DocumentLink>();

    for (const relation of relations) {
      if (relation.kind === kind) documents.set(relation.document.documentId, relation.document);
    }

    return documents.size === 0 ? [] : [{ kind, documents: [...documents.values()] }];
  });
