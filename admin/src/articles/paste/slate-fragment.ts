import type { InlineNode } from '../../../../server/src/articles/body/nodes';
import type { EditorNode } from '../../platform/editor';
import type { BlockNode } from './entries';

/** What slate puts on the clipboard beside text and HTML when something is copied in an editor. */
export const SLATE_FRAGMENT = 'application/x-slate-fragment';

const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'quote', 'code']);

const isInline = ({ type, text, children }: EditorNode): boolean =>
  type === 'text'
    ? typeof text === 'string'
    : type === 'link' && (children ?? []).length > 0 && (children ?? []).every(isText);

const isText = ({ type, text }: EditorNode): boolean => type === 'text' && typeof text === 'string';

const holds = (node: EditorNode, isChild: (child: EditorNode) => boolean): boolean =>
  Array.isArray(node.children) && node.children.length > 0 && node.children.every(isChild);

const isListPart = (node: EditorNode): boolean =>
  node.type === 'list'
    ? holds(node, isListPart)
    : node.type === 'list-item' && holds(node, isInline);

const isBlock = (node: EditorNode): boolean => {
  if (node.type === 'image') return typeof node.image === 'object' && holds(node, isText);
  if (node.type === 'list') return isListPart(node);

  return TEXT_BLOCKS.has(String(node.type)) && holds(node, isInline);
};

/** The inline nodes of a fragment that is nothing but one line, or part of one. */
const lineOf = (nodes: readonly EditorNode[]): InlineNode[] | null => {
  const [only] = nodes;

  if (nodes.length !== 1 || !only || only.type === 'image') return null;
  if (only.type === 'list') return lineOf(only.children ?? []);

  return (only.children ?? []) as unknown as InlineNode[];
};

/**
 * The blocks that were copied in a Blocks editor, to be inserted as any others are; part of one line
 * comes as a paragraph. Null for what no body can hold.
 */
export function blocksOfFragment(encoded: string): BlockNode[] | null {
  let nodes: unknown;

  try {
    nodes = JSON.parse(decodeURIComponent(window.atob(encoded)));
  } catch {
    return null;
  }

  if (!Array.isArray(nodes) || nodes.length === 0 || !(nodes as EditorNode[]).every(isBlock)) {
    return null;
  }

  const line = lineOf(nodes as EditorNode[]);

  return line ? [{ type: 'paragraph', children: line }] : (nodes as BlockNode[]);
}
