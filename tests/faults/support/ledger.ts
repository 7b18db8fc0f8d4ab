import knexFactory from 'knex';
import type { Knex } from 'knex';

import type { TestDatabase } from '../../api/support/database';
import type { Records } from './load';

const DRIVERS: Record<string, string> = { postgres: 'pg', mysql: 'mysql2' };

/** The database itself, past all code of the site. */
export const openDatabase = ({ env }: Pick<TestDatabase, 'env'>): Knex =>
  env.DATABASE_CLIENT === 'sqlite'
    ? knexFactory({
        client: 'better-sqlite3',
        connection: { filename: env.DATABASE_FILENAME as string },
        useNullAsDefault: true,
      })
    : knexFactory({
        client: DRIVERS[env.DATABASE_CLIENT as string],
        connection: {
          host: env.DATABASE_HOST,
          port: Number(env.DATABASE_PORT),
          database: env.DATABASE_NAME,
          user: env.DATABASE_USERNAME,
          password: env.DATABASE_PASSWORD,
        },
      });

export interface Ledger {
  /** The ids of the hits, as often as they are stored. */
  hits: string[];
  /** Hits that are stored as beginning a visit. */
  beginnings: number;
  visits: number;
  pageViews: number;
  /** The figure, and the rows that it stands for. */
  dayVisitors: number;
  visitors: number;
  nodes: number;
}

export const readLedger = async (database: Pick<TestDatabase, 'env'>): Promise<Ledger> => {
  const knex = openDatabase(database);
  const table = (name: string) => knex(`newsroom_visit_${name}`);
  const sum = async (name: string, column: string): Promise<number> => {
    const row = (await table(name).sum({ total: column }).first()) as { total: unknown };

    return Number(row.total ?? 0);
  };

  try {
    const hits = (await table('hits').select('id', 'starts_visit')) as Array<{
      id: string;
      starts_visit: number;
    }>;

    return {
      hits: hits.map(({ id }) => id),
      beginnings: hits.filter(({ starts_visit }) => starts_visit === 1).length,
      visits: await sum('quarters', 'visits'),
      pageViews: await sum('quarters', 'page_views'),
      dayVisitors: await sum('days', 'visitors'),
      visitors: ((await table('visitors').pluck('visitor')) as string[]).length,
      nodes: ((await table('nodes').pluck('number')) as number[]).length,
    };
  } finally {
    await knex.destroy();
  }
};

/** What must hold at any moment, whatever went wrong before. */
export const expectIntact = (ledger: Ledger, { attempted, acknowledged }: Records): void => {
  const stored = new Set(ledger.hits);

  expect(ledger.hits).toHaveLength(stored.size);
  expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
  expect(ledger.hits.filter((id) => !attempted.has(id))).toEqual([]);
  expect(ledger.pageViews).toBe(stored.size);
  expect(ledger.visits).toBe(ledger.beginnings);
  expect(ledger.dayVisitors).toBe(ledger.visitors);
};

/** Every hit was acknowledged in the end, and all of them within half an hour of one day. */
export const expectExact = (ledger: Ledger, records: Records): void => {
  const people = new Set(records.attempted.values()).size;

  expectIntact(ledger, records);
  expect(records.acknowledged.size).toBe(records.attempted.size);
  expect(ledger.pageViews).toBe(records.attempted.size);
  expect(ledger.visits).toBe(people);
};
