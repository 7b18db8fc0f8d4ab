import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';

import { useMessages } from '../../platform/messages';

export type Severity = 'refusal' | 'contradiction' | 'warning' | 'settled';

const LOOKS = {
  refusal: { Icon: CrossCircle, colour: 'danger600', label: 'document.refusal' },
  contradiction: { Icon: CrossCircle, colour: 'danger600', label: 'document.contradiction' },
  warning: { Icon: WarningCircle, colour: 'warning600', label: 'document.warning' },
  settled: { Icon: CheckCircle, colour: 'success600', label: 'document.settled' },
} as const;

interface Props {
  severity: Severity;
  /** What it is called, where that says more than the severity. */
  label?: string;
  children: ReactNode;
}

/** One thing that the editor should look at, as an item of a list. */
export const Remark = ({ severity, label, children }: Props) => {
  const t = useMessages();
  const { Icon, colour, label: stock } = LOOKS[severity];

  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      <Box shrink={0}>
        <Icon fill={colour} aria-hidden />
      </Box>
      <Flex direction="column" alignItems="flex-start" minWidth={0} gap={1}>
        <Typography variant="pi" fontWeight="bold" textColor={colour}>
          {label ?? t(stock)}
        </Typography>
        {children}
      </Flex>
    </Flex>
  );
};

export const RemarkList = ({ children }: { children: ReactNode }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
    {children}
  </Flex>
);

/** Text as it comes from outside: a long number or name without a space must not widen the panel. */
export const Sentence = ({ children }: { children: ReactNode }) => (
  <Typography variant="omega" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
    {children}
  </Typography>
);
