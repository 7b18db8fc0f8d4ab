import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import { linksFrom, linksTo } from '../register/links';
import type { RegisterRow } from '../register/published';
import { REGISTER } from '../register/tables';
import type { InverseRelationKind, RelationKind } from '../validity/relation-kinds';
import { INVERSE_KINDS } from '../validity/relation-kinds';

/** Another document as a relation shows it: one that can be read here, or known by its number. */
export interface RelatedDocument {
  /** Null for a document that is not published here. */
  documentId: string | null;
  number: string | null;
  title: string | null;
  /** Where the editor has said that it can be read; for a document that is here, null. */
  url: string | null;
}

export interface Relation extends RelatedDocument {
  kind: RelationKind;
}

export interface InverseRelation extends RelatedDocument {
  kind: InverseRelationKind;
}

type Named = Pick<RegisterRow, 'document_id' | 'locale' | 'number' | 'abstract' | 'is_main'>;

/** Each document in the language asked for, or else in its main one. */
const namesOf = async (strapi: Core.Strapi, documentIds: string[], locale: string) => {
  const rows: Named[] = await run(strapi, REGISTER, (table) =>
    table
      .whereIn('document_id', documentIds)
      .where((either) => {
        void either.where('locale', locale).orWhere('is_main', 1);
      })
      .select('document_id', 'locale', 'number', 'abstract', 'is_main')
  );
  const names = new Map<string, Named>();

  for (const row of rows) {
    if (row.locale === locale || !names.has(row.document_id)) names.set(row.document_id, row);
  }

  return names;
};

/** What a published document says of others, and others of it. */
export const relationsOf = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: string
): Promise<{ relations: Relation[]; inverseRelations: InverseRelation[] }> => {
  const from = await linksFrom(strapi, [documentId]);
  const to = await linksTo(strapi, [documentId]);
  const names = await namesOf(
    strapi,
    [...from.flatMap(({ target_id: id }) => id ?? []), ...to.map(({ source_id: id }) => id)],
    locale
  );
  const shown = (id: string): RelatedDocument => {
    const row = names.get(id);

    return { documentId: id, number: row?.number ?? null, title: row?.abstract ?? null, url: null };
  };

  return {
    relations: from.flatMap(({ kind, number, title, url, target_id: target }) => {
      if (target) return [{ kind, ...shown(target) }];

      return number ? [{ kind, documentId: null, number, title, url }] : [];
    }),
    inverseRelations: to.map(({ kind, source_id: source }) => ({
      kind: INVERSE_KINDS[kind],
      ...shown(source),
    })),
  };
};
