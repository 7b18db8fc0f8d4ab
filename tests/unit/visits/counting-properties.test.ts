import fc from 'fast-check';
import { count, type Changes } from '../../../server/src/visits/counting/count';
import { QUARTER_MS } from '../../../server/src/visits/calendar/calendar';
import { periodsOn } from '../../../server/src/visits/calendar/periods';
import {
  anyCalmHistory,
  anyHistory,
  zoneOf,
  type Arrival,
  type History,
} from './support/histories';
import { memoryLedger, named, type MemoryLedger, type SentHit } from './support/memory-ledger';
import { oracle } from './support/oracle';

/** `NEWSROOM_HISTORIES=100000` is the long form. */
const HISTORIES = Number(process.env.NEWSROOM_HISTORIES ?? 2000);
const LONGEST_MS = 120_000 + HISTORIES * 30;

/** The hits in the order in which the nodes committed them. */
const commitByNodes = (ledger: MemoryLedger, arrivals: readonly Arrival[]): SentHit[] => {
  const queues: SentHit[][] = [[], []];
  const committed: SentHit[] = [];
  const commit = (node: number) => {
    committed.push(...ledger.commit(queues[node]!));
    queues[node] = [];
  };

  for (const { hit, node, commits } of arrivals) {
    queues[node]!.push(hit);
    if (commits) commit(node);
  }

  commit(0);
  commit(1);

  return committed;
};

const sum = (amounts: Record<string, number>): number =>
  Object.values(amounts).reduce((total, amount) => total + amount, 0);

const sumWithin = (
  visitsByQuarter: Record<string, number>,
  { timeZone }: History,
  period: { from: string; to: string }
): number => {
  const { calendar } = zoneOf(timeZone);
  const from = calendar.startOf(period.from);
  const to = calendar.startOf(calendar.addDays(period.to, 1));

  return sum(
    Object.fromEntries(
      Object.entries(visitsByQuarter).filter(
        ([quarter]) => Number(quarter) * QUARTER_MS >= from && Number(quarter) * QUARTER_MS < to
      )
    )
  );
};

describe('counting histories of two nodes', () => {
  it(
    `agrees with the rules written a second time, in ${HISTORIES} histories`,
    () => {
      fc.assert(
        fc.property(anyHistory, (history) => {
          const { calendar } = zoneOf(history.timeZone);
          const ledger = memoryLedger(calendar);
          const expected = oracle(history.timeZone);

          for (const hit of commitByNodes(ledger, history.arrivals)) expected.hit(hit);

          expect(ledger.figures()).toEqual(expected.figures());

          const { today, thisWeek, thisMonth, thisYear } = periodsOn(calendar.dayOf(history.end));
          const visits = ledger.figures().visitsByQuarter;

          expect({
            today: sumWithin(visits, history, today),
            thisWeek: sumWithin(visits, history, thisWeek),
            thisMonth: sumWithin(visits, history, thisMonth),
            thisYear: sumWithin(visits, history, thisYear),
            all: sum(visits),
          }).toEqual(expected.periods(history.end));
        }),
        { numRuns: HISTORIES }
      );
    },
    LONGEST_MS
  );

  it(
    'does not depend on how a history is cut into batches',
    () => {
      fc.assert(
        fc.property(anyHistory, ({ timeZone, arrivals }) => {
          const { calendar } = zoneOf(timeZone);
          const inBatches = memoryLedger(calendar);
          const atOnce = memoryLedger(calendar);
          const oneByOne = memoryLedger(calendar);
          const committed = commitByNodes(inBatches, arrivals);

          atOnce.commit(committed);
          for (const hit of committed) oneByOne.commit([hit]);

          const last = Math.max(...committed.map(({ at }) => at));

          expect(inBatches.figures()).toEqual(oneByOne.figures());
          expect(atOnce.figures()).toEqual(oneByOne.figures());
          expect(inBatches.online(last)).toBe(oneByOne.online(last));
          expect(atOnce.online(last)).toBe(oneByOne.online(last));
        }),
        { numRuns: Math.ceil(HISTORIES / 4) }
      );
    },
    LONGEST_MS
  );

  it(
    'lets visits add up, whatever comes',
    () => {
      fc.assert(
        fc.property(anyHistory, (history) => {
          const { calendar } = zoneOf(history.timeZone);
          const ledger = memoryLedger(calendar);
          const committed = commitByNodes(ledger, history.arrivals);
          const figures = ledger.figures();
          const visits = sum(figures.visitsByQuarter);
          const { today, thisWeek } = periodsOn(calendar.dayOf(history.end));
          const ofToday = sumWithin(figures.visitsByQuarter, history, today);
          const ofThisWeek = sumWithin(figures.visitsByQuarter, history, thisWeek);

          const ofKind = (kind: string) =>
            Object.entries(figures.sources).filter(([key]) => key.includes(` ${kind} `));

          expect(ofToday).toBeLessThanOrEqual(ofThisWeek);
          expect(ofThisWeek).toBeLessThanOrEqual(visits);
          expect({
            visits: sum(figures.visitsByDay),
            pageViews: sum(figures.pageViewsByQuarter),
            pageViewsOfDays: sum(figures.pageViewsByDay),
            referrers: sum(Object.fromEntries(ofKind('referrer'))),
            devices: sum(Object.fromEntries(ofKind('device'))),
          }).toEqual({
            visits,
            pageViews: committed.length,
            pageViewsOfDays: committed.length,
            referrers: visits,
            devices: visits,
          });
          expect(
            Object.entries(figures.visitsByQuarter).filter(
              ([quarter, amount]) => amount > (figures.pageViewsByQuarter[quarter] ?? 0)
            )
          ).toEqual([]);
          expect(
            Object.values(figures.articles).filter(
              (article) => article.pageViews < Math.max(article.visits, article.visitors)
            )
          ).toEqual([]);
        }),
        { numRuns: Math.ceil(HISTORIES / 4) }
      );
    },
    LONGEST_MS
  );

  it(
    'counts who is online once, also after midnight, while hits come in order',
    () => {
      fc.assert(
        fc.property(anyCalmHistory, ({ timeZone, arrivals }) => {
          const ledger = memoryLedger(zoneOf(timeZone).calendar);
          const expected = oracle(timeZone);

          for (const { hit } of arrivals) {
            for (const fresh of ledger.commit([hit])) expected.hit(fresh);

            expect(ledger.online(hit.at)).toBe(expected.online(hit.at));
          }
        }),
        { numRuns: Math.ceil(HISTORIES / 4) }
      );
    },
    LONGEST_MS
  );

  it('leaves what it is given untouched and repeats itself exactly', () => {
    fc.assert(
      fc.property(anyHistory, ({ timeZone, arrivals }) => {
        const { calendar } = zoneOf(timeZone);
        const hits = arrivals.map(({ hit }, index) => ({
          ...named(calendar, hit),
          id: String(index),
        }));
        const known = count(hits.slice(0, hits.length / 2), {
          visitors: new Map(),
          articleVisits: new Map(),
        });
        const visitors = new Map(
          [...known.visitors].map(([key, state]) => [key, Object.freeze(state)])
        );
        const articleVisits = new Map(
          [...known.articleVisits].map(([key, { visitStart }]) => [key, visitStart])
        );
        const before = structuredClone({ visitors, articleVisits });
        const decide = (): Changes =>
          count(hits.slice(hits.length / 2).map(Object.freeze) as typeof hits, {
            visitors,
            articleVisits,
          });

        expect(decide()).toEqual(decide());
        expect({ visitors, articleVisits }).toEqual(before);
      }),
      { numRuns: 200 }
    );
  });
});
