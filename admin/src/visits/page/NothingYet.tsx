import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import { useMessages } from '../../platform/messages';
import { Section } from '../../platform/Section';
import { SETTINGS_PATH } from '../paths';
import { useVisitServer } from '../server';
import { Snippet } from '../Snippet';
import { useAnswer } from '../use-answer';

/** A site that nothing was counted of: how to begin. */
export const NothingYet = () => {
  const t = useMessages();
  const server = useVisitServer();
  const { value } = useAnswer(server.settings);

  return (
    <Section title={t('visits.empty.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="p" textColor="neutral800">
          {t('visits.empty.help')}
        </Typography>
        {value ? (
          <>
            <Snippet apiUrl={value.apiUrl} />
            <Link tag={RouterLink} to={`/settings/${SETTINGS_PATH}`}>
              {t('visits.empty.settings')}
            </Link>
          </>
        ) : (
          <Typography tag="p" textColor="neutral600">
            {t('visits.empty.ask')}
          </Typography>
        )}
      </Flex>
    </Section>
  );
};
