import { articleLines, readLines, type PortalLine } from './portal-lines';

/** A paragraph of the body. */
export interface PortalParagraph {
  kind: 'paragraph';
  text: string;
}

/** A photo's place in the body; the page's text has no address of the file. */
export interface PortalPhoto {
  kind: 'photo';
  /** '' when the page gives none. */
  caption: string;
}

/** What stands in the body, in the page's order. */
export type PortalBlock = PortalParagraph | PortalPhoto;

/** An article as a portal page's text has it; what the page lacks is ''. */
export interface PortalArticle {
  title: string;
  /** As it stands in the page, even where it begins by repeating the title. */
  lead: string;
  byline: string;
  blocks: PortalBlock[];
}

/** The longest caption, in characters; without a full stop a little more, since captions have none. */
const CAPTION_LIMIT = 120;
const CAPTION_LIMIT_WITHOUT_STOP = 160;

const BYLINE_LIMIT = 60;
const BYLINE_WORDS = 10;
const SENTENCE_END = /[.!?:;,…]["”’)]?$/u;
const INITIALS = /^(?:\p{Lu}{1,3}\.\s?){1,4}$/u;
const BYLINE_PREFIX =
  /^(?:tin|bài|ảnh|theo|nguồn|tác giả|người viết|thực hiện|pv|ctv|bbt)(?!\p{L})/iu;
const NAME_WORD = /^(?:\p{Lu}|và$)/u;

function isCaption(line: string): boolean {
  if (line.endsWith(':')) return false;
  const limit = /[.!?…]$/u.test(line) ? CAPTION_LIMIT : CAPTION_LIMIT_WITHOUT_STOP;
  return line.length <= limit;
}

function isShortSignature(line: string): boolean {
  if (line.length > BYLINE_LIMIT || !/\p{L}/u.test(line)) return false;
  if (SENTENCE_END.test(line) && !INITIALS.test(line)) return false;
  return line.split(/\s+/u).length <= BYLINE_WORDS;
}

/** Without a pager under it a short last line may be text, so it must look like a name. */
function looksLikeName(line: string): boolean {
  if (BYLINE_PREFIX.test(line)) return true;
  return (line.match(/\p{L}[\p{L}\p{M}.]*/gu) ?? []).every((word) => NAME_WORD.test(word));
}

function readBody(lines: readonly PortalLine[]): PortalBlock[] {
  const blocks: PortalBlock[] = [];
  let uncaptioned: PortalPhoto | undefined;
  for (const { kind, text } of lines) {
    if (kind === 'photo') {
      uncaptioned = { kind: 'photo', caption: '' };
      blocks.push(uncaptioned);
    } else {
      if (uncaptioned && isCaption(text)) uncaptioned.caption = text;
      else blocks.push({ kind: 'paragraph', text });
      uncaptioned = undefined;
    }
  }
  return blocks;
}

/** The byline at the end of the body's lines, or ''. */
function bylineOf(body: readonly PortalLine[], rated: boolean): string {
  const last = body.at(-1);
  if (last === undefined || last.kind === 'photo' || !isShortSignature(last.text)) return '';
  if (body.at(-2)?.kind === 'photo') return '';
  return rated || looksLikeName(last.text) ? last.text : '';
}

/**
 * Reads the text of a portal's article page, as copied from the browser, into an article. Every
 * non-empty line is a paragraph: the first is the title, the next the lead; a line `anh tin bai`
 * (any accents, case and spaces) is a photo, and the next short line its caption. The article ends
 * at the readers' rating `1 2 3 4 5`, or without one at the boxes that close the page; the short
 * last line before it is the byline. Text comes out as `normaliseBlockText` makes it. Never throws,
 * takes time in proportion to the text, and loses no line of the article.
 *
 * What it cannot know, and how it decides:
 * - Paragraphs broken over several lines are not joined.
 * - A photo directly under the title means that the page has no lead.
 * - A caption is a line of at most 120 characters (160 without a full stop) that does not end in a
 *   colon, so a short paragraph under a photo without a caption is read as its caption, and a short
 *   line under the last photo is its caption rather than the byline.
 * - A line that only contains a box's heading is text. Without a rating, boxes that are filled stay
 *   in the body, since they look like it; and the byline must look like a name or begin with a word
 *   such as `Tin`, `Ảnh`, `Theo`, `Nguồn`.
 * - Photos above the title open the body.
 */
export function readPortalPage(text: string): PortalArticle {
  const { lines, rated } = articleLines(readLines(text));
  const titleAt = lines.findIndex(({ kind }) => kind !== 'photo');
  const title = lines[titleAt];
  if (title === undefined) return { title: '', lead: '', byline: '', blocks: readBody(lines) };

  const next = lines[titleAt + 1];
  const lead = next === undefined || next.kind === 'photo' ? '' : next.text;
  const body = lines.slice(titleAt + (lead === '' ? 1 : 2));
  const byline = bylineOf(body, rated);
  const unsigned = byline === '' ? body : body.slice(0, -1);
  return {
    title: title.text,
    lead,
    byline,
    blocks: [...readBody(lines.slice(0, titleAt)), ...readBody(unsigned)],
  };
}
