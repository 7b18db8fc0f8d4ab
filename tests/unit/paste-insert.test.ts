/** @jest-environment jsdom */
import fc from 'fast-check';
import type { BlockNode } from '../../admin/src/articles/paste/entries';
import { withPaste } from '../../admin/src/articles/paste/insert-blocks';
import { MAX_TEXT_LENGTH } from '../../admin/src/articles/paste/limits';
import {
  bodyOf,
  bullets,
  caretIn,
  clipboard,
  code,
  copyOf,
  heading,
  item,
  makeEditor,
  nested,
  paragraph,
  photo,
  placesIn,
  settle,
  withLink,
  type Place,
} from './fixtures/clipboard/editor';
import { assertServerTakes, clipboardOf, textOf } from './fixtures/clipboard/outline';

const pasted = (children: readonly unknown[], place: Place, kinds: Record<string, string>) => {
  const editor = withPaste(makeEditor(children, place));
  editor.insertData(clipboard(kinds));
  return editor;
};

const at = (...path: number[]): Place => ({ path: path.slice(0, -1), offset: path.at(-1) ?? 0 });
const html = (markup: string) => ({ 'text/html': markup });
const text = (plain: string) => ({ 'text/plain': plain });

const LINE = html('<p>b<b>c</b></p>');
const BLOCKS = html('<h2>Một</h2><p>Hai</p>');
const LIST = html('<ul><li>b<ol><li>c</li></ol></li><li>d</li></ul>');

describe('a single paragraph goes into the line', () => {
  test.each<[string, readonly unknown[], Place, string[]]>([
    ['a paragraph', [paragraph('ad')], at(0, 0, 1), ['ab{bold: c|}d']],
    ['an empty paragraph', [paragraph('')], at(0, 0, 0), ['b{bold: c|}']],
    ['a heading', [heading('ad')], at(0, 0, 2), ['h2: adb{bold: c|}']],
    ['a list item', [bullets(item('x'), item('ad'))], at(0, 1, 0, 0), ['• x', '• b{bold: c|}ad']],
    [
      'a nested list item',
      [bullets(item('x'), nested(item('ad')))],
      at(0, 1, 0, 0, 1),
      ['• x', '  • ab{bold: c|}d'],
    ],
    [
      'a link',
      [withLink('', 'ad', '')],
      at(0, 1, 0, 1),
      ['[ab{bold: c|}d](https://a.example.org/)'],
    ],
  ])('of %s', (_where, children, place, expected) => {
    expect(caretIn(pasted(children, place, LINE))).toEqual(expected);
  });

  test('in place of what is selected, over several blocks too', () => {
    const place = { ...at(0, 0, 1), to: at(2, 0, 1) };
    const children = [heading('ab'), photo, paragraph('cd')];
    expect(caretIn(pasted(children, place, LINE))).toEqual(['h2: ab{bold: c|}d']);
    const backwards = { ...at(2, 0, 1), to: at(0, 0, 1) };
    expect(caretIn(pasted(children, backwards, LINE))).toEqual(['h2: ab{bold: c|}d']);
  });

  test('a link does not go into a link', () => {
    const pastedLink = html('<p><a href="https://b.example.org">b</a></p>');
    expect(caretIn(pasted([withLink('', 'ad', '')], at(0, 1, 0, 1), pastedLink))).toEqual([
      '[ab|d](https://a.example.org/)',
    ]);
  });

  test('typing goes on behind a pasted link, not in it, and no popover opens', () => {
    const editor = makeEditor([paragraph('a')], at(0, 0, 1));
    withPaste(editor);
    editor.shouldSaveLinkPath = true;
    editor.lastInsertedLinkPath = [0, 1];
    editor.insertData(clipboard(html('<a href="https://b.example.org">b</a>')));
    editor.insertText('c');
    expect(bodyOf(editor)).toEqual(['a[b](https://b.example.org/)c']);
    expect(editor.shouldSaveLinkPath).toBe(false);
    expect(editor.lastInsertedLinkPath).toBeNull();
  });

  test('the spaces it was copied with count in the middle of a line only', () => {
    const kinds = { ...html('<span> b </span>'), ...text(' b ') };
    expect(caretIn(pasted([paragraph('ad')], at(0, 0, 1), kinds))).toEqual(['a b |d']);
    expect(caretIn(pasted([paragraph('a d')], at(0, 0, 2), kinds))).toEqual(['a b |d']);
    expect(caretIn(pasted([paragraph('ad')], at(0, 0, 0), kinds))).toEqual(['b |ad']);
    expect(caretIn(pasted([paragraph('ad')], at(0, 0, 2), text(' b\u00A0')))).toEqual(['ad b|']);
  });
});

