import { quarterOf, type Calendar } from '../calendar/calendar';
import type { VisitOverview } from '../contract';
import type { LedgerReader } from './ledger-reader';

const WEEK_MS = 7 * 86_400_000;

/** The moment a week ago at which the clocks showed the same time. */
export const sameTimeAWeekAgo = (now: number, calendar: Calendar): number => {
  const offsetAt = (ms: number): number => calendar.spans(ms, ms + 1)[0]?.offsetMs ?? 0;
  const then = now - WEEK_MS;

  return then + offsetAt(now) - offsetAt(then);
};

/**
 * Today against the same weekday a week ago, up to the quarter-hour under way. Offsets count for
 * neither: a total brought from another counter was visited on no one day.
 */
export const compareWithLastWeek = async (
  ledger: LedgerReader,
  epoch: number,
  { now, calendar }: { now: number; calendar: Calendar }
): Promise<VisitOverview['comparison']> => {
  const visitsUpTo = async (moment: number): Promise<number> => {
    const midnight = quarterOf(calendar.dayAt(moment).from);
    const quarters = await ledger.quarters(epoch, midnight, quarterOf(moment) + 1);

    return quarters.reduce((sum, { visits }) => sum + visits, 0);
  };

  return {
    today: await visitsUpTo(now),
    weekAgo: await visitsUpTo(sameTimeAWeekAgo(now, calendar)),
  };
};
