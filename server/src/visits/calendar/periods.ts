import { Temporal } from 'temporal-polyfill';

import type { Interval } from '../contract';
import type { Calendar, Day, OffsetSpan } from './calendar';

/** Both days are included. */
export interface Period {
  from: Day;
  to: Day;
}

export type PeriodName =
  'today' | 'yesterday' | 'thisWeek' | 'lastWeek' | 'thisMonth' | 'lastMonth' | 'thisYear';

/** A bar of a chart: the stretch [from, to), in milliseconds. */
export interface Bucket {
  /** ISO 8601 with the zone's offset: when the hour, day, week (Monday) or month begins. */
  start: string;
  from: number;
  to: number;
}

const period = (from: Temporal.PlainDate, length: Temporal.DurationLike): Period => ({
  from: from.toString(),
  to: from.add(length).subtract({ days: 1 }).toString(),
});

const monday = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

/** The periods that hold the day, or precede the one that does; whole ones, weeks from Monday. */
export const periodsOn = (day: Day): Record<PeriodName, Period> => {
  const date = Temporal.PlainDate.from(day);
  const month = date.with({ day: 1 });

  return {
    today: period(date, { days: 1 }),
    yesterday: period(date.subtract({ days: 1 }), { days: 1 }),
    thisWeek: period(monday(date), { weeks: 1 }),
    lastWeek: period(monday(date).subtract({ weeks: 1 }), { weeks: 1 }),
    thisMonth: period(month, { months: 1 }),
    lastMonth: period(month.subtract({ months: 1 }), { months: 1 }),
    thisYear: period(date.with({ month: 1, day: 1 }), { years: 1 }),
  };
};

const HOUR_MS = 3_600_000;

/** Full hours on the zone's clocks; where these are put forward or back, an hour may be cut short. */
const hoursOf = (spans: readonly OffsetSpan[]): number[] =>
  spans.flatMap(({ from, to, offsetMs }) => {
    const starts = [from];
    const firstFull = Math.floor((from + offsetMs) / HOUR_MS + 1) * HOUR_MS - offsetMs;

    for (let start = firstFull; start < to; start += HOUR_MS) starts.push(start);

    return starts;
  });

const UNITS = {
  day: { first: (date: Temporal.PlainDate) => date, length: { days: 1 } },
  week: { first: monday, length: { weeks: 1 } },
  month: { first: (date: Temporal.PlainDate) => date.with({ day: 1 }), length: { months: 1 } },
};

const startsOf = (
  from: Day,
  to: Day,
  interval: Exclude<Interval, 'hour'>,
  calendar: Calendar
): number[] => {
  const { first, length } = UNITS[interval];
  const last = Temporal.PlainDate.from(to);
  const starts: number[] = [];

  for (
    let date = first(Temporal.PlainDate.from(from));
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add(length)
  ) {
    starts.push(calendar.startOf(date.toString()));
  }

  return starts;
};

/**
 * Cuts the days from `from` to `to`, both included, by the interval. The stretches lie within these
 * days, so that they add up to the whole, while `start` names the week or month they are a part of.
 * Days that the zone skipped are left out; none at all when `to` is before `from`.
 */
export const buckets = (from: Day, to: Day, interval: Interval, calendar: Calendar): Bucket[] => {
  const begin = calendar.startOf(from);
  const end = calendar.startOf(calendar.addDays(to, 1));
  const starts =
    interval === 'hour'
      ? hoursOf(calendar.spans(begin, end))
      : startsOf(from, to, interval, calendar);
  const spans = calendar.spans(starts[0] ?? begin, end);
  let current = 0;

  const written = (ms: number): string => {
    while (spans[current]!.to <= ms) current++;

    const { offsetMs, offset } = spans[current]!;

    return new Date(ms + offsetMs).toISOString().slice(0, 'YYYY-MM-DDTHH:mm:ss'.length) + offset;
  };

  return starts
    .map((start, index) => ({ start, from: Math.max(start, begin), to: starts[index + 1] ?? end }))
    .filter((stretch) => stretch.from < stretch.to)
    .map((stretch) => ({ ...stretch, start: written(stretch.start) }));
};
