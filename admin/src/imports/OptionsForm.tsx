import { useEffect, useState } from 'react';
import { Checkbox, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';

import type { ImportOptions } from '../../../server/src/imports/jobs/job';
import { useMessages } from '../platform/messages';
import { Section } from '../platform/Section';

interface SiteLocale {
  code: string;
  name: string;
}

/** The site's languages; none where they cannot be asked for, and then the default one is meant. */
const useSiteLocales = (): SiteLocale[] => {
  const { get } = useFetchClient();
  const [locales, setLocales] = useState<SiteLocale[]>([]);

  useEffect(() => {
    const abort = new AbortController();

    get<SiteLocale[]>('/i18n/locales', { signal: abort.signal })
      .then(({ data }) => setLocales(data))
      .catch(() => undefined);

    return () => abort.abort();
  }, [get]);

  return locales;
};

interface Props {
  options: ImportOptions;
  isBusy: boolean;
  onChange: (options: Partial<ImportOptions>) => void;
}

export const OptionsForm = ({ options, isBusy, onChange }: Props) => {
  const t = useMessages();
  const locales = useSiteLocales();

  return (
    <Section title={t('registry.options.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Checkbox
          checked={options.createMissing}
          disabled={isBusy}
          onCheckedChange={(checked) => onChange({ createMissing: checked === true })}
        >
          {t('registry.options.create-missing')}
        </Checkbox>
        <Checkbox
          checked={options.publish}
          disabled={isBusy}
          onCheckedChange={(checked) => onChange({ publish: checked === true })}
        >
          {t('registry.options.publish')}
        </Checkbox>
        {locales.length > 1 && options.locale && (
          <Field.Root>
            <Field.Label>{t('registry.options.locale')}</Field.Label>
            <SingleSelect
              value={options.locale}
              disabled={isBusy}
              onChange={(value) => onChange({ locale: String(value) })}
            >
              {locales.map(({ code, name }) => (
                <SingleSelectOption key={code} value={code}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        )}
      </Flex>
    </Section>
  );
};
