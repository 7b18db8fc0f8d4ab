import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';

import type { PanelProps } from '../../platform/content-manager';
import { useMessages } from '../../platform/messages';
import { FindingList } from './FindingList';
import { useFindings } from './use-findings';

/** What the article lacks before it is published, live while it is written. */
export const ReadinessPanel = (props: PanelProps) => {
  const t = useMessages();
  const findings = useFindings(props);
  const summary = t('readiness.summary', { count: findings.length });

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Flex gap={2} role="status" aria-live="polite">
        {findings.length === 0 && <CheckCircle fill="success600" aria-hidden />}
        <Typography
          variant="omega"
          fontWeight="bold"
          textColor={findings.length === 0 ? 'success600' : 'neutral800'}
        >
          {summary}
        </Typography>
      </Flex>
      {findings.length > 0 && <FindingList findings={findings} />}
    </Flex>
  );
};
