import type { Interval } from '../../../../server/src/visits/contract';
import { INTERVALS } from '../../../../server/src/visits/contract';
import type { ReportQuestion } from '../server';
import { addDays, firstOfMonth, firstOfYear, isDay, lengthInDays } from './days';
import type { Day } from './days';

export const RANGES = [
  'today',
  'last7Days',
  'last30Days',
  'thisMonth',
  'lastMonth',
  'thisYear',
  'own',
] as const;

export type RangeName = (typeof RANGES)[number];

export type NamedRange = Exclude<RangeName, 'own'>;

export interface Span {
  from: Day;
  to: Day;
}

const USUAL: NamedRange = 'last30Days';

/** The days of a range, none of them after today. */
export const spanOf = (range: NamedRange, today: Day): Span => {
  switch (range) {
    case 'today':
      return { from: today, to: today };
    case 'last7Days':
      return { from: addDays(today, -6), to: today };
    case 'last30Days':
      return { from: addDays(today, -29), to: today };
    case 'thisMonth':
      return { from: firstOfMonth(today), to: today };
    case 'lastMonth': {
      const to = addDays(firstOfMonth(today), -1);

      return { from: firstOfMonth(to), to };
    }
    case 'thisYear':
      return { from: firstOfYear(today), to: today };
  }
};

/** The longest span, in days, that an interval still draws legibly; months draw any. */
const LONGEST: Readonly<Record<Interval, number>> = {
  hour: 7,
  day: 366,
  week: 1_830,
  month: Infinity,
};

/** The shortest span, in days, of which an interval says anything. */
const SHORTEST: Readonly<Record<Interval, number>> = { hour: 1, day: 2, week: 8, month: 32 };

export const intervalsFor = ({ from, to }: Span): Interval[] => {
  const days = lengthInDays(from, to);

  return INTERVALS.filter((interval) => days >= SHORTEST[interval] && days <= LONGEST[interval]);
};

export const usualInterval = ({ from, to }: Span): Interval => {
  const days = lengthInDays(from, to);

  if (days < SHORTEST.day) return 'hour';
  if (days <= 92) return 'day';

  return days <= 366 ? 'week' : 'month';
};

/** The days of a report at most, as the server has it: five years. */
export const LONGEST_REPORT = 1_827;

export interface Choice extends ReportQuestion {
  range: RangeName;
}

const isRange = (text: string | null): text is RangeName => RANGES.some((range) => range === text);

const withInterval = (range: RangeName, span: Span, wanted: string | null): Choice => ({
  range,
  ...span,
  interval: intervalsFor(span).find((interval) => interval === wanted) ?? usualInterval(span),
});

const isOwn = ({ from, to }: Span, today: Day): boolean =>
  isDay(from) && isDay(to) && from <= to && to <= today && lengthInDays(from, to) <= LONGEST_REPORT;

/** What is to be shown; whatever the address does not say, or says amiss, is as usual. */
export const choiceOf = (search: URLSearchParams, today: Day): Choice => {
  const range = search.get('range');
  const interval = search.get('interval');

  if (range === 'own') {
    const from = search.get('from') ?? '';
    const to = search.get('to') ?? '';

    if (isOwn({ from, to }, today)) {
      return withInterval('own', { from, to }, interval);
    }
  }

  const named = isRange(range) && range !== 'own' ? range : USUAL;

  return withInterval(named, spanOf(named, today), interval);
};

/** The address of a choice. */
export const searchOf = ({ range, from, to, interval }: Choice): Record<string, string> =>
  range === 'own' ? { range, from, to, interval } : { range, interval };
