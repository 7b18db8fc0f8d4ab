import { useState } from 'react';
import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { styled } from 'styled-components';

import { useMessages } from '../../platform/messages';
import type { MessageKey } from '../../platform/messages';
import { useVisitDates } from '../dates';
import { DayInput } from '../DayInput';
import { INTERVAL_LABELS } from '../labels';
import type { Day } from './days';
import { intervalsFor, LONGEST_REPORT, RANGES, spanOf, usualInterval } from './range';
import type { Choice, RangeName, Span } from './range';
import { lengthInDays } from './days';

const LABELS: Readonly<Record<RangeName, MessageKey>> = {
  today: 'visits.range.today',
  last7Days: 'visits.range.last-7-days',
  last30Days: 'visits.range.last-30-days',
  thisMonth: 'visits.range.this-month',
  lastMonth: 'visits.range.last-month',
  thisYear: 'visits.range.this-year',
  own: 'visits.range.own',
};

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  gap: ${({ theme }) => theme.spaces[4]};

  > * {
    flex: 0 1 220px;
  }

  @media (max-width: 640px) {
    > * {
      flex-basis: 100%;
    }
  }
`;

interface OwnDaysProps {
  span: Span;
  today: Day;
  onChoose: (span: Span) => void;
}

const OwnDays = ({ span, today, onChoose }: OwnDaysProps) => {
  const t = useMessages();
  const [from, setFrom] = useState<Day | null>(span.from);
  const [to, setTo] = useState<Day | null>(span.to);
  const isReversed = from !== null && to !== null && from > to;
  const isTooLong = from !== null && to !== null && lengthInDays(from, to) > LONGEST_REPORT;
  const problem = isReversed
    ? t('visits.range.reversed')
    : isTooLong
      ? t('visits.range.too-long')
      : undefined;

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Row>
        <DayInput
          name="from"
          label={t('visits.range.from')}
          value={from}
          latest={today}
          error={problem !== undefined}
          onChange={setFrom}
        />
        <DayInput
          name="to"
          label={t('visits.range.to')}
          value={to}
          latest={today}
          onChange={setTo}
        />
        <Flex>
          <Button
            variant="secondary"
            size="L"
            disabled={from === null || to === null || problem !== undefined}
            onClick={() => from !== null && to !== null && onChoose({ from, to })}
          >
            {t('visits.range.show')}
          </Button>
        </Flex>
      </Row>
      <div role="alert">
        {problem !== undefined && (
          <Typography variant="pi" textColor="danger600">
            {problem}
          </Typography>
        )}
      </div>
    </Flex>
  );
};

interface Props {
  choice: Choice;
  today: Day;
  onChange: (choice: Choice) => void;
}

/** Which days, and how they are cut. */
export const RangePicker = ({ choice, today, onChange }: Props) => {
  const t = useMessages();
  const { day } = useVisitDates();
  const { range, from, to, interval } = choice;

  const choose = (chosen: RangeName) => {
    // One's own days begin with those in view.
    const span = chosen === 'own' ? { from, to } : spanOf(chosen, today);

    onChange({ range: chosen, ...span, interval: usualInterval(span) });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Row>
        <Field.Root>
          <Field.Label>{t('visits.range')}</Field.Label>
          <SingleSelect value={range} onChange={(value) => choose(value as RangeName)}>
            {RANGES.map((name) => (
              <SingleSelectOption key={name} value={name}>
                {t(LABELS[name])}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root>
          <Field.Label>{t('visits.interval')}</Field.Label>
          <SingleSelect
            value={interval}
            onChange={(value) => onChange({ ...choice, interval: value as Choice['interval'] })}
          >
            {intervalsFor(choice).map((name) => (
              <SingleSelectOption key={name} value={name}>
                {t(INTERVAL_LABELS[name])}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Row>
      {range === 'own' && (
        <OwnDays
          key={`${from} ${to}`}
          span={choice}
          today={today}
          onChoose={(span) => onChange({ range: 'own', ...span, interval: usualInterval(span) })}
        />
      )}
      <Typography tag="p" textColor="neutral600" aria-live="polite">
        {from === to
          ? day(from)
          : t('visits.range.days', {
              from: day(from),
              to: day(to),
              count: lengthInDays(from, to),
            })}
      </Typography>
    </Flex>
  );
};
