import type { Core } from '@strapi/strapi';

import { isOurs } from '../uids';

const STORE = { type: 'core', key: 'persisted_tables' } as const;

type PersistedTable = string | { name: string };

const nameOf = (table: PersistedTable): string => (typeof table === 'string' ? table : table.name);

/** The tables of the plugin's content types: their own and those of the relations they own. */
const tablesOf = (strapi: Core.Strapi): string[] => {
  const tables = new Set<string>();

  for (const [uid, meta] of strapi.db.metadata) {
    if (!isOurs(uid)) continue;

    tables.add(meta.tableName);

    for (const attribute of Object.values(meta.attributes)) {
      const joinTable = 'joinTable' in attribute ? attribute.joinTable : undefined;

      if (joinTable?.name.startsWith('newsroom_')) tables.add(joinTable.name);
    }
  }

  return [...tables];
};

/**
 * Strapi drops the tables of content types that it no longer finds, so one boot with the plugin
 * disabled would cost all articles. It spares the tables named here.
 */
export const keepTables = async (strapi: Core.Strapi): Promise<void> => {
  const persisted = ((await strapi.store.get(STORE)) ?? []) as PersistedTable[];
  const names = new Set(persisted.map(nameOf));
  const missing = tablesOf(strapi).filter((table) => !names.has(table));

  if (missing.length > 0) await strapi.store.set({ ...STORE, value: [...persisted, ...missing] });
};
