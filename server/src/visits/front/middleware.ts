import type { Core } from '@strapi/strapi';

import type { Answer, HitGatesService } from './hit';

type Context = Parameters<Core.MiddlewareHandler>[0];
type Next = Parameters<Core.MiddlewareHandler>[1];

const ERROR_NAMES: Record<number, string> = {
  400: 'ValidationError',
  408: 'RequestTimeoutError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
};

/** How long a browser may remember what it was told about other origins, s. */
const PREFLIGHT_AGE = 86_400;

/** The route stands before Strapi's own headers, and any page may send to it. */
const setHeaders = (ctx: Context): void => {
  const { origin } = ctx.req.headers;

  ctx.res.setHeader('Access-Control-Allow-Origin', origin ?? '*');
  if (origin) ctx.res.setHeader('Vary', 'Origin');
  ctx.res.setHeader('Cache-Control', 'no-store');
  ctx.res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  ctx.res.setHeader('X-Content-Type-Options', 'nosniff');
};

const respond = (ctx: Context, { status, message, retryAfter }: Answer): void => {
  if (retryAfter !== undefined) ctx.set('Retry-After', String(retryAfter));
  // What was not read of the body would be taken for the next request.
  if (status === 408 || status === 413) ctx.set('Connection', 'close');

  if (message === undefined) {
    ctx.body = null;
    ctx.status = status;
    // Koa leaves it out, and a client would wait for a body until the connection ends.
    if (status !== 204) ctx.res.setHeader('Content-Length', '0');

    return;
  }

  ctx.status = status;
  ctx.body = {
    data: null,
    error: { status, name: ERROR_NAMES[status] ?? 'Error', message, details: {} },
  };
};

/**
 * Answers the hits in front of Strapi's middlewares: a logger, a session and a body parser for each
 * would cost several times the counting itself. Everything else passes by.
 *
 * Anyone may call both routes.
 */
export const hitMiddleware = (strapi: Core.Strapi, gates: HitGatesService) => {
  const prefix = `${String(strapi.config.get('api.rest.prefix', '/api'))}/newsroom`;
  const hitPath = `${prefix}/hit`;
  const pixelPath = `${prefix}/hit.gif`;

  return async (ctx: Context, next: Next): Promise<void> => {
    const { path, method } = ctx;

    if (path === hitPath && method === 'POST') {
      setHeaders(ctx);

      try {
        respond(ctx, await gates.post(ctx));
      } catch (error) {
        // A reader who left in the middle is no fault of the server's.
        if (ctx.req.socket.destroyed) return;

        strapi.log.error(
          `newsroom: a hit failed: ${error instanceof Error ? error.message : String(error)}`
        );
        respond(ctx, { status: 503, message: 'The visit could not be counted.', retryAfter: 2 });
      }

      return;
    }

    if (path === hitPath && method === 'OPTIONS') {
      setHeaders(ctx);
      ctx.set('Access-Control-Allow-Methods', 'POST');
      ctx.set('Access-Control-Allow-Headers', 'Content-Type');
      ctx.set('Access-Control-Max-Age', String(PREFLIGHT_AGE));
      ctx.body = null;
      ctx.status = 204;

      return;
    }

    if (path === pixelPath && method === 'GET') {
      setHeaders(ctx);
      ctx.type = 'image/gif';
      ctx.body = await gates.pixel(ctx);

      return;
    }

    await next();
  };
};
