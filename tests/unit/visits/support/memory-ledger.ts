import type { Calendar } from '../../../../server/src/visits/calendar/calendar';
import {
  count,
  ONLINE_MS,
  VISIT_SILENCE_MS,
  type CountedHit,
  type VisitorState,
} from '../../../../server/src/visits/counting/count';
import type { OracleFigures, OracleHit } from './oracle';

/** A hit as a browser sends it: its id is the same when it is sent again. */
export interface SentHit extends OracleHit {
  id: string;
}

export interface MemoryLedger {
  /** Counts the batch as the ledger does and returns the hits that were new, in their order. */
  commit(batch: readonly SentHit[]): SentHit[];
  figures(): OracleFigures;
  online(now: number): number;
}

/** The hit under its visitor's names: today's, and in the first half-hour yesterday's. */
export const named = (calendar: Calendar, sent: SentHit): CountedHit => {
  const { day, from } = calendar.dayAt(sent.at);

  return {
    id: sent.id,
    at: sent.at,
    day,
    visitor: `${sent.person}@${day}`,
    formerVisitor:
      sent.at - from < VISIT_SILENCE_MS ? `${sent.person}@${calendar.dayOf(from - 1)}` : null,
    article: sent.article ?? null,
    referrerHost: sent.referrerHost ?? '',
    device: sent.device ?? 'desktop',
  };
};

/** What the tables of the database hold, without a database. */
export const memoryLedger = (calendar: Calendar): MemoryLedger => {
  const written = new Set<string>();
  const visitors = new Map<string, VisitorState>();
  const succeeded = new Set<string>();
  const articleVisits = new Map<string, number>();
  const figures: OracleFigures = {
    visitsByQuarter: {},
    pageViewsByQuarter: {},
    visitsByDay: {},
    pageViewsByDay: {},
    visitorsByDay: {},
    articles: {},
    sources: {},
  };
  const add = (sums: Record<string, number>, key: string | number, amount: number) => {
    if (amount > 0) sums[key] = (sums[key] ?? 0) + amount;
  };

  return {
    commit(batch) {
      const fresh = batch.filter(({ id }) => !written.has(id) && written.add(id));
      const hits = fresh.map((sent) => named(calendar, sent));
      const changes = count(hits, { visitors, articleVisits });

      for (const [name, { lastHit, visitStart }] of changes.visitors) {
        visitors.set(name, { lastHit, visitStart });
      }
      for (const name of changes.succeeded) succeeded.add(name);
      for (const [key, { visitStart }] of changes.articleVisits) articleVisits.set(key, visitStart);

      for (const [quarter, { visits, pageViews }] of changes.quarters) {
        add(figures.visitsByQuarter, quarter, visits);
        add(figures.pageViewsByQuarter, quarter, pageViews);
      }
      for (const { id, day } of hits) {
        add(figures.visitsByDay, day, changes.startsVisit.has(id) ? 1 : 0);
        add(figures.pageViewsByDay, day, 1);
      }
      for (const [day, amount] of changes.days) add(figures.visitorsByDay, day, amount);
      for (const [key, { visits, pageViews, visitors: people }] of changes.articles) {
        const sums = figures.articles[key] ?? { visits: 0, pageViews: 0, visitors: 0 };

        figures.articles[key] = {
          visits: sums.visits + visits,
          pageViews: sums.pageViews + pageViews,
          visitors: sums.visitors + people,
        };
      }
      for (const [key, { amount }] of changes.sources) add(figures.sources, key, amount);

      return fresh;
    },

    figures: () => figures,
    online: (now) =>
      [...visitors].filter(
        ([name, { lastHit }]) => lastHit > now - ONLINE_MS && !succeeded.has(name)
      ).length,
  };
};
