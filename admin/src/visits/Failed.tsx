import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { useMessages } from '../platform/messages';
import { useFailureText } from './refusal';
import type { Failure } from './use-answer';

interface Props {
  failure: Failure;
  isAsking: boolean;
  onRetry: () => void;
}

/** Why there is nothing to be seen, and a way to try again. */
export const Failed = ({ failure, isAsking, onRetry }: Props) => {
  const t = useMessages();
  const textOf = useFailureText();

  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
      <Typography textColor="neutral800">{textOf(failure)}</Typography>
      <Button
        variant="tertiary"
        startIcon={<ArrowClockwise aria-hidden />}
        loading={isAsking}
        onClick={onRetry}
      >
        {t('visits.retry')}
      </Button>
    </Flex>
  );
};
