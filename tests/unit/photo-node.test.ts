import fc from 'fast-check';
import { createEditor } from 'slate';
import { withHistory } from 'slate-history';

import type { BlocksEditor, EditorNode } from '../../admin/src/platform/editor';
import {
  caretIntoBlockAfter,
  insertPhotos,
  isPhotoElement,
  mergeKeystrokes,
  movePhoto,
  removePhoto,
  setPhoto,
} from '../../admin/src/articles/photo-block/photo-node';
import type { Photo, PhotoElement } from '../../admin/src/articles/photo-block/photo-node';

const photo = (name: string): Photo =>
  ({ name, hash: name, url: `/uploads/${name}`, caption: `caption of ${name}` }) as Photo;

const paragraph = (text: string): EditorNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

const image = (name: string): EditorNode => ({
  type: 'image',
  image: photo(name),
  children: [{ type: 'text', text: '' }],
});

const list = (...items: string[]): EditorNode => ({
  type: 'list',
  format: 'unordered',
  children: items.map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
});

const makeEditor = (children: EditorNode[], caret?: { path: number[]; offset: number }) => {
  const slate = withHistory(createEditor());
  const { isVoid } = slate;

  slate.isVoid = (element) => (element as { type?: string }).type === 'image' || isVoid(element);

  const editor = slate as unknown as BlocksEditor & { operations: unknown[] };

  editor.children = children;
  editor.selection = caret ? { anchor: caret, focus: caret } : null;

  return editor;
};

/** What the browser does between two of the editor's hands: the editor tells its operations. */
const settle = (editor: { operations: unknown[] }) => {
  editor.operations = [];
};

const outline = ({ children }: BlocksEditor): string[] =>
  children.map((node) =>
    isPhotoElement(node)
      ? `[${node.image.caption}]`
      : JSON.stringify(node)
          .match(/"text":"[^"]*"/g)!
          .join('')
  );

const text = (value: string) => `"text":"${value}"`;

describe('inserting photos', () => {
  it('puts each photo into a node of its own in place of an empty paragraph', () => {
    const editor = makeEditor([paragraph('before'), paragraph(''), paragraph('after')], {
      path: [1, 0],
      offset: 0,
    });

    insertPhotos(editor, [photo('a'), photo('b')]);

    expect(outline(editor)).toEqual([
      text('before'),
      '[caption of a]',
      '[caption of b]',
      text('after'),
    ]);
  });

  it('loses no text of the paragraph in which the caret stands', () => {
    const editor = makeEditor([paragraph('a sentence')], { path: [0, 0], offset: 4 });

    insertPhotos(editor, [photo('a')]);

    expect(outline(editor)).toEqual([text('a sentence'), '[caption of a]', text('')]);
  });

  it('goes before the paragraph at whose start the caret stands', () => {
    const editor = makeEditor([paragraph('a sentence')], { path: [0, 0], offset: 0 });

    insertPhotos(editor, [photo('a')]);

    expect(outline(editor)).toEqual(['[caption of a]', text('a sentence')]);
  });

  it('goes after the list in which the caret stands, and after a photo', () => {
    const inList = makeEditor([list('one', 'two')], { path: [0, 1, 0], offset: 1 });
    const onPhoto = makeEditor([image('first'), paragraph('end')], { path: [0, 0], offset: 0 });

    insertPhotos(inList, [photo('a')]);
    insertPhotos(onPhoto, [photo('a')]);

    expect(outline(inList)).toEqual([text('one') + text('two'), '[caption of a]', text('')]);
    expect(outline(onPhoto)).toEqual(['[caption of first]', '[caption of a]', text('end')]);
  });

  it('puts the caret after the last photo, where typing goes on', () => {
    const editor = makeEditor([paragraph('')]);

    insertPhotos(editor, [photo('a'), photo('b')]);

    expect(editor.selection?.anchor).toEqual({ path: [2, 0], offset: 0 });
  });

  it('is one step to undo', () => {
    const editor = makeEditor([paragraph('kept'), paragraph('')], { path: [1, 0], offset: 0 });

    insertPhotos(editor, [photo('a'), photo('b')]);
    settle(editor);
    editor.undo?.();

    expect(outline(editor)).toEqual([text('kept'), text('')]);
  });
});

