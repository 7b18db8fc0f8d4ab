import { useCallback, useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';

import { ErrorBoundary } from '../../platform/ErrorBoundary';
import { useMessages } from '../../platform/messages';
import { Section } from '../../platform/Section';
import { Failed } from '../Failed';
import { MAY_RESET, MAY_SET } from '../permissions';
import { useVisitServer } from '../server';
import { Snippet } from '../Snippet';
import { useAnswer } from '../use-answer';
import { History } from './History';
import { Offsets } from './Offsets';
import { Reset } from './Reset';
import { SettingsForm } from './SettingsForm';
import { TimeZone } from './TimeZone';

const Settings = ({ canReset }: { canReset: boolean }) => {
  const t = useMessages();
  const server = useVisitServer();
  const { value, failure, isAsking, again } = useAnswer(server.settings);
  const [changes, setChanges] = useState(0);
  const changed = useCallback(() => setChanges((count) => count + 1), []);

  if (!value && !failure) return <Page.Loading>{t('visits.loading')}</Page.Loading>;

  return (
    <Page.Main>
      <Page.Title>{t('visits.settings.title')}</Page.Title>
      <Layouts.Header title={t('visits.settings.title')} subtitle={t('visits.settings.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {!value && failure && <Failed failure={failure} isAsking={isAsking} onRetry={again} />}
          {value && (
            <>
              <SettingsForm settings={value} />
              <Section title={t('visits.snippet')}>
                <Typography tag="p" textColor="neutral600">
                  {t('visits.snippet.help')}
                </Typography>
                <Snippet apiUrl={value.apiUrl} />
              </Section>
              <TimeZone timeZone={value.timeZone} />
              <Offsets timeZone={value.timeZone} changes={changes} onChange={changed} />
              {canReset && <Reset onReset={changed} />}
              <History changes={changes} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const Protected = () => {
  const { allowedActions, isLoading } = useRBAC(MAY_RESET);

  if (isLoading) return <Page.Loading />;

  return <Settings canReset={allowedActions.canReset === true} />;
};

export default function SettingsPage() {
  return (
    <Page.Protect permissions={MAY_SET}>
      <ErrorBoundary fallback={<Page.Error />}>
        <Protected />
      </ErrorBoundary>
    </Page.Protect>
  );
}
