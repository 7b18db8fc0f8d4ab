import { useIntl } from 'react-intl';

import type { VisitOverview } from '../../../../server/src/visits/contract';
import { useMessages } from '../../platform/messages';
import { useVisitDates } from '../dates';

/** Today against the same weekday a week ago, up to the same time of day, in a sentence. */
export const useComparison = ({ comparison, days }: VisitOverview): string => {
  const t = useMessages();
  const { formatNumber } = useIntl();
  const { weekday } = useVisitDates();
  const { today, weekAgo } = comparison;
  const now = days.at(-1);
  const values = {
    weekday: now ? weekday(now.start) : '',
    weekAgo: formatNumber(weekAgo),
    change:
      weekAgo > 0
        ? formatNumber(Math.abs(today - weekAgo) / weekAgo, {
            style: 'percent',
            maximumFractionDigits: 0,
          })
        : '',
  };

  if (weekAgo <= 0) return t('visits.comparison.nothing', values);
  if (today === weekAgo) return t('visits.comparison.same', values);

  return t(today > weekAgo ? 'visits.comparison.more' : 'visits.comparison.fewer', values);
};