describe('several blocks stand on their own', () => {
  test.each<[string, readonly unknown[], Place, string[]]>([
    ['in place of an empty paragraph', [paragraph('')], at(0, 0, 0), ['h2: Một', 'Hai|']],
    [
      'in place of an empty paragraph among others',
      [paragraph('a'), paragraph(''), paragraph('')],
      at(1, 0, 0),
      ['a', 'h2: Một', 'Hai|', ''],
    ],
    [
      'after a paragraph',
      [paragraph('a'), paragraph('')],
      at(0, 0, 1),
      ['a', 'h2: Một', 'Hai|', ''],
    ],
    ['before a paragraph', [paragraph('a')], at(0, 0, 0), ['h2: Một', 'Hai|', 'a']],
    ['in the middle of one', [paragraph('ad')], at(0, 0, 1), ['a', 'h2: Một', 'Hai|', 'd']],
    [
      'in the middle of a heading',
      [heading('ad')],
      at(0, 0, 1),
      ['h2: a', 'h2: Một', 'Hai|', 'h2: d'],
    ],
    [
      'in the middle of a list',
      [bullets(item('a'), nested(item('bc')), item('d'))],
      at(0, 1, 0, 0, 1),
      ['• a', '  • b', 'h2: Một', 'Hai|', '  • c', '• d'],
    ],
    ['at the end of a list', [bullets(item('a'))], at(0, 0, 0, 1), ['• a', 'h2: Một', 'Hai|']],
    ['in place of an empty list', [bullets(item(''))], at(0, 0, 0, 0), ['h2: Một', 'Hai|']],
    [
      'at the end of a link, which leaves nothing empty behind',
      [withLink('a', 'b', '')],
      at(0, 1, 0, 1),
      ['a[b](https://a.example.org/)', 'h2: Một', 'Hai|'],
    ],
    [
      'at the start of a link',
      [withLink('', 'b', 'c')],
      at(0, 1, 0, 0),
      ['h2: Một', 'Hai|', '[b](https://a.example.org/)c'],
    ],
    ['after a photo', [photo, paragraph('a')], at(0, 0, 0), ['(photo)', 'h2: Một', 'Hai|', 'a']],
  ])('%s', (_where, children, place, expected) => {
    expect(caretIn(pasted(children, place, BLOCKS))).toEqual(expected);
  });

  test('a single paragraph stands on its own after a photo', () => {
    expect(caretIn(pasted([photo], at(0, 0, 0), LINE))).toEqual(['(photo)', 'b{bold: c|}']);
    expect(caretIn(pasted([photo], at(0, 0, 0), text('b')))).toEqual(['(photo)', 'b|']);
  });

  test('everything selected is replaced', () => {
    const children = [bullets(item('a'), item('b')), photo, heading('c')];
    const place = { ...at(0, 0, 0, 0), to: at(2, 0, 1) };
    expect(caretIn(pasted(children, place, BLOCKS))).toEqual(['h2: Một', 'Hai|']);
  });

  test('they go to the end when the editor never had the caret', () => {
    const editor = withPaste(makeEditor([paragraph('a')]));
    editor.insertData(clipboard(BLOCKS));
    expect(caretIn(editor)).toEqual(['a', 'h2: Một', 'Hai|']);
    const other = withPaste(makeEditor([paragraph('a')]));
    other.insertData(clipboard(text('https://a.example.org')));
    expect(caretIn(other)).toEqual(['ahttps://a.example.org|']);
  });
});

describe('a list goes into the list the caret is in', () => {
  test.each<[string, readonly unknown[], Place, string[]]>([
    ['at its end', [bullets(item('a'))], at(0, 0, 0, 1), ['• a', '• b', '  1. c', '• d|']],
    ['before an item', [bullets(item('a'))], at(0, 0, 0, 0), ['• b', '  1. c', '• d|', '• a']],
    [
      'in the middle of an item',
      [bullets(item('ae'))],
      at(0, 0, 0, 1),
      ['• a', '• b', '  1. c', '• d|', '• e'],
    ],
    [
      'in place of an empty item, deeper by its level',
      [bullets(item('a'), nested(item('x'), item('')))],
      at(0, 1, 1, 0, 0),
      ['• a', '  • x', '  • b', '    1. c', '  • d|'],
    ],
  ])('%s', (_where, children, place, expected) => {
    expect(caretIn(pasted(children, place, LIST))).toEqual(expected);
  });

  test('its levels are told to the editor', () => {
    const children = [bullets(item('a'), nested(item('x')))];
    const editor = pasted(children, at(0, 1, 0, 0, 1), LIST);
    expect(editor.children).toMatchObject([
      { children: [{}, { indentLevel: 1, children: [{}, {}, { indentLevel: 2 }, {}] }] },
    ]);
  });
});

