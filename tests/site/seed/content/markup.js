'use strict';

/**
 * Writes an article's body as one reads it. Inside a text, **bold**, *italic* and
 * [a link](https://example.org/) are understood.
 */
const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)/g;

const plain = (text) => ({ type: 'text', text });

function inline(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, italic, label, url] = match;
    if (match.index > end) nodes.push(plain(text.slice(end, match.index)));
    if (bold) nodes.push({ ...plain(bold), bold: true });
    else if (italic) nodes.push({ ...plain(italic), italic: true });
    else nodes.push({ type: 'link', url, children: [plain(label)] });
    end = match.index + whole.length;
  }
  if (end < text.length) nodes.push(plain(text.slice(end)));
  // The editor wants a text on both sides of a link, be it an empty one.
  if (nodes[0]?.type === 'link') nodes.unshift(plain(''));
  if (nodes.at(-1)?.type === 'link') nodes.push(plain(''));
  return nodes;
}

const p = (text) => ({ type: 'paragraph', children: inline(text) });
const h2 = (text) => ({ type: 'heading', level: 2, children: inline(text) });
const quote = (text) => ({ type: 'quote', children: inline(text) });

const listOf = (format) => (items) => ({
  type: 'list',
  format,
  children: items.map((item) => ({ type: 'list-item', children: inline(item) })),
});

/**
 * A photo at its place: the picture's name in the catalogue, and what this article says of it.
 * The seeding puts the uploaded file's own data in the place of `picture`.
 */
const photo = (picture, { caption, alternativeText, credit }) => ({
  type: 'image',
  picture,
  use: { caption, alternativeText, credit },
});

module.exports = {
  p,
  h2,
  quote,
  list: listOf('unordered'),
  steps: listOf('ordered'),
  photo,
};
