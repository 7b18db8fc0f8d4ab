import type { InlineNode, TextNode } from '../../../../server/src/articles/body/nodes';
import { normaliseEdges, normaliseText } from '../../../../server/src/text/normalise';

/** How a piece of text looks and where it leads. */
export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly code: boolean;
  /** The address the text links to. */
  readonly url: string | null;
}

export const PLAIN: Style = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  code: false,
  url: null,
};

/** Text of one style. A line break is a run of its own with the text `"\n"`. */
export interface Run {
  text: string;
  style: Style;
}

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

export const LINE_BREAK = '\n';

// PostgreSQL stores neither U+0000 nor half a surrogate pair in JSON.
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
const BROKEN_SURROGATE = /\p{Surrogate}/gu;

/** The text without the characters that a database or a reader cannot take. */
export function withoutUnstorable(text: string): string {
  return text.replace(CONTROL, '').replace(BROKEN_SURROGATE, '\uFFFD');
}

const sameStyle = (a: Style, b: Style): boolean =>
  a === b || (a.url === b.url && MARKS.every((mark) => a[mark] === b[mark]));

/** One space for every run of spaces, none at the start or end of a line. */
function collapse(runs: readonly Run[]): Run[] {
  const collapsed: Run[] = [];
  const trimLineEnd = (): void => {
    for (let last = collapsed.at(-1); last && last.text !== LINE_BREAK; last = collapsed.at(-1)) {
      last.text = last.text.replace(/ $/, '');
      if (last.text !== '') return;
      collapsed.pop();
    }
  };

  let atSpace = true;
  for (const { text, style } of runs) {
    if (text === LINE_BREAK) {
      trimLineEnd();
      collapsed.push({ text, style });
      atSpace = true;
      continue;
    }
    let words = text.replace(/ {2,}/g, ' ');
    if (atSpace && words.startsWith(' ')) words = words.slice(1);
    if (words === '') continue;
    collapsed.push({ text: words, style });
    atSpace = words.endsWith(' ');
  }
  trimLineEnd();
  return collapsed;
}

/** The runs between borders, where two line breaks or more in a row are a border. */
function splitAtBlankLines(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  runs.forEach((run, i) => {
    const isBreak = run.text === LINE_BREAK;
    const touchesBreak = runs[i - 1]?.text === LINE_BREAK || runs[i + 1]?.text === LINE_BREAK;
    if (!isBreak || !touchesBreak) parts.at(-1)?.push(run);
    else if (parts.at(-1)?.length) parts.push([]);
  });
  return parts;
}

const withSingleBreaks = (runs: readonly Run[]): Run[] =>
  runs.filter((run, i) => run.text !== LINE_BREAK || runs[i - 1]?.text !== LINE_BREAK);

/** A line break has no look of its own: between two runs of one style it is part of them. */
function mergeEqual(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  runs.forEach((run, i) => {
    const last = merged.at(-1);
    const next = runs[i + 1];
    const joins =
      last !== undefined &&
      (sameStyle(last.style, run.style) ||
        (run.text === LINE_BREAK && next !== undefined && sameStyle(last.style, next.style)));
    if (joins) last.text += run.text;
    else merged.push({ ...run });
  });
  return merged;
}

function normaliseRuns(runs: readonly Run[]): Run[] {
  const merged = mergeEqual(runs);
  const texts = normaliseEdges(merged.map((run) => run.text));
  const kept = merged.flatMap(({ style }, i) => {
    const text = texts[i] ?? '';
    return text === '' ? [] : [{ text, style }];
  });
  return mergeEqual(kept);
}

/** Separates line breaks from text again, so that spaces beside them can be told. */
const withOwnBreaks = (runs: readonly Run[]): Run[] =>
  runs.flatMap(({ text, style }) =>
    text
      .split(/(\n)/)
      .filter((part) => part !== '')
      .map((part) => ({ text: part, style }))
  );

/**
 * The runs of one block as they are kept: white space collapsed as HTML does, indents trimmed,
 * invisible characters removed, NFC, neighbours of one style made one. No run is empty.
 */
function tidy(runs: readonly Run[]): Run[] {
  // A zero-width character between two spaces hides that they are neighbours: collapse once more.
  return mergeEqual(collapse(withOwnBreaks(normaliseRuns(collapse(runs)))));
}

/** The runs of a block whose lines belong together: a heading, a quote, a list item. */
export const tidyLines = (runs: readonly Run[]): Run[] => tidy(withSingleBreaks(collapse(runs)));

/** The runs of each paragraph, where two line breaks in a row part paragraphs. None is empty. */
export function tidyParagraphs(runs: readonly Run[]): Run[][] {
  return splitAtBlankLines(collapse(runs))
    .map(tidy)
    .filter((paragraph) => paragraph.length > 0);
}

/** The text of a code block, its indents and lines kept, as one run; none when it is blank. */
export function codeText(raw: string): Run[] {
  const lines = withoutUnstorable(raw)
    .replace(/\r\n?/g, LINE_BREAK)
    .replace(/\u00A0/g, ' ');
  const text = normaliseText(lines).replace(/^\n+/, '').trimEnd();
  return text.trim() === '' ? [] : [{ text, style: PLAIN }];
}

function textNode({ text, style }: Run): TextNode {
  const node: TextNode = { type: 'text', text };
  for (const mark of MARKS) if (style[mark]) node[mark] = true;
  return node;
}

const EMPTY_TEXT: Readonly<TextNode> = { type: 'text', text: '' };

/**
 * The nodes of tidy runs. Links stand between text nodes, empty ones where need be: the editor would
 * add those itself, and the body would count as modified.
 */
export function toInlineNodes(runs: readonly Run[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const run of runs) {
    const { url } = run.style;
    const last = nodes.at(-1);
    if (url === null) {
      nodes.push(textNode(run));
    } else if (last?.type === 'link' && last.url === url) {
      last.children.push(textNode(run));
    } else {
      if (last?.type !== 'text') nodes.push({ ...EMPTY_TEXT });
      nodes.push({ type: 'link', url, children: [textNode(run)] });
    }
  }
  if (nodes.at(-1)?.type !== 'text') nodes.push({ ...EMPTY_TEXT });
  return nodes;
}
