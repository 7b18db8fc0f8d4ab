import { Temporal } from 'temporal-polyfill';

/** YYYY-MM-DD */
export type Day = string;

/** A day of the zone, from its first instant to that of the next day; milliseconds since 1970. */
export interface DaySpan {
  day: Day;
  from: number;
  to: number;
}

/** A stretch of time in which the zone's clocks are ahead of UTC by the same amount. */
export interface OffsetSpan {
  from: number;
  to: number;
  offsetMs: number;
  /** The same as ISO 8601 writes it, such as +07:00. */
  offset: string;
}

/**
 * The days of a time zone. A day begins when the clocks first show it and lasts until the next one
 * begins, so that days follow each other without a gap even where clocks are put back over midnight.
 */
export interface Calendar {
  timeZone: string;
  /** Costs nanoseconds while moments fall on the same two days. */
  dayOf(ms: number): Day;
  /** The same with the day's limits. What precedes midnight is `dayOf(from - 1)`: zones skip days. */
  dayAt(ms: number): DaySpan;
  /** The first instant of the local day, in milliseconds; of a skipped day, that of the next one. */
  startOf(day: Day): number;
  addDays(day: Day, days: number): Day;
  /** Spans of constant offset that cover [from, to), in order. */
  spans(from: number, to: number): OffsetSpan[];
}

export const QUARTER_MS = 900_000;

/** Quarter-hours since 1970 in UTC: of them every zone's hours and days are made. */
export const quarterOf = (ms: number): number => Math.floor(ms / QUARTER_MS);

const NO_DAY: DaySpan = { day: '', from: 0, to: 0 };

const checkedZone = (timeZone: string): string => {
  try {
    return new Temporal.ZonedDateTime(0n, timeZone).timeZoneId;
  } catch {
    throw new Error(
      `The time zone "${timeZone}" is unknown: give a name of the IANA database, such as Asia/Ho_Chi_Minh.`
    );
  }
};

/** @throws Error when the IANA database has no such zone. */
export const createCalendar = (timeZone: string): Calendar => {
  const zone = checkedZone(timeZone);
  const zoned = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const beginning = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).epochMilliseconds;

  // Around midnight and after the clock was set back, moments of two days alternate.
  let latest = NO_DAY;
  let other = NO_DAY;

  const findDay = (ms: number): DaySpan => {
    let date = zoned(ms).toPlainDate();
    let next = date.add({ days: 1 });

    // Clocks put back over midnight show the evening twice, the second time on the new day.
    while (beginning(next) <= ms) {
      date = next;
      next = date.add({ days: 1 });
    }

    return { day: date.toString(), from: beginning(date), to: beginning(next) };
  };

  const dayAt = (ms: number): DaySpan => {
    if (ms >= latest.from && ms < latest.to) return latest;

    const wanted = ms >= other.from && ms < other.to ? other : findDay(ms);

    other = latest;
    latest = wanted;

    return latest;
  };

  return {
    timeZone: zone,
    dayOf: (ms) => dayAt(ms).day,
    dayAt,
    startOf: (day) => beginning(Temporal.PlainDate.from(day)),
    addDays: (day, days) => Temporal.PlainDate.from(day).add({ days }).toString(),

    spans(from, to) {
      const spans: OffsetSpan[] = [];

      for (let start = from; start < to;) {
        const moment = zoned(start);
        const change = moment.getTimeZoneTransition('next')?.epochMilliseconds ?? to;
        const end = Math.min(change, to);

        spans.push({
          from: start,
          to: end,
          offsetMs: moment.offsetNanoseconds / 1_000_000,
          offset: moment.offset,
        });
        start = end;
      }

      return spans;
    },
  };
};
