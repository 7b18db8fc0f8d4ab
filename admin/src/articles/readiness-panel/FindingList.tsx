import { Box, Flex, Typography } from '@strapi/design-system';
import { CrossCircle, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { useSentenceLanguage } from '../../platform/language';
import { useMessages } from '../../platform/messages';
import { goTo } from './place';
import type { PanelFinding } from './use-findings';

const Row = styled.button`
  display: flex;
  width: calc(100% + 2 * ${({ theme }) => theme.spaces[2]});
  margin: 0 -${({ theme }) => theme.spaces[2]};
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: flex-start;
  padding: ${({ theme }) => theme.spaces[2]};
  border-radius: ${({ theme }) => theme.borderRadius};
  text-align: start;
  cursor: pointer;

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  svg {
    flex: none;
  }
`;

const OneLine = styled(Typography)`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const FindingRow = ({ finding }: { finding: PanelFinding }) => {
  const t = useMessages();
  const language = useSentenceLanguage();
  const { code, severity, photo, label, cited } = finding;
  const isRefusal = severity === 'refusal';
  const what = t(`finding.${code}`, {
    name: label,
    number: cited?.number,
    reason: cited?.reason[language],
  });

  return (
    <Row type="button" onClick={() => goTo(finding)}>
      <Box>
        {isRefusal ? (
          <CrossCircle fill="danger600" aria-hidden />
        ) : (
          <WarningCircle fill="warning600" aria-hidden />
        )}
      </Box>
      <Flex direction="column" alignItems="flex-start" minWidth={0} gap={1}>
        <Typography
          variant="pi"
          fontWeight="bold"
          textColor={isRefusal ? 'danger600' : 'warning600'}
        >
          {t(isRefusal ? 'readiness.refusal' : 'readiness.warning')}
        </Typography>
        <Typography variant="omega" textColor="neutral800">
          {photo === undefined ? what : `${t('readiness.photo', { number: photo })}: ${what}`}
        </Typography>
        {photo !== undefined && label && (
          <OneLine variant="pi" textColor="neutral600" maxWidth="100%">
            {label}
          </OneLine>
        )}
      </Flex>
    </Row>
  );
};

/** A document's row stays, with the focus on it, while blocks before it come and go. */
const keyOf = ({ code, cited, block, label }: PanelFinding): string =>
  `${code}:${cited?.documentId ?? block ?? label ?? ''}`;

/** Each thing that is missing, as a button that leads to where it is mended. */
export const FindingList = ({ findings }: { findings: PanelFinding[] }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={1} width="100%">
    {findings.map((finding) => (
      <li key={keyOf(finding)}>
        <FindingRow finding={finding} />
      </li>
    ))}
  </Flex>
);
