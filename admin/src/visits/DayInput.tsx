import { DatePicker, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useMessages } from '../platform/messages';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The picker thinks in midnights of the browser's zone. */
const dateOf = (day: string): Date => new Date(`${day}T00:00:00`);

const dayOf = (date: Date): string =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    twoDigits(date.getMonth() + 1),
    twoDigits(date.getDate()),
  ].join('-');

interface Props {
  name: string;
  label: string;
  /** YYYY-MM-DD */
  value: string | null;
  /** The last day that may be chosen. */
  latest: string;
  /** What is wrong with it, or that something is. */
  error?: string | boolean;
  required?: boolean;
  onChange: (day: string | null) => void;
}

/** A day of the site's zone, chosen in the panel's language. */
export const DayInput = ({ name, label, value, latest, error, required, onChange }: Props) => {
  const t = useMessages();
  const { locale } = useIntl();

  return (
    <Field.Root name={name} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        locale={locale}
        value={value === null ? undefined : dateOf(value)}
        maxDate={dateOf(latest)}
        clearLabel={t('visits.day.clear', { label })}
        onChange={(date) => onChange(date ? dayOf(date) : null)}
        onClear={() => onChange(null)}
      />
      <Field.Error />
    </Field.Root>
  );
};
