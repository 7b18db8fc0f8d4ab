'use strict';

const { servers, environment, newPrefix } = require('../../tooling/databases');

async function administer(server, statement) {
  const connection = await server.connect();

  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

/**
 * An empty database for one site, on the server that the tests use.
 *
 * @param client `postgres` or `mysql`; for any other the site keeps SQLite in its folder
 * @returns the variables that name it for the site, and what drops it
 */
async function createDatabase(client) {
  const server = servers.find((candidate) => candidate.client === client);

  if (!server) return { variables: {}, drop: async () => {} };

  const name = `${newPrefix()}bench`;
  const charset = client === 'mysql' ? ' CHARACTER SET utf8mb4' : '';

  await administer(server, `CREATE DATABASE ${name}${charset}`);

  return {
    variables: { ...environment(server, ''), DATABASE_NAME: name },
    drop: () => administer(server, server.drop(name)),
  };
}

module.exports = { createDatabase };
