import type { Body, InlineNode, LinkNode, ListNode, TextNode } from '../body/nodes';

type Holder = Body[number] | ListNode['children'][number];

/**
 * Texts that stand next to each other and are read as one, whatever is bold in it: no code, and no
 * links, which lead somewhere already.
 */
export type Run = TextNode[];

/** A place in a run's text, in UTF-16 code units, and where it is to lead. */
export interface LinkedPlace {
  start: number;
  end: number;
  url: string;
}

const isProse = (node: InlineNode | undefined): node is TextNode =>
  node?.type === 'text' && !node.code;

/** Children parted into runs and what stands between them. */
const partsOf = (children: InlineNode[]): Array<Run | InlineNode> => {
  const parts: Array<Run | InlineNode> = [];

  for (const child of children) {
    const last = parts.at(-1);

    if (!isProse(child)) parts.push(child);
    else if (Array.isArray(last)) last.push(child);
    else parts.push([child]);
  }

  return parts;
};

const runsIn = (node: Holder): Run[] => {
  if (node.type === 'image' || node.type === 'code') return [];
  if (node.type === 'list') return node.children.flatMap(runsIn);

  return partsOf(node.children).filter((part): part is Run => Array.isArray(part));
};

/** What a body says as running text, in its order. */
export const runsOf = (body: Body): Run[] => body.flatMap(runsIn);

export const textOf = (run: Run): string => run.map(({ text }) => text).join('');

/** A part of a run with its marks; empty texts go, unless nothing else is left. */
const cut = (run: Run, start: number, end: number): Run => {
  const parts: Run = [];
  let at = 0;

  for (const node of run) {
    const text = node.text.slice(Math.max(start - at, 0), Math.max(end - at, 0));

    if (text !== '') parts.push({ ...node, text });
    at += node.text.length;
  }

  return parts;
};

/** Slate, which Strapi's editor is, and its renderers have a text on both sides of a link. */
const orEmpty = (parts: Run, like: TextNode | undefined): Run =>
  parts.length > 0 ? parts : [{ ...(like ?? { type: 'text' }), text: '' }];

const withLinks = (run: Run, places: LinkedPlace[]): InlineNode[] => {
  const nodes: InlineNode[] = [];
  let at = 0;

  for (const { start, end, url } of places) {
    const link: LinkNode = { type: 'link', url, children: cut(run, start, end) };

    nodes.push(...orEmpty(cut(run, at, start), run[0]), link);
    at = end;
  }

  return [...nodes, ...orEmpty(cut(run, at, Infinity), run.at(-1))];
};

/**
 * The body with links in its runs, and nothing else of it changed. A number of which a part is bold
 * is one link of several texts.
 *
 * @param placesOf the places of the run of that index, one after another and none empty
 */
export const linkRuns = (body: Body, placesOf: (run: number) => LinkedPlace[]): Body => {
  let run = -1;

  const linked = <Node extends Holder>(node: Node): Node => {
    if (node.type === 'image' || node.type === 'code') return node;
    if (node.type === 'list') return { ...node, children: node.children.map(linked) };

    return {
      ...node,
      children: partsOf(node.children).flatMap((part) => {
        if (!Array.isArray(part)) return [part];

        run += 1;

        const places = placesOf(run);

        return places.length > 0 ? withLinks(part, places) : part;
      }),
    };
  };

  return body.map(linked);
};
