import type { Body } from '../../../../server/src/articles/body/nodes';
import type { CitedRequest } from '../../../../server/src/documents/examine/contract';
import { proseOf } from './prose';

/**
 * In UTF-16 code units, of three bytes at most: Strapi takes no request of more than a megabyte
 * unless the site says otherwise. No article comes near.
 */
export const MAX_CHARACTERS = 300_000;
export const MAX_TEXTS = 8_000;

/** Slashes and dashes of all kinds: people paste them from everywhere. */
const SEPARATOR = /[/\\\p{Pd}\u02D7\u2043\u2044\u2212\u2215\u2216\u29F5\u29F8\u29F9\uFF0F\uFF3C]/u;

/** Quick, and passes over most texts: a document's number has a separator behind its digits. */
const mayCite = (text: string): boolean => {
  const digit = text.search(/\d/);

  return digit !== -1 && SEPARATOR.test(text.slice(digit));
};

/** What to ask of a body, or null where it cannot name any document. */
export const citedRequest = (body: Body, locale: string): CitedRequest | null => {
  const texts: string[] = [];
  let characters = 0;

  for (const text of new Set(proseOf(body).filter(mayCite))) {
    characters += text.length;
    if (characters > MAX_CHARACTERS || texts.length === MAX_TEXTS) break;
    texts.push(text);
  }

  return texts.length === 0 ? null : { texts, locale };
};
