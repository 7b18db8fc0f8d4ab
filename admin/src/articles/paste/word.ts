/**
 * What Word writes on the clipboard besides HTML: class names beginning with Mso, and properties
 * beginning with `mso-` in the style attribute.
 */

/** The declarations of a style attribute, names in lower case. Of two of one name the later counts. */
export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();

export function declarationsOf(element: Element): Declarations {
  const style = element.getAttribute('style');
  if (!style) return NONE;
  const declarations = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration.slice(colon + 1).replace('!important', '');
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim());
  }
  return declarations;
}

const HEADING_CLASS = /(?:^|\s)Mso(?:(Title)|(Subtitle)|Heading([1-9]))(?:$|\s)/;
const QUOTE_CLASS = /(?:^|\s)Mso(?:Intense)?Quote(?:$|\s)/;
const COMMENT_CLASS = /(?:^|\s)(?:MsoCommentReference|MsoCommentText|MsoCommentSubject)/;

/** The heading level that a class of Word's stands for, not yet limited to 6. */
export function headingLevelOfClass(className: string): number | null {
  const match = HEADING_CLASS.exec(className);
  if (!match) return null;
  if (match[1]) return 1;
  return match[2] ? 2 : Number(match[3]);
}

export const isQuoteClass = (className: string): boolean => QUOTE_CLASS.test(className);

/** Remarks in the margin are for the author and must not slip into a published article. */
export function isWordComment(className: string, declarations: Declarations): boolean {
  const element = declarations.get('mso-element') ?? '';
  return element.startsWith('comment') || COMMENT_CLASS.test(className);
}

export interface WordListPlace {
  /** The list this item belongs to, wherever in the document it stands. */
  list: string;
  level: number;
}

/** The place in a list that `mso-list: l0 level2 lfo1` tells. */
export function wordListPlace(declarations: Declarations): WordListPlace | null {
  const match = /^(l\d+)\s+level(\d)\b/i.exec(declarations.get('mso-list') ?? '');
  return match ? { list: match[1] ?? '', level: Number(match[2]) } : null;
}

/** Whether the element holds the bullet or number that Word drew itself. */
export const isWordMarker = (declarations: Declarations): boolean =>
  (declarations.get('mso-list') ?? '').toLowerCase() === 'ignore';

/** Word turns --> and :) into letters of the font Wingdings, which read as à and J elsewhere. */
const WINGDINGS: Readonly<Record<string, string>> = {
  à: '→',
  ß: '←',
  J: '☺',
  K: '😐',
  L: '☹',
  ü: '✓',
  û: '✗',
  þ: '☑',
  o: '□',
  q: '❑',
  n: '■',
  l: '●',
  v: '❖',
  Ø: '➢',
  '§': '▪',
};

export const isWingdings = (fontFamily: string | null | undefined): boolean =>
  /^["']?wingdings["']?(?:$|,)/i.test((fontFamily ?? '').trim());

/** Text in the font Wingdings as the signs it shows; a sign without a Unicode twin stays a letter. */
export function fromWingdings(text: string): string {
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    // Word also writes the letters of symbol fonts in the private use area.
    const letter =
      code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : character;
    return WINGDINGS[letter] ?? character;
  }).join('');
}
