import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';

import { useMessages } from '../platform/messages';
import { ImportList } from './ImportList';
import { Refusal } from '../platform/Refusal';
import { useRegistryServer } from './server';
import { UploadForm } from './UploadForm';
import { useAction } from './use-action';

interface Props {
  canRun: boolean;
  canExport: boolean;
}

/** Where an import begins, and the ones of the past. */
export const HomePage = ({ canRun, canExport }: Props) => {
  const t = useMessages();
  const server = useRegistryServer();
  const { act, isBusy, refusal } = useAction();

  return (
    <Page.Main>
      <Page.Title>{t('registry.title')}</Page.Title>
      <Layouts.Header
        title={t('registry.title')}
        subtitle={t('registry.subtitle')}
        primaryAction={
          canExport && (
            <Button
              variant="secondary"
              startIcon={<Download aria-hidden />}
              loading={isBusy}
              onClick={() => void act(() => server.exportAll())}
            >
              {t('registry.export')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Refusal text={refusal} />
          {canRun && <UploadForm />}
          <ImportList canRun={canRun} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
