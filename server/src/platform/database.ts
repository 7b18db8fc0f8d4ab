import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';

export type { Knex };

/**
 * Runs a query on a table. It joins the transaction under way, if there is one: SQLite has a single
 * connection, and a query beside the transaction that holds it would wait for ever.
 */
export const run = async <Result>(
  strapi: Core.Strapi,
  table: string,
  build: (rows: Knex.QueryBuilder) => PromiseLike<Result>
): Promise<Result> => {
  const rows = strapi.db.getConnection(table);

  if (strapi.db.inTransaction()) {
    const transaction = await strapi.db.transaction();

    rows.transacting(transaction.get());
  }

  return build(rows);
};

/** Few enough that no database has too many parameters in one statement, as long as rows go. */
const ROWS_A_STATEMENT = 30;

/** Inserts rows, however many there are. */
export const insertAll = async (
  strapi: Core.Strapi,
  table: string,
  rows: object[]
): Promise<void> => {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await run(strapi, table, (into) => into.insert(rows.slice(start, start + ROWS_A_STATEMENT)));
  }
};

export const isMysql = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'mysql';

export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

/** The database column of an attribute; a site may have renamed it in its extension folder. */
export const columnOf = (strapi: Core.Strapi, uid: string, attribute: string): string => {
  const meta = strapi.db.metadata.get(uid).attributes[attribute];

  return meta && 'columnName' in meta && meta.columnName ? String(meta.columnName) : attribute;
};

const DEADLOCK_CODES = new Set([
  '40P01',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'SQLITE_BUSY',
]);

/** Whether the database asked for the statement to be tried again. */
export const isRetryable = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  DEADLOCK_CODES.has(String(error.code));

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** MySQL and MariaDB, SQLite; PostgreSQL has a class of its own for them, 22. */
const UNFIT_VALUE_CODES = new Set([
  'ER_CONSTRAINT_FAILED',
  'ER_DATA_TOO_LONG',
  'ER_INVALID_JSON_TEXT',
  'ER_TRUNCATED_WRONG_VALUE',
  'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
  'ER_WARN_DATA_OUT_OF_RANGE',
  'ER_WRONG_VALUE',
  'SQLITE_MISMATCH',
  'SQLITE_TOOBIG',
]);

/**
 * What the database says of a value that it cannot keep or compare, as an answer to whoever sent
 * the value; any other error comes back as it is. A net under the checks that name the field.
 */
export const asBadInput = (error: unknown): unknown => {
  const code = codeOf(error);
  const isUnfit = UNFIT_VALUE_CODES.has(code) || /^22[0-9A-Z]{3}$/.test(code);

  return isUnfit
    ? new errors.ValidationError(
        'A value does not fit its field: it is too long or too large, or holds a character that no text has. Correct it and try again.'
      )
    : error;
};
