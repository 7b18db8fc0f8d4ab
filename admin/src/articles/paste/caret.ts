import type { EditorNode, EditorPoint } from '../../platform/editor';
import type { PasteEditor } from './paste-editor';

/** Where the caret stands: the innermost block round it, and what that is in. */
export interface Caret {
  point: EditorPoint;
  /** The place of the top-level block in the body. */
  index: number;
  block: EditorNode;
  blockPath: number[];
  inLink: boolean;
  /** On a photo, whose text nobody sees. */
  onPhoto: boolean;
}

const INLINE: ReadonlySet<string> = new Set(['text', 'link']);

export function caretAt(editor: PasteEditor, point: EditorPoint): Caret | null {
  let nodes: EditorNode[] | undefined = editor.children;
  let innermost: { block: EditorNode; blockPath: number[] } | null = null;
  let inLink = false;
  let onPhoto = false;
  for (const [depth, step] of point.path.entries()) {
    const node: EditorNode | undefined = nodes?.[step];
    if (node === undefined) return null;
    if (!INLINE.has(node.type)) {
      innermost = { block: node, blockPath: point.path.slice(0, depth + 1) };
      onPhoto ||= editor.isVoid(node);
    }
    inLink ||= node.type === 'link';
    nodes = node.children;
  }
  const index = point.path[0];
  if (innermost === null || index === undefined) return null;
  return { point, index, ...innermost, inLink, onPhoto };
}

const isBefore = (a: EditorPoint, b: EditorPoint): boolean => {
  for (const [i, step] of a.path.entries()) {
    const other = b.path[i];
    if (other === undefined || step > other) return false;
    if (step < other) return true;
  }
  return a.offset < b.offset;
};

/** Where what is selected begins; the end of the body when nothing is, as before the first click. */
export function pasteStart(editor: PasteEditor): EditorPoint {
  if (editor.selection === null) return editor.end([]);
  const { anchor, focus } = editor.selection;
  return isBefore(focus, anchor) ? focus : anchor;
}

/** Whether text is selected, which a paste replaces. */
export function hasSelectedText(editor: PasteEditor): boolean {
  if (editor.selection === null) return false;
  const { anchor, focus } = editor.selection;
  return isBefore(anchor, focus) || isBefore(focus, anchor);
}

/**
 * Gives the block with the caret the kind of the one that what was deleted began in. Where nothing
 * of that one is left, slate puts the last block in its place: a list item out of every list, a
 * paragraph into one, a code block where links were to go, and the server would refuse the body.
 */
function keepKind(editor: PasteEditor, { block, blockPath }: Caret, before: EditorNode): void {
  const { children: _children, ...properties } = block;
  const { children: _childrenBefore, ...newProperties } = before;
  if (block.type !== before.type || block.level !== before.level) {
    // What is not named among the new properties is removed, such as the level of a heading.
    editor.apply({ type: 'set_node', path: blockPath, properties, newProperties });
  }
  if (before.type === 'code') {
    editor.unwrapNodes({ at: blockPath, match: (node) => node.type === 'link' });
  }
}

/** Removes what is selected and tells where the caret stands then. */
export function clearedCaret(editor: PasteEditor): Caret | null {
  if (editor.selection === null) editor.select(editor.end([]));
  const start = caretAt(editor, pasteStart(editor));
  if (hasSelectedText(editor)) {
    editor.deleteFragment();
    const caret = caretAt(editor, pasteStart(editor));
    if (start && caret && !start.onPhoto && !caret.onPhoto) keepKind(editor, caret, start.block);
  }
  return caretAt(editor, pasteStart(editor));
}
