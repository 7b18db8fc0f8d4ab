'use strict';

const { UsageError } = require('./options');

const CHARSET = 'utf8mb4';
const TIMEOUT_MS = 5_000;
const ENDED_LOGIN = new Set(['ER_ACCESS_DENIED_ERROR', 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR']);

const quote = (name) => `\`${name.replaceAll('`', '``')}\``;

async function connected(settings, work) {
  // Not before: packages may be missing when this file is read.
  const { createConnection } = require('mysql2/promise');
  const connection = await createConnection({ ...settings, connectTimeout: TIMEOUT_MS });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

async function charsetOf(connection, database) {
  const [[row]] = await connection.query(
    'SELECT DEFAULT_CHARACTER_SET_NAME AS charset FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?',
    [database]
  );
  return row?.charset;
}

async function ensure({ database, ...server }) {
  await connected(server, async (connection) => {
    const charset = await charsetOf(connection, database);
    if (charset === undefined) {
      await connection.query(`CREATE DATABASE ${quote(database)} CHARACTER SET ${CHARSET}`);
    } else if (charset !== CHARSET) {
      // Anything narrower loses Vietnamese letters and emoji on the way in.
      throw new UsageError(
        `The database "${database}" stores text as ${charset}, which cannot hold every letter. ` +
          `While it is empty, run: ALTER DATABASE ${quote(database)} CHARACTER SET ${CHARSET};`
      );
    }
  });
}

module.exports = {
  ensure,
  isRefusedLogin: (error) => ENDED_LOGIN.has(error.code),
  isForbidden: (error) => error.code === 'ER_DBACCESS_DENIED_ERROR',
  recipe: ({ database, user }) =>
    `CREATE DATABASE ${quote(database)} CHARACTER SET ${CHARSET}; ` +
    `GRANT ALL ON ${quote(database)}.* TO '${user}'@'%';`,
};
