import type { IncomingHttpHeaders } from 'node:http';

const HEADERS = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;
const AHEAD = /\b(?:prefetch|prerender|preview)\b/i;

/** Whether a browser fetches ahead what nobody has looked at yet. */
export const isPrefetch = (headers: IncomingHttpHeaders): boolean =>
  HEADERS.some((name) => {
    const value = headers[name];

    return value !== undefined && AHEAD.test(String(value));
  });
