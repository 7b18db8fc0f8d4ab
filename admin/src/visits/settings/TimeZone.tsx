import { Typography } from '@strapi/design-system';

import { useMessages } from '../../platform/messages';
import { Section } from '../../platform/Section';

/** The zone whose days are counted; it is not changed here, since that moves every figure. */
export const TimeZone = ({ timeZone }: { timeZone: string }) => {
  const t = useMessages();

  return (
    <Section title={t('visits.time-zone')}>
      <Typography tag="p" variant="delta" textColor="neutral800">
        {timeZone}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {t('visits.time-zone.help')}
      </Typography>
    </Section>
  );
};
