import { useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { PanelProps } from './content-manager';

/** The languages in which the server puts whole sentences into words. */
export type SentenceLanguage = 'vi' | 'en';

/** Whether a locale, such as `en-GB`, is of a language. */
export const isSpoken = (locale: string, language: SentenceLanguage): boolean =>
  locale.toLowerCase().split('-')[0] === language;

/** The language of the server's sentences: English where there are none in the admin's own. */
export const useSentenceLanguage = (): SentenceLanguage =>
  isSpoken(useIntl().locale, 'vi') ? 'vi' : 'en';

/**
 * The locale of the entry in view; empty where its type is not localised. An entry that is new in a
 * language knows that language from the address only.
 */
export const useEntryLocale = (document: PanelProps['document']): string => {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();

  return query.plugins?.i18n?.locale ?? document?.locale ?? '';
};