describe('plain text', () => {
  test('its lines become paragraphs without their indents', () => {
    const kinds = text('\u00A0\u00A0 Một\r\n\r\n\tHai\u200B\nBa');
    expect(caretIn(pasted([paragraph('')], at(0, 0, 0), kinds))).toEqual(['Một', 'Hai', 'Ba|']);
  });

  test('a single line takes the style found there', () => {
    const bold = { type: 'paragraph', children: [{ type: 'text', text: 'ad', bold: true }] };
    expect(caretIn(pasted([bold], at(0, 0, 1), text('\u00A0bc\n')))).toEqual(['{bold: a bc|d}']);
  });

  test('is taken when the HTML has no text', () => {
    const kinds = { ...html('<img src="a.png">'), ...text('a\nb') };
    expect(caretIn(pasted([paragraph('')], at(0, 0, 0), kinds))).toEqual(['a', 'b|']);
  });

  test('goes into a code block as it is', () => {
    const kinds = {
      ...html('<p>a</p><p><a href="https://a.example.org">b</a></p>'),
      ...text('a\r\n  b\n'),
    };
    expect(caretIn(pasted([code('xy')], at(0, 0, 1), kinds))).toEqual(['code: xa\n  b\n|y']);
    const htmlOnly = html('<p>a</p><p><a href="https://a.example.org">b</a></p>');
    expect(caretIn(pasted([code('xy')], at(0, 0, 1), htmlOnly))).toEqual(['code: xa\nb|y']);
    expect(caretIn(pasted([code('xy')], at(0, 0, 1), text('https://a.example.org')))).toEqual([
      'code: xhttps://a.example.org|y',
    ]);
  });
});

/** As slate puts nodes on the clipboard. */
const copied = (nodes: unknown) => ({
  'application/x-slate-fragment': window.btoa(encodeURIComponent(JSON.stringify(nodes))),
});

describe('what was copied in an editor', () => {
  test.each<[string, unknown[], string[]]>([
    ['part of a line goes into the line', [heading('bc')], ['abc|d']],
    ['part of a list item goes into the line', [bullets(item('bc'))], ['abc|d']],
    ['several blocks part it', [paragraph('b'), heading('c')], ['a', 'b', 'h2: c|', 'd']],
    ['a list stays one', [bullets(item('b'), nested(item('c')))], ['a', '• b', '  • c|', 'd']],
  ])('%s', (_what, nodes, expected) => {
    expect(caretIn(pasted([paragraph('ad')], at(0, 0, 1), copied(nodes)))).toEqual(expected);
  });

  test('a photo stands on its own', () => {
    expect(bodyOf(pasted([paragraph('ad')], at(0, 0, 1), copied([photo])))).toEqual([
      'a',
      '(photo)',
      'd',
    ]);
  });

  test('the server takes every part of a body at every place of another', () => {
    const source = [
      paragraph('ab'),
      bullets(item('c'), nested(item('d'), item('e')), item('f')),
      photo,
      heading('g'),
      withLink('h', 'i', 'j'),
      code('k'),
    ];
    const places = placesIn(source);
    const place = fc
      .integer({ min: 0, max: places.length - 1 })
      .map((index) => places[index] as Place);

    fc.assert(
      fc.property(place, place, place, (anchor, to, target) => {
        const from = makeEditor(source, { ...anchor, to });
        const fragment = (from as unknown as { getFragment(): unknown[] }).getFragment();

        // Throws if the server would not.
        bodyOf(pasted(source, target, copied(fragment)));
      }),
      { numRuns: 500 }
    );
  });
});

