/** @jest-environment jsdom */
import fc from 'fast-check';
import { htmlToBlocks } from '../../admin/src/articles/paste/html-to-blocks';
import { textToBlocks } from '../../admin/src/articles/paste/text-to-blocks';
import type { BlockNode, ListItemOrList } from '../../admin/src/articles/paste/entries';
import type { InlineNode } from '../../server/src/articles/body/nodes';
import { normaliseBlockText } from '../../server/src/text/normalise';
import { assertServerTakes, textOf, textsIn } from './fixtures/clipboard/outline';

const TAGS = (
  'p div span b i u s a h1 h2 h6 ul ol li blockquote pre code table tr td th figure figcaption ' +
  'section font sup o:p x-card br hr strong em td'
).split(' ');

const ATTRIBUTES = [
  '',
  ' style="font-weight:700"',
  ' style="font-weight:normal;text-decoration:underline"',
  ' style="white-space:pre-wrap"',
  " style='mso-list:l0 level2 lfo1'",
  " style='mso-list:l1 level1 lfo2'",
  ' style="display:block"',
  ' href="https://a.example.org/x"',
  ' href="javascript:x"',
  ' class=MsoTitle',
  ' start="4"',
  ' aria-level="3"',
];

/** Long words, so that they can be told from the numbers and signs of lists. */
const word = fc.stringMatching(/^[a-zăđêôơ]{7,10}$/);

const openTag = fc
  .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES))
  .map(([tag, attribute]) => `<${tag}${attribute}>`);

const closeTag = fc.constantFrom(...TAGS).map((tag) => `</${tag}>`);

const text = word.map((letters) => ` ${letters} `);

const odds = fc.constantFrom('&nbsp;', '\u200B', '\n', '<!-- x -->', '<![if !supportLists]>', '\t');

/** Markup of real elements in any order and nesting, as no program would write it. */
const tagSoup = fc
  .array(fc.oneof(text, openTag, openTag, closeTag, odds), { maxLength: 60 })
  .map((parts) => parts.join(''));

const wordsOf = (content: string): string[] => content.match(/[a-zăđêôơ]{7,}/g) ?? [];

const anyBlocks = fc.oneof(tagSoup, fc.string({ unit: 'binary', maxLength: 80 })).map(htmlToBlocks);

test('what any markup becomes, the server takes', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        tagSoup,
        fc.string({ unit: 'binary' }),
        fc.string({
          unit: fc.constantFrom('<', '>', '/', '!', '-', '"', '=', 'p', 'ul', 'li', ' '),
        })
      ),
      (html) => assertServerTakes(htmlToBlocks(html))
    ),
    { numRuns: 400 }
  );
});

test('no word is lost, doubled or moved', () => {
  fc.assert(
    fc.property(tagSoup, (html) => {
      // Text straight in a table is moved in front of it, and where to depends on comments there.
      const source = html.replace(/<!.*?>/g, '');
      const page = new DOMParser().parseFromString(source, 'text/html').body.textContent ?? '';
      expect(wordsOf(textOf(htmlToBlocks(html)))).toEqual(wordsOf(page));
    }),
    { numRuns: 400 }
  );
});

const inlineLists = (node: BlockNode | ListItemOrList): InlineNode[][] =>
  node.type === 'list' ? node.children.flatMap(inlineLists) : [node.children];

/** Texts that ought not to be nodes of their own: empty ones, and ones like the text before. */
const needlessTexts = (children: readonly InlineNode[]): InlineNode[] =>
  children.filter((child, i) => {
    const before = children[i - 1];
    const besideLink = before?.type === 'link' || children[i + 1]?.type === 'link';
    if (child.type === 'link') return textOf([child]) === '';
    if (child.text === '') return !besideLink;
    const look = (node: InlineNode): string => JSON.stringify({ ...node, text: '' });
    return before?.type === 'text' && before.text !== '' && look(before) === look(child);
  });

test('no block is empty, and no text is parted for nothing', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const lists = blocks.flatMap(inlineLists);
      expect(lists.filter((children) => textOf(children).trim() === '')).toEqual([]);
      expect(lists.flatMap(needlessTexts)).toEqual([]);
    }),
    { numRuns: 300 }
  );
});

test('text is as the server keeps it: another normalisation changes nothing', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      for (const block of blocks) {
        for (const { text: kept } of textsIn(block)) expect(kept.normalize('NFC')).toBe(kept);
        if (block.type === 'code' || block.type === 'list') continue;
        const whole = textsIn(block)
          .map((node) => node.text)
          .join('');
        expect(normaliseBlockText(whole)).toBe(whole);
      }
    }),
    { numRuns: 300 }
  );
});

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

function inlineHtml(node: InlineNode): string {
  if (node.type === 'link') {
    const href = node.url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<a href="${href}">${node.children.map(inlineHtml).join('')}</a>`;
  }
  let html = escaped(node.text);
  if (node.bold) html = `<b>${html}</b>`;
  if (node.italic) html = `<i>${html}</i>`;
  if (node.underline) html = `<u>${html}</u>`;
  if (node.strikethrough) html = `<s>${html}</s>`;
  return node.code ? `<code>${html}</code>` : html;
}

/** The page a front end makes of blocks. */
function pageOf(node: BlockNode | ListItemOrList): string {
  if (node.type === 'list') {
    const tag = node.format === 'ordered' ? 'ol' : 'ul';
    return `<${tag}>${node.children.map(pageOf).join('')}</${tag}>`;
  }
  const html = node.children.map(inlineHtml).join('');
  if (node.type === 'heading') return `<h${node.level}>${html}</h${node.level}>`;
  const tags = { paragraph: 'p', quote: 'blockquote', code: 'pre', 'list-item': 'li' } as const;
  return `<${tags[node.type]}>${html}</${tags[node.type]}>`;
}

test('blocks copied from the published page come back the same', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      expect(htmlToBlocks(blocks.map(pageOf).join('\n'))).toEqual(blocks);
    }),
    { numRuns: 300 }
  );
});

describe('plain text', () => {
  test('every line with text is a paragraph, without its indents', () => {
    expect(
      textToBlocks('\u00A0\u00A0 Một\u00A0hai \r\n\r\n\t  Ba\vBốn\u2028\u200BNa\u0306m\n').map(
        (block) => textOf([block])
      )
    ).toEqual(['Một hai', 'Ba', 'Bốn', 'Năm']);
    expect(textToBlocks(' \n\u00A0')).toEqual([]);
  });

  test('the server takes it, and no word is lost, doubled or moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, odds, fc.string({ unit: 'binary', maxLength: 5 }))),
        (parts) => {
          const blocks = textToBlocks(parts.join(''));
          assertServerTakes(blocks);
          expect(blocks.every((block) => block.type === 'paragraph')).toBe(true);
          const whole = parts.join('').replace(/[\p{Cc}\u200B]/gu, (c) => (/\s/.test(c) ? c : ''));
          expect(wordsOf(textOf(blocks))).toEqual(wordsOf(whole.normalize('NFC')));
        }
      )
    );
  });
});
