import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import type { Day } from '../calendar/calendar';
import type { VisitCount } from '../contract';
import { ARTICLES, DAYS, OFFSETS, QUARTERS, RESETS, SOURCES, VISITORS } from '../ledger/tables';

export interface QuarterCount extends VisitCount {
  quarter: number;
}

export interface ArticleCount extends VisitCount {
  /** `documentId:locale` */
  article: string;
}

export type SourceKind = 'referrer' | 'device' | 'excluded';

interface SumRow {
  visits: string | number | null;
  page_views: string | number | null;
}

/** Databases hand out sums as texts, and the sum of nothing as null. */
const countOf = ({ visits, page_views }: SumRow): VisitCount => ({
  visits: Number(visits ?? 0),
  pageViews: Number(page_views ?? 0),
});

const SUMS = { visits: 'visits', page_views: 'page_views' };

/** What the statistics ask of the ledger. Days are included, quarters are from `from` to before `to`. */
export const createLedgerReader = (strapi: Core.Strapi) => ({
  /** The number of the last reset; 0 before the first. */
  async epoch(): Promise<number> {
    const rows = (await run(strapi, RESETS, (resets) => resets.max('id as epoch'))) as Array<{
      epoch: number | null;
    }>;

    return Number(rows[0]?.epoch ?? 0);
  },

  async firstQuarter(epoch: number): Promise<number | null> {
    const rows = (await run(strapi, QUARTERS, (quarters) =>
      quarters.where({ epoch }).min('quarter as first')
    )) as Array<{ first: number | null }>;
    const first = rows[0]?.first ?? null;

    return first === null ? null : Number(first);
  },

  async quarters(epoch: number, from: number, to?: number): Promise<QuarterCount[]> {
    const rows = (await run(strapi, QUARTERS, (quarters) => {
      const query = quarters.where({ epoch }).where('quarter', '>=', from);

      return (to === undefined ? query : query.where('quarter', '<', to))
        .groupBy('quarter')
        .select('quarter')
        .sum(SUMS);
    })) as Array<SumRow & { quarter: number }>;

    return rows.map((row) => ({ quarter: Number(row.quarter), ...countOf(row) }));
  },

  async offsets(epoch: number): Promise<Array<VisitCount & { day: Day }>> {
    const rows = (await run(strapi, OFFSETS, (offsets) =>
      offsets.where({ epoch }).groupBy('day').select('day').sum(SUMS)
    )) as Array<SumRow & { day: Day }>;

    return rows.map((row) => ({ day: row.day, ...countOf(row) }));
  },

  /** Who was seen since, each person once. */
  async online(since: number): Promise<number> {
    const rows = (await run(strapi, VISITORS, (visitors) =>
      visitors.where('last_hit', '>', since).where('succeeded', 0).count('* as amount')
    )) as Array<{ amount: string | number }>;

    return Number(rows[0]?.amount ?? 0);
  },

  async dayVisitors(epoch: number, from: Day, to: Day): Promise<Map<Day, number>> {
    const rows = (await run(strapi, DAYS, (days) =>
      days
        .where({ epoch })
        .whereBetween('day', [from, to])
        .groupBy('day')
        .select('day')
        .sum({ visitors: 'visitors' })
    )) as Array<{ day: Day; visitors: string | number }>;

    return new Map(rows.map(({ day, visitors }) => [day, Number(visitors)]));
  },

  async firstArticleDay(epoch: number): Promise<Day | null> {
    const rows = (await run(strapi, ARTICLES, (articles) =>
      articles.where({ epoch }).min('day as first')
    )) as Array<{ first: Day | null }>;

    return rows[0]?.first ?? null;
  },

  /** The day `until` is not among them. */
  async articles(epoch: number, from: Day, until: Day): Promise<ArticleCount[]> {
    const rows = (await run(strapi, ARTICLES, (articles) =>
      articles
        .where({ epoch })
        .where('day', '>=', from)
        .where('day', '<', until)
        .groupBy('article')
        .select('article')
        .sum(SUMS)
    )) as Array<SumRow & { article: string }>;

    return rows.map((row) => ({ article: row.article, ...countOf(row) }));
  },

  async articleTotal(epoch: number, article: string): Promise<VisitCount> {
    const rows = (await run(strapi, ARTICLES, (articles) =>
      articles.where({ epoch, article }).sum(SUMS)
    )) as SumRow[];

    return countOf(rows[0] ?? { visits: 0, page_views: 0 });
  },

  async articleDays(
    epoch: number,
    article: string,
    from: Day
  ): Promise<Map<Day, VisitCount & { visitors: number }>> {
    const rows = (await run(strapi, ARTICLES, (articles) =>
      articles
        .where({ epoch, article })
        .where('day', '>=', from)
        .groupBy('day')
        .select('day')
        .sum({ ...SUMS, visitors: 'visitors' })
    )) as Array<SumRow & { day: Day; visitors: string | number }>;

    return new Map(
      rows.map((row) => [row.day, { ...countOf(row), visitors: Number(row.visitors) }])
    );
  },

  /** The largest first; equal ones by name, so that two answers are the same. */
  async sources(
    epoch: number,
    kind: SourceKind,
    { from, to, limit }: { from: Day; to: Day; limit: number }
  ): Promise<Array<{ name: string; amount: number }>> {
    const rows = (await run(strapi, SOURCES, (sources) =>
      sources
        .where({ epoch, kind })
        .whereBetween('day', [from, to])
        .groupBy('name')
        .select('name')
        .sum({ total: 'amount' })
        .orderBy('total', 'desc')
        .orderBy('name')
        .limit(limit)
    )) as Array<{ name: string; total: string | number }>;

    return rows.map(({ name, total }) => ({ name, amount: Number(total) }));
  },
});

export type LedgerReader = ReturnType<typeof createLedgerReader>;
