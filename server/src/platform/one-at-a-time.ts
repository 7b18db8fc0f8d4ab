import type { Core } from '@strapi/strapi';

import { isMysql, isPostgres } from './database';

/** The lock's number among PostgreSQL's advisory locks, its name on MySQL and MariaDB. */
export interface LockName {
  number: number;
  name: string;
}

const WAIT_SECONDS = 60;

/**
 * Runs the work in a transaction that Strapi's own queries join, while no other node does the same.
 * The lock ends with its connection, so a node that dies never locks the others out.
 *
 * @throws Error when, on MySQL or MariaDB, another node holds the lock for more than a minute.
 */
export const oneAtATime = async (
  strapi: Core.Strapi,
  { number, name }: LockName,
  work: () => Promise<void>
): Promise<void> => {
  if (!isMysql(strapi)) {
    await strapi.db.transaction(async ({ trx }) => {
      if (isPostgres(strapi)) await trx.raw('select pg_advisory_xact_lock(?)', [number]);

      // Under SQLite the single connection is lock enough.
      await work();
    });

    return;
  }

  // MySQL's lock does not wait for a commit, so one connection holds it until another has committed.
  await strapi.db.connection.transaction(async (holder) => {
    const [[{ taken }]] = await holder.raw('select get_lock(?, ?) as taken', [name, WAIT_SECONDS]);

    if (Number(taken) !== 1) {
      throw new Error(`Another node held the database lock ${name} for ${WAIT_SECONDS} seconds.`);
    }

    try {
      await strapi.db.transaction(work);
    } finally {
      await holder.raw('select release_lock(?)', [name]);
    }
  });
};
