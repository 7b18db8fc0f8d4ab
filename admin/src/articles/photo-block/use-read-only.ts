import { useCallback, useSyncExternalStore } from 'react';

const EDITOR = '[data-slate-editor]';

/**
 * Whether the editor around a node takes no changes: the published version, an older one, or a user
 * without the permission. The editor says so on its own element; it draws no block again for it.
 */
export const useReadOnly = (node: Element | null): boolean => {
  const editor = node?.closest(EDITOR) ?? null;

  const subscribe = useCallback(
    (changed: () => void) => {
      if (!editor) return () => undefined;

      const observer = new MutationObserver(changed);

      observer.observe(editor, { attributes: true, attributeFilter: ['contenteditable'] });

      return () => observer.disconnect();
    },
    [editor]
  );

  return useSyncExternalStore(
    subscribe,
    () => editor !== null && editor.getAttribute('contenteditable') !== 'true'
  );
};
