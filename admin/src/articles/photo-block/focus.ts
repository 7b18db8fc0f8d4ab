import type { BlocksEditor, EditorNode } from '../../platform/editor';
import { afterDialog, partOf, PHOTO_MARK } from './find-photo';
import { caretIntoBlockAfter } from './photo-node';

const waiting = new WeakSet<EditorNode>();

/** The next drawing of a photo takes the focus to its caption. */
export const giveFocusTo = (element: EditorNode): void => {
  waiting.add(element);
};

/** Whether a photo has just been inserted; answers yes once. */
export const wantsFocus = (element: EditorNode): boolean => waiting.delete(element);

export const focusEditor = (root: HTMLElement | null | undefined): void =>
  root?.focus({ preventScroll: true });

/** From a photo's last input on to what follows it: the text, or the next photo's caption. */
export const focusBlockAfter = (
  editor: BlocksEditor,
  element: EditorNode,
  frame: HTMLElement | null
): void => {
  const root = frame?.closest<HTMLElement>('[data-slate-editor]');
  const follower = caretIntoBlockAfter(editor, element);

  if (!root || !follower) return;

  if (follower.type !== 'image') {
    focusEditor(root);
    return;
  }

  const photos = [...root.querySelectorAll(`[${PHOTO_MARK}]`)];
  const next = photos[photos.indexOf(frame as Element) + 1];

  if (next) afterDialog(() => partOf(next, 'caption')?.focus());
};
