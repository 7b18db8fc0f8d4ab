import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { PrimitiveType } from 'react-intl';

import { PLUGIN_ID } from '../pluginId';
import type en from '../translations/en.json';

export type MessageKey = keyof typeof en;

export type Translate = (key: MessageKey, values?: Record<string, PrimitiveType>) => string;

/** Our messages in the admin's language. Strapi falls back to the English ones by itself. */
export const useMessages = (): Translate => {
  const intl = useIntl();

  return useCallback(
    (key, values) => intl.formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
    [intl]
  );
};
