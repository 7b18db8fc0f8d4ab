import { characterAt, characterBefore, idleInvisibles, withoutPositions } from './invisible';

/** White space of every width, and the zero-width characters that hide between indents. */
const INDENT = /[\p{White_Space}\u200B\u2060\uFEFF]/u;
const MARK = /\p{M}/u;
const MARKED_SPACE = /^\p{Zs}\p{M}/u;

/** More marks in a row than any text has: the limit of Unicode's Stream-Safe Text Format, UAX #15. */
const MARK_PILE = /(\p{M}{31,})/u;

/** Piles of marks stay as they are: to put thousands of them in order takes quadratic time. */
const composed = (text: string): string =>
  MARK_PILE.test(text)
    ? text
        .split(MARK_PILE)
        .map((part, index) => (index % 2 === 0 ? part.normalize('NFC') : part))
        .join('')
    : text.normalize('NFC');

/**
 * The text in NFC, without idle invisible characters; nothing else changes. Idempotent.
 *
 * Removed: U+200B, U+2060 and U+FEFF always; U+200C and U+200D unless they stand between two emoji
 * or beside a letter of a script that joins its letters (Arabic, the Indic scripts, Khmer, Cham…).
 *
 * Kept on purpose: the soft hyphen U+00AD, which shows at a line's end and so is a decision of
 * whoever set it (`fold` ignores it, so it hides nothing from a search); direction marks; variation
 * selectors; control characters; halves of broken surrogate pairs.
 */
export function normaliseText(text: string): string {
  return composed(withoutPositions(text, idleInvisibles(text)));
}

/**
 * Where the words of a block begin and end. A space that carries a combining mark is how Unicode
 * writes the accent alone, so it is text and no indent.
 */
function innerRange(text: string): { start: number; end: number } {
  let start = 0;
  while (start < text.length && INDENT.test(text.charAt(start))) start += 1;
  if (MARKED_SPACE.test(text.slice(Math.max(0, start - 1), start + 2))) start -= 1;
  let end = text.length;
  while (end > start && INDENT.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/**
 * The text of one block without the white space at its start and end: NBSP and the other odd
 * spaces used as indents, tabs, ordinary spaces among them, and empty lines. White space inside the
 * text stays as it is, NBSP included. Idempotent.
 *
 * Not for code blocks, where an indent is content.
 */
export function trimIndents(text: string): string {
  const { start, end } = innerRange(text);
  return text.slice(start, end);
}

/** {@link normaliseText} and {@link trimIndents}: the text of a block as it is kept. Idempotent. */
export function normaliseBlockText(text: string): string {
  return trimIndents(normaliseText(text));
}

/** Whether `next` belongs to the character before it: a combining mark, a Hangul part, half a pair. */
function attaches(tail: string, next: string): boolean {
  if (tail === '' || next === '') return false;
  if (MARK.test(next)) return true;
  if (/[\uD800-\uDBFF]$/.test(tail) && /^[\uDC00-\uDFFF]$/.test(next)) return true;
  return (tail + next).normalize('NFC') !== tail.normalize('NFC') + next.normalize('NFC');
}

const lastCharacter = (text: string): string => characterBefore(text, text.length);

/** The borders between runs after the characters at `removed` (ascending) are gone. */
function bordersWithout(runs: readonly string[], removed: readonly number[]): number[] {
  let border = 0;
  let gone = 0;
  return runs.map((run) => {
    border += run.length;
    while ((removed[gone] ?? Infinity) < border) gone += 1;
    return border - gone;
  });
}

/**
 * {@link normaliseBlockText} for a block that is made of several runs (plain, bold, link…): as many
 * runs come back, in their order, and joined they are exactly what `normaliseBlockText` makes of
 * the joined input. So indents go at the block's outer edges only; a run that was all indent comes
 * back empty and the next one is at the edge; an emoji sequence across two runs stays whole.
 *
 * A mark that begins a run joins the run of the letter that it marks, since one character can be in
 * one run only: `['e', '\u0301t']` becomes `['é', 't']`. A block that begins with a mark keeps it
 * there. Idempotent.
 */
export function normaliseEdges(runs: readonly string[]): string[] {
  const raw = runs.join('');
  const removed = idleInvisibles(raw);
  const text = withoutPositions(raw, removed);
  const { start, end } = innerRange(text);

  let from = start;
  let tail = '';
  return bordersWithout(runs, removed).map((border) => {
    let to = Math.min(Math.max(border, from), end);
    if (to > from) tail = lastCharacter(text.slice(from, to).normalize('NFC'));
    let next = characterAt(text, to);
    while (to < end && attaches(tail, next)) {
      to += next.length;
      tail = lastCharacter((tail + next).normalize('NFC'));
      next = characterAt(text, to);
    }
    const run = text.slice(from, to).normalize('NFC');
    from = to;
    return run;
  });
}
