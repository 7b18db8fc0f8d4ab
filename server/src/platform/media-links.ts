import type { Core } from '@strapi/strapi';

import { FILE } from './uids';

/** Where Strapi keeps which entry uses which file: one table for all types and fields. */
export interface MediaLinkTable {
  name: string;
  fileId: string;
  relatedId: string;
  relatedType: string;
}

interface MorphJoinTable {
  name: string;
  joinColumn: { name: string };
  morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
}

export const mediaLinkTable = (strapi: Core.Strapi): MediaLinkTable => {
  const { joinTable } = strapi.db.metadata.get(FILE).attributes.related as unknown as {
    joinTable: MorphJoinTable;
  };

  return {
    name: joinTable.name,
    fileId: joinTable.joinColumn.name,
    relatedId: joinTable.morphColumn.idColumn.name,
    relatedType: joinTable.morphColumn.typeColumn.name,
  };
};

/** One use of a file by a field of an entry. */
export interface MediaLink {
  entry: number;
  field: string;
  file: number;
}

/** The uses of files by these fields of these entries, in each field's own order. */
export const findMediaLinks = async (
  strapi: Core.Strapi,
  { uid, ids, fields }: { uid: string; ids: number[]; fields: string[] }
): Promise<MediaLink[]> => {
  const table = mediaLinkTable(strapi);
  const rows = (await strapi.db
    .getConnection(table.name)
    .whereIn(table.relatedId, ids)
    .where(table.relatedType, uid)
    .whereIn('field', fields)
    .orderBy(['order', 'id'])
    .select({ entry: table.relatedId, field: 'field', file: table.fileId })) as MediaLink[];

  return rows.map(({ entry, field, file }) => ({
    entry: Number(entry),
    field,
    file: Number(file),
  }));
};
