import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Checkbox, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { FIGURES } from '../../../../server/src/visits/contract';
import type { Figure, VisitSettings } from '../../../../server/src/visits/contract';
import type { OriginProblem } from '../../../../server/src/visits/gates/origin';
import { useMessages } from '../../platform/messages';
import type { MessageKey } from '../../platform/messages';
import { Refusal } from '../../platform/Refusal';
import { Section } from '../../platform/Section';
import { FIGURE_LABELS } from '../labels';
import { useVisitServer } from '../server';
import { useAction } from '../use-action';
import { readOrigins } from './origins';

const PROBLEMS: Readonly<Record<OriginProblem, MessageKey>> = {
  scheme: 'visits.origins.scheme',
  credentials: 'visits.origins.credentials',
  path: 'visits.origins.path',
  host: 'visits.origins.host',
};

const Choices = styled.fieldset`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
  border: 0;

  legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

/** Which figures everybody may see, and which pages may count. */
export const SettingsForm = ({ settings }: { settings: VisitSettings }) => {
  const t = useMessages();
  const server = useVisitServer();
  const { toggleNotification } = useNotification();
  const { act, isBusy, refused } = useAction();
  const [figures, setFigures] = useState<ReadonlySet<Figure>>(new Set(settings.publicFigures));
  const [origins, setOrigins] = useState(settings.allowedOrigins.join('\n'));
  const [isTried, setTried] = useState(false);
  const { mistakes } = readOrigins(origins);
  const problems = mistakes
    .map(({ line, text, problem }) => t(PROBLEMS[problem], { line, text }))
    .join(' ');

  const choose = (figure: Figure, isPublic: boolean) => {
    const chosen = new Set(figures);

    if (isPublic) chosen.add(figure);
    else chosen.delete(figure);

    setFigures(chosen);
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (mistakes.length > 0) return;

    void act(async () => {
      const saved = await server.saveSettings({
        publicFigures: FIGURES.filter((figure) => figures.has(figure)),
        allowedOrigins: readOrigins(origins).origins,
      });

      setOrigins(saved.allowedOrigins.join('\n'));
      setFigures(new Set(saved.publicFigures));
      setTried(false);
      toggleNotification({ type: 'success', message: t('visits.settings.saved') });
    });
  };

  return (
    <form onSubmit={save} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Section title={t('visits.public')}>
          <Typography tag="p" textColor="neutral600">
            {t('visits.public.help')}
          </Typography>
          <Choices>
            <legend>{t('visits.public')}</legend>
            {FIGURES.map((figure) => (
              <Checkbox
                key={figure}
                checked={figures.has(figure)}
                disabled={isBusy}
                onCheckedChange={(checked) => choose(figure, checked === true)}
              >
                {t(FIGURE_LABELS[figure])}
              </Checkbox>
            ))}
          </Choices>
        </Section>
        <Section title={t('visits.origins')}>
          <Field.Root
            id="visits-origins"
            error={isTried && problems ? problems : undefined}
            hint={t('visits.origins.hint')}
          >
            <Field.Label>{t('visits.origins.label')}</Field.Label>
            <Textarea
              rows={4}
              value={origins}
              disabled={isBusy}
              placeholder="https://xa.example.gov.vn"
              onChange={({ target }) => setOrigins(target.value)}
            />
            <Field.Error />
            <Field.Hint />
          </Field.Root>
        </Section>
        <Flex direction="column" alignItems="flex-start" gap={refused ? 4 : 0}>
          <Refusal text={refused?.text ?? null} />
          <Button type="submit" size="L" startIcon={<Check aria-hidden />} loading={isBusy}>
            {t('visits.settings.save')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