describe('what is left to Strapi', () => {
  const stockCalls = (place: Place, kinds: Record<string, string>): number => {
    const editor = makeEditor([paragraph('ab')], place);
    let calls = 0;
    editor.insertData = () => {
      calls += 1;
    };
    withPaste(editor).insertData(clipboard(kinds));
    expect(calls === 0 || bodyOf(editor)[0] === 'ab').toBe(true);
    return calls;
  };
  const ADDRESS = text('https://a.example.org/tin');
  const selected = { ...at(0, 0, 0), to: at(0, 0, 2) };

  test('what an editor copied that no body can hold', () => {
    for (const nodes of [[], [item('x')], [{ type: 'video' }], 'no nodes']) {
      expect(stockCalls(at(0, 0, 1), { ...BLOCKS, ...copied(nodes) })).toBe(1);
    }
  });

  test('an address, which becomes a link or makes one of what is selected', () => {
    expect(stockCalls(at(0, 0, 1), ADDRESS)).toBe(1);
    expect(
      stockCalls(selected, { ...ADDRESS, ...html('<a href="https://a.example.org">a</a>') })
    ).toBe(1);
    expect(stockCalls(at(0, 0, 1), text('https://a.example.org/tin\nHai'))).toBe(0);
    expect(stockCalls(at(0, 0, 1), text('Lưu ý: a'))).toBe(0);
  });

  test('what has no text', () => {
    expect(stockCalls(at(0, 0, 1), html('<img src="a.png">'))).toBe(1);
    expect(stockCalls(at(0, 0, 1), {})).toBe(1);
  });

  test('an editor that has not what a paste needs', () => {
    const editor = makeEditor([paragraph('ab')], at(0, 0, 1));
    const { insertData } = editor;
    Reflect.deleteProperty(editor, 'splitNodes');
    expect(withPaste(editor).insertData).toBe(insertData);
  });
});

test('what is too long is refused whole, and the editor is told', () => {
  const editor = makeEditor([paragraph('ab')], at(0, 0, 1));
  const limits: number[] = [];
  withPaste(editor, { onTooLong: (limit) => limits.push(limit) });
  editor.insertData(clipboard(text('a'.repeat(MAX_TEXT_LENGTH + 1))));
  expect(bodyOf(editor)).toEqual(['ab']);
  expect(limits).toEqual([MAX_TEXT_LENGTH]);
});

describe('any paste at any place of a body', () => {
  const BODY = [
    heading('Một hai'),
    withLink('ba ', 'bốn', ' năm'),
    bullets(item('sáu'), nested(item('bảy'), item('')), item('tám')),
    photo,
    paragraph(''),
    code('chín\n mười'),
  ];
  const CLIPBOARDS: ReadonlyArray<Record<string, string>> = [
    LINE,
    BLOCKS,
    LIST,
    html('<a href="https://b.example.org">b</a>'),
    html('<ol><li>b</li></ol><p>c</p>'),
    html('<pre>b</pre>'),
    { ...html('<span>b</span>'), ...text(' b ') },
    text('b'),
    text('b\nc'),
    html(clipboardOf('word-2016')),
    html(clipboardOf('news-page')),
  ];
  const places = placesIn(BODY);
  const letters = (...bodies: ReadonlyArray<readonly unknown[]>): string => {
    const content = bodies.map((body) => textOf(body as readonly BlockNode[])).join('');
    return Array.from(content.replace(/\s/g, '')).sort().join('');
  };

  test('is taken by the server, loses nothing of either, and is one step to undo', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.option(fc.constantFrom(...places), { nil: undefined }),
        fc.constantFrom(...CLIPBOARDS),
        async (from, to, kinds) => {
          const editor = withPaste(makeEditor(BODY, to ? { ...from, to } : from));
          const before = copyOf(editor.children);
          editor.insertData(clipboard(kinds));
          const after = copyOf(editor.children);
          await settle();

          assertServerTakes(after.filter((node) => node.type !== 'image'));
          const cleared = makeEditor(BODY, to ? { ...from, to } : from);
          cleared.deleteFragment();
          const elsewhere = pasted([paragraph('')], at(0, 0, 0), kinds);
          expect(letters(after)).toBe(letters(cleared.children, elsewhere.children));

          editor.undo();
          expect(editor.children).toEqual(before);
          expect(editor.history.undos).toEqual([]);
          editor.redo();
          expect(editor.children).toEqual(after);
        }
      ),
      { numRuns: 100 }
    );
  });

  test('puts the caret behind what was pasted', () => {
    for (const place of places) {
      const editor = pasted(BODY, place, BLOCKS);
      expect(caretIn(editor).join('\n')).toContain(place.path[0] === 5 ? '|' : 'Hai|');
    }
  });
});
