import type { ServerResponse } from 'node:http';

import { namesTag } from '../http-cache';
import { isKeyed } from './request-key';

/** An answer as it is sent to everyone who asks the same. */
export interface Answer {
  headers: Record<string, string | string[]>;
  body: Buffer;
  etag: string;
}

interface Response {
  status: number;
  body: unknown;
  headers: Record<string, string | string[] | number | undefined>;
}

/** Belong to one answer or one connection. */
const OF_ONE_ANSWER = ['connection', 'keep-alive', 'date', 'x-response-time', 'content-length'];

/** A header that counts or follows a single reader: such an answer is not for others. */
const isOfOneReader = (name: string): boolean =>
  name === 'set-cookie' || name.startsWith('x-ratelimit') || name.startsWith('ratelimit');

const bytesOf = (body: unknown): Buffer | null => {
  if (Buffer.isBuffer(body)) return body;

  return typeof body === 'string' ? Buffer.from(body) : null;
};

/** The answer, if it may be given to others too: only what says `public` of itself may. */
export const keepable = ({ status, body, headers }: Response): Answer | null => {
  const bytes = bytesOf(body);
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);

  if (status !== 200 || !bytes) return null;
  if (!/(^|[\s,])public([\s,]|$)/.test(String(headers['cache-control'] ?? ''))) return null;
  if (!isKeyed(String(headers.vary ?? ''))) return null;
  if (entries.some(([name]) => isOfOneReader(name))) return null;

  const kept = entries
    .filter(([name]) => !OF_ONE_ANSWER.includes(name))
    .map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]);

  return {
    headers: Object.fromEntries(kept) as Answer['headers'],
    body: bytes,
    etag: String(headers.etag ?? ''),
  };
};

/** Sends a kept answer, or 304 to a reader who has it. */
export const send = (
  response: ServerResponse,
  { headers, body, etag }: Answer,
  { ifNoneMatch, isHead }: { ifNoneMatch: string | undefined; isHead: boolean }
): void => {
  const tag = etag.replace(/^W\//, '');

  if (ifNoneMatch !== undefined && etag !== '' && namesTag(ifNoneMatch, tag)) {
    const { 'content-type': _, ...rest } = headers;

    response.writeHead(304, rest);
    response.end();

    return;
  }

  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(isHead ? undefined : body);
};
