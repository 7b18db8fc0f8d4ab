import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Field, Flex, NumberInput, Textarea, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useMessages } from '../../platform/messages';
import { Refusal } from '../../platform/Refusal';
import { Section } from '../../platform/Section';
import { DayInput } from '../DayInput';
import { dayIn } from '../page/days';
import { useVisitServer } from '../server';
import { useAction } from '../use-action';
import { belowZero, draftProblems, MAX_OFFSET, nothingTyped } from './offset-draft';
import { OffsetList } from './OffsetList';

const Inputs = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
`;

interface Props {
  timeZone: string;
  /** Grows with each change of the counter. */
  changes: number;
  onChange: () => void;
}

/** Totals brought from another counter, and corrections. */
export const Offsets = ({ timeZone, changes, onChange }: Props) => {
  const t = useMessages();
  const { locale } = useIntl();
  const server = useVisitServer();
  const { toggleNotification } = useNotification();
  const { act, isBusy, refused } = useAction();
  const [draft, setDraft] = useState(nothingTyped);
  const [isTried, setTried] = useState(false);
  const [today] = useState(() => dayIn(timeZone, Date.now()));
  const problems = draftProblems(draft, today);
  const shown = isTried ? problems : {};
  const below = refused ? belowZero(refused.error) : null;
  const change = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed });

  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);

    const { day, visits = 0, pageViews = 0, reason } = draft;

    if (day === null || Object.keys(problems).length > 0) return;

    void act(async () => {
      await server.addOffset({ day, visits, pageViews, reason: reason.trim() });
      setDraft(nothingTyped);
      setTried(false);
      onChange();
      toggleNotification({ type: 'success', message: t('visits.offsets.added') });
    });
  };

  return (
    <Section title={t('visits.offsets')}>
      <Typography tag="p" textColor="neutral600">
        {t('visits.offsets.help')}
      </Typography>
      <form onSubmit={add} noValidate>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Inputs>
            <DayInput
              name="offset-day"
              label={t('visits.offset.day')}
              required
              value={draft.day}
              latest={today}
              error={shown.day && t(shown.day)}
              onChange={(day) => change({ day })}
            />
            <Field.Root
              name="offset-visits"
              hint={t('visits.offset.sign')}
              error={shown.visits && t(shown.visits, { max: MAX_OFFSET })}
            >
              <Field.Label>{t('visits.visits')}</Field.Label>
              <NumberInput
                locale={locale}
                value={draft.visits}
                onValueChange={(visits) => change({ visits })}
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
            <Field.Root
              name="offset-page-views"
              hint={t('visits.offset.sign')}
              error={shown.pageViews && t(shown.pageViews, { max: MAX_OFFSET })}
            >
              <Field.Label>{t('visits.page-views')}</Field.Label>
              <NumberInput
                locale={locale}
                value={draft.pageViews}
                onValueChange={(pageViews) => change({ pageViews })}
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Inputs>
          <Field.Root name="offset-reason" required error={shown.reason && t(shown.reason)}>
            <Field.Label>{t('visits.reason')}</Field.Label>
            <Textarea
              rows={2}
              value={draft.reason}
              placeholder={t('visits.offset.reason.placeholder')}
              onChange={({ target }) => change({ reason: target.value })}
            />
            <Field.Error />
          </Field.Root>
          <Flex direction="column" alignItems="flex-start" gap={refused ? 4 : 0}>
            <Refusal
              text={below ? t('visits.offset.below-zero', { ...below }) : (refused?.text ?? null)}
            />
            <Button
              type="submit"
              variant="secondary"
              startIcon={<Plus aria-hidden />}
              loading={isBusy}
            >
              {t('visits.offset.add')}
            </Button>
          </Flex>
        </Flex>
      </form>
      <OffsetList changes={changes} />
    </Section>
  );
};
