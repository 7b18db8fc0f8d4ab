import { useCallback } from 'react';
import { Flex, Loader, Typography } from '@strapi/design-system';

import type { ArticleVisitSummary, VisitCount } from '../../../../server/src/visits/contract';
import { useMessages } from '../../platform/messages';
import type { MessageKey } from '../../platform/messages';
import { Sparkline } from '../charts/Sparkline';
import { useSparkLabel } from '../charts/use-spark-label';
import { Failed } from '../Failed';
import { Figures } from '../Figures';
import { useVisitServer } from '../server';
import { useAnswer } from '../use-answer';

type Period = Exclude<keyof ArticleVisitSummary, 'days'>;

const PERIODS: ReadonlyArray<[Period, MessageKey]> = [
  ['today', 'visits.figure.today'],
  ['last7Days', 'visits.range.last-7-days'],
  ['last30Days', 'visits.range.last-30-days'],
  ['all', 'visits.figure.all'],
];

const Summary = ({ summary }: { summary: ArticleVisitSummary }) => {
  const t = useMessages();
  const label = useSparkLabel(summary.days);
  const pageViews = ({ pageViews: count }: VisitCount): string =>
    t('visits.page-views.count', { count });

  return (
    <>
      <Figures
        columns={2}
        figures={PERIODS.map(([period, name]) => ({
          name,
          value: summary[period].visits,
          beside: pageViews(summary[period]),
        }))}
      />
      <div>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('visits.last-30-days')}
        </Typography>
        <Sparkline values={summary.days.map(({ visits }) => visits)} label={label} />
      </div>
    </>
  );
};

interface Props {
  documentId: string;
  locale: string;
}

/** How often the saved article was read in the language in view. */
export const ArticleVisits = ({ documentId, locale }: Props) => {
  const t = useMessages();
  const server = useVisitServer();
  const ask = useCallback(
    (signal: AbortSignal) => server.article(documentId, locale, signal),
    [server, documentId, locale]
  );
  const { value, failure, isAsking, again } = useAnswer(ask, { patience: 10_000 });

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {value && <Summary summary={value} />}
      {!value && failure && <Failed failure={failure} isAsking={isAsking} onRetry={again} />}
      {!value && !failure && <Loader small>{t('visits.loading')}</Loader>}
    </Flex>
  );
};
