import { QUARTER_MS, type Calendar, type Day } from '../calendar/calendar';
import type { VisitCount } from '../contract';
import type { QuarterCount } from './ledger-reader';

export type DayCounts = ReadonlyMap<Day, VisitCount>;

export const NOTHING: VisitCount = { visits: 0, pageViews: 0 };

export const plus = (a: VisitCount, b: VisitCount): VisitCount => ({
  visits: a.visits + b.visits,
  pageViews: a.pageViews + b.pageViews,
});

export const addTo = <Key>(counts: Map<Key, VisitCount>, key: Key, more: VisitCount): void => {
  counts.set(key, plus(counts.get(key) ?? NOTHING, more));
};

/** Quarter-hours in order keep the calendar on one day at a time, which costs it nothing. */
export const addQuarters = (
  days: Map<Day, VisitCount>,
  quarters: readonly QuarterCount[],
  calendar: Calendar
): void => {
  for (const { quarter, visits, pageViews } of quarters) {
    addTo(days, calendar.dayOf(quarter * QUARTER_MS), { visits, pageViews });
  }
};
