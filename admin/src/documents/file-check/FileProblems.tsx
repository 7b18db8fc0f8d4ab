import { Flex } from '@strapi/design-system';

import type { FileCheck } from '../../../../server/src/documents/files/check/contract';
import { useMessages } from '../../platform/messages';
import type { MessageKey } from '../../platform/messages';
import { Remark, Sentence } from '../document-panel/Remark';

type Problem = Exclude<FileCheck['state'], 'ok'>;

const WORDS: Record<Problem, { label: MessageKey; sentence: MessageKey }> = {
  changed: { label: 'files.changed.label', sentence: 'files.changed' },
  missing: { label: 'files.missing.label', sentence: 'files.missing' },
  unrecorded: { label: 'files.unrecorded.label', sentence: 'files.unrecorded' },
  unreadable: { label: 'files.unreadable.label', sentence: 'files.unreadable' },
};

/** The files that are not as recorded, and what to do about each. */
export const FileProblems = ({ checks }: { checks: readonly FileCheck[] }) => {
  const t = useMessages();

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {checks.map(({ fileId, name, state }, index) =>
        state === 'ok' ? null : (
          <Remark
            key={`${index} ${fileId}`}
            severity={state === 'unrecorded' ? 'warning' : 'contradiction'}
            label={t(WORDS[state].label)}
          >
            <Sentence>{t(WORDS[state].sentence, { name })}</Sentence>
          </Remark>
        )
      )}
    </Flex>
  );
};
