import { useEffect, useState } from 'react';
import {
  IconButton,
  Link as StyledLink,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import { useMessages } from '../platform/messages';
import { Headings } from './Headings';
import { STATUS_LABELS } from './labels';
import { Refusal } from '../platform/Refusal';
import { Section } from '../platform/Section';
import { useRegistryServer, type SeenJob } from './server';
import { useAction } from './use-action';
import { isAtWork } from './use-job';

export const ImportList = ({ canRun }: { canRun: boolean }) => {
  const t = useMessages();
  const { formatDate, formatNumber } = useIntl();
  const server = useRegistryServer();
  const { act, isBusy, refusal } = useAction();
  const [jobs, setJobs] = useState<SeenJob[] | null>(null);

  useEffect(() => {
    void act(async () => setJobs(await server.list()));
  }, [act, server]);

  const remove = (id: string) =>
    void act(async () => {
      await server.remove(id);
      setJobs(await server.list());
    });

  return (
    <Section title={t('registry.list.title')}>
      <Refusal text={refusal} />
      {jobs?.length === 0 && (
        <Typography textColor="neutral600">{t('registry.list.empty')}</Typography>
      )}
      {jobs !== null && jobs.length > 0 && (
        <Table colCount={5} rowCount={jobs.length + 1}>
          <Headings
            texts={[
              t('registry.list.file'),
              t('registry.list.status'),
              t('registry.list.rows'),
              t('registry.list.date'),
              t('registry.list.actions'),
            ]}
          />
          <Tbody>
            {jobs.map((job) => (
              <Tr key={job.id}>
                <Td>
                  <StyledLink tag={NavLink} to={job.id}>
                    {job.fileName}
                  </StyledLink>
                </Td>
                <Td>
                  <Typography textColor="neutral800">{t(STATUS_LABELS[job.status])}</Typography>
                </Td>
                <Td>
                  <Typography textColor="neutral800">{formatNumber(job.totalRows)}</Typography>
                </Td>
                <Td>
                  <Typography textColor="neutral800">
                    {formatDate(job.createdAt, { dateStyle: 'short', timeStyle: 'short' })}
                  </Typography>
                </Td>
                <Td>
                  {canRun && !isAtWork(job) && (
                    <IconButton
                      variant="ghost"
                      label={t('registry.list.remove', { name: job.fileName })}
                      disabled={isBusy}
                      onClick={() => remove(job.id)}
                    >
                      <Trash />
                    </IconButton>
                  )}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Section>
  );
};
