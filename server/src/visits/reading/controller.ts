import type { Core } from '@strapi/strapi';

import { parseRequest } from '../../platform/parse-request';
import { answering } from '../statistics/answering';
import type { VisitStatisticsService } from '../statistics/service';
import { articleRequest, seriesRequest, topRequest } from './requests';

interface Context {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  status: number;
  body: unknown;
  set(header: string, value: string): void;
}

/** What anyone may ask about visits, as far as the roles allow it. */
export const visitStatisticsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const statistics = () =>
    strapi.plugin('newsroom').service('visitStatistics') as VisitStatisticsService;

  return {
    find: answering(async (ctx: Context) => {
      ctx.body = { data: await statistics().publicFigures(), meta: {} };
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
