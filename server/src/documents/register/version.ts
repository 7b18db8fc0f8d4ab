import type { Core } from '@strapi/strapi';

import { isMysql, run } from '../../platform/database';
import { VERSION } from './tables';

const ROW = { id: 1 };

/**
 * Counts the change and has every other one wait until this transaction ends: two publications at
 * once would each derive validity without the other. To be the first statement of the transaction,
 * since MySQL goes on seeing what it saw at its first read.
 */
export const beginChange = async (strapi: Core.Strapi): Promise<void> => {
  const changed = await run(strapi, VERSION, (rows) => rows.where(ROW).increment('version', 1));

  if (Number(changed) > 0) return;

  await run(strapi, VERSION, (rows) => {
    const insert = rows.insert({ ...ROW, version: 0 });

    return isMysql(strapi) ? insert.onConflict().ignore() : insert.onConflict('id').ignore();
  });
  await run(strapi, VERSION, (rows) => rows.where(ROW).increment('version', 1));
};

/** Another number after each publication, on every node. */
export const currentVersion = async (strapi: Core.Strapi): Promise<number> => {
  const row: { version: number | string } | undefined = await run(strapi, VERSION, (rows) =>
    rows.where(ROW).first('version')
  );

  return Number(row?.version ?? 0);
};
