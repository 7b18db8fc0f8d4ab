import type { Core } from '@strapi/strapi';

import type { Knex } from './database';
import { isMysql, isPostgres } from './database';

/**
 * One numbered step in the life of the plugin's own tables. Steps run once, in the order of their
 * names, whichever node boots first.
 *
 * A step is written so that running it again does no harm: MySQL and MariaDB commit each change of
 * the schema at once, so a crash can leave a step half done and unrecorded.
 */
export interface TableStep {
  /** A four-digit number and what it does, such as `0001-slugs`. Never renamed, never reused. */
  name: string;
  up(schema: () => Knex.SchemaBuilder): Promise<void>;
}

const STEPS_TABLE = 'newsroom_table_steps';

/** An arbitrary number of our own among PostgreSQL's advisory locks: "newsroom" in ASCII, cut to 31 bits. */
const POSTGRES_LOCK = 1852143475;
const MYSQL_LOCK = 'newsroom_table_steps';
const MYSQL_LOCK_SECONDS = 60;

/**
 * Both locks end with their connection, so a node killed in a step never locks the others out; the
 * lock row of knex's own migrator would have to be freed by hand. MySQL cannot change a schema in a
 * transaction, so there the transaction holds the lock only.
 */
const withLock = async (
  strapi: Core.Strapi,
  work: (knex: Knex) => Promise<void>
): Promise<void> => {
  const database = strapi.db.connection;

  await database.transaction(async (trx) => {
    if (isPostgres(strapi)) await trx.raw('select pg_advisory_xact_lock(?)', [POSTGRES_LOCK]);
    if (!isMysql(strapi)) return work(trx);

    await trx.raw('select get_lock(?, ?)', [MYSQL_LOCK, MYSQL_LOCK_SECONDS]);

    try {
      await work(database);
    } finally {
      await trx.raw('select release_lock(?)', [MYSQL_LOCK]);
    }
  });
};

/** Brings the plugin's own tables to the present; a step that fails stops the boot with its name. */
export const runTableSteps = async (strapi: Core.Strapi, steps: TableStep[]): Promise<void> => {
  await withLock(strapi, async (knex) => {
    const schema = () => strapi.db.getSchemaConnection(knex as Knex.Transaction);
    const table = () => {
      const name = strapi.db.getSchemaName();

      return name ? knex(STEPS_TABLE).withSchema(name) : knex(STEPS_TABLE);
    };

    if (!(await schema().hasTable(STEPS_TABLE))) {
      await schema().createTable(STEPS_TABLE, (columns) => {
        columns.string('name', 100).primary();
        columns.bigInteger('done_at').notNullable();
      });
    }

    const done = new Set<string>(await table().pluck('name'));
    const due = steps
      .filter(({ name }) => !done.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));

    for (const step of due) {
      try {
        await step.up(schema);
      } catch (error) {
        throw new Error(`newsroom: the table step ${step.name} failed`, { cause: error });
      }

      await table().insert({ name: step.name, done_at: Date.now() });
    }
  });
};
