/** @jest-environment jsdom */
import { htmlToBlocks } from '../../admin/src/articles/paste/html-to-blocks';
import {
  MAX_BLOCKS,
  MAX_DEPTH,
  MAX_HTML_LENGTH,
  MAX_LIST_LEVEL,
  MAX_RUNS,
  MAX_TAGS,
} from '../../admin/src/articles/paste/limits';
import { textToBlocks } from '../../admin/src/articles/paste/text-to-blocks';
import type { BlockNode, ListItemOrList } from '../../admin/src/articles/paste/entries';
import { assertServerTakes, textOf, textsIn } from './fixtures/clipboard/outline';

const LEVELS = 10_000;

const nestedIn = (tag: string): BlockNode[] =>
  htmlToBlocks(`<p>đầu</p>${`<${tag}>x `.repeat(LEVELS)}`);

test.each([
  'div',
  'b',
  'span style="font-weight:700"',
  'blockquote',
  'ul><li',
  'ol',
  'table><tr><td',
  'a href="https://a.example.org"',
  'x-card',
  'p style="mso-list:l0 level1 lfo1"',
])('10,000 levels of <%s> keep their text', (tag) => {
  const blocks = nestedIn(tag);
  assertServerTakes(blocks);
  expect(textOf(blocks).match(/x/g)).toHaveLength(LEVELS);
});

test.each(['template', 'svg', 'object><p'])('10,000 levels of <%s> do no harm', (tag) => {
  const blocks = nestedIn(tag);
  assertServerTakes(blocks);
  expect(textOf(blocks)).toContain('đầu');
});

test('elements nested within the limit are read as ever', () => {
  const deep = `${'<div>'.repeat(MAX_DEPTH - 2)}<p>a <b>b</b></p>${'</div>'.repeat(MAX_DEPTH - 2)}`;
  expect(htmlToBlocks(`${deep}<h2>c</h2>`)).toEqual(htmlToBlocks('<p>a <b>b</b></p><h2>c</h2>'));
});

test('what follows elements nested too deep is read as ever', () => {
  const deep = '<div>'.repeat(MAX_DEPTH * 3) + 'x' + '</div>'.repeat(MAX_DEPTH * 3);
  expect(htmlToBlocks(`${deep}<h2>c</h2>`).at(-1)).toEqual(htmlToBlocks('<h2>c</h2>')[0]);
});

test('end tags left out, as HTML allows, are no nesting', () => {
  const html = `${'<p>a <o:p/>'.repeat(MAX_DEPTH * 2)}<ul>${'<li><b>c'.repeat(MAX_DEPTH)}</ul><h2>d</h2>`;
  const blocks = htmlToBlocks(html);
  expect(blocks.slice(0, MAX_DEPTH * 2).every((block) => block.type === 'paragraph')).toBe(true);
  expect(blocks.at(-1)).toMatchObject({ type: 'heading' });
});

test('lists nest as deep as Word’s', () => {
  const depthOf = (node: BlockNode | ListItemOrList): number =>
    node.type === 'list' ? 1 + Math.max(...node.children.map(depthOf)) : 0;
  const blocks = htmlToBlocks('<ul><li>a'.repeat(30));
  expect(blocks.map(depthOf)).toEqual([MAX_LIST_LEVEL]);
  expect(textOf(blocks).match(/a/g)).toHaveLength(30);
});

test('5 MB of markup are left to the plain text of the clipboard', () => {
  const html = '<p>Một đoạn</p>'.repeat(5_000_000 / 15);
  expect(html.length).toBeGreaterThan(MAX_HTML_LENGTH);
  expect(htmlToBlocks(html)).toEqual([]);
  expect(htmlToBlocks('<i>'.repeat(MAX_TAGS + 1))).toEqual([]);
});

test('pictures in the markup do not count', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(MAX_HTML_LENGTH)}">`;
  expect(textOf(htmlToBlocks(`<p>a</p>${picture}<p>b</p>`))).toBe('a\nb');
});

test.each([
  ['tags that never end', '<a', 1_500_000],
  ['comments that never end', '<!--', 700_000],
  ['comments', '<!-- x -->', 290_000],
  ['stray end tags', '</p>', 90_000],
  ['quotes that never end', '<a href="', 300_000],
  ['spaces', '&nbsp; ', 400_000],
])('%s take no time', (_what, unit, times) => {
  const blocks = htmlToBlocks(unit.repeat(times));
  expect(textOf(blocks).trim()).toBe('');
});

test('what is more than the blocks of one paste is kept as lines of the last', () => {
  const html = Array.from({ length: MAX_BLOCKS + 500 }, (_, i) => `<p>số ${i}</p>`).join('');
  const fromHtml = htmlToBlocks(html);
  expect(fromHtml).toHaveLength(MAX_BLOCKS);
  const text = Array.from({ length: MAX_BLOCKS + 500 }, (_, i) => `số ${i}`).join('\n');
  expect(textOf(fromHtml)).toBe(text);
  expect(textToBlocks(text)).toEqual(fromHtml);
});

test('what is more than the runs of one paste keeps its text', () => {
  const html = `<p>${'<b>a</b>c'.repeat(15_000)}</p><p>d <b>e</b></p>`;
  const blocks = htmlToBlocks(html);
  expect(blocks.flatMap(textsIn).length).toBeLessThanOrEqual(MAX_RUNS);
  expect(textOf(blocks)).toBe(`${'ac'.repeat(15_000)}\nd e`);
});