describe('moving and removing', () => {
  it('takes the caption along', () => {
    const editor = makeEditor([paragraph('one'), image('a'), paragraph('two')]);

    movePhoto(editor, editor.children[1]!, 'up');
    expect(outline(editor)).toEqual(['[caption of a]', text('one'), text('two')]);

    movePhoto(editor, editor.children[0]!, 'down');
    movePhoto(editor, editor.children[1]!, 'down');
    expect(outline(editor)).toEqual([text('one'), text('two'), '[caption of a]']);
  });

  it('stays where it is at either end', () => {
    const editor = makeEditor([image('a'), image('b')]);

    movePhoto(editor, editor.children[0]!, 'up');
    movePhoto(editor, editor.children[1]!, 'down');

    expect(outline(editor)).toEqual(['[caption of a]', '[caption of b]']);
  });

  it('never leaves an editor without a block, and undo brings the photo back', () => {
    const editor = makeEditor([image('a')]);

    removePhoto(editor, editor.children[0]!);
    expect(outline(editor)).toEqual([text('')]);

    settle(editor);
    editor.undo?.();
    expect(outline(editor)).toEqual(['[caption of a]']);
  });

  it('does nothing to a photo that has left the document', () => {
    const editor = makeEditor([paragraph('one'), image('a')]);
    const gone = image('b');

    removePhoto(editor, gone);
    movePhoto(editor, gone, 'up');
    setPhoto(editor, gone, photo('c'));

    expect(outline(editor)).toEqual([text('one'), '[caption of a]']);
  });
});

describe('what follows a photo', () => {
  it('gets the caret, and is made where there is nothing', () => {
    const editor = makeEditor([paragraph('one'), image('a')]);

    expect(caretIntoBlockAfter(editor, editor.children[1]!)).toMatchObject({ type: 'paragraph' });
    expect(outline(editor)).toEqual([text('one'), '[caption of a]', text('')]);
    expect(editor.selection?.anchor.path).toEqual([2, 0]);
  });
});

describe('typing', () => {
  const type = (editor: ReturnType<typeof makeEditor>, words: string, burst: object) => {
    let element = editor.children.find(isPhotoElement) as PhotoElement;

    for (const letter of words) {
      const caption = `${element.image.caption ?? ''}${letter}`;

      element = setPhoto(editor, element, { ...element.image, caption });
      mergeKeystrokes(editor, burst);
      settle(editor);
    }
  };

  const captionOf = (editor: BlocksEditor) => editor.children.find(isPhotoElement)?.image.caption;

  it('is undone field by field, not letter by letter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (first, second) => {
        const editor = makeEditor([image('a')]);
        const before = captionOf(editor);

        type(editor, first, {});
        type(editor, second, {});
        expect(captionOf(editor)).toBe(`${before}${first}${second}`);

        editor.undo?.();
        settle(editor);
        expect(captionOf(editor)).toBe(`${before}${first}`);

        editor.undo?.();
        settle(editor);
        expect(captionOf(editor)).toBe(before);

        editor.redo?.();
        settle(editor);
        editor.redo?.();
        expect(captionOf(editor)).toBe(`${before}${first}${second}`);
      })
    );
  });

  it('does not swallow what was done in the text before it', () => {
    const editor = makeEditor([paragraph('one'), image('a')]);
    const before = captionOf(editor);

    movePhoto(editor, editor.children[1]!, 'up');
    settle(editor);
    type(editor, 'xyz', {});

    editor.undo?.();
    settle(editor);
    expect(captionOf(editor)).toBe(before);
    expect(outline(editor)[0]).toBe('[caption of a]');

    editor.undo?.();
    expect(outline(editor)[0]).toBe(text('one'));
  });
});
