import type { Core } from '@strapi/strapi';

import type { Knex } from '../../platform/database';
import { isMysql } from '../../platform/database';

type Value = string | number;
export type LedgerRow = Record<string, Value>;

/** Few enough values that every database takes them in one statement; SQLite takes the fewest. */
const VALUES_A_STATEMENT = 30_000;

/** Plain statements instead of knex's builders, which cost more than the rows themselves. */
export interface Statements {
  /** Inserts rows; a row that is there already is an error of the database's. */
  insert(table: string, rows: readonly LedgerRow[]): Promise<void>;
  /** Inserts rows and overwrites those that are there already. */
  put(table: string, key: readonly string[], rows: readonly LedgerRow[]): Promise<void>;
  /** Inserts rows and adds to the numbers of those that are there already. */
  add(table: string, key: readonly string[], rows: readonly LedgerRow[]): Promise<void>;
}

const quote = (name: string, mysql: boolean): string => (mysql ? `\`${name}\`` : `"${name}"`);

/**
 * Rows in the order of their keys, so that two nodes never wait for each other in a circle. The
 * order is by code unit, the same on every node whatever its database or locale.
 */
const sorted = (rows: readonly LedgerRow[], key: readonly string[]): LedgerRow[] =>
  [...rows].sort((a, b) => {
    for (const column of key) {
      const [left, right] = [a[column] as Value, b[column] as Value];

      if (left !== right) return left < right ? -1 : 1;
    }

    return 0;
  });

export const statementsOf = (strapi: Core.Strapi, knex: Knex): Statements => {
  const mysql = isMysql(strapi);
  const schema = strapi.db.getSchemaName();
  const tableName = (table: string) =>
    schema ? `${quote(schema, mysql)}.${quote(table, mysql)}` : quote(table, mysql);

  const insertRows = async (
    table: string,
    rows: readonly LedgerRow[],
    onConflict: string
  ): Promise<void> => {
    const [first] = rows;

    if (!first) return;

    const columns = Object.keys(first);
    const names = columns.map((column) => quote(column, mysql)).join(', ');
    const placeholders = `(${columns.map(() => '?').join(', ')})`;
    const size = Math.floor(VALUES_A_STATEMENT / columns.length);

    for (let start = 0; start < rows.length; start += size) {
      const part = rows.slice(start, start + size);
      const values = part.map(() => placeholders).join(', ');

      await knex.raw(
        `insert into ${tableName(table)} (${names}) values ${values} ${onConflict}`,
        part.flatMap((row) => columns.map((column) => row[column] as Value))
      );
    }
  };

  const upsert = (
    table: string,
    key: readonly string[],
    rows: readonly LedgerRow[],
    assign: (column: string, fresh: string) => string
  ): Promise<void> => {
    const columns = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
    const assignments = columns.map((name) => {
      const column = quote(name, mysql);
      const fresh = mysql ? `values(${column})` : `excluded.${column}`;

      return `${column} = ${assign(mysql ? column : `${tableName(table)}.${column}`, fresh)}`;
    });
    const onConflict = mysql
      ? `on duplicate key update ${assignments.join(', ')}`
      : `on conflict (${key.map((column) => quote(column, mysql)).join(', ')}) do update set ${assignments.join(', ')}`;

    return insertRows(table, sorted(rows, key), onConflict);
  };

  return {
    insert: (table, rows) => insertRows(table, sorted(rows, Object.keys(rows[0] ?? {})), ''),
    put: (table, key, rows) => upsert(table, key, rows, (_column, fresh) => fresh),
    add: (table, key, rows) => upsert(table, key, rows, (column, fresh) => `${column} + ${fresh}`),
  };
};
