import type { Core } from '@strapi/strapi';

import type { Knex } from '../database';
import { insertAll, run } from '../database';
import type { TableStep } from '../tables';
import { FILE, PLUGIN } from '../uids';

/**
 * Which files our entries use stands in a table of Strapi's, shared by all types. At a boot without
 * the plugin Strapi deletes our rows from it, so a copy of them is kept here.
 */
const COPY = 'newsroom_media_links';
/** Our types, and our components, which have files too. */
const OURS = [`plugin::${PLUGIN}.%`, `${PLUGIN}.%`] as const;

const ofOurs = (rows: Knex.QueryBuilder): Knex.QueryBuilder =>
  rows.where((either) => {
    for (const pattern of OURS) void either.orWhere('related_type', 'like', pattern);
  });

type Row = Record<string, unknown>;

interface MediaLinkColumns {
  table: string;
  file: string;
  order: string;
}

const mediaLinks = (strapi: Core.Strapi): MediaLinkColumns => {
  const related = strapi.db.metadata.get(FILE).attributes.related as unknown as {
    joinTable: { name: string; joinColumn: { name: string }; orderColumnName?: string };
  };

  return {
    table: related.joinTable.name,
    file: related.joinTable.joinColumn.name,
    order: related.joinTable.orderColumnName ?? 'order',
  };
};

const linkColumns = ({ file, order }: MediaLinkColumns): string[] => [
  file,
  'related_id',
  'related_type',
  'field',
  order,
];

const COPY_COLUMNS = ['file_id', 'related_id', 'related_type', 'field', 'position'];

export const mediaLinksStep: TableStep = {
  name: '0002-media-links',
  async up(schema) {
    if (await schema().hasTable(COPY)) return;

    await schema().createTable(COPY, (columns) => {
      columns.increments('id');
      columns.integer('file_id').notNullable();
      columns.integer('related_id').notNullable();
      columns.string('related_type', 100).notNullable();
      columns.string('field', 100).notNullable();
      columns.float('position');
      columns.index(['related_type', 'related_id'], 'newsroom_media_links_related_idx');
    });
  },
};

const toCopy =
  ({ file, order }: MediaLinkColumns) =>
  (row: Row): Row => ({
    file_id: row[file],
    related_id: row.related_id,
    related_type: row.related_type,
    field: row.field,
    position: row[order],
  });

/** Copies the links of one entry anew. */
const copyLinksOf = async (strapi: Core.Strapi, uid: string, id: number): Promise<void> => {
  const links = mediaLinks(strapi);
  const where = { related_type: uid, related_id: id };

  await run(strapi, COPY, (rows) => rows.where(where).delete());

  const linked = await run<Row[]>(strapi, links.table, (rows) =>
    rows.where(where).select(linkColumns(links))
  );

  await insertAll(strapi, COPY, linked.map(toCopy(links)));
};

const dropLinksOf = async (strapi: Core.Strapi, uid: string, id: number): Promise<void> => {
  await run(strapi, COPY, (rows) => rows.where({ related_type: uid, related_id: id }).delete());
};

/** Keeps the copy in step with each write of an entry of these types. */
export const watchMediaLinks = (strapi: Core.Strapi, uids: string[]): void => {
  const copy = async (event: { model: { uid: string }; result?: unknown }): Promise<void> => {
    const { id } = (event.result ?? {}) as { id?: number };

    if (id !== undefined) await copyLinksOf(strapi, event.model.uid, id);
  };

  strapi.db.lifecycles.subscribe({
    models: uids,
    afterCreate: copy,
    afterUpdate: copy,
    async afterDelete(event) {
      const { id } = (event.result ?? {}) as { id?: number };

      if (id !== undefined) await dropLinksOf(strapi, event.model.uid, id);
    },
  });
};

const sumsOf = async (strapi: Core.Strapi, table: string, file: string): Promise<string> => {
  const [sums] = await run<Row[]>(strapi, table, (rows) =>
    ofOurs(rows).count({ links: '*' }).sum({ files: file, entries: 'related_id' })
  );

  return Object.values(sums ?? {})
    .map(Number)
    .join(' ');
};

/**
 * Makes the copy anew where it is not what it copies: an import and a transfer write Strapi's table
 * past all that listens.
 */
export const refreshCopy = async (strapi: Core.Strapi): Promise<void> => {
  const links = mediaLinks(strapi);

  if ((await sumsOf(strapi, links.table, links.file)) === (await sumsOf(strapi, COPY, 'file_id'))) {
    return;
  }

  await strapi.db.transaction(async () => {
    await run(strapi, COPY, (rows) => rows.delete());

    const linked = await run<Row[]>(strapi, links.table, (rows) =>
      ofOurs(rows).select(linkColumns(links))
    );

    await insertAll(strapi, COPY, linked.map(toCopy(links)));
  });
};

/** Puts back the links of all entries and files that are still there. */
export const restoreMediaLinks = async (strapi: Core.Strapi): Promise<void> => {
  const links = mediaLinks(strapi);
  const files = strapi.db.metadata.get(FILE).tableName;

  await strapi.db.transaction(async () => {
    await run(strapi, links.table, (rows) => ofOurs(rows).delete());

    const kept: Row[] = await run(strapi, COPY, (rows) =>
      rows
        .join(files, `${files}.id`, `${COPY}.file_id`)
        .orderBy(`${COPY}.id`)
        .select(COPY_COLUMNS.map((column) => `${COPY}.${column}`))
    );

    await insertAll(
      strapi,
      links.table,
      kept.map((row) => ({
        [links.file]: row.file_id,
        related_id: row.related_id,
        related_type: row.related_type,
        field: row.field,
        [links.order]: row.position,
      }))
    );
  });
};
