import { normaliseEdges, normaliseText } from '../../text/normalise';
import { storableBlockText, withoutBrokenHalves, withoutNul } from '../../text/storable';
import type { Body, BodyNode, ImageNode, InlineNode, ListItemNode, ListNode } from './nodes';

/** What stands beside the runs of text: a link's address, a code block's language. */
const storableValues = <Node extends object>(node: Node): Node =>
  Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      typeof value === 'string' ? withoutBrokenHalves(withoutNul(value)) : value,
    ])
  ) as Node;

const runsOf = (children: InlineNode[]): string[] =>
  children.flatMap((child) =>
    child.type === 'link' ? child.children.map(({ text }) => text) : [child.text]
  );

/** Puts the runs back where they came from, in the same order. */
const withRuns = (children: InlineNode[], runs: string[]): InlineNode[] => {
  const rest = runs.values();
  const take = (): string => rest.next().value ?? '';

  return children
    .map(storableValues)
    .map((child) =>
      child.type === 'link'
        ? { ...child, children: child.children.map((text) => ({ ...text, text: take() })) }
        : { ...child, text: take() }
    );
};

/** Halves are looked at last: two runs may hold one pair between them until they are normalised. */
const normaliseInline = (children: InlineNode[]): InlineNode[] =>
  withRuns(children, normaliseEdges(runsOf(children).map(withoutNul)).map(withoutBrokenHalves));

/** In code, spaces at the edges of a line mean something. */
const normaliseCode = (children: InlineNode[]): InlineNode[] =>
  withRuns(
    children,
    runsOf(children).map((run) => withoutBrokenHalves(normaliseText(withoutNul(run))))
  );

const normaliseList = (list: ListNode): ListNode => ({
  ...list,
  children: list.children
    .map(storableValues)
    .map((child): ListItemNode | ListNode =>
      child.type === 'list'
        ? normaliseList(child)
        : { ...child, children: normaliseInline(child.children) }
    ),
});

const normaliseOptional = (text: string | null | undefined) =>
  typeof text === 'string' ? storableBlockText(text) : text;

const normalisePhoto = (node: ImageNode): ImageNode => {
  const image = storableValues(node.image);
  const { caption, alternativeText, credit } = image;

  return {
    ...node,
    image: {
      ...image,
      caption: normaliseOptional(caption),
      alternativeText: normaliseOptional(alternativeText),
      credit: normaliseOptional(credit),
    },
  };
};

const normaliseNode = (given: BodyNode): BodyNode => {
  const node = storableValues(given);

  switch (node.type) {
    case 'image':
      return normalisePhoto(node);
    case 'list':
      return normaliseList(node);
    case 'code':
      return { ...node, children: normaliseCode(node.children) };
    default:
      return { ...node, children: normaliseInline(node.children) };
  }
};

/**
 * The body in NFC, without invisible characters and without the odd spaces that stand in for
 * indents at the edges of a block. Nothing else is touched; doing it twice changes nothing more.
 */
export const normaliseBody = (body: Body): Body => body.map(normaliseNode);
