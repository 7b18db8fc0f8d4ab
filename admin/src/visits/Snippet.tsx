import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { useSentenceLanguage } from '../platform/language';
import { useMessages } from '../platform/messages';

const Code = styled.pre`
  padding: ${({ theme }) => theme.spaces[4]};
  overflow: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.6;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

/** What a page needs to count its visits and to show them. */
export const Snippet = ({ apiUrl }: { apiUrl: string }) => {
  const t = useMessages();
  const lang = useSentenceLanguage();
  const { copy } = useClipboard();
  const [isCopied, setCopied] = useState(false);
  const { href } = new URL(apiUrl, window.location.origin);
  const text = [
    `<script src="${href}/newsroom/newsroom.js" defer></script>`,
    `<newsroom-visit-statistics lang="${lang}" figures="online,today,week,all"></newsroom-visit-statistics>`,
  ].join('\n');

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Code role="group" tabIndex={0} aria-label={t('visits.snippet')}>
        <code>{text}</code>
      </Code>
      <Flex>
        <Button
          variant="tertiary"
          startIcon={isCopied ? <Check aria-hidden /> : <Duplicate aria-hidden />}
          onClick={() => void copy(text).then(setCopied)}
        >
          {t(isCopied ? 'visits.snippet.copied' : 'visits.snippet.copy')}
        </Button>
      </Flex>
    </Flex>
  );
};
