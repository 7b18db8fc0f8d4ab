import { quarterOf, type Day } from '../calendar/calendar';
import type { Device } from '../contract';

/** A visit ends after so long without a hit; so long may a hit also be late. */
export const VISIT_SILENCE_MS = 1_800_000;

/** Who was seen within this time is online. */
export const ONLINE_MS = 300_000;

/** A hit that is to be counted; its id was not counted before. */
export interface CountedHit {
  id: string;
  /** When the page was viewed, in milliseconds since 1970: arrival less age. */
  at: number;
  /** The local day of `at`. */
  day: Day;
  /** The person under the salt of `day`. */
  visitor: string;
  /** The person under the salt of the day before, in the first half-hour after midnight. */
  formerVisitor: string | null;
  /** `documentId:locale` */
  article: string | null;
  /** Empty: no referrer. */
  referrerHost: string;
  device: Device;
}

export interface VisitorState {
  lastHit: number;
  /** When the visit under way began, perhaps on the day before. */
  visitStart: number;
}

/** What the ledger knows of the visitors of a batch, under both of their names. */
export interface Known {
  visitors: ReadonlyMap<string, VisitorState>;
  /** By `${visitor} ${article}`: the start of the latest visit in which it was seen. */
  articleVisits: ReadonlyMap<string, number>;
}

export interface Changes {
  /** The new state of every visitor of the batch. */
  visitors: Map<string, VisitorState & { day: Day }>;
  /** Former names of people who came again after midnight: not to be counted as online twice. */
  succeeded: Set<string>;
  /** By `${visitor} ${article}`. */
  articleVisits: Map<string, { visitor: string; article: string; day: Day; visitStart: number }>;
  /** Ids of the hits that begin a visit. */
  startsVisit: Set<string>;
  quarters: Map<number, { visits: number; pageViews: number }>;
  /** Visitors seen for the first time, by day. */
  days: Map<Day, number>;
  /** By `${day} ${article}`. */
  articles: Map<
    string,
    { article: string; day: Day; visits: number; pageViews: number; visitors: number }
  >;
  /** By `${day} ${kind} ${name}`: where visits came from, and with what. */
  sources: Map<string, { day: Day; kind: 'referrer' | 'device'; name: string; amount: number }>;
}

/** The key of `articleVisits`. */
export const seenKey = (visitor: string, article: string): string => `${visitor} ${article}`;

const goesOn = (state: VisitorState | undefined, at: number): state is VisitorState =>
  state !== undefined && at - state.lastHit <= VISIT_SILENCE_MS;

const entry = <Key, Value>(map: Map<Key, Value>, key: Key, initial: () => Value): Value => {
  let value = map.get(key);

  if (value === undefined) map.set(key, (value = initial()));

  return value;
};

/** Decides a batch: hits in order of arrival, each as if those before it had been committed. */
export const count = (hits: readonly CountedHit[], known: Known): Changes => {
  const changes: Changes = {
    visitors: new Map(),
    succeeded: new Set(),
    articleVisits: new Map(),
    startsVisit: new Set(),
    quarters: new Map(),
    days: new Map(),
    articles: new Map(),
    sources: new Map(),
  };

  const stateOf = (visitor: string): VisitorState | undefined =>
    changes.visitors.get(visitor) ?? known.visitors.get(visitor);

  const lastSeenIn = (visitor: string, article: string): number | undefined => {
    const key = seenKey(visitor, article);

    return changes.articleVisits.get(key)?.visitStart ?? known.articleVisits.get(key);
  };

  const countSource = (day: Day, kind: 'referrer' | 'device', name: string) => {
    entry(changes.sources, `${day} ${kind} ${name}`, () => ({ day, kind, name, amount: 0 }))
      .amount++;
  };

  const countArticle = (hit: CountedHit, article: string, visitStart: number) => {
    const { day, visitor, formerVisitor } = hit;
    const figures = entry(changes.articles, `${day} ${article}`, () => ({
      article,
      day,
      visits: 0,
      pageViews: 0,
      visitors: 0,
    }));
    const before = lastSeenIn(visitor, article);
    const beforeMidnight = formerVisitor === null ? undefined : lastSeenIn(formerVisitor, article);

    figures.pageViews++;
    if (before === undefined) figures.visitors++;
    if (before !== visitStart && beforeMidnight !== visitStart) figures.visits++;

    changes.articleVisits.set(seenKey(visitor, article), { visitor, article, day, visitStart });
  };

  for (const hit of hits) {
    const { at, day, visitor, formerVisitor } = hit;
    const own = stateOf(visitor);
    const former = formerVisitor === null ? undefined : stateOf(formerVisitor);
    const underWay = [own, former].find((state) => goesOn(state, at));
    const visitStart = underWay?.visitStart ?? at;
    const quarter = entry(changes.quarters, quarterOf(at), () => ({ visits: 0, pageViews: 0 }));

    quarter.pageViews++;

    if (underWay === undefined) {
      quarter.visits++;
      changes.startsVisit.add(hit.id);
      countSource(day, 'referrer', hit.referrerHost);
      countSource(day, 'device', hit.device);
    }

    if (own === undefined) changes.days.set(day, (changes.days.get(day) ?? 0) + 1);
    if (formerVisitor !== null && former !== undefined) changes.succeeded.add(formerVisitor);

    changes.visitors.set(visitor, {
      lastHit: Math.max(underWay?.lastHit ?? at, at),
      visitStart,
      day,
    });

    if (hit.article !== null) countArticle(hit, hit.article, visitStart);
  }

  return changes;
};
