import { type DocumentNumber, type DocumentNumberOptions, parseWithTypes } from './document-number';
import { isKnownIssuer } from './issuer-codes';
import { HYPHENS, inCapitals, isCode, SLASHES } from './spelling';
import { type TypeReader, typeReader } from './type-codes';

/** A number cited in a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface FoundDocumentNumber {
  start: number;
  end: number;
  number: DocumentNumber;
}

// Every repetition below is bounded, so that a hostile text costs no more than a long one.
const GAP = '[\\p{Zs}\u200B-\u200D\u2060\uFEFF]{0,2}';
const ADDRESS = '(?:https?:\\/\\/|ftp:\\/\\/|www\\.)\\S+';
/** Not inside a word, a path, a decimal, a range, an e-mail address or a query string. */
const NOT_BEFORE = `(?<![\\p{L}\\p{M}\\p{Nd}_@#%&=${SLASHES}])(?<![\\p{L}\\p{Nd}][.,${HYPHENS}])`;
const SEQUENCE = '\\d{1,9}(?:\\.\\d{1,9})?[A-Za-z]?';
const HEAD = new RegExp(
  `${ADDRESS}|${NOT_BEFORE}${SEQUENCE}` +
    `(?:${GAP}[${SLASHES}]${GAP}(?:(\\d{4})${GAP}[${SLASHES}]${GAP})?|([${HYPHENS}]))(?=\\p{L})`,
  'giu'
);
/** One more character than the longest code, so that a longer word is seen to be none. */
const WORD = /[\p{L}\p{M}\p{Nd}_]{1,21}/uy;
const HYPHEN_IN_SYMBOL = new RegExp(`[${HYPHENS}]`, 'uy');
const WIDE_HYPHEN = new RegExp(`${GAP}[${HYPHENS}]${GAP}`, 'uy');
const DOT = /\.(?=[A-ZĐÐƉ]{2,6}(?![\p{L}\p{M}\p{Nd}_]))/uy;
const SLASH = new RegExp(`[${SLASHES}]`, 'uy');
const GOES_ON = new RegExp(`(?:[${SLASHES}]{1,3}[\\p{L}\\p{Nd}]|@)`, 'uy');

/** Capitals, and small letters only one at a time: TTr, QyĐ, TTg, and no word of the prose. */
const AS_WRITTEN = /^[A-ZĐÐƉ](?:[A-ZĐÐƉƯ0-9]|[a-zđ](?![a-zđ]))*$/;

interface Group {
  capitals: string;
  asWritten: boolean;
  end: number;
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function groupAt(text: string, at: number): Group | null {
  const end = endOfMatch(WORD, text, at);
  if (end === null) return null;
  const word = text.slice(at, end).normalize('NFC');
  const capitals = inCapitals(word);
  return isCode(capitals) ? { capitals, asWritten: AS_WRITTEN.test(word), end } : null;
}

/** The first of the separators that has a group behind it that is one. */
function nextGroup(
  text: string,
  at: number,
  separators: readonly RegExp[],
  accepts: (group: Group) => boolean
): Group | null {
  for (const separator of separators) {
    const start = endOfMatch(separator, text, at);
    const group = start === null ? null : groupAt(text, start);
    if (group && accepts(group)) return group;
  }
  return null;
}

const isIssuer = ({ capitals, asWritten }: Group): boolean =>
  isKnownIssuer(capitals) || (asWritten && capitals.length >= 2);

/** Where the type and issuer end that make a symbol certain, or null. */
function endOfCertainSymbol(
  text: string,
  first: Group,
  { hyphenFirst, hasYear }: { hyphenFirst: boolean; hasYear: boolean },
  readType: TypeReader
): number | null {
  if (readType(first.capitals) !== undefined) {
    const separators = hyphenFirst ? [SLASH] : [HYPHEN_IN_SYMBOL, DOT];
    const issuer =
      nextGroup(text, first.end, separators, isIssuer) ??
      // "15/QĐ - UBND": a dash with spaces may be the sentence's own, unless an issuer follows.
      nextGroup(text, first.end, hyphenFirst ? [] : [WIDE_HYPHEN], ({ capitals }) =>
        isKnownIssuer(capitals)
      );
    return issuer?.end ?? null;
  }
  if (hyphenFirst || !first.asWritten) return null;
  // Two letters alone are too little: "2.000/CP" is a price for a share.
  const known = isKnownIssuer(first.capitals) && (hasYear || first.capitals.length >= 3);
  if (known) return first.end;
  const { typeCode } = parseWithTypes(`1/${first.capitals}`, readType);
  return typeCode === null ? null : first.end;
}

const LONGEST_CITATION_GROUPS = 8;

function endOfUnits(text: string, from: number): number {
  let end = from;
  for (let groups = 0; groups < LONGEST_CITATION_GROUPS; groups += 1) {
    const unit = nextGroup(text, end, [HYPHEN_IN_SYMBOL, DOT], ({ asWritten }) => asWritten);
    if (!unit) return end;
    end = unit.end;
  }
  return end;
}

/**
 * The numbers of official documents that a running text cites, in order, for linking them. Only
 * what is certain: a number, perhaps a year, and a known type with an issuer behind it
 * (`15/QĐ-UBND`, `12-NQ/TW`) or a known issuer (`123/UBND-VP`, `104/2016/QH13`). A type with no
 * issuer (`15/QĐ`) names no document. Dates, fractions, units of measure and web addresses are
 * passed over, and so is a number with spaces inside its codes.
 *
 * Takes time linear in the text's length.
 */
export function findDocumentNumbers(
  text: string,
  { typeCodes }: DocumentNumberOptions = {}
): FoundDocumentNumber[] {
  const readType = typeReader(typeCodes);
  const found: FoundDocumentNumber[] = [];
  for (const match of text.matchAll(HEAD)) {
    const [head, year, hyphen] = match;
    const start = match.index;
    if (!/^\d/.test(head)) continue;
    const first = groupAt(text, start + head.length);
    if (!first) continue;
    const shape = { hyphenFirst: hyphen !== undefined, hasYear: year !== undefined };
    const certain = endOfCertainSymbol(text, first, shape, readType);
    if (certain === null) continue;
    const end = endOfUnits(text, certain);
    if (endOfMatch(GOES_ON, text, end) !== null) continue;
    const number = parseWithTypes(text.slice(start, end), readType);
    if (!number.parsed) continue;
    found.push({ start, end, number });
  }
  return found;
}
