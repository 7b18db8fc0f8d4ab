import { useCallback } from 'react';

import { useSentenceLanguage } from '../platform/language';
import { useMessages } from '../platform/messages';
import type { Failure } from './use-answer';

interface Words {
  en: string;
  vi: string;
}

interface ServerError {
  status?: number;
  message?: string;
  details?: { words?: Words };
}

const errorOf = (error: unknown): ServerError | undefined =>
  (error as { response?: { data?: { error?: ServerError } } } | null)?.response?.data?.error;

/** The status of a refused call; null when there was no answer. */
const statusOf = (error: unknown): number | null =>
  errorOf(error)?.status ?? (error as { status?: number } | null)?.status ?? null;

/** What a failed call says to the person who made it. */
export const useRefusal = () => {
  const t = useMessages();
  const language = useSentenceLanguage();

  return useCallback(
    (error: unknown): string => {
      const refusal = errorOf(error);
      const status = statusOf(error);

      if (refusal?.details?.words) return refusal.details.words[language];
      if (status === 403) return t('visits.forbidden');
      if (status !== null && status >= 400 && status < 500 && refusal?.message) {
        return refusal.message;
      }

      return t('visits.no-answer');
    },
    [t, language]
  );
};

export const useFailureText = () => {
  const t = useMessages();
  const refusalOf = useRefusal();

  return useCallback(
    (failure: Failure): string => (failure.isSlow ? t('visits.slow') : refusalOf(failure.error)),
    [t, refusalOf]
  );
};
