/** @jest-environment jsdom */
import fc from 'fast-check';
import { withSafeHistory } from '../../admin/src/articles/paste/history';
import { withPaste } from '../../admin/src/articles/paste/insert-blocks';
import type { EditorNode } from '../../admin/src/platform/editor';
import {
  bodyOf,
  bullets,
  clipboard,
  copyOf,
  heading,
  item,
  makeEditor,
  paragraph,
  settle,
  type RealEditor,
} from './fixtures/clipboard/editor';

/** What Strapi does when the value of the field changes from outside: it keeps the editor. */
function replaceFromOutside(editor: RealEditor, children: readonly unknown[]): void {
  editor.selection = null;
  editor.children = copyOf(children) as EditorNode[];
}

const at = (...path: number[]) => ({ path: path.slice(0, -1), offset: path.at(-1) ?? 0 });

function caretAt(editor: RealEditor, ...path: number[]): void {
  editor.selection = { anchor: at(...path), focus: at(...path) };
}

/** An editor with two steps of history: text typed, and blocks pasted. */
async function usedEditor(wrap: (editor: RealEditor) => RealEditor): Promise<RealEditor> {
  const editor = withPaste(wrap(makeEditor([paragraph('a')], at(0, 0, 1))));
  editor.insertText('b');
  await settle();
  editor.insertData(clipboard({ 'text/html': '<h2>c</h2><ul><li>d</li><li>e</li></ul>' }));
  await settle();
  return editor;
}

const LONG = [paragraph('một'), heading('hai'), bullets(item('ba')), paragraph('bốn')];

describe('without a replacement, undo and redo work as ever', () => {
  test('step by step, back and forth', async () => {
    const editor = await usedEditor(withSafeHistory);
    expect(bodyOf(editor)).toEqual(['ab', 'h2: c', '• d', '• e']);
    editor.undo();
    expect(bodyOf(editor)).toEqual(['ab']);
    editor.undo();
    expect(bodyOf(editor)).toEqual(['a']);
    editor.undo();
    expect(bodyOf(editor)).toEqual(['a']);
    editor.redo();
    editor.redo();
    editor.redo();
    expect(bodyOf(editor)).toEqual(['ab', 'h2: c', '• d', '• e']);
  });

  test('the caret comes back to where it was', async () => {
    const editor = await usedEditor(withSafeHistory);
    editor.undo();
    expect(editor.selection).toEqual({ anchor: at(0, 0, 2), focus: at(0, 0, 2) });
  });

  test('the replacement that first fills the editor is no loss', async () => {
    const editor = withSafeHistory(makeEditor([]));
    editor.children = copyOf([paragraph('a')]);
    caretAt(editor, 0, 0, 1);
    editor.insertText('b');
    await settle();
    editor.undo();
    expect(bodyOf(editor)).toEqual(['a']);
  });
});

describe('after the value was replaced from outside', () => {
  const typedInTheLastBlock = async (editor: RealEditor): Promise<RealEditor> => {
    editor.insertText('x');
    await settle();
    replaceFromOutside(editor, [paragraph('mới')]);
    return editor;
  };

  test('Strapi’s own editor throws', async () => {
    const editor = await typedInTheLastBlock(makeEditor(LONG, at(3, 0, 0)));
    expect(() => editor.undo()).toThrow();
  });

  test('ours does not', async () => {
    const editor = await typedInTheLastBlock(withSafeHistory(makeEditor(LONG, at(3, 0, 0))));
    expect(() => editor.undo()).not.toThrow();
    expect(bodyOf(editor)).toEqual(['mới']);
  });

  test.each<[string, readonly unknown[]]>([
    ['shorter', [paragraph('mới')]],
    ['longer', LONG],
  ])('undo and redo leave the %s text alone', async (_what, children) => {
    for (const step of ['undo', 'redo'] as const) {
      const editor = await usedEditor(withSafeHistory);
      editor.undo();
      await settle();
      replaceFromOutside(editor, children);
      editor[step]();
      expect(editor.children).toEqual(children);
      expect(editor.history).toEqual({ undos: [], redos: [] });
    }
  });

  test('a caret put into the new text is enough to drop history', async () => {
    const editor = await usedEditor(withSafeHistory);
    replaceFromOutside(editor, LONG);
    editor.select(at(0, 0, 0));
    expect(editor.history).toEqual({ undos: [], redos: [] });
  });

  test('what is typed then can be undone, and no more than that', async () => {
    const editor = await usedEditor(withSafeHistory);
    replaceFromOutside(editor, LONG);
    editor.select(at(0, 0, 3));
    editor.insertText('!');
    await settle();
    editor.undo();
    editor.undo();
    expect(editor.children).toEqual(LONG);
    editor.redo();
    expect(bodyOf(editor)[0]).toBe('một!');
  });
});

describe('a step that fails all the same', () => {
  const UNFIT = { type: 'remove_node', path: [7, 0], node: paragraph('x') };

  test.each(['undo', 'redo'] as const)('%s changes nothing and drops history', async (step) => {
    const editor = await usedEditor(withSafeHistory);
    editor.undo();
    await settle();
    const before = copyOf(editor.children);
    const { selection } = editor;
    const batch = editor.history[step === 'undo' ? 'undos' : 'redos'].at(-1);
    // Some operations that fit on either side of the one that does not.
    batch?.operations.unshift(UNFIT);
    batch?.operations.push({ type: 'insert_text', path: [0, 0], offset: 0, text: 'z' }, UNFIT);

    expect(() => editor[step]()).not.toThrow();
    expect(editor.children).toEqual(before);
    expect(editor.selection).toEqual(selection);
    expect(editor.history).toEqual({ undos: [], redos: [] });
  });

  test('what is written after it is recorded again', async () => {
    const editor = await usedEditor(withSafeHistory);
    editor.history.undos.at(-1)?.operations.push(UNFIT);
    editor.undo();
    await settle();
    caretAt(editor, 0, 0, 2);
    editor.insertText('!');
    await settle();
    expect(bodyOf(editor)[0]).toBe('ab!');
    editor.undo();
    expect(bodyOf(editor)[0]).toBe('ab');
  });

  test('an operation of the editor’s own that fails still tells', () => {
    const editor = withSafeHistory(makeEditor([paragraph('a')], at(0, 0, 1)));
    expect(() =>
      editor.apply({ type: 'remove_node', path: [7, 0], node: paragraph('x') })
    ).toThrow();
  });
});

test('no sequence of steps makes undo or redo throw', async () => {
  const steps = fc.constantFrom('type', 'paste', 'delete', 'undo', 'redo', 'replace', 'refill');
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 25 }), async (sequence) => {
      const editor = withPaste(withSafeHistory(makeEditor(LONG, at(0, 0, 1))));
      for (const [i, step] of sequence.entries()) {
        if (editor.selection === null) editor.select(editor.start([]));
        if (step === 'type') editor.insertText(`x${i}`);
        if (step === 'paste') {
          editor.insertData(clipboard({ 'text/html': '<h2>c</h2><ul><li>d</li></ul>' }));
        }
        if (step === 'delete') {
          editor.selection = { anchor: editor.start([]), focus: editor.end([0]) };
          editor.deleteFragment();
        }
        if (step === 'undo') editor.undo();
        if (step === 'redo') editor.redo();
        if (step === 'replace') replaceFromOutside(editor, [paragraph('mới')]);
        if (step === 'refill') replaceFromOutside(editor, LONG);
        await settle();
      }
      expect(bodyOf(editor).length).toBeGreaterThan(0);
    }),
    { numRuns: 200 }
  );
});
