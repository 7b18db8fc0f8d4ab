import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useFetchClient, useRBAC } from '@strapi/strapi/admin';

import type { DocumentFileCheck } from '../../../../server/src/documents/files/check/contract';
import { useMessages } from '../../platform/messages';
import { PLUGIN_ID } from '../../pluginId';
import { useDates } from '../document-panel/language';
import { FileProblems } from './FileProblems';
import { MAY_VERIFY } from './permissions';

interface Props {
  documentId: string;
  locale: string;
}

type Asked = 'no' | 'asking' | 'failed' | DocumentFileCheck;

const RIGHTS = { verify: MAY_VERIFY };

/** Holds the files of the saved document against their checksums once more. */
export const DocumentCheck = ({ documentId, locale }: Props) => {
  const t = useMessages();
  const { post } = useFetchClient();
  const { instantInWords } = useDates();
  const { allowedActions } = useRBAC(RIGHTS);
  const [asked, setAsked] = useState<Asked>('no');

  if (!allowedActions.canVerify) return null;

  const check = async () => {
    setAsked('asking');

    try {
      const path = `/${PLUGIN_ID}/official-documents/${documentId}/check-files`;

      setAsked((await post<{ data: DocumentFileCheck }>(path, { locale })).data.data);
    } catch {
      setAsked('failed');
    }
  };

  const found = typeof asked === 'object' ? asked : null;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Button
        type="button"
        variant="tertiary"
        startIcon={<ArrowClockwise aria-hidden />}
        loading={asked === 'asking'}
        onClick={() => void check()}
      >
        {t('files.check')}
      </Button>
      <div role="status">
        {asked === 'failed' && (
          <Typography variant="omega" textColor="danger600">
            {t('files.failed')}
          </Typography>
        )}
        {found && (
          <Typography variant="pi" textColor="neutral600">
            {t('files.found', {
              date: instantInWords(found.checkedAt),
              count: found.files.length,
              problems: found.files.filter(({ state }) => state !== 'ok').length,
            })}
          </Typography>
        )}
      </div>
      {found && <FileProblems checks={found.files} />}
    </Flex>
  );
};
