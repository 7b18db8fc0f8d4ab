import type { Calendar, Day } from '../calendar/calendar';
import { periodsOn, type Period } from '../calendar/periods';

/** What a list of the most read articles is about. */
export const TOP_PERIODS = [
  'today',
  'thisWeek',
  'thisMonth',
  'thisYear',
  'all',
  '7d',
  '30d',
] as const;

export type TopPeriod = (typeof TOP_PERIODS)[number];

const ALWAYS: Period = { from: '0000-01-01', to: '9999-12-31' };

export const topPeriod = (name: TopPeriod, today: Day, calendar: Calendar): Period => {
  switch (name) {
    case 'all':
      return ALWAYS;
    case '7d':
      return { from: calendar.addDays(today, -6), to: today };
    case '30d':
      return { from: calendar.addDays(today, -29), to: today };
    default:
      return periodsOn(today)[name];
  }
};
