import { Flex, Link as StyledLink, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';

import { useMessages } from '../platform/messages';
import { Preview } from './Preview';
import { Problems } from './Problems';
import { Progress } from './Progress';
import { Refusal } from '../platform/Refusal';
import { useRefusal } from './server';
import { Setup } from './Setup';
import { isAtWork, useJob } from './use-job';

/** One import, from its columns to its report. */
export const ImportPage = ({ canRun }: { canRun: boolean }) => {
  const t = useMessages();
  const refusalOf = useRefusal();
  const { id = '' } = useParams();
  const { job, error, reload } = useJob(id);

  if (!job && !error) return <Page.Loading />;

  const canSetUp = job !== null && canRun && !isAtWork(job) && job.hasFiles === true;

  return (
    <Page.Main>
      <Page.Title>{job?.fileName ?? t('registry.title')}</Page.Title>
      <Layouts.Header
        title={job?.fileName ?? t('registry.title')}
        subtitle={job?.archiveName ?? undefined}
        navigationAction={
          <StyledLink tag={NavLink} to=".." startIcon={<ArrowLeft aria-hidden />}>
            {t('registry.back')}
          </StyledLink>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Refusal text={error ? refusalOf(error) : null} />
          {job && job.status !== 'uploaded' && (
            <Progress job={job} canRun={canRun} onChange={reload} />
          )}
          {job?.status === 'ready' && job.hasFiles && (
            <Preview key={`preview-${job.updatedAt}`} job={job} />
          )}
          {job && job.status !== 'uploaded' && !isAtWork(job) && <Problems job={job} />}
          {canSetUp && <Setup key={`setup-${job.updatedAt}`} job={job} onChange={reload} />}
          {job && !job.hasFiles && (
            <Typography textColor="neutral600">{t('registry.files-gone')}</Typography>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
