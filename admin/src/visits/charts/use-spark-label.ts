import { useIntl } from 'react-intl';

import type { SeriesPoint } from '../../../../server/src/visits/contract';
import { useMessages } from '../../platform/messages';
import { useVisitDates } from '../dates';

/** What a sparkline of days says, in words. */
export const useSparkLabel = (days: readonly SeriesPoint[]): string => {
  const t = useMessages();
  const { formatNumber } = useIntl();
  const { day } = useVisitDates();
  const total = days.reduce((sum, { visits }) => sum + visits, 0);
  const best = days.reduce<SeriesPoint | null>(
    (found, point) => (found && found.visits >= point.visits ? found : point),
    null
  );

  if (!best || total === 0) return t('visits.spark.none', { days: days.length });

  return t('visits.spark', {
    days: days.length,
    total: formatNumber(total),
    most: formatNumber(best.visits),
    day: day(best.start.slice(0, 10)),
  });
};
