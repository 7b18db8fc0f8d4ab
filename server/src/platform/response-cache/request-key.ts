import type { IncomingHttpHeaders } from 'node:http';

export interface CacheableRequest {
  method: string;
  /** Path and query as they were asked for. */
  url: string;
  headers: IncomingHttpHeaders;
}

/** A longer address is asked for by no front end twice. */
const MAX_URL_LENGTH = 2_048;
const MAX_ORIGIN_LENGTH = 256;

/** With one of these an answer may be for this reader alone. */
const PERSONAL = ['authorization', 'cookie', 'proxy-authorization'] as const;

/** What else an answer may depend on, and its `Vary` may name. */
const VARYING = ['origin', 'accept', 'accept-encoding', 'accept-language'] as const;

/** Whether the answer's `Vary` names only what keys tell apart. */
export const isKeyed = (vary: string): boolean =>
  vary
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .every(
      (name) =>
        name === '' ||
        (VARYING as readonly string[]).includes(name) ||
        (PERSONAL as readonly string[]).includes(name)
    );

/**
 * By what an answer to this request is kept; null where it must not be.
 *
 * @param prefix where the plugin's public routes begin, such as `/api/newsroom/`
 */
export const requestKey = (
  { method, url, headers }: CacheableRequest,
  prefix: string
): string | null => {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (!url.startsWith(prefix) || url.length > MAX_URL_LENGTH) return null;
  if (PERSONAL.some((name) => headers[name] !== undefined)) return null;
  // Half an answer is not kept, nor made from a whole one.
  if (headers.range !== undefined) return null;
  if ((headers.origin?.length ?? 0) > MAX_ORIGIN_LENGTH) return null;

  return [url, ...VARYING.map((name) => String(headers[name] ?? ''))].join('\n');
};
