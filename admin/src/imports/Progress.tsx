import { useEffect, useRef } from 'react';
import { Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { OUTCOMES } from '../../../server/src/imports/jobs/outcomes';
import { useMessages } from '../platform/messages';
import { OUTCOME_LABELS, STATUS_LABELS } from './labels';
import { Refusal } from '../platform/Refusal';
import { Section } from '../platform/Section';
import { useRegistryServer, useWords, type SeenJob } from './server';
import { useAction } from './use-action';
import { isAtWork } from './use-job';

const Counts = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[6]}`};
`;

/** The Design System's own is made for a dark bar over pictures. */
const WideProgressBar = styled(ProgressBar)`
  width: 100%;
  background: ${({ theme }) => theme.colors.neutral200};

  & > div {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;

const RESUMABLE: readonly SeenJob['status'][] = ['cancelled', 'paused', 'failed'];

interface Props {
  job: SeenJob;
  canRun: boolean;
  onChange: () => void;
}

/** How far the import is, what became of its rows, and what can be done about it. */
export const Progress = ({ job, canRun, onChange }: Props) => {
  const t = useMessages();
  const say = useWords();
  const { formatNumber } = useIntl();
  const server = useRegistryServer();
  const { act, isBusy, refusal } = useAction();
  const atWork = isAtWork(job);
  const top = useRef<HTMLDivElement>(null);

  // Who began it stood at the bottom of the page.
  useEffect(() => {
    if (atWork) top.current?.scrollIntoView({ block: 'center' });
  }, [atWork]);

  const percent = job.totalRows > 0 ? Math.round((100 * job.doneRows) / job.totalRows) : 100;
  const status = t(STATUS_LABELS[job.status]);
  const said = t('registry.progress.rows', {
    done: formatNumber(job.doneRows),
    total: formatNumber(job.totalRows),
  });
  const then = (step: () => Promise<unknown>) =>
    void act(async () => {
      await step();
      onChange();
    });

  return (
    <Section
      title={job.mode === 'import' ? t('registry.progress.import') : t('registry.progress.check')}
    >
      <Flex ref={top} justifyContent="space-between" gap={3} wrap="wrap">
        <Typography fontWeight="bold" textColor="neutral800" role="status">
          {status}
        </Typography>
        <Typography textColor="neutral600">{said}</Typography>
      </Flex>
      <WideProgressBar size="M" value={percent} aria-label={status} getValueLabel={() => said} />
      {job.message && <Refusal text={say(job.message)} />}
      <Counts>
        {OUTCOMES.map((outcome) => (
          <Flex key={outcome} direction="column" alignItems="flex-start">
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {t(OUTCOME_LABELS[outcome])}
            </Typography>
            <Typography
              tag="dd"
              variant="beta"
              textColor={outcome === 'error' && job.counts.error > 0 ? 'danger600' : 'neutral800'}
            >
              {formatNumber(job.counts[outcome])}
            </Typography>
          </Flex>
        ))}
      </Counts>
      <Refusal text={refusal} />
      <Flex gap={3} wrap="wrap">
        {canRun && atWork && (
          <Button
            variant="danger-light"
            disabled={isBusy}
            onClick={() => then(() => server.cancel(job.id))}
          >
            {t('registry.progress.cancel')}
          </Button>
        )}
        {canRun && RESUMABLE.includes(job.status) && (
          <Button disabled={isBusy} onClick={() => then(() => server.resume(job.id))}>
            {t('registry.progress.resume')}
          </Button>
        )}
        {!atWork && (
          <Button
            variant="secondary"
            startIcon={<Download aria-hidden />}
            disabled={isBusy}
            onClick={() => void act(() => server.report(job))}
          >
            {t('registry.progress.report')}
          </Button>
        )}
      </Flex>
    </Section>
  );
};
