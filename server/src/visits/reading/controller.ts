import type { Core } from '@strapi/strapi';

import { namesTag } from '../../platform/http-cache';
import { parseRequest } from '../../platform/parse-request';
import { GOOD_UNTIL } from '../../platform/response-cache';
import { answering } from '../statistics/answering';
import type { VisitStatisticsService } from '../statistics/service';
import { articleRequest, seriesRequest, topRequest } from './requests';

interface Context {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  state: { auth?: { credentials?: unknown }; [GOOD_UNTIL]?: number };
  status: number;
  type: string;
  body: unknown;
  get(header: string): string;
  vary(header: string): void;
  set(header: string, value: string): void;
}

/** What anyone may ask about visits, as far as the roles allow it. */
export const visitStatisticsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const statistics = () =>
    strapi.plugin('newsroom').service('visitStatistics') as VisitStatisticsService;

  return {
    find: answering(async (ctx: Context) => {
      const { json, etag, goodUntil } = await statistics().publicAnswer();
      const isAnonymous = !ctx.state.auth?.credentials;

      ctx.state[GOOD_UNTIL] = goodUntil;
      ctx.vary('Authorization');
      ctx.set('Cache-Control', isAnonymous ? 'public, no-cache' : 'private, no-cache');
      ctx.set('ETag', etag);
      ctx.type = 'application/json';
      ctx.body = json;

      if (namesTag(ctx.get('If-None-Match'), etag.replace('W/', ''))) ctx.status = 304;
    }),

    series: answering(async (ctx: Context) => {
      const range = parseRequest(seriesRequest, ctx.query);
      const { timeZone } = statistics();

      ctx.body = { data: await statistics().series(range), meta: { timeZone, ...range } };
    }),

    top: answering(async (ctx: Context) => {
      const { period, limit, locale } = parseRequest(topRequest, ctx.query);

      ctx.body = {
        data: await statistics().top({ period, limit, locale }),
        meta: { period, limit },
      };
    }),

    article: answering(async (ctx: Context) => {
      const { documentId, locale } = parseRequest(articleRequest, {
        ...ctx.query,
        documentId: ctx.params.documentId,
      });
      const { days: _, ...data } = await statistics().article(documentId, {
        locale,
        isPublic: true,
      });

      ctx.body = { data, meta: {} };
    }),
  };
};
