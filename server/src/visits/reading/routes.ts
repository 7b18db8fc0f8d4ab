import { z } from 'zod/v4';

import type { Routes } from '../../platform/feature';
import { httpCache } from '../../platform/http-cache';
import { INTERVALS } from '../contract';
import { TOP_PERIODS } from '../statistics/periods';

const amount = z.number().describe('A whole number.');
const shown = amount.optional();
const day = z.string().describe("A day in the site's time zone, such as 2026-11-23.");
const locale = z.string().optional();
const count = z.object({ visits: amount, pageViews: amount });

const statistics = z
  .object({
    online: shown.describe('Visitors with a hit in the last 5 minutes.'),
    today: shown,
    yesterday: shown,
    thisWeek: shown.describe('Since Monday.'),
    lastWeek: shown,
    thisMonth: shown,
    lastMonth: shown,
    thisYear: shown,
    all: shown,
    pageViewsToday: shown,
    timeZone: z.string().describe('IANA name.'),
    asOf: z.string().describe('ISO 8601, UTC: when the figures were true.'),
  })
  .describe('Visits by period; a figure that the settings hide is left out.');

const point = z.object({
  start: z.string().describe("ISO 8601 with the zone's offset."),
  visits: amount,
  pageViews: amount,
  visitors: amount.nullable().describe('Distinct visitors; of days only.'),
});

const article = z.object({
  documentId: z.string(),
  locale: z.string(),
  title: z.string().nullable(),
  slug: z.string().nullable(),
  visits: amount,
  pageViews: amount,
});

const answer = (data: z.ZodType, meta: z.ZodType = z.object({})) => z.object({ data, meta });

// A new object each time: Strapi writes the scope of the route's permission into it.
const cached = () => ({ middlewares: [httpCache] });

export const visitStatisticsRoutes: Routes = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/visit-statistics',
      handler: 'visit-statistics.find',
      response: answer(statistics),
    },
    {
      method: 'GET',
      path: '/visit-statistics/series',
      handler: 'visit-statistics.series',
      request: {
        query: {
          from: day,
          to: day.describe('Included. At most 31 days by hour, 5 years by day.'),
          interval: z.enum(INTERVALS).optional().describe('A day if left out.'),
        },
      },
      response: answer(
        z.array(point),
        z.object({ timeZone: z.string(), from: day, to: day, interval: z.enum(INTERVALS) })
      ),
      config: cached(),
    },
    {
      method: 'GET',
      path: '/visit-statistics/top',
      handler: 'visit-statistics.top',
      request: {
        query: {
          period: z.enum(TOP_PERIODS).optional().describe('The last 7 days if left out.'),
          limit: z.coerce.number().optional().describe('From 1 to 50; 10 if left out.'),
          locale: locale.describe("The site's default locale if left out; * for all."),
        },
      },
      response: answer(
        z.array(article),
        z.object({ period: z.enum(TOP_PERIODS), limit: z.number() })
      ),
      config: cached(),
    },
    {
      method: 'GET',
      path: '/visit-statistics/articles/:documentId',
      handler: 'visit-statistics.article',
      request: {
        params: { documentId: z.string() },
        query: { locale: locale.describe("The site's default locale if left out.") },
      },
      response: answer(z.object({ today: count, last7Days: count, last30Days: count, all: count })),
      config: cached(),
    },
  ],
};
