import type { DocumentRef, IsoDate, ValidityState } from './timeline';

/** The languages in which validity is put into words. */
export type ValidityLanguage = 'vi' | 'en';

export const STATE_NAMES: Record<ValidityLanguage, Record<ValidityState, string>> = {
  vi: {
    'not-yet-in-force': 'Chưa có hiệu lực',
    'in-force': 'Còn hiệu lực',
    'partly-expired': 'Hết hiệu lực một phần',
    expired: 'Hết hiệu lực toàn bộ',
    suspended: 'Ngưng hiệu lực',
    'partly-suspended': 'Ngưng hiệu lực một phần',
    'no-longer-suitable': 'Không còn phù hợp',
    unknown: 'Chưa xác định hiệu lực',
  },
  en: {
    'not-yet-in-force': 'Not yet in force',
    'in-force': 'In force',
    'partly-expired': 'Partly expired',
    expired: 'Expired',
    suspended: 'Suspended',
    'partly-suspended': 'Partly suspended',
    'no-longer-suitable': 'No longer suitable',
    unknown: 'Validity unknown',
  },
};

const englishDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `01/07/2024` in Vietnamese, `1 July 2024` in English. */
export function dateInWords(date: IsoDate, language: ValidityLanguage): string {
  if (language === 'en') return englishDate.format(new Date(`${date}T00:00:00Z`));
  return date.split('-').reverse().join('/');
}

/** The number, or words for a document that has none. */
export function documentInWords({ number }: DocumentRef, language: ValidityLanguage): string {
  if (number.trim() !== '') return number;
  return language === 'vi' ? 'văn bản không số' : 'an unnumbered document';
}
