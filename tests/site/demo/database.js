'use strict';

const path = require('node:path');
const { UsageError } = require('./options');

const SERVERS = {
  postgres: { title: 'PostgreSQL', port: '5432', ...require('./postgres') },
  mysql: { title: 'MySQL or MariaDB', port: '3306', ...require('./mysql') },
};

/** Strapi's own variables with the demo's defaults, the same for this check and for the site. */
function databaseEnvironment(env, data) {
  const client = env.DATABASE_CLIENT || 'sqlite';
  if (client === 'sqlite') {
    return {
      DATABASE_CLIENT: client,
      DATABASE_FILENAME: env.DATABASE_FILENAME || path.join(data, 'data.db'),
    };
  }
  if (!SERVERS[client]) {
    throw new UsageError(`DATABASE_CLIENT is sqlite, postgres or mysql, not "${client}".`);
  }
  return {
    DATABASE_CLIENT: client,
    DATABASE_HOST: env.DATABASE_HOST || '127.0.0.1',
    DATABASE_PORT: env.DATABASE_PORT || SERVERS[client].port,
    DATABASE_NAME: env.DATABASE_NAME || 'newsroom',
    DATABASE_USERNAME: env.DATABASE_USERNAME || 'newsroom',
    DATABASE_PASSWORD: env.DATABASE_PASSWORD || '',
  };
}

/** What to do about it, where we know. */
function advice(server, settings, error) {
  const place = `${settings.host}:${settings.port}`;
  if (
    ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'].includes(error.code)
  ) {
    return `${server.title} does not answer on ${place} (${error.code}). Start it, or set DATABASE_HOST and DATABASE_PORT.`;
  }
  if (server.isRefusedLogin(error)) {
    return `${server.title} on ${place} refuses the user "${settings.user}": ${error.message}. Set DATABASE_USERNAME and DATABASE_PASSWORD.`;
  }
  if (server.isForbidden(error)) {
    return `The user "${settings.user}" may not create the database "${settings.database}" (${error.message}). Let an administrator of ${server.title} create it:\n  ${server.recipe(settings)}`;
  }
  return `${server.title} on ${place}: ${error.message}`;
}

/** Creates the server's database where it is not there; throws UsageError with what to do. */
async function ensureDatabase(env) {
  const server = SERVERS[env.DATABASE_CLIENT];
  if (!server) return;
  const settings = {
    host: env.DATABASE_HOST,
    port: Number(env.DATABASE_PORT),
    user: env.DATABASE_USERNAME,
    password: env.DATABASE_PASSWORD,
    database: env.DATABASE_NAME,
  };
  try {
    await server.ensure(settings);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(advice(server, settings, error));
  }
}

module.exports = { databaseEnvironment, ensureDatabase };
