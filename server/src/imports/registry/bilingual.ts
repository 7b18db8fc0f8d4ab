/** The same words in English and in Vietnamese, the two languages of the admin page. */
export interface Bilingual {
  en: string;
  vi: string;
}
