/**
 * The invisible characters that come with pastes from chat apps and PDFs, and the two of them
 * (U+200C non-joiner, U+200D joiner) that some writing cannot do without.
 */

const INVISIBLE_RUN = /[\u200B\u200C\u200D\u2060\uFEFF]+/gu;
const ZERO_WIDTH_JOINER = '\u200D';
const JOINER = /[\u200C\u200D]/u;
const MARK = /\p{M}/u;
const LETTER = /\p{L}/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/**
 * The scripts in which a joiner changes nothing. The list is of these and not of the others,
 * because a joiner left where it is idle harms little, while one taken from Arabic, Khmer, Cham or
 * a script that Unicode adds next year would misspell a word.
 */
const JOINS_NOTHING =
  /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Common}\p{scx=Inherited}]/u;

/** The whole character that ends before `end` (half of a broken pair counts as one). */
export function characterBefore(text: string, end: number): string {
  const last = text.charAt(end - 1);
  if (!/[\uDC00-\uDFFF]/.test(last)) return last;
  const pair = text.slice(Math.max(0, end - 2), end);
  return /^[\uD800-\uDBFF]/.test(pair) ? pair : last;
}

/** The whole character at `start`, or '' at the end of the text. */
export function characterAt(text: string, start: number): string {
  const code = text.codePointAt(start);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const needsJoiners = (character: string): boolean =>
  LETTER.test(character) && !JOINS_NOTHING.test(character);

/** The character a joiner hangs on: the nearest one before it that is no mark and not invisible. */
function baseBefore(text: string, end: number, floor: number, baseAtFloor: string): string {
  let at = end;
  while (at > floor) {
    const character = characterBefore(text, at);
    if (!MARK.test(character)) return character;
    at -= character.length;
  }
  return baseAtFloor;
}

function keepsJoiners(joiners: string, before: string, after: string): boolean {
  if (joiners === '') return false;
  if (needsJoiners(before) || needsJoiners(after)) return true;
  return joiners === ZERO_WIDTH_JOINER && EMOJI.test(before) && EMOJI.test(after);
}

/**
 * The positions (UTF-16 code units, ascending) of the invisible characters that mean nothing:
 * every U+200B, U+2060 and U+FEFF, and each U+200C or U+200D that stands neither between two emoji
 * nor beside a letter of a script that joins its letters.
 */
export function idleInvisibles(text: string): number[] {
  const positions: number[] = [];
  let floor = 0;
  let base = '';
  for (const match of text.matchAll(INVISIBLE_RUN)) {
    const [run] = match;
    const start = match.index;
    // Looking back no further than the previous run keeps a hostile text linear.
    base = baseBefore(text, start, floor, base);
    floor = start + run.length;
    const joiners = run.replace(/[\u200B\u2060\uFEFF]+/g, '');
    const kept = keepsJoiners(joiners, base, characterAt(text, floor));
    for (let i = 0; i < run.length; i += 1) {
      if (!kept || !JOINER.test(run.charAt(i))) positions.push(start + i);
    }
  }
  return positions;
}

/** `text` without the characters at `positions` (ascending). */
export function withoutPositions(text: string, positions: readonly number[]): string {
  if (positions.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const position of positions) {
    if (position > from) pieces.push(text.slice(from, position));
    from = position + 1;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
