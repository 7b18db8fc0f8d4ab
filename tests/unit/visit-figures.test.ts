import fc from 'fast-check';

import { createCalendar } from '../../server/src/visits/calendar/calendar';
import { sameTimeAWeekAgo } from '../../server/src/visits/statistics/comparison';
import { figuresOf } from '../../server/src/visits/statistics/figures';
import { createFresh } from '../../server/src/visits/statistics/fresh';
import { differences } from '../../server/src/visits/verify/compare';

const day = (offset: number): string =>
  new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);

describe('the figures', () => {
  it('add up, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.nat(1_000))),
        (today, counts) => {
          const days = new Map(
            counts.map(([ago, visits]) => [day(today - ago), { visits, pageViews: visits }])
          );
          const figures = figuresOf({ asOf: 0, today: day(today), epoch: 0, online: 0, days });
          const total = [...days.values()].reduce((sum, { visits }) => sum + visits, 0);

          expect(figures.today).toBeLessThanOrEqual(figures.thisWeek);
          expect(figures.today).toBeLessThanOrEqual(figures.thisMonth);
          expect(figures.thisMonth).toBeLessThanOrEqual(figures.thisYear);
          expect(figures.thisWeek + figures.lastWeek).toBeLessThanOrEqual(figures.all);
          expect(figures.thisMonth + figures.lastMonth).toBeLessThanOrEqual(figures.all);
          expect(figures.thisYear).toBeLessThanOrEqual(figures.all);
          expect(figures.all).toBe(total);
        }
      )
    );
  });
});

describe('the same time a week ago', () => {
  it('is what the clocks showed, over a change of theirs', () => {
    const berlin = createCalendar('Europe/Berlin');
    const at = (iso: string) => sameTimeAWeekAgo(Date.parse(iso), berlin);

    expect(at('2026-11-25T10:00:00+01:00')).toBe(Date.parse('2026-11-18T10:00:00+01:00'));
    expect(at('2026-10-27T10:00:00+01:00')).toBe(Date.parse('2026-10-20T10:00:00+02:00'));
    expect(at('2026-03-30T10:00:00+02:00')).toBe(Date.parse('2026-03-23T10:00:00+01:00'));
  });
});

describe('what is kept fresh', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000 });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const counting = () => {
    let reads = 0;
    const waiting: Array<(value: number) => void> = [];
    const fresh = createFresh(() => {
      reads += 1;

      return new Promise<number>((resolve) => waiting.push(resolve));
    }, 1_000);

    return {
      fresh,
      reads: () => reads,
      answer: (value: number) => waiting.splice(0).forEach((resolve) => resolve(value)),
    };
  };

  it('is read once for all who ask, and again when it is old', async () => {
    const { fresh, reads, answer } = counting();
    const both = Promise.all([fresh.get(), fresh.get()]);

    answer(1);
    expect(await both).toEqual([1, 1]);

    jest.advanceTimersByTime(999);
    expect(await fresh.get()).toBe(1);
    expect(reads()).toBe(1);

    jest.advanceTimersByTime(1);

    const next = fresh.get();

    answer(2);
    expect(await next).toBe(2);
  });

  it('is old when the clock was set back', async () => {
    const { fresh, answer } = counting();
    const first = fresh.get();

    answer(1);
    await first;
    jest.setSystemTime(500_000);

    const next = fresh.get();

    answer(2);
    expect(await next).toBe(2);
  });

  it('does not keep what was read before it expired', async () => {
    const { fresh, answer } = counting();
    const early = fresh.get();

    fresh.expire();

    const late = fresh.get();

    answer(1);
    await Promise.all([early, late]);

    fresh.expire();

    const last = fresh.get();

    answer(3);
    expect(await last).toBe(3);
    expect(fresh.last()?.value).toBe(3);
  });

  it('is tried again after a failure, and remembers the last value', async () => {
    let fails = false;
    const fresh = createFresh(
      () => (fails ? Promise.reject(new Error('away')) : Promise.resolve(1)),
      1_000
    );

    await fresh.get();
    fails = true;
    jest.advanceTimersByTime(1_000);
    await expect(fresh.get()).rejects.toThrow('away');
    expect(fresh.last()).toEqual({ value: 1, readAt: 1_000_000 });
    fails = false;
    expect(await fresh.get()).toBe(1);
  });
});

describe('a recount', () => {
  const amounts = (values: object) => new Map(Object.entries(values) as Array<[string, number]>);
  const find = (before: object, recounted: object, after: object, isPart = false) =>
    differences(amounts(before), amounts(recounted), amounts(after), { isPart });

  it('agrees with a counter that stands, and with one that grows meanwhile', () => {
    expect(find({ a: 1 }, { a: 1 }, { a: 1 })).toEqual([]);
    expect(find({ a: 1 }, { a: 2 }, { a: 3 })).toEqual([]);
    expect(find({}, { a: 1 }, { a: 1 })).toEqual([]);
  });

  it('differs where it is more or less, or something is missing', () => {
    expect(find({ a: 1 }, { a: 2 }, { a: 1 })).toEqual([{ name: 'a', counted: 1, recounted: 2 }]);
    expect(find({ a: 2 }, { a: 1 }, { a: 2 })).toEqual([{ name: 'a', counted: 2, recounted: 1 }]);
    expect(find({ a: 2 }, {}, { a: 2 })).toEqual([{ name: 'a', counted: 2, recounted: 0 }]);
    expect(find({}, { b: 1 }, {})).toEqual([{ name: 'b', counted: 0, recounted: 1 }]);
  });

  it('may be less where it is a part', () => {
    expect(find({ a: 2 }, { a: 1 }, { a: 2 }, true)).toEqual([]);
    expect(find({ a: 2 }, { a: 3 }, { a: 2 }, true)).toHaveLength(1);
  });
});
