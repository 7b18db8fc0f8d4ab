import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';

import type { VisitOverview } from '../../../../server/src/visits/contract';
import { useMessages } from '../../platform/messages';
import { Section } from '../../platform/Section';
import { Failed } from '../Failed';
import { Figures } from '../Figures';
import { FIGURE_LABELS } from '../labels';
import { useVisitServer } from '../server';
import { useAnswer } from '../use-answer';
import { dayIn } from './days';
import { NothingYet } from './NothingYet';
import { choiceOf, searchOf } from './range';
import { RangePicker } from './RangePicker';
import { Report } from './Report';

const NOW = ['online', 'today', 'yesterday', 'thisWeek', 'thisMonth', 'thisYear', 'all'] as const;

const Frame = ({ children }: { children: ReactNode }) => {
  const t = useMessages();

  return (
    <Page.Main>
      <Page.Title>{t('visits.page.title')}</Page.Title>
      <Layouts.Header title={t('visits.page.title')} subtitle={t('visits.page.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {children}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const isNew = ({ figures, days }: VisitOverview): boolean =>
  (figures.all ?? 0) === 0 && days.every(({ pageViews }) => pageViews === 0);

interface Props {
  overview: VisitOverview;
  canExport: boolean;
}

const Known = ({ overview, canExport }: Props) => {
  const t = useMessages();
  const [search, setSearch] = useSearchParams();
  const { figures } = overview;
  const today = dayIn(figures.timeZone, Date.parse(figures.asOf));
  const choice = choiceOf(search, today);

  return (
    <Frame>
      <Section title={t('visits.page.now')}>
        <Figures
          narrowest={120}
          columns={7}
          figures={NOW.map((figure) => ({ name: FIGURE_LABELS[figure], value: figures[figure] }))}
        />
        <Typography variant="pi" textColor="neutral600">
          {t('visits.page.explained', { timeZone: figures.timeZone })}
        </Typography>
      </Section>
      <RangePicker
        choice={choice}
        today={today}
        onChange={(chosen) => setSearch(searchOf(chosen))}
      />
      <Report question={choice} asOf={figures.asOf} canExport={canExport} />
    </Frame>
  );
};

/** What came of it: how many read what, when, from where, on what. */
export const Statistics = ({ canExport }: { canExport: boolean }) => {
  const t = useMessages();
  const server = useVisitServer();
  const { value, failure, isAsking, again } = useAnswer(server.overview);

  if (!value && !failure) return <Page.Loading>{t('visits.loading')}</Page.Loading>;
  if (!value) {
    return (
      <Frame>{failure && <Failed failure={failure} isAsking={isAsking} onRetry={again} />}</Frame>
    );
  }
  if (isNew(value)) {
    return (
      <Frame>
        <NothingYet />
      </Frame>
    );
  }

  return <Known overview={value} canExport={canExport} />;
};
