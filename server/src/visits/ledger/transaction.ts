import type { Core } from '@strapi/strapi';

import type { Knex } from '../../platform/database';
import { isMysql } from '../../platform/database';
import { unlessAborted } from './patience';

/** What the drivers of the three databases have and their types do not tell. */
interface Connection {
  /** better-sqlite3 */
  inTransaction?: boolean;
  exec?(statement: string): void;
  /** mysql2 */
  stream?: { destroy(): void };
  /** pg */
  connection?: { stream?: { destroy(): void } };
}

interface ConnectionPool {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

const acquire = async (pool: ConnectionPool, signal: AbortSignal): Promise<Connection> => {
  const acquiring = pool.acquireConnection();

  try {
    return await unlessAborted(signal, acquiring);
  } catch (error) {
    acquiring.then(
      (late) => pool.releaseConnection(late),
      () => {}
    );
    throw error;
  }
};

/** What waits for an answer on this connection fails at once; knex throws the connection away. */
const breakOff = ({ stream, connection }: Connection): void =>
  (stream ?? connection?.stream)?.destroy();

/** Knex does not roll back where SQLite refuses the commit, and no transaction could begin again. */
const leaveTransaction = (connection: Connection): void => {
  if (connection.inTransaction) connection.exec?.('rollback');
};

/**
 * Does work in a transaction, and breaks off its connection when the signal is given: an answer from
 * a database whose machine is gone may be waited for a quarter of an hour.
 */
export const inTransaction = async (
  strapi: Core.Strapi,
  signal: AbortSignal,
  work: (trx: Knex.Transaction) => Promise<void>
): Promise<void> => {
  const knex = strapi.db.connection;
  const pool = knex.client as ConnectionPool;
  const connection = await acquire(pool, signal);
  const end = () => breakOff(connection);

  signal.addEventListener('abort', end);

  try {
    await knex.transaction(work, {
      connection,
      // InnoDB's default locks the gaps between rows as well, and two nodes that both insert into
      // one gap then wait for each other.
      ...(isMysql(strapi) && { isolationLevel: 'read committed' as const }),
    });
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', end);
    leaveTransaction(connection);
    await pool.releaseConnection(connection);
  }
};
