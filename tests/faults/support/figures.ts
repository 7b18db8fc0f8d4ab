import { QUARTER_MS, type Calendar } from '../../../server/src/visits/calendar/calendar';
import type { Site } from '../../api/support/site';
import type { OracleFigures } from '../../unit/visits/support/oracle';

const TABLES = [
  'hits',
  'visitors',
  'article_visitors',
  'quarters',
  'days',
  'articles',
  'sources',
  'salts',
  'nodes',
];

/** Begins with nothing ever counted. */
export const forget = async (site: Site): Promise<void> => {
  for (const table of TABLES) await site.strapi.db.connection(`newsroom_visit_${table}`).delete();
};

type Row = Record<string, string | number>;

const sums = (rows: Row[], keyOf: (row: Row) => string | number, column: string) => {
  const totals: Record<string, number> = {};

  for (const row of rows) {
    const amount = Number(row[column]);

    if (amount > 0) totals[keyOf(row)] = (totals[keyOf(row)] ?? 0) + amount;
  }

  return totals;
};

/** What the tables hold, as the oracle tells it. */
export const figuresOf = async (site: Site, calendar: Calendar): Promise<OracleFigures> => {
  const read = async (table: string) =>
    (await site.strapi.db.connection(`newsroom_visit_${table}`).select('*')) as Row[];
  const [quarters, days, articles, sources] = [
    await read('quarters'),
    await read('days'),
    await read('articles'),
    await read('sources'),
  ];
  const quarter = (row: Row) => row.quarter as number;
  const dayOfQuarter = (row: Row) => calendar.dayOf(Number(row.quarter) * QUARTER_MS);
  const article = (row: Row) => `${row.day} ${row.article}`;
  const source = (row: Row) => `${row.day} ${row.kind} ${row.name}`;
  const [visits, pageViews, visitors] = ['visits', 'page_views', 'visitors'].map((column) =>
    sums(articles, article, column)
  ) as [Record<string, number>, Record<string, number>, Record<string, number>];

  return {
    visitsByQuarter: sums(quarters, quarter, 'visits'),
    pageViewsByQuarter: sums(quarters, quarter, 'page_views'),
    visitsByDay: sums(quarters, dayOfQuarter, 'visits'),
    pageViewsByDay: sums(quarters, dayOfQuarter, 'page_views'),
    visitorsByDay: sums(days, ({ day }) => day as string, 'visitors'),
    articles: Object.fromEntries(
      Object.keys(pageViews).map((key) => [
        key,
        {
          visits: visits[key] ?? 0,
          pageViews: pageViews[key] ?? 0,
          visitors: visitors[key] ?? 0,
        },
      ])
    ),
    sources: sums(sources, source, 'amount'),
  };
};
