import fc from 'fast-check';

import { addDays, dayIn, isDay, lengthInDays } from '../../../admin/src/visits/page/days';
import {
  choiceOf,
  intervalsFor,
  LONGEST_REPORT,
  RANGES,
  searchOf,
  spanOf,
  usualInterval,
} from '../../../admin/src/visits/page/range';
import type { NamedRange } from '../../../admin/src/visits/page/range';

const TODAY = '2026-11-23';

const anyDay = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2100-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const named = RANGES.filter((range): range is NamedRange => range !== 'own');

describe('the days of a range', () => {
  it.each([
    ['today', '2026-11-23', '2026-11-23'],
    ['last7Days', '2026-11-17', '2026-11-23'],
    ['last30Days', '2026-10-25', '2026-11-23'],
    ['thisMonth', '2026-11-01', '2026-11-23'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['thisYear', '2026-01-01', '2026-11-23'],
  ] as const)('are of %s those from %s to %s', (range, from, to) => {
    expect(spanOf(range, TODAY)).toEqual({ from, to });
  });

  it('of last month end in February, in January and in leap years', () => {
    expect(spanOf('lastMonth', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(spanOf('lastMonth', '2028-03-01')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(spanOf('lastMonth', '2026-01-01')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  it('are never after today, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...named), (today, range) => {
        const { from, to } = spanOf(range, today);

        return isDay(from) && isDay(to) && from <= to && to <= today;
      })
    );
  });

  it('can be shown by the usual interval, whatever the days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: LONGEST_REPORT - 1 }), (from, more) => {
        const span = { from, to: addDays(from, more) };

        return intervalsFor(span).includes(usualInterval(span));
      })
    );
  });
});

describe('the address', () => {
  it('says the same choice again, whatever was chosen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RANGES),
        fc.nat({ max: 900 }),
        fc.nat({ max: 900 }),
        (range, ago, length) => {
          const to = addDays(TODAY, -ago);
          const span = range === 'own' ? { from: addDays(to, -length), to } : spanOf(range, TODAY);

          for (const interval of intervalsFor(span)) {
            const choice = { range, ...span, interval };

            expect(choiceOf(new URLSearchParams(searchOf(choice)), TODAY)).toEqual(choice);
          }
        }
      )
    );
  });

  it.each([
    ['', 'nothing'],
    ['range=decade', 'a range that there is not'],
    ['range=own', 'no days'],
    ['range=own&from=2026-02-30&to=2026-03-01', 'a day that there is not'],
    ['range=own&from=2026-11-03&to=2026-11-01', 'days in the wrong order'],
    ['range=own&from=2026-11-01&to=2026-12-01', 'days to come'],
    ['range=own&from=1990-01-01&to=2026-11-01', 'more than five years'],
  ])('shows the last 30 days for "%s": %s', (search) => {
    expect(choiceOf(new URLSearchParams(search), TODAY)).toEqual({
      range: 'last30Days',
      from: '2026-10-25',
      to: TODAY,
      interval: 'day',
    });
  });

  it('passes over an interval that the days are too many or too few for', () => {
    const intervalOf = (search: string) => choiceOf(new URLSearchParams(search), TODAY).interval;

    expect(intervalOf('range=thisYear&interval=hour')).toBe('week');
    expect(intervalOf('range=today&interval=month')).toBe('hour');
    expect(intervalOf('range=last30Days&interval=week')).toBe('week');
  });
});

describe('days', () => {
  it('are those of the zone', () => {
    const instant = Date.parse('2026-11-23T17:30:00Z');

    expect(dayIn('Asia/Ho_Chi_Minh', instant)).toBe('2026-11-24');
    expect(dayIn('UTC', instant)).toBe('2026-11-23');
    expect(dayIn('America/Los_Angeles', Date.parse('2026-11-23T07:59:00Z'))).toBe('2026-11-22');
  });

  it('are counted with both ends', () => {
    expect(lengthInDays(TODAY, TODAY)).toBe(1);
    expect(lengthInDays('2026-01-01', '2026-12-31')).toBe(365);
  });
});
