import slugify from 'slugify';
import { fold } from './fold';
import { normaliseBlockText } from './normalise';

/** The longest slug, in characters. */
export const SLUG_MAX_LENGTH = 100;

/** Choices for {@link slugFrom}. */
export interface SlugOptions {
  /** The longest slug wanted, 1 to 100 characters; anything else is taken as 100. @default 100 */
  maxLength?: number;
  /**
   * The word that begins the slug of a text that has no letters or digits to write in Latin.
   * @default 'bai' (Vietnamese for an article)
   */
  fallback?: string;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DEFAULT_FALLBACK = 'bai';

/** Whether the text can stand as a slug: a-z, 0-9, single hyphens between, 1 to 100 characters. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_MAX_LENGTH && SLUG.test(text);
}

/** FNV-1a, 32 bits, in base 36: node:crypto is not there in the browser, where this runs too. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** Cuts at a hyphen, unless that would throw away more than half of what fits. */
function cut(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  const border = slug.lastIndexOf('-', maxLength);
  const end = border >= maxLength / 2 ? border : maxLength;
  return slug.slice(0, end);
}

/** As much of the text as can be written with a-z, 0-9 and single hyphens; possibly nothing. */
function transliterate(text: string): string {
  const words = text
    // Inside a word in place names: "Ea H'leo" is ea-hleo.
    .replace(/['’‘ʼ`´]/g, '')
    // Fancy letters from social networks (full width, mathematical bold), ½, ², №.
    .normalize('NFKC')
    // slugify's table knows the Vietnamese letters but not all that the minority languages write.
    .replace(/\p{Script=Latin}\p{M}*/gu, fold)
    // Left in, "15/QĐ-UBND" would become 15qd-ubnd, and % and & English words.
    .replace(/[\p{P}\p{S}]+/gu, ' ');
  return slugify(words, { locale: 'vi', lower: true, strict: true })
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function lengthWanted(maxLength: number | undefined): number {
  const usable = maxLength !== undefined && maxLength >= 1 && maxLength <= SLUG_MAX_LENGTH;
  return usable ? Math.floor(maxLength) : SLUG_MAX_LENGTH;
}

/**
 * A valid slug for any text: `Đồng chí` gives `dong-chi`, composed or decomposed. Cut at a word's
 * border, or inside a word that alone fills more than half of the room.
 *
 * A text with nothing to write in Latin (emoji, Hán characters, quotes, nothing at all) gives the
 * fallback word and a hash of the text, such as `bai-1x2y3z4`: the same text always gives the same
 * slug, and two texts almost never share one. Uniqueness is the caller's: see {@link numberedSlug}.
 */
export function slugFrom(text: string, options: SlugOptions = {}): string {
  const maxLength = lengthWanted(options.maxLength);
  const slug = cut(transliterate(text), maxLength);
  if (slug !== '') return slug;
  const word = transliterate(options.fallback ?? DEFAULT_FALLBACK) || DEFAULT_FALLBACK;
  const hash = shortHash(normaliseBlockText(text));
  const room = Math.max(1, maxLength - hash.length - 1);
  return cut(`${cut(word, room)}-${hash}`, maxLength);
}

/**
 * The slug with a number behind it (`hoi-nghi`, 2 gives `hoi-nghi-2`), the base cut at a word's
 * border where the whole would pass 100 characters. 1 gives the base alone.
 *
 * @param base a slug; any other text is made one first.
 * @throws RangeError when `n` is not a whole number from 1 to 9,007,199,254,740,991.
 */
export function numberedSlug(base: string, n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw new RangeError(`A slug is numbered with a whole number from 1, not ${n}.`);
  }
  const slug = isSlug(base) ? base : slugFrom(base);
  if (n === 1) return slug;
  const suffix = `-${n}`;
  return cut(slug, SLUG_MAX_LENGTH - suffix.length) + suffix;
}
