import { useIntl } from 'react-intl';

import type { IsoDate } from '../../../../server/src/documents/validity/timeline';
import { dateInWords } from '../../../../server/src/documents/validity/words';
import type { ValidityLanguage } from '../../../../server/src/documents/validity/words';
import { isSpoken, useSentenceLanguage } from '../../platform/language';

/** The language in which validity is put into words: English where it is not the admin's own. */
export const useValidityLanguage = (): ValidityLanguage => useSentenceLanguage();

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * Writes dates as the admin's language does, and in Vietnamese and English as the sentences beside
 * them do.
 */
export const useDates = () => {
  const { formatDate, formatTime, locale } = useIntl();

  const dayInWords = (day: IsoDate): string => {
    if (isSpoken(locale, 'vi')) return dateInWords(day, 'vi');
    if (isSpoken(locale, 'en')) return dateInWords(day, 'en');

    return formatDate(`${day}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
  };

  /** In the editor's own time zone. */
  const instantInWords = (instant: string): string => {
    const at = new Date(instant);
    const day = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');

    return `${dayInWords(day)}, ${formatTime(at)}`;
  };

  return { dayInWords, instantInWords };
};
