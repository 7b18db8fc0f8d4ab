import { MAX_DEPTH, MAX_TAGS } from './limits';

const VOID_TAGS: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' '
  )
);

/** Elements whose end tag may be missing: the next one of their kind ends them… */
const SELF_ENDING: ReadonlySet<string> = new Set(
  'p li dt dd tr td th tbody thead tfoot option'.split(' ')
);
/** …and whatever of this was left open in them. */
const FORMATTING: ReadonlySet<string> = new Set(
  'a b big code em font i ins del nobr s small span strike strong sub sup tt u'.split(' ')
);

/** How far back an end tag looks for its start tag, so that stray end tags cost no time. */
const LOOK_BACK = 400;

const TAG_NAME = /^<\/?([a-z][^\s/>]*)/i;
const COMMENT_END = /--!?>/g;

/** The place in `open` of the element that a tag ends, or -1. */
function endedBy(name: string, isEndTag: boolean, open: readonly string[]): number {
  if (!isEndTag && !SELF_ENDING.has(name)) return -1;
  const floor = Math.max(0, open.length - LOOK_BACK);
  for (let i = open.length - 1; i >= floor; i -= 1) {
    const candidate = open[i] ?? '';
    if (candidate === name) return i;
    const endsWithIt =
      SELF_ENDING.has(candidate) || FORMATTING.has(candidate) || candidate.includes(':');
    if (!isEndTag && !endsWithIt) return -1;
  }
  return -1;
}

/** Follows the nesting of tags, near enough to how a browser reads them and never too shallow. */
class Nesting {
  private readonly open: string[] = [];

  /** Whether the tag belongs to an element nested deeper than {@link MAX_DEPTH}. */
  takesTooDeep(name: string, isEndTag: boolean): boolean {
    const ended = endedBy(name, isEndTag, this.open);
    if (ended !== -1) this.open.length = ended;
    if (isEndTag) return ended >= MAX_DEPTH;
    this.open.push(name);
    return this.open.length > MAX_DEPTH;
  }
}

/**
 * The markup without comments, which Word writes by the thousand, and without the tags of elements
 * nested deeper than {@link MAX_DEPTH}, whose text stays. No page nests like that, and parsers that
 * take such markup at its word need minutes for it.
 *
 * @returns null when there are more than {@link MAX_TAGS} tags
 */
export function simplified(html: string): string | null {
  const nesting = new Nesting();
  const kept: string[] = [];
  let keptUpTo = 0;
  let commentsEnd = true;
  let tags = 0;

  const endOfComment = (start: number): number => {
    if (!commentsEnd || !html.startsWith('<!--', start)) return -1;
    COMMENT_END.lastIndex = start + 2;
    commentsEnd = COMMENT_END.test(html);
    return commentsEnd ? COMMENT_END.lastIndex - 1 : -1;
  };

  for (let start = html.indexOf('<'); start !== -1;) {
    const commentEnd = endOfComment(start);
    const end = commentEnd === -1 ? html.indexOf('>', start) : commentEnd;
    if (end === -1) break;
    const name = TAG_NAME.exec(html.slice(start, Math.min(end, start + 64)))?.[1]?.toLowerCase();
    // Everything of this shape that is no proper comment is one all the same.
    const isDeclaration = /[!?]/.test(html.charAt(start + 1));
    if (name !== undefined) tags += 1;
    if (tags > MAX_TAGS) return null;
    const isTooDeep =
      name !== undefined &&
      !VOID_TAGS.has(name) &&
      nesting.takesTooDeep(name, html.charAt(start + 1) === '/');
    if (isDeclaration || isTooDeep) {
      kept.push(html.slice(keptUpTo, start), isTooDeep ? ' ' : '');
      keptUpTo = end + 1;
    }
    start = html.indexOf('<', end + 1);
  }
  return keptUpTo === 0 ? html : kept.join('') + html.slice(keptUpTo);
}
