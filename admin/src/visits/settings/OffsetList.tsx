import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useMessages } from '../../platform/messages';
import { DataTable } from '../DataTable';
import { useVisitDates } from '../dates';
import { Failed } from '../Failed';
import { useVisitServer } from '../server';
import { useList } from './use-list';

/** The offsets that the figures hold now. */
export const OffsetList = ({ changes }: { changes: number }) => {
  const t = useMessages();
  const { formatNumber } = useIntl();
  const { day, instant } = useVisitDates();
  const server = useVisitServer();
  const { value, failure, isAsking, again } = useList(server.offsets, changes);
  const signed = (amount: number) => formatNumber(amount, { signDisplay: 'exceptZero' });

  if (failure) return <Failed failure={failure} isAsking={isAsking} onRetry={again} />;
  if (!value) return null;
  if (value.length === 0) {
    return <Typography textColor="neutral600">{t('visits.offsets.none')}</Typography>;
  }

  return (
    <DataTable
      caption={t('visits.offsets.list')}
      height={360}
      narrowest={680}
      columns={[
        { key: 'day', heading: t('visits.offset.day'), isShort: true },
        { key: 'visits', heading: t('visits.visits'), isNumber: true },
        { key: 'pageViews', heading: t('visits.page-views'), isNumber: true },
        { key: 'reason', heading: t('visits.reason') },
        { key: 'by', heading: t('visits.by') },
      ]}
      rows={value.map((offset) => ({
        key: String(offset.id),
        cells: [
          day(offset.day),
          signed(offset.visits),
          signed(offset.pageViews),
          offset.reason,
          `${offset.by}, ${instant(offset.at)}`,
        ],
      }))}
    />
  );
};
