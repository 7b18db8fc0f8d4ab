import { periodsOn, type Period } from '../calendar/periods';
import { FIGURES, type Figure, type VisitCount, type VisitStatistics } from '../contract';
import { NOTHING, plus } from './days';
import type { Snapshot } from './snapshot';

/** The sum of a period's days. */
export const totalOf = ({ days }: Pick<Snapshot, 'days'>, { from, to }: Period): VisitCount => {
  let total = NOTHING;

  // Days compare as text.
  for (const [day, count] of days) if (day >= from && day <= to) total = plus(total, count);

  return total;
};

/** Every figure is a sum of days, so that they add up: today is never more than this week. */
export const figuresOf = (snapshot: Snapshot): Record<Figure, number> => {
  const { days, today, online } = snapshot;
  const periods = periodsOn(today);
  const visits = (period: Period): number => totalOf(snapshot, period).visits;
  let all = 0;

  for (const count of days.values()) all += count.visits;

  return {
    online,
    today: visits(periods.today),
    yesterday: visits(periods.yesterday),
    thisWeek: visits(periods.thisWeek),
    lastWeek: visits(periods.lastWeek),
    thisMonth: visits(periods.thisMonth),
    lastMonth: visits(periods.lastMonth),
    thisYear: visits(periods.thisYear),
    all,
    pageViewsToday: days.get(today)?.pageViews ?? 0,
  };
};

export const statisticsOf = (
  snapshot: Snapshot,
  timeZone: string,
  shown: readonly Figure[] = FIGURES
): VisitStatistics => {
  const figures = figuresOf(snapshot);

  return {
    ...Object.fromEntries(
      FIGURES.filter((figure) => shown.includes(figure)).map((figure) => [figure, figures[figure]])
    ),
    timeZone,
    asOf: new Date(snapshot.asOf).toISOString(),
  };
};
