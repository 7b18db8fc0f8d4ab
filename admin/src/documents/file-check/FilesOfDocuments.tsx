import { Button, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';

import type { FileCheckRun } from '../../../../server/src/documents/files/check/contract';
import { useMessages } from '../../platform/messages';
import type { MessageKey } from '../../platform/messages';
import { useDates } from '../document-panel/language';
import { FileProblems } from './FileProblems';
import { useFileCheck } from './use-file-check';

/** A home page is no report: the command names them all. */
const SHOWN = 5;

const WORDS: Record<FileCheckRun['state'], MessageKey> = {
  running: 'files.progress',
  done: 'files.found',
  cancelled: 'files.cancelled',
  failed: 'files.broken-off',
  interrupted: 'files.broken-off',
};

/** The check of the files of all published documents: how the last one went, and the next one. */
export const FilesOfDocuments = () => {
  const t = useMessages();
  const { instantInWords } = useDates();
  const { asked, start, cancel } = useFileCheck();

  if (asked.state === 'asking') return <Widget.Loading />;
  if (!('run' in asked)) return <Widget.Error>{t('files.failed')}</Widget.Error>;

  const { run } = asked;
  const isRunning = run?.state === 'running';
  const problems = run ? run.counts : null;
  const bad = problems
    ? problems.changed + problems.missing + problems.unreadable + problems.unrecorded
    : 0;
  const shown = run?.problems.slice(0, SHOWN) ?? [];

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="omega" textColor="neutral800" role="status">
        {run
          ? t(WORDS[run.state], {
              date: instantInWords(run.seenAt),
              count: bad + run.counts.ok,
              problems: bad,
              done: run.done,
              total: run.total,
            })
          : t('files.never')}
      </Typography>
      <FileProblems checks={shown} />
      {bad > shown.length && (
        <Typography variant="pi" textColor="neutral600">
          {t('files.more', { count: bad - shown.length })}
        </Typography>
      )}
      <Flex>
        <Button variant="secondary" onClick={isRunning ? cancel : start}>
          {t(isRunning ? 'files.cancel' : 'files.start')}
        </Button>
      </Flex>
    </Flex>
  );
};
