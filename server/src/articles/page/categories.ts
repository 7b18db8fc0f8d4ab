import type { Core } from '@strapi/strapi';

import { columnOf, run } from '../../platform/database';
import { CATEGORY } from '../../platform/uids';
import type { TreeNode } from '../category-tree';

export interface CategoryNode extends TreeNode {
  name: string;
  slug: string | null;
}

/**
 * All categories of a locale with their parents, in one query: a public body has tens of them, and
 * the ancestors of one would otherwise take a query a level.
 */
export const loadCategoryTree = async (
  strapi: Core.Strapi,
  locale: string,
  status: 'draft' | 'published'
): Promise<Map<string, CategoryNode>> => {
  const { tableName, attributes } = strapi.db.metadata.get(CATEGORY);
  const { joinTable } = attributes.parent as unknown as {
    joinTable: {
      name: string;
      joinColumn: { name: string };
      inverseJoinColumn: { name: string };
    };
  };
  const column = (attribute: string) => columnOf(strapi, CATEGORY, attribute);
  const of = (table: string, attribute: string) => `${table}.${column(attribute)}`;
  const schema = strapi.db.getSchemaName();
  const qualified = (name: string) => (schema ? `${schema}.${name}` : name);

  const rows: CategoryNode[] = await run(strapi, tableName, (categories) => {
    categories
      .leftJoin(
        { link: qualified(joinTable.name) },
        `link.${joinTable.joinColumn.name}`,
        `${tableName}.id`
      )
      .leftJoin(
        { parent: qualified(tableName) },
        'parent.id',
        `link.${joinTable.inverseJoinColumn.name}`
      )
      .select({
        documentId: of(tableName, 'documentId'),
        name: of(tableName, 'name'),
        slug: of(tableName, 'slug'),
        parent: of('parent', 'documentId'),
      });

    if (locale) categories.where(of(tableName, 'locale'), locale);

    return status === 'draft'
      ? categories.whereNull(of(tableName, 'publishedAt'))
      : categories.whereNotNull(of(tableName, 'publishedAt'));
  });

  return new Map(rows.map((row) => [row.documentId, row]));
};
