import fc from 'fast-check';
import { INTERVALS, type Interval } from '../../../server/src/visits/contract';
import { QUARTER_MS } from '../../../server/src/visits/calendar/calendar';
import { buckets, periodsOn } from '../../../server/src/visits/calendar/periods';
import { wallClock, wallDay } from './support/clock';
import { ZONES, zoneOf } from './support/histories';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const RUNS = 400;

const anyZone = fc.constantFrom(...ZONES);

/** Any time of 28 years, a half of them within hours of a change of the clocks. */
const anyMoment = (timeZone: string) =>
  fc.oneof(
    fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2040, 0, 1) }),
    fc
      .tuple(
        fc.constantFrom(...zoneOf(timeZone).changes),
        fc.integer({ min: -3 * HOUR_MS, max: 3 * HOUR_MS })
      )
      .map(([change, distance]) => change + distance)
  );

const anyZoneAndMoments = anyZone.chain((timeZone) =>
  fc.record({
    timeZone: fc.constant(timeZone),
    moments: fc.array(anyMoment(timeZone), { minLength: 1, maxLength: 8 }),
  })
);

const anyStretch = fc.oneof(
  fc.record({ interval: fc.constant<Interval>('hour'), days: fc.nat(2) }),
  fc.record({ interval: fc.constantFrom(...INTERVALS), days: fc.nat(70) })
);
const anyRange = fc.tuple(anyZone, anyStretch).chain(([timeZone, stretch]) =>
  fc.record({
    timeZone: fc.constant(timeZone),
    from: anyMoment(timeZone).map((ms) => wallDay(timeZone, ms)),
    interval: fc.constant(stretch.interval),
    days: fc.constant(stretch.days),
  })
);

describe('a calendar', () => {
  it('says the day that the zone’s clocks show, in whatever order moments come', () => {
    fc.assert(
      fc.property(anyZoneAndMoments, ({ timeZone, moments }) => {
        const { calendar } = zoneOf(timeZone);

        for (const ms of moments) expect(calendar.dayOf(ms)).toBe(wallDay(timeZone, ms));
      }),
      { numRuns: RUNS }
    );
  });

  it('begins a day when the clocks first show it, with a quarter-hour of UTC', () => {
    fc.assert(
      fc.property(anyZoneAndMoments, ({ timeZone, moments }) => {
        const { calendar } = zoneOf(timeZone);

        for (const ms of moments) {
          const { day, from, to } = calendar.dayAt(ms);

          expect(from).toBe(calendar.startOf(day));
          expect(to).toBe(calendar.startOf(calendar.addDays(day, 1)));
          expect(from <= ms && ms < to).toBe(true);
          expect([from % QUARTER_MS, to % QUARTER_MS]).toEqual([0, 0]);
          expect(wallDay(timeZone, from)).toBe(day);
          expect(wallDay(timeZone, from - 1) < day).toBe(true);
          expect(wallDay(timeZone, to - 1)).toBe(day);
          expect(wallDay(timeZone, to) > day).toBe(true);
        }
      }),
      { numRuns: RUNS }
    );
  });

  it('cuts time into spans of one offset, without a gap', () => {
    fc.assert(
      fc.property(anyZoneAndMoments, fc.nat(900 * DAY_MS), ({ timeZone, moments }, length) => {
        const from = moments[0]!;
        const spans = zoneOf(timeZone).calendar.spans(from, from + length);

        expect(spans.map((span) => span.from)).toEqual(
          [from, ...spans.map((span) => span.to)].slice(0, spans.length)
        );
        expect(spans.at(-1)?.to ?? from).toBe(from + length);

        for (const { from: first, to, offsetMs } of spans) {
          for (const ms of [first, to - 1]) {
            const second = Math.floor(ms / 1000) * 1000;

            expect(Date.parse(`${wallClock(timeZone, ms)}Z`) - second).toBe(offsetMs);
          }
        }
      }),
      { numRuns: RUNS }
    );
  });
});

describe('buckets', () => {
  it('cover the days asked for, once, and say when they begin as the clocks show it', () => {
    fc.assert(
      fc.property(anyRange, ({ timeZone, from, days, interval }) => {
        const { calendar } = zoneOf(timeZone);
        const to = calendar.addDays(from, days);
        const begin = calendar.startOf(from);
        const end = calendar.startOf(calendar.addDays(to, 1));
        const found = buckets(from, to, interval, calendar);

        expect(found.map((bucket) => bucket.from)).toEqual([
          begin,
          ...found.slice(0, -1).map((bucket) => bucket.to),
        ]);
        expect(found.at(-1)!.to).toBe(end);
        expect(new Set(found.map(({ start }) => start)).size).toBe(found.length);

        expect(found.every((bucket) => bucket.from < bucket.to)).toBe(true);
        expect(found.map(({ start }) => Math.max(Date.parse(start), begin))).toEqual(
          found.map((bucket) => bucket.from)
        );
        expect(found.map(({ start }) => start.slice(0, 19))).toEqual(
          found.map(({ start }) => wallClock(timeZone, Date.parse(start)))
        );
      }),
      { numRuns: RUNS }
    );
  });

  it('hold only moments of their own hour, day, week or month', () => {
    const unitOf = (timeZone: string, interval: string, ms: number): string => {
      const day = wallDay(timeZone, ms);

      if (interval === 'hour') return wallClock(timeZone, ms).slice(0, 13);
      if (interval === 'month') return day.slice(0, 7);

      return interval === 'week' ? periodsOn(day).thisWeek.from : day;
    };

    fc.assert(
      fc.property(anyRange, ({ timeZone, from, days, interval }) => {
        const { calendar } = zoneOf(timeZone);

        const found = buckets(from, calendar.addDays(from, days), interval, calendar);

        expect(found.map((bucket) => unitOf(timeZone, interval, bucket.to - 1))).toEqual(
          found.map((bucket) => unitOf(timeZone, interval, bucket.from))
        );
      }),
      { numRuns: RUNS }
    );
  });
});

describe('periods', () => {
  it('hold their day and adjoin each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
        const { calendar } = zoneOf('UTC');
        const day = calendar.addDays('1980-01-01', number);
        const { today, yesterday, thisWeek, lastWeek, thisMonth, lastMonth, thisYear } =
          periodsOn(day);

        for (const { from, to } of [today, thisWeek, thisMonth, thisYear]) {
          expect(from <= day && day <= to).toBe(true);
        }
        for (const [before, after] of [
          [yesterday, today],
          [lastWeek, thisWeek],
          [lastMonth, thisMonth],
        ] as const) {
          expect(calendar.addDays(before.to, 1)).toBe(after.from);
        }

        expect(new Date(thisWeek.from).getUTCDay()).toBe(1);
        expect(new Date(lastWeek.from).getUTCDay()).toBe(1);
        expect(calendar.addDays(thisWeek.from, 6)).toBe(thisWeek.to);
        expect(thisMonth.from.slice(8) + lastMonth.from.slice(8)).toBe('0101');
        expect(thisYear.from.slice(5) + thisYear.to.slice(5)).toBe('01-0112-31');
      }),
      { numRuns: RUNS }
    );
  });
});
