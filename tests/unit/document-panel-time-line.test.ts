import fc from 'fast-check';

import { aroundToday, isLong, layOut } from '../../admin/src/documents/document-panel/time-line';
import type { IsoDate, Period } from '../../server/src/documents/validity/timeline';
import { stateOn } from '../../server/src/documents/validity/timeline';

const period = (from: IsoDate | null, until: IsoDate | null): Period => ({
  state: 'in-force',
  from,
  until,
  reason: 'effective',
  date: from,
  because: [],
  furtherCauses: 0,
  overridden: false,
  note: null,
});

const periodsFrom = (...days: IsoDate[]): Period[] =>
  [null, ...days].map((from, index) => period(from, days[index] ?? null));

const isoDate = (day: number): IsoDate => new Date(day * 86_400_000).toISOString().slice(0, 10);

const someDays = fc
  .uniqueArray(fc.integer({ min: -9_000, max: 40_000 }), { maxLength: 60 })
  .map((days) => days.sort((a, b) => a - b).map(isoDate));
const someDay = fc.integer({ min: -9_000, max: 40_000 }).map(isoDate);

describe('the bar of the time line', () => {
  it('is one piece where nothing ever changes, with today in its middle', () => {
    const { segments, today, current } = layOut(periodsFrom(), '2026-01-01');

    expect(segments.map(({ start, width }) => [start, width])).toEqual([[0, 100]]);
    expect(today).toBeCloseTo(50);
    expect(current).toBe(0);
  });

  it('gives a longer period more room', () => {
    const { segments } = layOut(
      periodsFrom('2010-01-01', '2012-01-01', '2020-01-01'),
      '2026-01-01'
    );
    const [, two = 0, eight = 0] = segments.map(({ width }) => width);

    expect(eight).toBeGreaterThan(2 * two);
  });

  it('shows a single day beside twenty years', () => {
    const { segments } = layOut(
      periodsFrom('2000-01-01', '2020-01-01', '2020-01-02'),
      '2026-01-01'
    );

    expect(segments[2]?.width).toBeGreaterThanOrEqual(8);
  });

  it('has room for many periods, the longest of them the widest', () => {
    const many = Array.from({ length: 40 }, (_, month) => isoDate(10_000 + 30 * month));
    const widths = layOut(periodsFrom(...many, '2026-01-01'), '2026-01-01').segments.map(
      ({ width }) => width
    );

    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(Math.max(...widths)).toBe(widths[40]);
  });

  it('puts today at the beginning of a period that begins today', () => {
    const { segments, today, current } = layOut(periodsFrom('2024-07-01'), '2024-07-01');

    expect(current).toBe(1);
    expect(today).toBeCloseTo(segments[1]?.start ?? NaN);
  });

  it('is filled from end to end, and today lies in the period that holds it', () => {
    fc.assert(
      fc.property(someDays, someDay, (days, today) => {
        const periods = periodsFrom(...days);
        const line = layOut(periods, today);
        const held = line.segments[line.current];

        let end = 0;
        for (const { start, width } of line.segments) {
          expect(start).toBeCloseTo(end);
          expect(width).toBeGreaterThan(0);
          end = start + width;
        }

        expect(end).toBeCloseTo(100);
        expect(held?.period).toBe(stateOn({ periods, contradictions: [] }, today));
        expect(line.today).toBeGreaterThanOrEqual((held?.start ?? NaN) - 1e-6);
        expect(line.today).toBeLessThanOrEqual((held?.start ?? 0) + (held?.width ?? 0) + 1e-6);
      })
    );
  });
});

describe('the periods listed first', () => {
  it('are all of a short line', () => {
    expect(aroundToday(1, 0)).toEqual([0, 1]);
    expect(aroundToday(6, 5)).toEqual([0, 6]);
    expect([isLong(6), isLong(7)]).toEqual([false, true]);
  });

  it('are those around today of a long one', () => {
    expect(aroundToday(40, 0)).toEqual([0, 6]);
    expect(aroundToday(40, 20)).toEqual([17, 23]);
    expect(aroundToday(40, 39)).toEqual([34, 40]);
  });

  it('always hold today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(), (count, seed) => {
        const current = seed % count;
        const [begin, end] = aroundToday(count, current);

        expect(begin).toBeGreaterThanOrEqual(0);
        expect(begin).toBeLessThanOrEqual(current);
        expect(end).toBeGreaterThan(current);
        expect(end).toBeLessThanOrEqual(count);
      })
    );
  });
});
