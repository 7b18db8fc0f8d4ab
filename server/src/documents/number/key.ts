import { fold } from '../../text/fold';
import { inCapitals, plain } from './spelling';

/** The longest key, in characters. */
export const KEY_MAX_LENGTH = 120;

const PREFIX = /^so[ .:]*(?=\d)/;
const WORD = /[\p{L}\p{N}]+/gu;
const NOT_LATIN = /[^a-z0-9-]/u;

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** FNV-1a, 64 bits, over UTF-16 code units: node:crypto is not there in the browser. */
function hashOf(text: string): string {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * FNV_PRIME);
  }
  return hash.toString(36).padStart(13, '0');
}

function withHash(readable: string, whole: string): string {
  const hash = hashOf(whole);
  const head = readable.slice(0, KEY_MAX_LENGTH - hash.length - 1).replace(/-$/, '');
  return head === '' ? hash : `${head}-${hash}`;
}

/**
 * The key of a text that is no number: its folded words joined by hyphens, `khong-so`. Where that
 * would lose something (too long a text, letters that are not Latin, no letter at all), as much of
 * it as fits and a hash of the whole text, so that different texts keep different keys. Empty for
 * a text with nothing to see in it.
 */
export function keyOfText(text: string): string {
  const folded = fold(plain(text)).trim().replace(PREFIX, '');
  const words = (folded.match(WORD) ?? []).join('-');
  if (words === '') {
    const visible = inCapitals(text);
    return visible === '' ? '' : withHash('', visible);
  }
  if (words.length <= KEY_MAX_LENGTH && !NOT_LATIN.test(words)) return words;
  const readable = (words.match(/[a-z0-9]+/g) ?? []).join('-');
  return withHash(readable, words);
}

/** What tells one number from another. */
export interface KeyParts {
  sequence: string;
  year: number | null;
  typeCode: string | null;
  issuerCode: string | null;
  unitCode: string | null;
}

/**
 * The key of a number: `15/qd_-ubnd`, `5/2024/nq-hdnd`.
 *
 * - The slash keeps it apart from the keys of texts, which have none.
 * - Đ is `d_` in a type's code, where it tells Hợp đồng (`HĐ`, `hd_`) from Hướng dẫn (`HD`, `hd`).
 *   `dd` could be two letters of another code; a code never holds an underscore.
 * - Đ is `d` in every other code, since issuers and units are too many to know which have one and
 *   `HĐND` is often typed `HDND`.
 * - A number has one key whether its hyphen comes first or not: the press writes `12/NQ-TW` for
 *   `12-NQ/TW`, and no issuer keeps two such series.
 */
export function keyOfNumber({ sequence, year, typeCode, issuerCode, unitCode }: KeyParts): string {
  const symbol = [typeCode?.replace(/[Đđ]/g, 'd_'), issuerCode, unitCode]
    .filter((code) => code != null)
    .join('-');
  const written = [sequence, year, symbol].filter((part) => part !== null).join('/');
  return written.replace(/[Đđ]/g, 'd').toLowerCase();
}
