import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';

import { useMessages } from '../platform/messages';
import { ColumnsForm } from './ColumnsForm';
import { OptionsForm } from './OptionsForm';
import { Refusal } from '../platform/Refusal';
import { useRegistryServer, type Choices, type SeenJob } from './server';
import { useAction } from './use-action';

interface Props {
  job: SeenJob;
  onChange: () => void;
}

/** Columns and options, to be checked, and imported once that has been done. */
export const Setup = ({ job, onChange }: Props) => {
  const t = useMessages();
  const server = useRegistryServer();
  const { act, isBusy, refusal } = useAction();
  const [layout, setLayout] = useState(job.layout);
  const [totalRows, setTotalRows] = useState(job.totalRows);
  const [options, setOptions] = useState(job.options);
  const [isChanged, setChanged] = useState(false);
  const toWrite = job.counts.created + job.counts.updated;
  const canImport = job.status === 'ready' && !isChanged && toWrite > 0;

  const choices: Choices = {
    ...options,
    ...(layout.sheet && { sheet: layout.sheet }),
    headingRow: layout.headingRow,
  };

  const change = (changes: Partial<typeof options>) => {
    setOptions({ ...options, ...changes });
    setChanged(true);
  };

  const place = (changed: Pick<Choices, 'sheet' | 'headingRow'>) =>
    void act(async () => {
      const columns = await server.columns(job.id, changed);

      setLayout(columns.layout);
      setTotalRows(columns.totalRows);
      change({ mapping: columns.mapping });
    });

  const then = (step: (id: string, choices: Choices) => Promise<unknown>) =>
    void act(async () => {
      await step(job.id, choices);
      onChange();
    });

  return (
    <>
      <ColumnsForm
        layout={layout}
        mapping={options.mapping}
        totalRows={totalRows}
        isBusy={isBusy}
        onPlace={place}
        onMapping={(mapping) => change({ mapping })}
      />
      <OptionsForm options={options} isBusy={isBusy} onChange={change} />
      <Refusal text={refusal} />
      <Flex gap={3} wrap="wrap">
        <Button
          size="L"
          variant={canImport ? 'secondary' : 'default'}
          loading={isBusy}
          onClick={() => then(server.check)}
        >
          {t(job.status === 'uploaded' ? 'registry.check' : 'registry.check-again')}
        </Button>
        {canImport && (
          <Button size="L" loading={isBusy} onClick={() => then(server.start)}>
            {t('registry.start', { count: toWrite })}
          </Button>
        )}
      </Flex>
    </>
  );
};
