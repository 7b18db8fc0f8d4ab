import { useEffect, useState } from 'react';
import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';

import type { ProblemLevel } from '../../../server/src/imports/registry/rows/problem';
import { useMessages } from '../platform/messages';
import { Headings } from './Headings';
import { LEVEL_LABELS } from './labels';
import { Paging } from './Paging';
import { Refusal } from '../platform/Refusal';
import { Section } from '../platform/Section';
import { useRegistryServer, useWords, type ProblemPage, type SeenJob } from './server';
import { useAction } from './use-action';

const ALL = 'all';

/** Every problem by row and column. */
export const Problems = ({ job }: { job: SeenJob }) => {
  const t = useMessages();
  const say = useWords();
  const server = useRegistryServer();
  const { act, refusal } = useAction();
  const [level, setLevel] = useState<ProblemLevel | null>(null);
  const [page, setPage] = useState(1);
  const [found, setFound] = useState<ProblemPage | null>(null);

  useEffect(() => {
    const abort = new AbortController();

    void act(async () => {
      const answer = await server.problems(job.id, page, level, abort.signal).catch((error) => {
        if (abort.signal.aborted) return null;

        throw error;
      });

      if (answer) setFound(answer);
    });

    return () => abort.abort();
  }, [act, server, job.id, job.updatedAt, page, level]);

  const rows = found?.data ?? [];
  const { total = 0, pageSize = 20 } = found?.meta.pagination ?? {};
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const lines = rows.flatMap(({ row, problems }) => problems.map((problem) => ({ row, problem })));

  return (
    <Section title={t('registry.problems.title')}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap" justifyContent="space-between">
        <Box minWidth="14rem">
          <Field.Root>
            <Field.Label>{t('registry.problems.level')}</Field.Label>
            <SingleSelect
              value={level ?? ALL}
              onChange={(value) => {
                setPage(1);
                setLevel(value === 'error' || value === 'warning' ? value : null);
              }}
            >
              <SingleSelectOption value={ALL}>{t('registry.problems.all')}</SingleSelectOption>
              <SingleSelectOption value="error">{t('registry.problems.errors')}</SingleSelectOption>
              <SingleSelectOption value="warning">
                {t('registry.problems.warnings')}
              </SingleSelectOption>
            </SingleSelect>
          </Field.Root>
        </Box>
        <Typography textColor="neutral600" aria-live="polite">
          {t('registry.problems.count', { count: total })}
        </Typography>
      </Flex>
      <Refusal text={refusal} />
      {lines.length > 0 && (
        <Table colCount={4} rowCount={lines.length + 1}>
          <Headings
            texts={[
              t('registry.row'),
              t('registry.problems.column'),
              t('registry.problems.level'),
              t('registry.problems.problem'),
            ]}
          />
          <Tbody>
            {lines.map(({ row, problem }, index) => (
              <Tr key={`${row}-${index}`}>
                <Td>
                  <Typography textColor="neutral800">{row}</Typography>
                </Td>
                <Td>
                  <Typography textColor="neutral800">{problem.column || '–'}</Typography>
                </Td>
                <Td>
                  <Typography
                    fontWeight="bold"
                    textColor={problem.level === 'error' ? 'danger600' : 'warning600'}
                  >
                    {t(LEVEL_LABELS[problem.level])}
                  </Typography>
                </Td>
                <Td minWidth="20rem">
                  <Box paddingTop={2} paddingBottom={2}>
                    <Typography textColor="neutral800">{say(problem.words)}</Typography>
                  </Box>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Paging page={page} pages={pages} onPage={setPage} />
    </Section>
  );
};
