import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  document.addEventListener('selectionchange', changed);

  return () => document.removeEventListener('selectionchange', changed);
};

/** Whether the caret stands on a block, as it does when it is reached with the arrow keys. */
export const useCaretInside = (node: Element | null): boolean =>
  useSyncExternalStore(
    subscribe,
    () => node?.contains(document.getSelection()?.anchorNode ?? null) ?? false
  );
