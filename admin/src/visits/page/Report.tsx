import { useCallback } from 'react';
import { Loader } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useMessages } from '../../platform/messages';
import { Failed } from '../Failed';
import { useVisitServer } from '../server';
import type { ReportQuestion } from '../server';
import { useAnswer } from '../use-answer';
import { Articles, Devices, Excluded, Referrers } from './lists';
import { Series } from './Series';

const Body = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[5]};

  /* The former answer stays in sight until the next one is there. */
  &[aria-busy='true'] {
    opacity: 0.6;
  }
`;

const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 360px), 1fr));
  gap: ${({ theme }) => theme.spaces[5]};
  align-items: start;
`;

interface Props {
  question: ReportQuestion;
  /** When the page was asked for; a later hour has not been yet. */
  asOf: string;
  canExport: boolean;
}

export const Report = ({ question, asOf, canExport }: Props) => {
  const t = useMessages();
  const server = useVisitServer();
  const { from, to, interval } = question;
  const ask = useCallback(
    (signal: AbortSignal) => server.report({ from, to, interval }, signal),
    [server, from, to, interval]
  );
  const { value: report, failure, isAsking, again } = useAnswer(ask);

  if (!report && !failure) return <Loader>{t('visits.loading')}</Loader>;
  if (failure) return <Failed failure={failure} isAsking={isAsking} onRetry={again} />;
  if (!report) return null;

  return (
    <Body aria-busy={isAsking}>
      <Series report={report} asOf={asOf} canExport={canExport} />
      <Articles report={report} canExport={canExport} />
      <Pair>
        <Referrers report={report} />
        <Devices report={report} />
      </Pair>
      <Excluded report={report} />
    </Body>
  );
};
