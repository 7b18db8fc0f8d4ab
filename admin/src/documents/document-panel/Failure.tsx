import { Flex, TextButton, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { useMessages } from '../../platform/messages';

interface Props {
  /** Whether an answer from before the last change is still to be seen. */
  stale: boolean;
  onRetry: () => void;
}

export const Failure = ({ stale, onRetry }: Props) => {
  const t = useMessages();

  return (
    <Flex
      role="alert"
      direction="column"
      alignItems="flex-start"
      gap={2}
      padding={3}
      background="danger100"
      hasRadius
    >
      <Typography variant="omega" textColor="danger700">
        {t(stale ? 'document.failed.stale' : 'document.failed')}
      </Typography>
      <TextButton type="button" startIcon={<ArrowClockwise aria-hidden />} onClick={onRetry}>
        {t('document.retry')}
      </TextButton>
    </Flex>
  );
};
