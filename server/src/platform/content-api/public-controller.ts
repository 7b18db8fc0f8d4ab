import type { Core } from '@strapi/strapi';
import { factories } from '@strapi/strapi';

import { localesOf } from '../locales';
import { createOutputSanitizer } from '../output-sanitizer';
import { publishedOnlyQuery } from '../published-only';
import type { NewsroomUid } from '../uids';
import { ensureListReader, PUBLIC_READ } from './read-list';

export type Query = Record<string, unknown>;

export interface Context {
  params: Record<string, string | undefined>;
  query: Query;
  path: string;
  status: number;
  body: unknown;
  state: { auth?: object };
  set(header: string, value: string): void;
  notFound(message: string): unknown;
}

/** What Strapi's own controller gives its extensions. */
export interface CoreController {
  validateQuery(ctx: Context): Promise<void>;
  sanitizeQuery(ctx: Context): Promise<Query>;
  sanitizeOutput(data: unknown, ctx: Context): Promise<unknown>;
  transformResponse(data: unknown, meta?: object): unknown;
}

export interface CoreService {
  find(query: Query): Promise<{ results: unknown[]; pagination: object }>;
  findOne(documentId: string, query: Query): Promise<unknown>;
}

const publishedQuery = async (controller: CoreController, ctx: Context): Promise<Query> => {
  await controller.validateQuery(ctx);

  return { ...publishedOnlyQuery(await controller.sanitizeQuery(ctx)), [PUBLIC_READ]: true };
};

/**
 * The query of a request, validated and sanitised, for what is published only; with the default
 * locale named, which Strapi would look up twice for a list.
 */
export const readQuery = async (
  strapi: Core.Strapi,
  uid: NewsroomUid,
  controller: CoreController,
  ctx: Context
): Promise<Query> => {
  ensureListReader(strapi);

  const query = await publishedQuery(controller, ctx);

  if (query.locale) return query;

  const [locale] = await localesOf(strapi).resolve(uid, undefined);

  return locale ? { ...query, locale } : query;
};

/** Strapi's own controller, which reads what is published only. */
export const publicController = (
  uid: NewsroomUid,
  more: (context: { strapi: Core.Strapi }) => object = () => ({})
) => {
  const ours = ({ strapi }: { strapi: Core.Strapi }) => {
    const sanitize = createOutputSanitizer(strapi);
    const service = () => strapi.service(uid) as unknown as CoreService;

    const controller = {
      async find(this: CoreController, ctx: Context) {
        const query = await readQuery(strapi, uid, this, ctx);
        const { results, pagination } = await service().find(query);

        return this.transformResponse(await this.sanitizeOutput(results, ctx), { pagination });
      },

      async findOne(this: CoreController, ctx: Context) {
        const query = await readQuery(strapi, uid, this, ctx);
        const entry = await service().findOne(String(ctx.params.id), query);

        return this.transformResponse(await this.sanitizeOutput(entry, ctx));
      },

      ...more({ strapi }),
    };

    // Not enumerable: what is counts as an action that roles can be granted.
    return Object.defineProperty(controller, 'sanitizeOutput', {
      value: (data: unknown, ctx: Context) => sanitize(uid, data, ctx.state.auth ?? {}),
      configurable: true,
      writable: true,
    });
  };

  return factories.createCoreController(uid as never, ours as never) as (context: {
    strapi: Core.Strapi;
  }) => object;
};
