import type { Core } from '@strapi/strapi';

import type { Feature } from '../feature';
import { namesTag } from '../http-cache';
import { keepable, send } from './answer';
import type { Cache } from './cache';
import { createCache } from './cache';
import { requestKey } from './request-key';

type Context = Parameters<Core.MiddlewareHandler>[0];
type Next = Parameters<Core.MiddlewareHandler>[1];

/** A controller whose answer is good for less than a second says here until when, ms. */
export const GOOD_UNTIL = 'newsroomGoodUntil';

/**
 * Strapi's own middlewares treat every anonymous reader alike. One of the site's may not: it could
 * let in some addresses only, and must be asked each time.
 */
const hasOwnMiddlewares = (strapi: Core.Strapi): boolean => {
  const configured = strapi.config.get('middlewares', []) as Array<
    string | { name?: string; resolve?: string }
  >;

  return configured.some((entry) => {
    const name = typeof entry === 'string' ? entry : (entry.name ?? '');

    return !name.startsWith('strapi::');
  });
};

const isOn = (strapi: Core.Strapi): boolean => {
  const option: unknown = strapi.config.get('plugin::newsroom.responseCache');

  return option === 'auto' ? !hasOwnMiddlewares(strapi) : option === true;
};

const createMiddleware = (cache: Cache, prefix: string) => {
  const answerAnew = (ctx: Context, next: Next, key: string) =>
    cache.fill(key, async () => {
      const { ifNoneMatch } = takeCondition(ctx);

      await next();

      const { status, body, headers } = ctx.response;
      const answer = keepable({ status, body, headers });

      if (!answer) {
        const tag = ctx.response.get('ETag').replace(/^W\//, '');

        // The condition was kept from those behind, who would have answered it.
        if (status === 200 && ifNoneMatch && tag && namesTag(ifNoneMatch, tag)) ctx.status = 304;

        return null;
      }

      reply(ctx, answer, ifNoneMatch);

      return { answer, until: ctx.state[GOOD_UNTIL] as number | undefined };
    });

  return async (ctx: Context, next: Next): Promise<void> => {
    const { method = '', url = '', headers } = ctx.req;
    const key = requestKey({ method, url, headers }, prefix);

    if (key === null) return next();

    const kept = cache.find(key) ?? (await cache.awaited(key));

    if (kept) reply(ctx, kept, headers['if-none-match']);
    // A body is needed to keep one.
    else if (method === 'HEAD') await next();
    else await answerAnew(ctx, next, key);
  };
};

/** A kept answer has to be whole: the reader's condition is looked at afterwards. */
const takeCondition = (ctx: Context): { ifNoneMatch: string | undefined } => {
  const ifNoneMatch = ctx.req.headers['if-none-match'];

  delete ctx.req.headers['if-none-match'];

  return { ifNoneMatch };
};

const reply = (
  ctx: Context,
  answer: Parameters<typeof send>[1],
  ifNoneMatch: string | undefined
): void => {
  // What the middlewares set on the way is in the kept headers.
  for (const name of ctx.res.getHeaderNames()) ctx.res.removeHeader(name);
  ctx.respond = false;
  send(ctx.res, answer, { ifNoneMatch, isHead: ctx.method === 'HEAD' });
};

const WRITES = ['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone'];

/** Everything that Strapi writes on this node, of whichever type: answers hold relations too. */
const watchChanges = (strapi: Core.Strapi, cache: Cache): void => {
  const change = () => cache.change();

  strapi.db.lifecycles.subscribe({
    afterCreate: change,
    afterCreateMany: change,
    afterUpdate: change,
    afterUpdateMany: change,
    afterDelete: change,
    afterDeleteMany: change,
  });
};

/** Those tell of a write before it is committed; until then a reader could still see what was. */
const watchCommits = (strapi: Core.Strapi, cache: Cache): void => {
  strapi.documents.use((async (context: { action: string }, next: () => Promise<unknown>) => {
    if (!WRITES.includes(context.action)) return next();

    try {
      return await next();
    } finally {
      cache.change();

      if (strapi.db.inTransaction()) {
        await strapi.db.transaction(({ onCommit }) => {
          onCommit(() => cache.change());
        });
      }
    }
  }) as Parameters<Core.Strapi['documents']['use']>[0]);
};

const caches = new WeakMap<Core.Strapi, Cache>();

/** For what is written past Strapi's own queries: no answer that was begun before is given any more. */
export const forgetAnswers = (strapi: Core.Strapi): void => caches.get(strapi)?.change();

/**
 * Answers anonymous readers from memory, in front of Strapi's middlewares. On the node that writes
 * an answer is never older than the write; on others, and after a right is taken away, by a second
 * at most. Whoever shows a token or a cookie passes by.
 */
export const responseCache: Feature = {
  register(strapi) {
    if (!isOn(strapi)) return;

    const cache = createCache();

    caches.set(strapi, cache);

    const prefix = `${String(strapi.config.get('api.rest.prefix', '/api'))}/newsroom/`;

    strapi.server.use(createMiddleware(cache, prefix));
    watchCommits(strapi, cache);
  },

  bootstrap(strapi) {
    const cache = caches.get(strapi);

    if (cache) watchChanges(strapi, cache);
  },
};
