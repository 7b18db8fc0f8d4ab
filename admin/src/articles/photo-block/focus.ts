import type { BlocksEditor, EditorNode } from '../../platform/editor';
import { partOf, PHOTO_MARK } from './find-photo';
import { caretIntoBlockAfter } from './photo-node';

const EDITOR = '[data-slate-editor]';

const waiting = new WeakSet<EditorNode>();

/** The next drawing of a photo takes the focus to its caption. */
export const giveFocusTo = (element: EditorNode): void => {
  waiting.add(element);
};

/** Whether a photo has just been inserted; answers yes once. */
export const wantsFocus = (element: EditorNode): boolean => waiting.delete(element);

export const editorAround = (node: Element | null): HTMLElement | null =>
  node?.closest<HTMLElement>(EDITOR) ?? null;

export const focusEditor = (root: HTMLElement | null): void => root?.focus({ preventScroll: true });

/** Calls back as soon as the editor has drawn blocks that come, go or change places. */
export const onceRearranged = (root: HTMLElement | null, then: () => void): void => {
  if (!root) return;

  const observer = new MutationObserver(() => {
    observer.disconnect();
    then();
  });

  observer.observe(root, { childList: true });
};

const isDialogOver = (node: Element): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some((dialog) => !dialog.contains(node));

/**
 * Calls back when the dialog over a node has gone and has given the focus back, which it does in
 * its own time after it has told its choice, and a moment after it is gone.
 */
export const afterDialogOver = (node: Element, then: () => void): void => {
  requestAnimationFrame(() => {
    if (isDialogOver(node)) afterDialogOver(node, then);
    else requestAnimationFrame(then);
  });
};

/** A dialog gives the focus back within moments; later it is a person's aid that moves it. */
const HELD_MS = 1_000;

/** Gives the focus to a photo's input, and once more if a dialog's end takes it away. */
export const holdFocus = (input: HTMLElement, photo: Element): void => {
  const held = new AbortController();
  const { signal } = held;
  const release = () => held.abort();

  document.addEventListener('keydown', release, { capture: true, signal });
  document.addEventListener('pointerdown', release, { capture: true, signal });
  input.addEventListener(
    'blur',
    ({ relatedTarget }) => {
      release();

      if (relatedTarget instanceof Element && !photo.contains(relatedTarget)) {
        setTimeout(() => input.focus({ preventScroll: true }));
      }
    },
    { signal }
  );
  setTimeout(release, HELD_MS);
  input.focus();
};

/** From a photo's last input on to what follows it: the text, or the next photo's caption. */
export const focusBlockAfter = (
  editor: BlocksEditor,
  element: EditorNode,
  frame: HTMLElement | null
): void => {
  const root = editorAround(frame);
  const follower = caretIntoBlockAfter(editor, element);

  if (!root || !follower) return;

  if (follower.type !== 'image') {
    focusEditor(root);
    return;
  }

  const photos = [...root.querySelectorAll(`[${PHOTO_MARK}]`)];
  const next = photos[photos.indexOf(frame as Element) + 1];

  if (next) partOf(next, 'caption')?.focus();
};
