import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { PLUGIN } from '../uids';

const STORE = { type: 'plugin', name: PLUGIN, key: 'kept-rows' } as const;
const OURS = `plugin::${PLUGIN}.`;
const LAYOUT_KEYS = `plugin_content_manager_configuration_content_types::${OURS}`;

/** Rows in Strapi's own tables that speak of the plugin, and that Strapi deletes while it is disabled. */
interface KeptModel {
  uid: string;
  /** The relation to the role or token the row belongs to; without its owner a row is not restored. */
  owner?: { attribute: string; uid: string };
  where: Record<string, unknown>;
  /** What makes two rows the same. */
  key: string[];
  fields: string[];
}

const MODELS: KeptModel[] = [
  {
    uid: 'admin::permission',
    owner: { attribute: 'role', uid: 'admin::role' },
    where: { $or: [{ action: { $startsWith: OURS } }, { subject: { $startsWith: OURS } }] },
    key: ['action', 'subject'],
    fields: ['action', 'subject', 'actionParameters', 'properties', 'conditions'],
  },
  {
    uid: 'admin::api-token-permission',
    owner: { attribute: 'token', uid: 'admin::api-token' },
    where: { action: { $startsWith: OURS } },
    key: ['action'],
    fields: ['action'],
  },
  {
    uid: 'plugin::users-permissions.permission',
    owner: { attribute: 'role', uid: 'plugin::users-permissions.role' },
    where: { action: { $startsWith: OURS } },
    key: ['action'],
    fields: ['action'],
  },
  {
    uid: 'strapi::core-store',
    where: { key: { $startsWith: LAYOUT_KEYS } },
    key: ['key'],
    fields: ['key', 'value', 'type', 'environment', 'tag'],
  },
];

interface KeptRow {
  ownerId: number | null;
  values: Record<string, unknown>;
}

type Kept = Record<string, KeptRow[]>;
type Row = Record<string, unknown>;

const present = (strapi: Core.Strapi): KeptModel[] =>
  MODELS.filter(({ uid }) => strapi.db.metadata.has(uid));

const ownerIdOf = (row: Row, { owner }: KeptModel): number | null => {
  const value = owner ? (row[owner.attribute] as { id: number } | null | undefined) : null;

  return value?.id ?? null;
};

const read = async (strapi: Core.Strapi, model: KeptModel): Promise<KeptRow[]> => {
  const rows = (await strapi.db.query(model.uid).findMany({
    where: model.where,
    orderBy: { id: 'asc' },
    ...(model.owner ? { populate: { [model.owner.attribute]: { select: ['id'] } } } : {}),
  })) as Row[];

  return rows.map((row) => ({
    ownerId: ownerIdOf(row, model),
    values: Object.fromEntries(model.fields.map((field) => [field, row[field] ?? null])),
  }));
};

const identity = (row: KeptRow, { key }: KeptModel): string =>
  JSON.stringify([row.ownerId, ...key.map((field) => row.values[field])]);

/** Puts back what Strapi deleted at a boot without the plugin. */
export const restoreKeptRows = async (strapi: Core.Strapi): Promise<void> => {
  const kept = ((await strapi.store.get(STORE)) ?? {}) as Kept;

  for (const model of present(strapi)) {
    const there = new Set((await read(strapi, model)).map((row) => identity(row, model)));

    for (const row of kept[model.uid] ?? []) {
      if (there.has(identity(row, model))) continue;

      if (model.owner) {
        const owner = await strapi.db
          .query(model.owner.uid)
          .findOne({ where: { id: row.ownerId } });

        if (!owner) continue;
      }

      await strapi.db.query(model.uid).create({
        data: { ...row.values, ...(model.owner ? { [model.owner.attribute]: row.ownerId } : {}) },
      });
    }
  }
};

const save = async (strapi: Core.Strapi): Promise<void> => {
  const kept: Kept = {};

  for (const model of present(strapi)) kept[model.uid] = await read(strapi, model);

  // At most boots nothing has changed, and the copy is long.
  if (JSON.stringify(await strapi.store.get(STORE)) === JSON.stringify(kept)) return;

  await strapi.store.set({ ...STORE, value: kept });
};

interface ChangeEvent {
  model: { uid: string };
  result?: unknown;
}

/** The core store is written all the time, by this copy too: only layouts concern it. */
const concernsUs = ({ model, result }: ChangeEvent): boolean =>
  model.uid !== 'strapi::core-store' ||
  String((result as { key?: string } | undefined)?.key).startsWith(LAYOUT_KEYS);

/** Keeps the copy fresh: now, and after each change of those models. */
export const watchKeptRows = async (strapi: Core.Strapi): Promise<void> => {
  let running: Promise<void> | undefined;
  let stale = false;

  const saveUntilFresh = async (): Promise<void> => {
    do {
      stale = false;
      await save(strapi);
    } while (stale);
  };

  // Bound here, outside any request: a save inside the transaction that caused it would see, and
  // wait for, that transaction's connection.
  const schedule = AsyncResource.bind(() => {
    stale = true;
    running ??= saveUntilFresh()
      .catch((error: unknown) => {
        if (strapi.isLoaded) strapi.log.warn(`newsroom: permissions were not copied: ${error}`);
      })
      .finally(() => {
        running = undefined;
      });
  });

  const onChange = (event: ChangeEvent): void => {
    if (concernsUs(event)) schedule();
  };

  strapi.db.lifecycles.subscribe({
    models: present(strapi).map(({ uid }) => uid),
    afterCreate: onChange,
    afterCreateMany: onChange,
    afterUpdate: onChange,
    afterUpdateMany: onChange,
    afterDelete: onChange,
    afterDeleteMany: onChange,
  });

  await save(strapi);
};
