import { PLAIN, type Style } from './runs';
import { fromWingdings, isWingdings, type Declarations } from './word';

/** What holds for the text inside an element. */
export interface InlineState {
  readonly style: Style;
  /** Line breaks in the source show. */
  readonly keepLines: boolean;
  readonly script: 'super' | 'sub' | null;
  readonly wingdings: boolean;
}

export const INITIAL_STATE: InlineState = {
  style: PLAIN,
  keepLines: false,
  script: null,
  wingdings: false,
};

const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address as it is stored, or null when it leads nowhere from a published article. */
export function linkAddress(href: string | null): string | null {
  if (!href) return null;
  try {
    const url = new URL(href.trim());
    const leadsSomewhere = url.host !== '' || url.pathname !== '';
    return LINK_PROTOCOLS.has(url.protocol) && leadsSomewhere ? url.href : null;
  } catch {
    return null;
  }
}

const TAG_STYLES: Readonly<Record<string, Partial<Style>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strikethrough: true },
  strike: { strikethrough: true },
  del: { strikethrough: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
};

function boldOf(weight: string): boolean | null {
  if (/^bold(?:er)?$/i.test(weight)) return true;
  if (/^(?:normal|lighter)$/i.test(weight)) return false;
  return /^\d+$/.test(weight) ? Number(weight) >= 600 : null;
}

function italicOf(fontStyle: string): boolean | null {
  if (/^(?:italic|oblique)/i.test(fontStyle)) return true;
  return /^normal$/i.test(fontStyle) ? false : null;
}

/**
 * The style inside an element. Its declarations win over its tag, as in
 * `<b style="font-weight:normal">`, which Google Docs wraps round everything.
 */
function styleInside(outer: Style, element: Element, declarations: Declarations): Style {
  const tag = element.localName;
  const changes: { -readonly [Key in keyof Style]?: Style[Key] } = { ...TAG_STYLES[tag] };
  if (tag === 'a') changes.url = linkAddress(element.getAttribute('href')) ?? outer.url;

  // A heading is bold by being one.
  const isHeading = /^h[1-6]$/.test(tag);
  const bold = isHeading ? null : boldOf(declarations.get('font-weight') ?? '');
  if (bold !== null) changes.bold = bold;
  const italic = italicOf(declarations.get('font-style') ?? '');
  if (italic !== null) changes.italic = italic;
  const decoration = `${declarations.get('text-decoration') ?? ''} ${declarations.get('text-decoration-line') ?? ''}`;
  if (/underline/i.test(decoration)) changes.underline = true;
  if (/line-through/i.test(decoration)) changes.strikethrough = true;

  const style = { ...outer, ...changes };
  // A link is underlined by being one.
  return style.url === null ? style : { ...style, underline: false };
}

function keepsLines(outer: boolean, whiteSpace: string | undefined): boolean {
  if (whiteSpace === undefined) return outer;
  return /^(?:pre|break-spaces)/i.test(whiteSpace);
}

function scriptOf(tag: string, align: string | undefined): InlineState['script'] {
  if (tag === 'sup' || align === 'super') return 'super';
  return tag === 'sub' || align === 'sub' ? 'sub' : null;
}

export function stateInside(
  outer: InlineState,
  element: Element,
  declarations: Declarations
): InlineState {
  const tag = element.localName;
  const font = declarations.get('font-family') ?? element.getAttribute('face');
  return {
    style: styleInside(outer.style, element, declarations),
    keepLines: tag === 'pre' || keepsLines(outer.keepLines, declarations.get('white-space')),
    script: scriptOf(tag, declarations.get('vertical-align')) ?? outer.script,
    wingdings: font === null ? outer.wingdings : isWingdings(font),
  };
}

const DIGITS = '0123456789+-';
const SCRIPT_DIGITS = { super: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', sub: '₀₁₂₃₄₅₆₇₈₉₊₋' } as const;

/**
 * The text with what the body has no format for written in Unicode: `m<sup>2</sup>` stays m² and
 * does not become m2. Only figures have such characters; other raised text stands on the line.
 */
export function writtenOut(text: string, { script, wingdings }: InlineState): string {
  if (wingdings) return fromWingdings(text);
  if (script === null || !/^[\d+-]+$/.test(text)) return text;
  return Array.from(text, (digit) => SCRIPT_DIGITS[script][DIGITS.indexOf(digit)] ?? digit).join(
    ''
  );
}
