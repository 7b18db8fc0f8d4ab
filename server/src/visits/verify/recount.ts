import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import type { Day } from '../calendar/calendar';
import { ARTICLES, DAYS, HITS, QUARTERS, SOURCES, VISITORS } from '../ledger/tables';

/** Amounts by the name of what was counted: a quarter, a day or an epoch. */
export type Amounts = ReadonlyMap<string, number>;

interface Row {
  name: string | number;
  amount: string | number | null;
}

const amountsOf = (rows: Row[]): Amounts =>
  new Map(rows.map(({ name, amount }) => [String(name), Number(amount ?? 0)]));

/** Counts the same things in the places where they stand. */
export const createRecount = (strapi: Core.Strapi) => {
  const sum = async (
    table: string,
    { by, of }: { by: string; of: string },
    where: (rows: ReturnType<Core.Strapi['db']['getConnection']>) => unknown
  ): Promise<Amounts> =>
    amountsOf(
      (await run(strapi, table, (rows) => {
        const query = rows.groupBy(by).select({ name: by }).sum({ amount: of });

        where(query as never);

        return query;
      })) as Row[]
    );

  return {
    /** By quarter, of all epochs: a hit does not say in which it was counted. */
    quarters: (of: 'visits' | 'page_views', from: number): Promise<Amounts> =>
      sum(QUARTERS, { by: 'quarter', of }, (rows) => rows.where('quarter', '>=', from)),

    hits: async (from: number): Promise<Amounts> =>
      amountsOf(
        (await run(strapi, HITS, (hits) =>
          hits
            .where('quarter', '>=', from)
            .groupBy('quarter')
            .select({ name: 'quarter' })
            .count('* as amount')
        )) as Row[]
      ),

    hitsThatBeginVisits: (from: number): Promise<Amounts> =>
      sum(HITS, { by: 'quarter', of: 'starts_visit' }, (rows) => rows.where('quarter', '>=', from)),

    dayVisitors: (from: Day): Promise<Amounts> =>
      sum(DAYS, { by: 'day', of: 'visitors' }, (rows) => rows.where('day', '>=', from)),

    visitors: async (from: Day): Promise<Amounts> =>
      amountsOf(
        (await run(strapi, VISITORS, (visitors) =>
          visitors
            .where('day', '>=', from)
            .groupBy('day')
            .select({ name: 'day' })
            .count('* as amount')
        )) as Row[]
      ),

    totals: (of: 'visits' | 'page_views'): Promise<Amounts> =>
      sum(QUARTERS, { by: 'epoch', of }, () => undefined),

    articlePageViews: (): Promise<Amounts> =>
      sum(ARTICLES, { by: 'epoch', of: 'page_views' }, () => undefined),

    sources: (kind: 'device' | 'referrer'): Promise<Amounts> =>
      sum(SOURCES, { by: 'epoch', of: 'amount' }, (rows) => rows.where({ kind })),
  };
};
