import { randomUUID } from 'node:crypto';

import type { Site } from './site';

const CHROME =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

type Row = Record<string, unknown>;

/** A hit as a front end sends it, with an id of its own. */
export const hitOf = (fields: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  path: '/',
  ...fields,
});

/** Sends a hit as a browser does: as plain text. */
export const sendHit = async (
  site: Pick<Site, 'url'>,
  hit: unknown,
  headers: Record<string, string> = {}
) => {
  const response = await fetch(`${site.url}/api/newsroom/hit`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'User-Agent': CHROME, ...headers },
    body: typeof hit === 'string' ? hit : JSON.stringify(hit),
  });

  return { status: response.status, headers: response.headers, body: await response.text() };
};

const rowsOf = async (site: Site, table: string): Promise<Row[]> =>
  (await site.strapi.db.getConnection(`newsroom_visit_${table}`).select('*')) as Row[];

const sum = (rows: Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

/** What the ledger holds, added up. */
export const ledgerOf = async (site: Site) => {
  const [quarters, days, hits, visitors, articles, articleVisitors, sources] = (await Promise.all(
    ['quarters', 'days', 'hits', 'visitors', 'articles', 'article_visitors', 'sources'].map(
      (table) => rowsOf(site, table)
    )
  )) as [Row[], Row[], Row[], Row[], Row[], Row[], Row[]];

  return {
    visits: sum(quarters, 'visits'),
    pageViews: sum(quarters, 'page_views'),
    visitors: sum(days, 'visitors'),
    hits: hits.length,
    quarters,
    days,
    articles: articles as Array<Row & { article: string }>,
    sources,
    text: JSON.stringify([quarters, days, hits, visitors, articles, articleVisitors, sources]),
  };
};

/** How many hits were excluded, by reason. */
export const exclusionsOf = async (site: Site): Promise<Record<string, number>> => {
  const totals: Record<string, number> = {};

  for (const { kind, name, amount } of await rowsOf(site, 'sources')) {
    if (kind === 'excluded') totals[String(name)] = (totals[String(name)] ?? 0) + Number(amount);
  }

  return totals;
};

/** Exclusions are written with the hits that come after them. */
export const settle = async (site: Site): Promise<void> => {
  await sendHit(site, hitOf());
};
