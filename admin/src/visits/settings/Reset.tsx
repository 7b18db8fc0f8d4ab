import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import { useMessages } from '../../platform/messages';
import { Refusal } from '../../platform/Refusal';
import { Section } from '../../platform/Section';
import { useVisitServer } from '../server';
import { useAction } from '../use-action';
import { reasonProblem } from './offset-draft';

interface FormProps {
  onDone: () => void;
}

const ResetForm = ({ onDone }: FormProps) => {
  const t = useMessages();
  const server = useVisitServer();
  const { toggleNotification } = useNotification();
  const { act, isBusy, refused } = useAction();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const problem = reasonProblem(reason);

  const reset = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;

    void act(async () => {
      await server.reset(reason.trim());
      toggleNotification({ type: 'success', message: t('visits.reset.done') });
      onDone();
    });
  };

  return (
    <form onSubmit={reset} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4} padding={6}>
        <Dialog.Description>{t('visits.reset.warning')}</Dialog.Description>
        <Field.Root
          name="reset-reason"
          required
          error={isTried && problem ? t(problem) : undefined}
        >
          <Field.Label>{t('visits.reason')}</Field.Label>
          <Textarea
            rows={3}
            value={reason}
            placeholder={t('visits.reset.reason.placeholder')}
            onChange={({ target }) => setReason(target.value)}
          />
          <Field.Error />
        </Field.Root>
        <Refusal text={refused?.text ?? null} />
      </Flex>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button type="button" variant="tertiary" fullWidth>
            {t('visits.cancel')}
          </Button>
        </Dialog.Cancel>
        <Button type="submit" variant="danger" fullWidth loading={isBusy}>
          {t('visits.reset.confirm')}
        </Button>
      </Dialog.Footer>
    </form>
  );
};

/** The counter begun anew; nothing of what was counted is deleted. */
export const Reset = ({ onReset }: { onReset: () => void }) => {
  const t = useMessages();
  const [isOpen, setOpen] = useState(false);

  return (
    <Section title={t('visits.reset')}>
      <Typography tag="p" textColor="neutral600">
        {t('visits.reset.help')}
      </Typography>
      <Flex>
        <Dialog.Root open={isOpen} onOpenChange={setOpen}>
          <Dialog.Trigger>
            <Button variant="danger-light" startIcon={<ArrowsCounterClockwise aria-hidden />}>
              {t('visits.reset.open')}
            </Button>
          </Dialog.Trigger>
          <Dialog.Content>
            <Dialog.Header>{t('visits.reset')}</Dialog.Header>
            <ResetForm
              onDone={() => {
                setOpen(false);
                onReset();
              }}
            />
          </Dialog.Content>
        </Dialog.Root>
      </Flex>
    </Section>
  );
};
