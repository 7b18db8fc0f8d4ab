'use strict';

const crypto = require('node:crypto');

const HOST = '127.0.0.1';
const CONNECT_WITHIN_MS = 3_000;

const postgres = {
  client: 'postgres',
  title: 'PostgreSQL',
  port: 5432,
  user: process.env.TEST_POSTGRES_USER || 'postgres',
  password: process.env.TEST_POSTGRES_PASSWORD || '',
  variables: 'TEST_POSTGRES_USER and TEST_POSTGRES_PASSWORD',
  async connect() {
    const { Client } = require('pg');
    const client = new Client({
      host: HOST,
      port: this.port,
      user: this.user,
      password: this.password,
      database: 'postgres',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
    });
    await client.connect();
    return {
      query: async (sql) => (await client.query(sql)).rows,
      end: () => client.end(),
    };
  },
  list: 'SELECT datname AS name FROM pg_database',
  drop: (name) => `DROP DATABASE "${name}" WITH (FORCE)`,
};

const mysql = {
  client: 'mysql',
  title: 'MySQL or MariaDB',
  port: 3306,
  user: process.env.TEST_MYSQL_USER || 'root',
  password: process.env.TEST_MYSQL_PASSWORD || '',
  variables: 'TEST_MYSQL_USER and TEST_MYSQL_PASSWORD',
  async connect() {
    const { createConnection } = require('mysql2/promise');
    const connection = await createConnection({
      host: HOST,
      port: this.port,
      user: this.user,
      password: this.password,
      connectTimeout: CONNECT_WITHIN_MS,
    });
    return {
      query: async (sql) => (await connection.query(sql))[0],
      end: () => connection.end(),
    };
  },
  list: 'SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA',
  drop: (name) => `DROP DATABASE ${name}`,
};

const UNREACHABLE = new Set(['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);

async function using(server, work) {
  const connection = await server.connect();
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/** Why the tests cannot run on this server, or null when they can. */
async function obstacle(server) {
  const place = `${HOST}:${server.port}`;
  const name = `newsroom_test_${crypto.randomBytes(4).toString('hex')}`;
  try {
    await using(server, async ({ query }) => {
      await query(`CREATE DATABASE ${name}`);
      await query(server.drop(name));
    });
    return null;
  } catch (error) {
    if (UNREACHABLE.has(error.code) || /timeout/i.test(error.message)) {
      return `${server.title} does not answer on ${place}`;
    }
    return (
      `${server.title} on ${place} lets the user "${server.user}" create no database ` +
      `(${error.message}); set ${server.variables}`
    );
  }
}

/** What the tests' own support reads; each of their databases is named PREFIX…, and dropped by it. */
function environment(server, prefix) {
  if (!server) return { DATABASE_CLIENT: 'sqlite' };
  return {
    DATABASE_CLIENT: server.client,
    DATABASE_HOST: HOST,
    DATABASE_PORT: String(server.port),
    DATABASE_USERNAME: server.user,
    DATABASE_PASSWORD: server.password,
    TEST_DATABASE_PREFIX: prefix,
  };
}

const newPrefix = () => `newsroom_test_${crypto.randomBytes(4).toString('hex')}_`;

/** Drops what a test file that was killed, or failed half-way, left behind. */
const dropLeftovers = (server, prefix) =>
  using(server, async ({ query }) => {
    for (const { name } of await query(server.list)) {
      if (name.startsWith(prefix)) await query(server.drop(name));
    }
  });

module.exports = { servers: [postgres, mysql], obstacle, environment, newPrefix, dropLeftovers };
