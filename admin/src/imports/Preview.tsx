import { useEffect, useState } from 'react';
import { Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { PreviewRow } from '../../../server/src/imports/reading/preview';
import { useMessages } from '../platform/messages';
import { Headings } from './Headings';
import { FIELD_LABELS, IMPORTED_FIELDS, OUTCOME_LABELS, type ImportedField } from './labels';
import { Refusal } from '../platform/Refusal';
import { Section } from '../platform/Section';
import { useRegistryServer, type SeenJob } from './server';
import { useAction } from './use-action';

/** English readers differ on which of two numbers is the month. */
const DAY_FORMATS = {
  en: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  vi: { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
} as const;

const DATES: readonly ImportedField[] = ['issueDate', 'effectiveDate', 'expiryDate'];

/** The first rows as they will be. */
export const Preview = ({ job }: { job: SeenJob }) => {
  const t = useMessages();
  const { formatDate, locale } = useIntl();
  const server = useRegistryServer();
  const { act, refusal } = useAction();
  const [rows, setRows] = useState<PreviewRow[] | null>(null);
  const fields = IMPORTED_FIELDS.filter((field) => job.options.mapping[field] !== undefined);

  useEffect(() => {
    void act(async () => setRows(await server.preview(job.id)));
  }, [act, server, job.id]);

  const text = (field: ImportedField, value: PreviewRow['values'][ImportedField]): string => {
    if (value === null) return '–';
    if (typeof value !== 'string') return value.join('; ') || '–';

    return DATES.includes(field)
      ? formatDate(value, DAY_FORMATS[locale === 'vi' ? 'vi' : 'en'])
      : value;
  };

  return (
    <Section title={t('registry.preview.title')}>
      <Refusal text={refusal} />
      {rows && (
        <Table colCount={fields.length + 2} rowCount={rows.length + 1}>
          <Headings
            texts={[
              t('registry.row'),
              t('registry.outcome'),
              ...fields.map((field) => t(FIELD_LABELS[field])),
            ]}
          />
          <Tbody>
            {rows.map(({ row, outcome, values }) => (
              <Tr key={row}>
                <Td>
                  <Typography textColor="neutral800">{row}</Typography>
                </Td>
                <Td>
                  <Typography textColor={outcome === 'error' ? 'danger600' : 'neutral800'}>
                    {t(OUTCOME_LABELS[outcome])}
                  </Typography>
                </Td>
                {fields.map((field) => (
                  <Td key={field} maxWidth="24rem">
                    <Typography textColor="neutral800" ellipsis tag="div">
                      {text(field, values[field])}
                    </Typography>
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Section>
  );
};
