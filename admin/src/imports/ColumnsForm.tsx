import { useState, type ChangeEvent, type KeyboardEvent } from 'react';
import {
  Box,
  Field,
  Flex,
  Grid,
  TextInput,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';

import type { Layout } from '../../../server/src/imports/jobs/job';
import type { ColumnMapping } from '../../../server/src/imports/registry/columns/fields';
import { useMessages } from '../platform/messages';
import { columnName } from './column-name';
import { FIELD_LABELS, IMPORTED_FIELDS, type ImportedField } from './labels';
import { Section } from '../platform/Section';
import type { Choices } from './server';

const NONE = 'none';

interface Props {
  layout: Layout;
  mapping: ColumnMapping;
  totalRows: number;
  isBusy: boolean;
  onPlace: (place: Pick<Choices, 'sheet' | 'headingRow'>) => void;
  onMapping: (mapping: ColumnMapping) => void;
}

/** The mapping with a field's column, which no other field has then. */
const withColumn = (
  mapping: ColumnMapping,
  field: ImportedField,
  column: number | null
): ColumnMapping => {
  const others = Object.entries(mapping).filter(
    ([name, other]) => name !== field && other !== column
  );

  return { ...Object.fromEntries(others), ...(column !== null && { [field]: column }) };
};

/** Takes the number once it has been typed: each one is a question to the server. */
const HeadingRowInput = ({
  value,
  onChange,
}: {
  value: number;
  onChange: (row: number) => void;
}) => {
  const [text, setText] = useState(String(value));
  const commit = () => {
    if (!/^\d{1,7}$/.test(text)) setText(String(value));
    else if (Number(text) !== value) onChange(Number(text));
  };

  return (
    <TextInput
      inputMode="numeric"
      value={text}
      onChange={({ target }: ChangeEvent<HTMLInputElement>) => setText(target.value)}
      onBlur={commit}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
};

/** Which sheet and row of headings is read, and which column holds what. */
export const ColumnsForm = ({ layout, mapping, totalRows, isBusy, onPlace, onMapping }: Props) => {
  const t = useMessages();
  const { columns, samples, sheet, sheetNames, headingRow } = layout;

  return (
    <Section title={t('registry.columns.title')}>
      <Typography textColor="neutral600">
        {t('registry.columns.rows', { count: totalRows })}
      </Typography>
      <Grid.Root gap={4}>
        {sheetNames.length > 1 && (
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root>
              <Field.Label>{t('registry.columns.sheet')}</Field.Label>
              <SingleSelect
                value={sheet}
                disabled={isBusy}
                onChange={(value) => onPlace({ sheet: String(value) })}
              >
                {sheetNames.map((name) => (
                  <SingleSelectOption key={name} value={name}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Grid.Item>
        )}
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <Field.Root hint={t('registry.columns.heading-row.hint')}>
            <Field.Label>{t('registry.columns.heading-row')}</Field.Label>
            <HeadingRowInput
              key={headingRow}
              value={headingRow}
              onChange={(row) => onPlace({ sheet, headingRow: row })}
            />
            <Field.Hint />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
      <Grid.Root gap={4}>
        {IMPORTED_FIELDS.map((field) => {
          const column = mapping[field];
          const sample = column === undefined ? [] : (samples[column] ?? []).filter(Boolean);

          return (
            <Grid.Item key={field} col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <Field.Root>
                <Field.Label>{t(FIELD_LABELS[field])}</Field.Label>
                <SingleSelect
                  value={column === undefined ? NONE : String(column)}
                  disabled={isBusy}
                  onChange={(value) =>
                    onMapping(
                      withColumn(mapping, field, String(value) === NONE ? null : Number(value))
                    )
                  }
                >
                  <SingleSelectOption value={NONE}>{t('registry.columns.none')}</SingleSelectOption>
                  {columns.map((guess) => (
                    <SingleSelectOption key={guess.column} value={String(guess.column)}>
                      {columnName(guess)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Box paddingTop={1} minHeight="2rem">
                <Flex gap={1}>
                  <Typography variant="pi" textColor="neutral600" ellipsis>
                    {sample.length > 0 &&
                      t('registry.columns.sample', { values: sample.join(' · ') })}
                  </Typography>
                </Flex>
              </Box>
            </Grid.Item>
          );
        })}
      </Grid.Root>
    </Section>
  );
};
