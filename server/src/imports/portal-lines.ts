import { fold } from '../text/fold';
import { normaliseBlockText } from '../text/normalise';

/**
 * What a line of a portal page is: `photo`, the alternative text that the portal's software gives to
 * every photo; `pager`, the readers' rating `1 2 3 4 5`; `box`, a heading or counter of the boxes
 * beside the article; anything else is `text`.
 */
export type PortalLineKind = 'photo' | 'pager' | 'box' | 'text';

/** A non-empty line of a portal page, normalised. */
export interface PortalLine {
  kind: PortalLineKind;
  text: string;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** The shortest and the longest line that can be anything but text: `dang nhap`, a long counter. */
const FURNITURE_MIN = 7;
const FURNITURE_MAX = 60;

/** Longer than what stands between the rating and the boxes (print, share, titles of other news). */
const BODY_MIN = 250;

const PHOTO = 'anhtinbai';
const PAGER = /^1\s+2\s+3\s+4\s+5$/u;
const BOX_HEADINGS = new Set(['van ban moi', 'tin tuc', 'thong ke truy cap', 'dang nhap']);
const COUNTER =
  /^(?:dang online|dang truy cap|hom nay|hom qua|trong tuan|trong thang|tong truy cap|tat ca)\s*:\s*[\d.,\s]+$/u;

function kindOf(text: string): PortalLineKind {
  if (text.length < FURNITURE_MIN || text.length > FURNITURE_MAX) return 'text';
  if (PAGER.test(text)) return 'pager';
  const key = fold(text);
  if (key.replace(/\P{L}+/gu, '') === PHOTO) return 'photo';
  const heading = key
    .replace(/^[\s•·*-]+/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s:]+$/u, '');
  return BOX_HEADINGS.has(heading) || COUNTER.test(heading) ? 'box' : 'text';
}

/** The non-empty lines of a page's text, with what each is. */
export function readLines(text: string): PortalLine[] {
  const lines: PortalLine[] = [];
  for (const raw of text.split(LINE_BREAK)) {
    const line = normaliseBlockText(raw);
    if (line !== '') lines.push({ kind: kindOf(line), text: line });
  }
  return lines;
}

/**
 * The pager that ends the article: the first one with no photo and no long paragraph between it and
 * the boxes, so that a row of numbers in the middle of an article ends nothing.
 */
function endingPager(lines: readonly PortalLine[]): number | undefined {
  let candidate: number | undefined;
  for (const [index, { kind, text }] of lines.entries()) {
    if (kind === 'pager') candidate ??= index;
    else if (kind === 'box' && candidate !== undefined) return candidate;
    else if (kind === 'photo' || text.length > BODY_MIN) candidate = undefined;
  }
  return candidate;
}

/** Where the box lines begin that stand together at the text's end; a single line is a title. */
function trailingBoxes(lines: readonly PortalLine[]): number {
  if (lines.length === 1) return 1;
  let start = lines.length;
  while (start > 0 && lines[start - 1]?.kind === 'box') start -= 1;
  return start;
}

/** The lines of the article among those of its page, and whether a pager stands under them. */
export function articleLines(page: readonly PortalLine[]): {
  lines: PortalLine[];
  rated: boolean;
} {
  const pager = endingPager(page);
  const end = pager ?? trailingBoxes(page);
  return {
    lines: page.slice(0, end).filter(({ kind }) => kind !== 'pager'),
    rated: pager !== undefined,
  };
}
