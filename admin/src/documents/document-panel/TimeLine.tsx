import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { IsoDate, Period } from '../../../../server/src/documents/validity/timeline';
import { STATE_NAMES } from '../../../../server/src/documents/validity/words';
import { useMessages } from '../../platform/messages';
import { useDates, useValidityLanguage } from './language';
import { ShowAll } from './ShowAll';
import { STATE_COLOURS } from './state-looks';
import { aroundToday, isLong, layOut } from './time-line';

interface Props {
  periods: Period[];
  today: IsoDate;
}

const Bar = styled.div`
  position: relative;
  height: ${({ theme }) => theme.spaces[2]};
  margin-block: ${({ theme }) => theme.spaces[2]};
`;

const Stretch = styled.div<{ $start: number; $width: number; $state: Period['state'] }>`
  position: absolute;
  inset-block: 0;
  inset-inline-start: ${({ $start }) => $start}%;
  width: calc(${({ $width }) => $width}% - 2px);
  border-radius: 2px;
  background: ${({ theme, $state }) => theme.colors[`${STATE_COLOURS[$state]}500`]};
`;

const Today = styled.div<{ $at: number }>`
  position: absolute;
  inset-block: -${({ theme }) => theme.spaces[1]};
  inset-inline-start: calc(${({ $at }) => $at}% - 1px);
  width: 3px;
  background: ${({ theme }) => theme.colors.neutral900};
  outline: 1px solid ${({ theme }) => theme.colors.neutral0};
`;

const Swatch = styled.span<{ $state: Period['state'] }>`
  flex: none;
  width: ${({ theme }) => theme.spaces[2]};
  height: ${({ theme }) => theme.spaces[2]};
  margin-block-start: 0.5em;
  border-radius: 2px;
  background: ${({ theme, $state }) => theme.colors[`${STATE_COLOURS[$state]}500`]};
`;

/** All periods as a list in words, with a bar that shows at a glance what the list says. */
export const TimeLine = ({ periods, today }: Props) => {
  const t = useMessages();
  const language = useValidityLanguage();
  const { dayInWords } = useDates();
  const [all, setAll] = useState(false);
  const { segments, today: placeOfToday, current } = layOut(periods, today);
  const [begin, end] = all ? [0, periods.length] : aroundToday(periods.length, current);

  const daysOf = ({ from, until }: Period): string => {
    if (from !== null) return t('document.period.from', { date: dayInWords(from) });

    return until === null
      ? t('document.period.always')
      : t('document.period.before', { date: dayInWords(until) });
  };

  return (
    <Box>
      <Bar aria-hidden>
        {segments.map(({ period, start, width }) => (
          <Stretch key={period.from ?? ''} $start={start} $width={width} $state={period.state} />
        ))}
        <Today $at={placeOfToday} />
      </Bar>
      <Flex
        tag="ol"
        aria-label={t('document.time-line')}
        direction="column"
        alignItems="stretch"
        gap={1}
      >
        {periods.slice(begin, end).map((period, index) => {
          const isToday = begin + index === current;

          return (
            <Flex
              tag="li"
              key={period.from ?? ''}
              gap={2}
              alignItems="flex-start"
              aria-current={isToday ? 'date' : undefined}
            >
              <Swatch $state={period.state} aria-hidden />
              <Typography
                variant="pi"
                textColor="neutral800"
                fontWeight={isToday ? 'bold' : undefined}
              >
                {daysOf(period)}: {STATE_NAMES[language][period.state]}
                {isToday && ` (${t('document.period.today')})`}
              </Typography>
            </Flex>
          );
        })}
      </Flex>
      {isLong(periods.length) && <ShowAll count={periods.length} all={all} onChange={setAll} />}
    </Box>
  );
};
