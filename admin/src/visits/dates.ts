import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import type { Interval, SeriesPoint } from '../../../server/src/visits/contract';
import { isSpoken } from '../platform/language';

/** The wall clock of the zone, as if it were UTC: nothing is moved by the zone of the browser. */
const wallClock = (start: string): Date => new Date(`${start.slice(0, 19)}Z`);

const UTC = { timeZone: 'UTC' } as const;

/** Days and hours of the site's zone in the panel's language. */
export const useVisitDates = () => {
  const { formatDate, locale } = useIntl();

  return useMemo(() => {
    // Vietnamese writes dates in figures.
    const month = isSpoken(locale, 'vi') ? 'numeric' : 'short';
    const whole = { ...UTC, day: 'numeric', month, year: 'numeric' } as const;
    const short = { ...UTC, day: 'numeric', month } as const;
    const clock = { ...UTC, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

    const day = (iso: string): string => formatDate(`${iso}T00:00:00Z`, whole);
    const hour = (start: string): string => formatDate(wallClock(start), clock);

    return {
      day,
      weekday: (iso: string): string =>
        formatDate(`${iso.slice(0, 10)}T00:00:00Z`, { ...UTC, weekday: 'long' }),
      /** A point in a table, or as it is read out. */
      point: ({ start }: Pick<SeriesPoint, 'start'>, interval: Interval): string => {
        if (interval === 'hour') return `${day(start.slice(0, 10))} ${hour(start)}`;
        if (interval === 'month') {
          return formatDate(wallClock(start), { ...UTC, month: 'long', year: 'numeric' });
        }

        return day(start.slice(0, 10));
      },
      /** A point below a chart, where room is scarce. */
      tick: ({ start }: Pick<SeriesPoint, 'start'>, interval: Interval, isOneDay: boolean) => {
        if (interval === 'hour' && isOneDay) return hour(start);
        if (interval === 'month') {
          return formatDate(wallClock(start), { ...UTC, month, year: 'numeric' });
        }

        return formatDate(wallClock(start), short);
      },
      /** In the editor's own zone. */
      instant: (iso: string): string =>
        formatDate(iso, {
          day: 'numeric',
          month,
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }),
    };
  }, [formatDate, locale]);
};
