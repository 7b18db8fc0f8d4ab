/**
 * One spelling for what hands, keyboards and word processors write in many: the alphabet that the
 * grammar of numbers is written in is A-Z, Đ, 0-9, `/`, `-` and `.`.
 */

const INVISIBLES = /\p{Default_Ignorable_Code_Point}+/gu;
const WHITE_SPACE = /\p{White_Space}+/gu;

/** The same look-alikes as in text/fold.ts: Vietnamese, Icelandic eth, African. */
const STROKED_D = /[ĐÐƉ]/g;
const STROKED_SMALL_D = /[đðɖ]/g;

const CENTRAL = /TƯ/g;

/** No letter of Vietnamese carries more than two marks. */
const MARKS_IN_EXCESS = /(\p{M}{8})\p{M}+/gu;

/** Hyphens and dashes, minus, hyphen bullet, modifier minus. */
export const HYPHENS = '\\p{Pd}\u2212\u2043\u02D7';

/** Slash, backslash, their full-width forms, fraction, division and big slashes, set minus. */
export const SLASHES = '/\\\\\uFF0F\uFF3C\u2044\u2215\u29F8\u2216\u29F5\u29F9';

const HYPHEN = new RegExp(`[${HYPHENS}]`, 'gu');
const SLASH = new RegExp(`[${SLASHES}]`, 'gu');

const CODE = /^[A-ZĐ][A-ZĐ0-9]{0,19}$/;

/**
 * Text in compatibility form (full-width letters are plain ones) without invisible characters. Runs
 * of marks are cut first: putting thousands of them in order takes quadratic time.
 */
export const plain = (text: string): string =>
  text.replace(INVISIBLES, '').replace(MARKS_IN_EXCESS, '$1').normalize('NFKC');

/** A code as a site writes it, without what cannot be seen and with the one Đ. */
export const asWritten = (code: string): string =>
  plain(code).replace(WHITE_SPACE, '').replace(STROKED_D, 'Đ').replace(STROKED_SMALL_D, 'đ');

/** The text in capitals with one kind of Đ, hyphen and slash, and no space at all. */
export const inCapitals = (text: string): string =>
  plain(text)
    .replace(WHITE_SPACE, '')
    .toUpperCase()
    .replace(STROKED_D, 'Đ')
    .replace(HYPHEN, '-')
    .replace(SLASH, '/')
    // Trung ương is TW in a number; TƯ without its horn would be a provincial committee, TU.
    .replace(CENTRAL, 'TW')
    .replace(/Ư/g, 'U');

/** `HĐND` as `HDND`: what is left of a code in capitals where đ cannot be typed. */
export const withoutStrokes = (capitals: string): string => capitals.replace(/Đ/g, 'D');

/** Whether the text in capitals can be one group of a number's symbol: 1 to 20 letters and digits. */
export const isCode = (capitals: string): boolean => CODE.test(capitals);
