import { useEffect } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { PrimitiveType } from 'react-intl';

import { useMessages } from './messages';
import type { MessageKey } from './messages';

interface Notice {
  message: MessageKey;
  values?: Record<string, PrimitiveType>;
}

const listeners = new Set<(notice: Notice) => void>();

/** Says something to the person at the keyboard from where there is no component, as in the editor. */
export const notice = (message: MessageKey, values?: Notice['values']): void =>
  listeners.forEach((listener) => listener({ message, values }));

/** Shows the notices while the component that asks for them stands. */
export const useNotices = (): void => {
  const t = useMessages();
  const { toggleNotification } = useNotification();

  useEffect(() => {
    const show = ({ message, values }: Notice) =>
      toggleNotification({ type: 'warning', message: t(message, values) });

    listeners.add(show);

    return () => {
      listeners.delete(show);
    };
  }, [t, toggleNotification]);
};
