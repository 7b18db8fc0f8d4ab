import fc from 'fast-check';

import { checkBody } from '../../server/src/articles/body/check-body';
import { BODY_LIMITS, PHOTO_LIMITS } from '../../server/src/articles/body/limits';
import type { Body, BodyNode, InlineNode } from '../../server/src/articles/body/nodes';
import { normaliseBody } from '../../server/src/articles/body/normalise-body';
import type { LibraryFile } from '../../server/src/articles/body/photos';
import { figuresOf, indexFiles, keysOf, refreshBody } from '../../server/src/articles/body/photos';
import { photosOf } from '../../server/src/articles/body/check-body';

const paragraph = (text: string): BodyNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

const image = (fields: Record<string, unknown>): BodyNode =>
  ({
    type: 'image',
    image: { id: 1, hash: 'h', url: '/uploads/h.jpg', name: 'h.jpg', ...fields },
    children: [{ type: 'text', text: '' }],
  }) as unknown as BodyNode;

const textNode = fc.record({
  type: fc.constant('text' as const),
  text: fc.string({ unit: 'grapheme' }),
});
const linkNode = fc.record({
  type: fc.constant('link' as const),
  url: fc.constant('https://example.org/'),
  children: fc.array(textNode, { minLength: 1, maxLength: 3 }),
});
const inline: fc.Arbitrary<InlineNode[]> = fc.array(fc.oneof(textNode, linkNode), {
  minLength: 1,
  maxLength: 4,
});
const block: fc.Arbitrary<BodyNode> = fc.oneof(
  inline.map((children) => ({ type: 'paragraph' as const, children })),
  inline.map((children) => ({ type: 'quote' as const, children })),
  inline.map((children) => ({ type: 'heading' as const, level: 2 as const, children })),
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((items) => ({
    type: 'list' as const,
    format: 'unordered' as const,
    children: items.map((children) => ({ type: 'list-item' as const, children })),
  })),
  fc
    .record({ caption: fc.string(), alternativeText: fc.string(), credit: fc.string() })
    .map((use) => image(use))
);
const anyBody: fc.Arbitrary<Body> = fc.array(block, { maxLength: 8 });

describe('checkBody', () => {
  it('accepts whatever the editor can make', () => {
    fc.assert(fc.property(anyBody, (body) => expect(checkBody(body)).toEqual([])));
  });

  it('names a problem, and never throws, for anything else', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { minLength: 1 }), (nodes) => {
        expect(checkBody(nodes).length).toBeGreaterThan(0);
      })
    );
  });

  it.each([
    ['no list', { type: 'paragraph' }],
    ['null among the blocks', [null]],
    ['an unknown block', [{ type: 'video', children: [] }]],
    ['a paragraph without children', [{ type: 'paragraph' }]],
    ['text that is a number', [{ type: 'paragraph', children: [{ type: 'text', text: 5 }] }]],
    [
      'a heading of level 7',
      [{ type: 'heading', level: 7, children: [{ type: 'text', text: '' }] }],
    ],
    ['a photo without an image', [{ type: 'image', children: [] }]],
    ['a caption that is a number', [image({ caption: 5 })]],
    ['a credit that is a list', [image({ credit: [] })]],
    ['decorative as a word', [image({ decorative: 'yes' })]],
    ['too long a caption', [image({ caption: 'a'.repeat(PHOTO_LIMITS.caption + 1) })]],
    [
      'a link that runs a script',
      [
        {
          type: 'paragraph',
          children: [{ type: 'link', url: 'javascript:alert(1)', children: [] }],
        },
      ],
    ],
  ])('refuses %s', (_name, body) => {
    expect(checkBody(body)).not.toEqual([]);
  });

  it('refuses 10,000 nodes, a text of 5 MB and a list nested 10,000 deep, each by its size', () => {
    let deep: unknown = { type: 'list-item', children: [{ type: 'text', text: '' }] };

    for (let level = 0; level < 10_000; level += 1) {
      deep = { type: 'list', format: 'ordered', children: [deep] };
    }

    const many = Array.from({ length: 10_000 }, () => paragraph('a'));

    expect(checkBody(many)[0]?.message).toContain(String(BODY_LIMITS.nodes));
    expect(checkBody([paragraph('a'.repeat(5_000_000))])[0]?.message).toContain('characters');
    expect(checkBody([deep])[0]?.message).toMatch(/nested/);
  });
});

