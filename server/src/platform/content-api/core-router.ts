import { factories } from '@strapi/strapi';

import { httpCache } from '../http-cache';
import { limitInputDepth } from '../input-depth';
import type { NewsroomUid } from '../uids';

type Router = ReturnType<typeof factories.createCoreRouter>;

interface Route {
  handler: unknown;
  request?: { query?: object };
}

/**
 * The router with parameters of the type's own declared for its list, for the OpenAPI document and
 * for Strapi's strict mode. Strapi's `addQueryParams` would take each name for all types and plugins.
 */
const withListQuery = (router: Router, uid: string, query: object): Router => {
  const declared = new WeakSet<object>();

  return {
    type: router.type,
    prefix: router.prefix,
    // Strapi makes the routes when they are first asked for, once the types are known.
    get routes() {
      const { routes } = router;

      for (const route of routes as unknown as Route[]) {
        if (route.handler !== `${uid}.find` || declared.has(route)) continue;

        route.request = { ...route.request, query: { ...route.request?.query, ...query } };
        declared.add(route);
      }

      return routes;
    },
  };
};

/**
 * Strapi's own routes of a type, with answers that can be kept and bodies that end.
 *
 * @param listQuery Zod schemas of what the type's list takes beside Strapi's own parameters
 */
export const coreRouter = (uid: NewsroomUid, listQuery?: object) => {
  // A new object each time: Strapi writes the scope of the permission into it, and one shared by
  // several types would open all of them to whoever may read the first.
  const cached = () => ({ middlewares: [httpCache] });
  const limited = () => ({ middlewares: [limitInputDepth] });
  const router = factories.createCoreRouter(uid as never, {
    config: { find: cached(), findOne: cached(), create: limited(), update: limited() },
  });

  return listQuery ? withListQuery(router, uid, listQuery) : router;
};
