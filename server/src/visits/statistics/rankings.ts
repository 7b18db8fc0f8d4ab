import type { Calendar, Day } from '../calendar/calendar';
import type { Period } from '../calendar/periods';
import type { VisitCount } from '../contract';
import { addTo } from './days';
import { createFresh, type Fresh } from './fresh';
import type { ArticleCount, LedgerReader } from './ledger-reader';

/** How old a ranking may be; the figures of a single article are read anew each time. */
const MAX_AGE_MS = 10_000;

/** Rankings in memory: those that the public can ask for, and a few of editors'. */
const KEPT = 12;

/** The days that hits may still change, today among them, and room for clocks that are wrong. */
const LIVE_DAYS = 3;

/** Days read at once: SQLite holds up all else meanwhile. */
const DAYS_A_STEP = 7;

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

const byVisits = (a: ArticleCount, b: ArticleCount): number =>
  b.visits - a.visits || b.pageViews - a.pageViews || (a.article < b.article ? -1 : 1);

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Which articles had the most visits in a period, of all that had any. */
export const createRankings = (ledger: LedgerReader, calendar: Calendar) => {
  const rankings = new Map<string, Fresh<ArticleCount[]>>();

  /** Adds the days up to `until`, without it. */
  const add = async (
    counts: Map<string, VisitCount>,
    epoch: number,
    { from, until }: { from: Day; until: Day }
  ): Promise<void> => {
    for (let start = from; start < until;) {
      const next = earlier(calendar.addDays(start, DAYS_A_STEP), until);

      for (const { article, ...count } of await ledger.articles(epoch, start, next)) {
        addTo(counts, article, count);
      }

      start = next;
      await pause();
    }
  };

  const createRanking = (epoch: number, period: Period): Fresh<ArticleCount[]> => {
    /** What was read of days that no hit changes any more. */
    let closed: { until: Day; counts: ReadonlyMap<string, VisitCount> } | undefined;

    return createFresh(async () => {
      const today = calendar.dayOf(Date.now());
      const from = later(period.from, (await ledger.firstArticleDay(epoch)) ?? today);
      const until = calendar.addDays(earlier(period.to, calendar.addDays(today, LIVE_DAYS)), 1);
      const live = earlier(later(calendar.addDays(today, 1 - LIVE_DAYS), from), until);
      const known = closed && closed.until <= live ? closed : undefined;
      const settled = new Map<string, VisitCount>(known?.counts);

      await add(settled, epoch, { from: known?.until ?? from, until: live });
      closed = { until: live, counts: settled };

      const counts = new Map<string, VisitCount>(settled);

      await add(counts, epoch, { from: live, until });

      return [...counts].map(([article, count]) => ({ article, ...count })).sort(byVisits);
    }, MAX_AGE_MS);
  };

  return (epoch: number, period: Period): Promise<ArticleCount[]> => {
    const key = `${epoch} ${period.from} ${period.to}`;
    const ranking = rankings.get(key) ?? createRanking(epoch, period);

    // The one that was asked for the longest ago makes room.
    rankings.delete(key);
    rankings.set(key, ranking);

    for (const oldest of [...rankings.keys()].slice(0, -KEPT)) rankings.delete(oldest);

    return ranking.get();
  };
};
