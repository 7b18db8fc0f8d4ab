import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';

import { ErrorBoundary } from '../../platform/ErrorBoundary';
import { useMessages } from '../../platform/messages';
import { Sparkline } from '../charts/Sparkline';
import { useSparkLabel } from '../charts/use-spark-label';
import { Failed } from '../Failed';
import { Figures } from '../Figures';
import { FIGURE_LABELS } from '../labels';
import { useVisitServer } from '../server';
import { useAnswer } from '../use-answer';
import { useComparison } from './use-comparison';
import type { VisitOverview } from '../../../../server/src/visits/contract';

const SHOWN = ['online', 'today', 'yesterday', 'thisWeek', 'all'] as const;

/** Who waits for the home page does not wait for this. */
const PATIENCE_MS = 5_000;
const EVERY_MS = 60_000;

const Overview = ({ overview }: { overview: VisitOverview }) => {
  const t = useMessages();
  const { figures, days } = overview;
  const label = useSparkLabel(days);
  const comparison = useComparison(overview);

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Figures
        figures={SHOWN.map((figure) => ({ name: FIGURE_LABELS[figure], value: figures[figure] }))}
      />
      <Typography tag="p" variant="pi" textColor="neutral800">
        {comparison}
      </Typography>
      <div>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('visits.last-30-days')}
        </Typography>
        <Sparkline values={days.map(({ visits }) => visits)} label={label} height={56} />
      </div>
    </Flex>
  );
};

const Visits = () => {
  const { overview } = useVisitServer();
  const { value, failure, isAsking, again } = useAnswer(overview, {
    patience: PATIENCE_MS,
    every: EVERY_MS,
  });

  if (value) return <Overview overview={value} />;
  if (failure) return <Failed failure={failure} isAsking={isAsking} onRetry={again} />;

  return <Widget.Loading />;
};

export const VisitWidget = () => {
  const t = useMessages();

  return (
    <ErrorBoundary fallback={<Widget.Error>{t('visits.broken')}</Widget.Error>}>
      <Visits />
    </ErrorBoundary>
  );
};
