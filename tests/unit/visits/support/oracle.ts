import type { Device } from '../../../../server/src/visits/contract';
import { wallDay } from './clock';

/**
 * The rules of counting once more, as plainly as can be: a log of hits in the order in which they
 * were accepted. Every figure is found by looking through the log; nothing is added up on the way.
 */

export interface OracleHit {
  /** When the page was viewed, ms. */
  at: number;
  person: string;
  article?: string | null;
  referrerHost?: string;
  device?: Device;
}

interface Visit {
  start: number;
}

interface Logged extends Required<OracleHit> {
  day: string;
  /** Today, or the day on which this half-hour began. */
  dayHalfAnHourBefore: string;
  visit: Visit;
  opensVisit: boolean;
}

const HALF_AN_HOUR = 30 * 60 * 1000;
const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;
const FIVE_MINUTES = 5 * 60 * 1000;

const tally = <Item>(items: readonly Item[], keyOf: (item: Item) => string | number) => {
  const amounts: Record<string, number> = {};

  for (const item of items) amounts[keyOf(item)] = (amounts[keyOf(item)] ?? 0) + 1;

  return amounts;
};

const groups = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const found = new Map<string, Item[]>();

  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);

  return found;
};

/** Monday of the day's week. */
const mondayOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);

  while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() - 1);

  return date.toISOString().slice(0, 10);
};

const isNewToArticle = (log: readonly Logged[], hit: Logged, index: number): boolean =>
  !log
    .slice(0, index)
    .some(
      (earlier) =>
        earlier.article === hit.article &&
        earlier.visit === hit.visit &&
        (earlier.day === hit.day || earlier.day === hit.dayHalfAnHourBefore)
    );

export interface ArticleFigures {
  visits: number;
  pageViews: number;
  visitors: number;
}

export interface OracleFigures {
  /** By quarter-hour since 1970: visits that began in it, and page views. */
  visitsByQuarter: Record<string, number>;
  pageViewsByQuarter: Record<string, number>;
  /** By local day. */
  visitsByDay: Record<string, number>;
  pageViewsByDay: Record<string, number>;
  visitorsByDay: Record<string, number>;
  /** By `${day} ${article}`. */
  articles: Record<string, ArticleFigures>;
  /** By `${day} referrer ${host}` and `${day} device ${device}`. */
  sources: Record<string, number>;
}

export interface Oracle {
  /** Takes an accepted hit and says whether it begins a visit. */
  hit(hit: OracleHit): boolean;
  figures(): OracleFigures;
  /** People seen in the five minutes before. */
  online(now: number): number;
  /** The visits of the periods that hold the moment. */
  periods(now: number): Record<'today' | 'thisWeek' | 'thisMonth' | 'thisYear' | 'all', number>;
}

/** For zones whose clocks are not put back from after midnight to before it. */
export const oracle = (timeZone: string): Oracle => {
  const log: Logged[] = [];
  const people = new Map<string, Logged[]>();

  const visitUnderWay = (at: number, hits: readonly Logged[]): Visit | undefined =>
    hits.length > 0 && at - Math.max(...hits.map((hit) => hit.at)) <= HALF_AN_HOUR
      ? hits[hits.length - 1]?.visit
      : undefined;

  const visits = () => log.filter(({ opensVisit }) => opensVisit);

  return {
    hit({ at, person, article = null, referrerHost = '', device = 'desktop' }) {
      const day = wallDay(timeZone, at);
      const dayHalfAnHourBefore = wallDay(timeZone, at - HALF_AN_HOUR);
      const byPerson = people.get(person) ?? [];
      const visit =
        visitUnderWay(
          at,
          byPerson.filter((hit) => hit.day === day)
        ) ??
        visitUnderWay(
          at,
          byPerson.filter((hit) => hit.day === dayHalfAnHourBefore)
        );
      const hit = {
        at,
        person,
        article,
        referrerHost,
        device,
        day,
        dayHalfAnHourBefore,
        visit: visit ?? { start: at },
        opensVisit: visit === undefined,
      };

      log.push(hit);
      people.set(person, [...byPerson, hit]);

      return hit.opensVisit;
    },

    figures() {
      const quarter = ({ at }: Logged) => Math.floor(at / QUARTER_OF_AN_HOUR);
      const day = (hit: Logged) => hit.day;
      const count = (found: Map<string, Logged[]>, of: (hits: Logged[]) => number) =>
        Object.fromEntries([...found].map(([key, hits]) => [key, of(hits)]));
      const people = (hits: Logged[]) => new Set(hits.map(({ person }) => person)).size;
      const articles = groups(
        log.filter(({ article }) => article !== null),
        (hit) => `${hit.day} ${hit.article}`
      );

      return {
        visitsByQuarter: tally(visits(), quarter),
        pageViewsByQuarter: tally(log, quarter),
        visitsByDay: tally(visits(), day),
        pageViewsByDay: tally(log, day),
        visitorsByDay: count(groups(log, day), people),
        articles: Object.fromEntries(
          [...articles].map(([key, hits]) => [
            key,
            {
              visits: hits.filter((hit) => isNewToArticle(log, hit, log.indexOf(hit))).length,
              pageViews: hits.length,
              visitors: people(hits),
            },
          ])
        ),
        sources: {
          ...tally(visits(), (hit) => `${hit.day} referrer ${hit.referrerHost}`),
          ...tally(visits(), (hit) => `${hit.day} device ${hit.device}`),
        },
      };
    },

    online: (now) =>
      new Set(log.filter(({ at }) => at > now - FIVE_MINUTES).map(({ person }) => person)).size,

    periods(now) {
      const today = wallDay(timeZone, now);
      const among = (holds: (day: string) => boolean) =>
        visits().filter(({ day }) => holds(day)).length;

      return {
        today: among((day) => day === today),
        thisWeek: among((day) => mondayOf(day) === mondayOf(today)),
        thisMonth: among((day) => day.slice(0, 7) === today.slice(0, 7)),
        thisYear: among((day) => day.slice(0, 4) === today.slice(0, 4)),
        all: visits().length,
      };
    },
  };
};
