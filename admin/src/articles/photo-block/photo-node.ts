import type { ImageNode } from '../../../../server/src/articles/body/nodes';
import type { BlocksEditor, EditorNode, EditorPoint } from '../../platform/editor';

export type Photo = ImageNode['image'];

export type PhotoText = 'caption' | 'alternativeText' | 'credit';

/** A photo's node as the editor knows it. */
export type PhotoElement = EditorNode & { type: 'image'; image: Photo };

export const isPhotoElement = (node: EditorNode | undefined): node is PhotoElement =>
  node?.type === 'image' && typeof node.image === 'object' && node.image !== null;

export const emptyParagraph = (): EditorNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text: '' }],
});

export const photoElement = (image: Photo): EditorNode => ({
  type: 'image',
  image,
  children: [{ type: 'text', text: '' }],
});

const textOf = (node: EditorNode): string =>
  node.text ?? (node.children ?? []).map(textOf).join('');

const isEmptyParagraph = (node: EditorNode | undefined): boolean =>
  node?.type === 'paragraph' && textOf(node) === '';

const indexOf = (editor: BlocksEditor, element: EditorNode): number =>
  editor.children.indexOf(element);

/** Where text begins inside a block: its first run of text, however deep a list nests it. */
const startOf = (node: EditorNode, path: number[]): EditorPoint => {
  const first = node.children?.[0];

  return first ? startOf(first, [...path, 0]) : { path, offset: 0 };
};

const putCaretAt = (editor: BlocksEditor, index: number): void => {
  const block = editor.children[index];

  if (block) editor.select?.(startOf(block, [index]));
};

/**
 * Writes a photo's attributes.
 *
 * @returns the node that now stands in the photo's place; the same one if it has left the document.
 */
export const setPhoto = <Element extends EditorNode>(
  editor: BlocksEditor,
  element: Element,
  image: Photo
): Element => {
  const index = indexOf(editor, element);

  if (index < 0) return element;

  editor.apply({
    type: 'set_node',
    path: [index],
    properties: { image: element.image },
    newProperties: { image },
  });

  return editor.children[index] as Element;
};

/**
 * Makes one undo step of consecutive keystrokes in one field: undoing a caption letter by letter is
 * nobody's wish. Call it right after the keystroke was written.
 *
 * @param burst stands for the keystrokes that belong together; a new object begins a new step.
 */
export const mergeKeystrokes = (() => {
  const bursts = new WeakMap<object, object>();

  return (editor: BlocksEditor, burst: object): void => {
    const undos = editor.history?.undos;
    const last = undos?.at(-1);

    if (!undos || !last) return;

    const previous = undos.at(-2);

    if (previous && bursts.get(previous) === burst && bursts.get(last) === undefined) {
      previous.operations.push(...last.operations);
      undos.pop();
    } else {
      bursts.set(last, burst);
    }
  };
})();

export type Direction = 'up' | 'down';

export const canMove = (editor: BlocksEditor, element: EditorNode, direction: Direction) => {
  const index = indexOf(editor, element);

  return direction === 'up' ? index > 0 : index >= 0 && index < editor.children.length - 1;
};

/** Moves a photo, and with it all that is said of it, past the block before or after it. */
export const movePhoto = (editor: BlocksEditor, element: EditorNode, direction: Direction) => {
  if (!canMove(editor, element, direction)) return;

  const index = indexOf(editor, element);

  editor.apply({
    type: 'move_node',
    path: [index],
    newPath: [direction === 'up' ? index - 1 : index + 1],
  });
};

/** Takes a photo out and leaves the caret where it stood. An editor never becomes empty. */
export const removePhoto = (editor: BlocksEditor, element: EditorNode): void => {
  const index = indexOf(editor, element);

  if (index < 0) return;

  if (editor.children.length === 1) {
    editor.apply({ type: 'insert_node', path: [1], node: emptyParagraph() });
  }

  editor.apply({ type: 'remove_node', path: [index], node: element });
  putCaretAt(editor, Math.min(index, editor.children.length - 1));
};

/**
 * Puts the caret into the block after a photo; one is made where the photo is the last.
 *
 * @returns that block.
 */
export const caretIntoBlockAfter = (
  editor: BlocksEditor,
  element: EditorNode
): EditorNode | undefined => {
  const next = indexOf(editor, element) + 1;

  if (next === 0) return undefined;
  if (next === editor.children.length) {
    editor.apply({ type: 'insert_node', path: [next], node: emptyParagraph() });
  }

  putCaretAt(editor, next);

  return editor.children[next];
};

const isBlockStart = (editor: BlocksEditor, point: EditorPoint): boolean => {
  const [index, ...rest] = point.path;
  const block = index === undefined ? undefined : editor.children[index];

  return block !== undefined && point.offset === 0 && rest.every((step) => step === 0);
};

/** The index at which inserted photos go, and whether an empty paragraph makes room for them. */
const placeAtCaret = (editor: BlocksEditor): { index: number; replaces: boolean } => {
  const caret = editor.selection?.anchor;
  const index = Math.min(caret?.path[0] ?? Infinity, editor.children.length - 1);
  const block = editor.children[index];

  if (isEmptyParagraph(block)) return { index, replaces: true };

  const before = caret !== undefined && block?.type !== 'image' && isBlockStart(editor, caret);

  return { index: before ? index : index + 1, replaces: false };
};

/**
 * Inserts photos at the caret, each as a node of its own: in place of an empty paragraph, before a
 * block at whose start the caret stands, else after the block. Text is never split or lost. A
 * paragraph follows the last photo, so that typing goes on, and holds the caret.
 *
 * @returns the inserted nodes, in order.
 */
export const insertPhotos = (editor: BlocksEditor, images: Photo[]): EditorNode[] => {
  if (images.length === 0) return [];

  const { index, replaces } = placeAtCaret(editor);
  const nodes = images.map(photoElement);
  const replaced = replaces ? editor.children[index] : undefined;

  nodes.forEach((node, offset) =>
    editor.apply({ type: 'insert_node', path: [index + offset], node })
  );

  const next = index + nodes.length;

  if (replaced) editor.apply({ type: 'remove_node', path: [next], node: replaced });

  const follower = editor.children[next];

  if (!follower || follower.type === 'image') {
    editor.apply({ type: 'insert_node', path: [next], node: emptyParagraph() });
  }

  putCaretAt(editor, next);

  return nodes;
};
