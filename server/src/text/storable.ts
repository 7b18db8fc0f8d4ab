import { normaliseBlockText } from './normalise';

/** Halves of surrogate pairs that stand alone, as a program leaves them that cuts an emoji in two. */
const BROKEN_HALF = /\p{Surrogate}/gu;
const NUL = /\u0000/g;

/**
 * The text without U+0000, which PostgreSQL refuses and nobody sees. Idempotent.
 */
export const withoutNul = (text: string): string =>
  text.includes('\u0000') ? text.replace(NUL, '') : text;

/**
 * The text with U+FFFD in place of what is no character at all; JSON columns refuse it, and plain
 * ones replace it so themselves. Idempotent.
 */
export const withoutBrokenHalves = (text: string): string => text.replace(BROKEN_HALF, '\uFFFD');

/** {@link normaliseBlockText}, of a text in a form that every database can keep. Idempotent. */
export const storableBlockText = (text: string): string =>
  withoutBrokenHalves(normaliseBlockText(withoutNul(text)));
