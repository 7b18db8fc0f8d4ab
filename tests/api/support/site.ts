import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import { createStrapi } from '@strapi/strapi';

import type { TestDatabase } from './database';
import { createDatabase } from './database';

const SITE = path.resolve(__dirname, '../../site');

export const ADMIN = { email: 'admin@example.org', password: 'Newsroom-test-1' };

export interface SiteOptions {
  /** The site's folder; `tests/site` if left out. */
  appDir?: string;
  /** A database to boot on again; a new one if left out. */
  database?: TestDatabase;
  env?: Record<string, string>;
}

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

type Json = Record<string, unknown>;

const read = async <Body>(response: Response): Promise<Answer<Body>> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');

  return {
    status: response.status,
    headers: response.headers,
    body: (isJson && text ? JSON.parse(text) : text) as Body,
  };
};

/** A booted Strapi with its own database and uploads folder, reached as the world reaches it. */
export interface Site {
  strapi: Core.Strapi;
  url: string;
  database: TestDatabase;
  /** The content API, as an anonymous visitor; redirects are not followed. */
  get<Body = Json>(path: string, headers?: Record<string, string>): Promise<Answer<Body>>;
  request<Body = Json>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>
  ): Promise<Answer<Body>>;
  graphql<Data = Json>(
    query: string,
    variables?: Json
  ): Promise<{ data: Data; errors?: Array<{ message: string }> }>;
  /** The admin API, as the super administrator. */
  admin<Body = Json>(method: string, path: string, body?: unknown): Promise<Answer<Body>>;
  /** Stops Strapi and keeps the database. */
  stop(): Promise<void>;
  /** Stops Strapi and drops the database. */
  close(): Promise<void>;
}

const ensureAdmin = async (strapi: Core.Strapi): Promise<void> => {
  if (await strapi.db.query('admin::user').findOne({ where: { email: ADMIN.email } })) return;

  const role = await strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'strapi-super-admin' } });

  await strapi.service('admin::user').create({
    ...ADMIN,
    firstname: 'Admin',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
};

export const bootSite = async (options: SiteOptions = {}): Promise<Site> => {
  const appDir = options.appDir ?? SITE;
  const database = options.database ?? (await createDatabase());
  const publicDir = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-public-'));
  const before = { ...process.env };

  fs.mkdirSync(path.join(publicDir, 'uploads'));
  Object.assign(process.env, database.env, {
    NODE_ENV: 'production',
    PUBLIC_DIR: publicDir,
    STRAPI_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: 'warn',
    ...options.env,
  });

  const strapi = await createStrapi({
    appDir,
    distDir: appDir,
    autoReload: false,
    serveAdminPanel: false,
  }).load();

  strapi.server.mount();
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  await ensureAdmin(strapi);

  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  let token: string | undefined;

  const request: Site['request'] = async (method, target, body, headers = {}) => {
    const isForm = body instanceof FormData;

    return read(
      await fetch(url + target, {
        method,
        redirect: 'manual',
        headers: {
          // A kept connection may be closed by the server while a slow test goes on.
          Connection: 'close',
          ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
      })
    );
  };

  const logIn = async (): Promise<string> => {
    const answer = await request<{ data: { token: string } }>('POST', '/admin/login', ADMIN);

    return answer.body.data.token;
  };

  const stop = async () => {
    await strapi.destroy();
    fs.rmSync(publicDir, { recursive: true, force: true });

    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  };

  return {
    strapi,
    url,
    database,
    request,
    get: (target, headers) => request('GET', target, undefined, headers),
    async graphql(query, variables) {
      const answer = await request('POST', '/graphql', { query, variables });

      return answer.body as never;
    },
    async admin(method, target, body) {
      token ??= await logIn();

      return request(method, target, body, { Authorization: `Bearer ${token}` });
    },
    stop,
    async close() {
      await stop();
      await database.drop();
    },
  };
};
