import type { BlocksEditor } from '../../platform/editor';

/**
 * Makes undo and redo safe where the value of the field is replaced from outside: discarded, filled
 * in from another locale, filled by an import. Strapi keeps the editor and its history then, so that
 * Ctrl+Z would replay steps on a text they do not fit, garbling it or throwing.
 *
 * History is dropped when the document is not the one the editor's own last operation left. A step
 * that fails all the same is undone as a whole, and history dropped. Changes `editor` and returns it.
 */
export function withSafeHistory<Editor extends BlocksEditor>(editor: Editor): Editor {
  const { apply, undo, redo } = editor;
  let known = editor.children;
  /** Operations cause others, to normalise: the document is compared between the outermost ones. */
  let depth = 0;
  let replay: { failed: boolean } | null = null;

  const dropHistory = (): void => {
    editor.history = { undos: [], redos: [] };
  };

  const dropStaleHistory = (): void => {
    if (depth > 0 || editor.children === known) return;
    known = editor.children;
    dropHistory();
  };

  const applyTracked: BlocksEditor['apply'] = (operation) => {
    depth += 1;
    try {
      apply(operation);
    } finally {
      depth -= 1;
      if (depth === 0) known = editor.children;
    }
  };

  editor.apply = (operation) => {
    dropStaleHistory();
    if (replay === null) {
      applyTracked(operation);
      return;
    }
    if (replay.failed) return;
    try {
      applyTracked(operation);
    } catch {
      // Passing the error on would leave slate-history believing that it must not record anything.
      replay.failed = true;
    }
  };

  const safely = (step: (() => void) | undefined): (() => void) | undefined =>
    step &&
    (() => {
      dropStaleHistory();
      const { children, selection } = editor;
      const current = { failed: false };
      replay = current;
      try {
        step();
      } catch {
        current.failed = true;
      } finally {
        replay = null;
      }
      if (!current.failed) return;
      editor.children = children;
      editor.selection = selection;
      known = children;
      dropHistory();
    });

  editor.undo = safely(undo);
  editor.redo = safely(redo);
  return editor;
}
