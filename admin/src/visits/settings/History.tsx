import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { VisitHistory } from '../../../../server/src/visits/contract';
import { useMessages } from '../../platform/messages';
import { Section } from '../../platform/Section';
import { DataTable } from '../DataTable';
import { useVisitDates } from '../dates';
import { Failed } from '../Failed';
import { useVisitServer } from '../server';
import { useList } from './use-list';

interface Change {
  key: string;
  at: string;
  what: string;
  reason: string;
  by: string;
}

const useChanges = (): ((history: VisitHistory) => Change[]) => {
  const t = useMessages();
  const { formatNumber } = useIntl();
  const { day } = useVisitDates();
  const signed = (amount: number) => formatNumber(amount, { signDisplay: 'exceptZero' });

  return ({ offsets, resets }) =>
    [
      ...offsets.map(({ id, at, reason, by, ...offset }) => ({
        key: `offset ${id}`,
        at,
        reason,
        by,
        what: t('visits.history.offset', {
          day: day(offset.day),
          visits: signed(offset.visits),
          pageViews: signed(offset.pageViews),
        }),
      })),
      ...resets.map(({ id, at, reason, by, visitsBefore }) => ({
        key: `reset ${id}`,
        at,
        reason,
        by,
        what: t('visits.history.reset', { visits: visitsBefore }),
      })),
    ].sort((one, other) => other.at.localeCompare(one.at));
};

/** Who changed the counter by hand, when and why; of all time. */
export const History = ({ changes }: { changes: number }) => {
  const t = useMessages();
  const { instant } = useVisitDates();
  const server = useVisitServer();
  const changesOf = useChanges();
  const { value, failure, isAsking, again } = useList(server.history, changes);
  const rows = value ? changesOf(value) : [];

  return (
    <Section title={t('visits.history')}>
      {failure && <Failed failure={failure} isAsking={isAsking} onRetry={again} />}
      {value && rows.length === 0 && (
        <Typography textColor="neutral600">{t('visits.history.none')}</Typography>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('visits.history')}
          height={360}
          narrowest={680}
          columns={[
            { key: 'at', heading: t('visits.when'), isShort: true },
            { key: 'what', heading: t('visits.history.what') },
            { key: 'reason', heading: t('visits.reason') },
            { key: 'by', heading: t('visits.by') },
          ]}
          rows={rows.map(({ key, at, what, reason, by }) => ({
            key,
            cells: [instant(at), what, reason, by],
          }))}
        />
      )}
    </Section>
  );
};
