import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

interface Context {
  body: unknown;
  status: number;
  type: string;
  etag: string;
  response: { get(header: string): string };
  state: { auth?: { credentials?: unknown } };
  get(header: string): string;
  set(header: string, value: string): void;
  vary(header: string): void;
}

/** As RFC 9110, section 13.1.2, compares: a list of tags, of which a cache may have weakened some. */
export const namesTag = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));

/**
 * Gives a public answer an ETag and a Cache-Control, and answers 304 to a reader who has it.
 *
 * `no-cache` means: keep it, but ask each time; a correction must not linger in a cache for hours.
 * What is answered to someone who showed credentials is theirs alone.
 *
 * Koa's own `fresh` says no to a request with `no-cache`, which Node's and the browsers' `fetch` add
 * to each conditional one: it asks caches to come here, and here the tag can be compared.
 */
export const httpCache = async (
  ctx: Parameters<Core.MiddlewareHandler>[0],
  next: Parameters<Core.MiddlewareHandler>[1]
): Promise<void> => {
  await next();

  const context = ctx as unknown as Context;
  const isAnonymous = !context.state.auth?.credentials;

  context.vary('Authorization');
  context.set('Cache-Control', isAnonymous ? 'public, no-cache' : 'private, no-cache');

  if (context.status !== 200 || typeof context.body !== 'object' || context.body === null) return;

  // Bytes, not text: hashing, measuring and sending would each turn the text into bytes again.
  const json = Buffer.from(JSON.stringify(context.body));

  context.body = json;
  context.type = 'application/json';
  context.etag = createHash('sha1').update(json).digest('base64url');

  if (namesTag(context.get('If-None-Match'), context.response.get('ETag'))) context.status = 304;
};