describe('normaliseBody', () => {
  it('does nothing the second time', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const once = normaliseBody(body);

        expect(normaliseBody(once)).toEqual(once);
        expect(checkBody(once)).toEqual([]);
      })
    );
  });

  it('takes indents from the edges of a block, across its runs, and leaves the inside', () => {
    const [block_] = normaliseBody([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '\u00a0\u00a0 ' },
          { type: 'text', text: '\u00a0Ngày 21/3', bold: true },
          { type: 'text', text: '\u00a0tại xã\u00a0' },
        ],
      },
    ]);

    expect(block_?.children).toEqual([
      { type: 'text', text: '' },
      { type: 'text', text: 'Ngày 21/3', bold: true },
      { type: 'text', text: '\u00a0tại xã' },
    ]);
  });

  it('keeps the indents of code', () => {
    const code: Body = [{ type: 'code', children: [{ type: 'text', text: '  if (x)' }] }];

    expect(normaliseBody(code)).toEqual(code);
  });
});

describe('photos of a body', () => {
  const file = (id: number): LibraryFile => ({
    id,
    name: `${id}.jpg`,
    url: `/uploads/${id}.jpg`,
    hash: `hash-${id}`,
    mime: 'image/jpeg',
    size: 10,
    width: 640,
    height: 480,
    provider: 'local',
    createdAt: '',
    updatedAt: '',
  });

  it('are read as their files are now, each with its own caption', () => {
    const body = [
      image({ id: 1, hash: 'hash-1', caption: 'Một' }),
      paragraph(''),
      image({ id: 1, hash: 'hash-1', caption: 'Hai' }),
    ];
    const refreshed = refreshBody(body, indexFiles([{ ...file(1), url: '/moved/1.jpg' }]));

    expect(figuresOf(refreshed)).toMatchObject([
      { block: 0, url: '/moved/1.jpg', caption: 'Một', width: 640, missing: false },
      { block: 2, url: '/moved/1.jpg', caption: 'Hai' },
    ]);
  });

  it('are found by hash where no id was kept', () => {
    const body = [image({ id: undefined, hash: 'hash-2', caption: 'Cũ' })];

    expect(keysOf(photosOf(body))).toEqual({ ids: [], hashes: ['hash-2'] });
    expect(figuresOf(refreshBody(body, indexFiles([file(2)])))[0]?.url).toBe('/uploads/2.jpg');
  });

  it('never show another file, where an import has numbered the files anew', () => {
    const body = [image({ id: 1, hash: 'hash-2', caption: 'Của tệp 2' })];
    const renumbered = [file(1), file(2)];

    expect(figuresOf(refreshBody(body, indexFiles(renumbered)))[0]?.url).toBe('/uploads/2.jpg');
    expect(figuresOf(refreshBody(body, indexFiles([file(1)])))[0]?.missing).toBe(true);
  });

  it('say so when their file is gone, and keep what was written about them', () => {
    const [figure] = figuresOf(refreshBody([image({ id: 9, caption: 'Còn lại' })], indexFiles([])));

    expect(figure).toMatchObject({ missing: true, url: null, caption: 'Còn lại' });
  });

  it('have no alternative text when they are decorative', () => {
    const body = [image({ id: 1, hash: 'hash-1', decorative: true, alternativeText: 'hoa văn' })];
    const [figure] = figuresOf(refreshBody(body, indexFiles([file(1)])));

    expect(figure).toMatchObject({ decorative: true, alternativeText: '' });
  });
});
