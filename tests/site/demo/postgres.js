'use strict';

const MISSING_DATABASE = '3D000';
const TIMEOUT_MS = 5_000;

const quote = (name) => `"${name.replaceAll('"', '""')}"`;

async function connected(settings, work) {
  // Not before: packages may be missing when this file is read.
  const { Client } = require('pg');
  const client = new Client({ ...settings, connectionTimeoutMillis: TIMEOUT_MS });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensure(settings) {
  try {
    await connected(settings, () => undefined);
  } catch (error) {
    if (error.code !== MISSING_DATABASE) throw error;
    await connected({ ...settings, database: 'postgres' }, (client) =>
      client.query(`CREATE DATABASE ${quote(settings.database)} ENCODING 'UTF8' TEMPLATE template0`)
    );
  }
}

module.exports = {
  ensure,
  isRefusedLogin: (error) =>
    /^28/.test(error.code) || /password must be a string/.test(error.message),
  isForbidden: (error) => error.code === '42501',
  recipe: ({ database, user }) =>
    `CREATE DATABASE ${quote(database)} OWNER ${quote(user)} ENCODING 'UTF8' TEMPLATE template0;`,
};
