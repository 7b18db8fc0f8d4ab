import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import knexFactory from 'knex';

/** A database of a test file's own, by Strapi's own variables. */
export interface TestDatabase {
  env: Record<string, string>;
  drop(): Promise<void>;
}

const DEFAULTS: Record<string, { port: string; username: string; maintenance: string }> = {
  postgres: { port: '5432', username: 'postgres', maintenance: 'postgres' },
  mysql: { port: '3306', username: 'root', maintenance: 'mysql' },
};

export const client = (): string => process.env.DATABASE_CLIENT ?? 'sqlite';

const sqlite = (): TestDatabase => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-db-'));

  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') },
    async drop() {
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};

const server = async (kind: string): Promise<TestDatabase> => {
  const defaults = DEFAULTS[kind];

  if (!defaults) throw new Error(`DATABASE_CLIENT ${kind} is none of sqlite, postgres, mysql`);

  const name = `newsroom_test_${randomBytes(6).toString('hex')}`;
  const connection = {
    host: process.env.DATABASE_HOST ?? '127.0.0.1',
    port: Number(process.env.DATABASE_PORT ?? defaults.port),
    user: process.env.DATABASE_USERNAME ?? defaults.username,
    password: process.env.DATABASE_PASSWORD ?? '',
  };
  const maintain = async (statement: string) => {
    const knex = knexFactory({
      client: kind === 'mysql' ? 'mysql2' : 'pg',
      connection: { ...connection, database: defaults.maintenance },
    });

    try {
      await knex.raw(statement);
    } finally {
      await knex.destroy();
    }
  };

  await maintain(
    kind === 'mysql'
      ? `create database ${name} character set utf8mb4`
      : `create database ${name} encoding 'UTF8' template template0`
  );

  return {
    env: {
      DATABASE_CLIENT: kind,
      DATABASE_HOST: connection.host,
      DATABASE_PORT: String(connection.port),
      DATABASE_NAME: name,
      DATABASE_USERNAME: connection.user,
      DATABASE_PASSWORD: connection.password,
    },
    async drop() {
      await maintain(`drop database ${name}${kind === 'postgres' ? ' with (force)' : ''}`);
    },
  };
};

export const createDatabase = async (): Promise<TestDatabase> =>
  client() === 'sqlite' ? sqlite() : server(client());
