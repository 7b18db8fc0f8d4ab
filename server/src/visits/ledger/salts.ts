import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import type { Day } from '../calendar/calendar';
import { SALTS } from './tables';

const SALT_BYTES = 32;

/**
 * The secret of each local day that turns an address into that day's visitor. Nodes share it in the
 * database; once it is destroyed nobody can tell whose visitor was whose.
 */
export interface Salts {
  /** The salt of a day; made where there is none. */
  of(day: Day): Promise<string>;
  /** The salt of a day as far as it is still there. */
  existing(day: Day): Promise<string | null>;
  /** Destroys the salts of the days before this one. */
  destroyBefore(day: Day): Promise<void>;
}

export const createSalts = (strapi: Core.Strapi): Salts => {
  const known = new Map<Day, string>();

  const read = async (day: Day): Promise<string | null> => {
    const row = (await run(strapi, SALTS, (rows) => rows.where({ day }).first('salt'))) as
      { salt: string } | undefined;

    return row?.salt ?? null;
  };

  const existing = async (day: Day): Promise<string | null> => {
    const salt = known.get(day) ?? (await read(day));

    if (salt) known.set(day, salt);

    return salt;
  };

  return {
    existing,

    async of(day) {
      const salt = await existing(day);

      if (salt) return salt;

      // Of several nodes that make one at midnight the first one's stands.
      await run(strapi, SALTS, (rows) =>
        rows
          .insert({ day, salt: randomBytes(SALT_BYTES).toString('hex') })
          .onConflict('day')
          .ignore()
      );

      return (await existing(day)) as string;
    },

    async destroyBefore(day) {
      for (const past of known.keys()) if (past < day) known.delete(past);

      await run(strapi, SALTS, (rows) => rows.where('day', '<', day).delete());
    },
  };
};
