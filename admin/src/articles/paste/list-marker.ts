/** The bullet or number before a list item, as the source shows it. */
export interface ListMarker {
  /** With its punctuation: `·`, `2.`, `a)`, `1.1.`, `Điều 3.` */
  text: string;
  /**
   * `bullet` and `number` (also letters and Roman numerals) are what a list can show. `label` is
   * what it cannot: numbers of several levels, and words.
   */
  kind: 'bullet' | 'number' | 'label';
  /** The place in the sequence, counted from 1; null where the marker alone does not tell. */
  value: number | null;
}

const DECIMAL = /^\(?0*(\d{1,6})[.):\]]?\)?$/;
const LETTER = /^(\()?([a-zđ])([.)\]:])?$/i;
const ROMAN = /^\(?[ivxlcdm]+[.)\]:]\)?$/i;

/** Reads the marker that Word drew: `·`, `o`, `§`, `1.`, `a)`, `(ii)`, `1.1.`, `Điều 3.` */
export function parseMarker(raw: string): ListMarker {
  const text = raw.replace(/[\s\u00A0]+/g, ' ').trim();
  const decimal = DECIMAL.exec(text);
  if (decimal) return { text, kind: 'number', value: Number(decimal[1]) };

  const letter = LETTER.exec(text);
  // A bare letter is a bullet drawn in a symbol font: o, v, q, ü.
  if (letter && (letter[1] || letter[3])) {
    return { text, kind: 'number', value: /^[ai]$/i.test(letter[2] ?? '') ? 1 : null };
  }
  if (ROMAN.test(text)) return { text, kind: 'number', value: null };

  const length = Array.from(text).length;
  const isSign = length <= 1 || !/[\p{L}\p{N}]/u.test(text);
  return { text, kind: isSign ? 'bullet' : 'label', value: null };
}

const ROMAN_DIGITS: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, digits] of ROMAN_DIGITS) {
    while (rest >= size) {
      text += digits;
      rest -= size;
    }
  }
  return text;
}

/** How an HTML list counts: the `type` attribute of `ol`, or the value of `list-style-type`. */
export type Numbering = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

const NUMBERING_OF_TYPE: Readonly<Record<string, Numbering>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

export function numberingOf(type: string | null, listStyleType: string | undefined): Numbering {
  const style = listStyleType?.toLowerCase() ?? '';
  if (/^(?:lower|upper)-latin$/.test(style)) {
    return style === 'lower-latin' ? 'lower-alpha' : 'upper-alpha';
  }
  const named = Object.values(NUMBERING_OF_TYPE).find((numbering) => numbering === style);
  return named ?? NUMBERING_OF_TYPE[type ?? ''] ?? 'decimal';
}

function count(value: number, numbering: Numbering): string {
  if (numbering.endsWith('alpha') && value >= 1 && value <= 26) {
    return String.fromCharCode(96 + value);
  }
  return numbering.endsWith('roman') && value >= 1 && value < 4000 ? roman(value) : String(value);
}

/** The marker that a browser draws before the item of an ordered list. */
export function markerAt(value: number, numbering: Numbering): ListMarker {
  const text = count(value, numbering);
  const cased = numbering.startsWith('upper') ? text.toUpperCase() : text;
  return { text: `${cased}.`, kind: 'number', value };
}

export const BULLET: ListMarker = { text: '•', kind: 'bullet', value: null };

/** For text of a numbered list that has no number of its own, such as what follows a nested list. */
export const UNNUMBERED: ListMarker = { text: '', kind: 'number', value: null };
