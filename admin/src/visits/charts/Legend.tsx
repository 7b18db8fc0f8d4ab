import { Flex, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';

import { useMessages } from '../../platform/messages';
import { LINES } from './lines';

export const Legend = () => {
  const t = useMessages();
  const { colors } = useTheme();

  return (
    <Flex gap={5} wrap="wrap" paddingBottom={2}>
      {LINES.map(({ name, colour, dash }) => (
        <Flex key={name} gap={2}>
          <svg width={24} height={8} aria-hidden>
            <line
              x1={0}
              x2={24}
              y1={4}
              y2={4}
              stroke={colors[colour]}
              strokeWidth={3}
              strokeDasharray={dash}
            />
          </svg>
          <Typography variant="pi" textColor="neutral800">
            {t(name)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
