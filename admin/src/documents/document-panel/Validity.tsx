import { Flex, Status, Typography } from '@strapi/design-system';

import { reasonInWords } from '../../../../server/src/documents/validity/reason-words';
import { stateOn } from '../../../../server/src/documents/validity/timeline';
import type { IsoDate, Timeline } from '../../../../server/src/documents/validity/timeline';
import { STATE_NAMES } from '../../../../server/src/documents/validity/words';
import { useMessages } from '../../platform/messages';
import { useDates, useValidityLanguage } from './language';
import { Sentence } from './Remark';
import { STATE_COLOURS } from './state-looks';
import { TimeLine } from './TimeLine';

interface Props {
  timeline: Timeline;
  asOf: IsoDate;
}

/** How the document stands today, why, and how it stood and will stand on other days. */
export const Validity = ({ timeline, asOf }: Props) => {
  const t = useMessages();
  const language = useValidityLanguage();
  const { dayInWords } = useDates();
  const period = stateOn(timeline, asOf);

  return (
    <>
      <Flex role="status" aria-live="polite" direction="column" alignItems="flex-start" gap={2}>
        <Status variant={STATE_COLOURS[period.state]} size="S" maxWidth="100%">
          <Typography tag="span" variant="omega" fontWeight="bold">
            {STATE_NAMES[language][period.state]}
          </Typography>
        </Status>
        <Sentence>{reasonInWords(period, language)}</Sentence>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {t('document.as-of', { date: dayInWords(asOf) })}
      </Typography>
      <TimeLine periods={timeline.periods} today={asOf} />
    </>
  );
};
