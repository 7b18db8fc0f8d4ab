import { ARTICLE, paragraph, photo, text, uploadFile, uploadPhoto } from './support/content';
import type { UploadedFile } from './support/content';
import type { Caller } from './support/people';
import { fullAccess } from './support/people';
import { allRows, countRows } from './support/rows';
import type { Answer, Site } from './support/site';
import { bootSite } from './support/site';

type Node = Record<string, unknown>;

const PANEL = `/content-manager/collection-types/${ARTICLE}`;

let site: Site;
let token: Caller;
let file: UploadedFile;
let pdf: UploadedFile;

beforeAll(async () => {
  site = await bootSite();
  token = await fullAccess(site);
  file = await uploadPhoto(site, 'hoi-nghi.jpg');
  pdf = await uploadFile(site, { content: '%PDF-1.4', name: 'a.pdf', mimetype: 'application/pdf' });
});

afterAll(() => site.close());

const ways: Record<string, (body: unknown) => Promise<Answer>> = {
  'the content API': (body) =>
    token('POST', '/api/newsroom/articles?status=draft', { data: { title: 'Bài', body } }),
  'the panel': (body) => site.admin('POST', PANEL, { title: 'Bài', body }),
};

const withImage = (image: () => Node) => () => {
  const node = photo(file);

  return [{ ...node, image: { ...node.image, ...image() } }];
};

const list = (...children: unknown[]) => ({ type: 'list', format: 'unordered', children });
const item = { type: 'list-item', children: [text('x')] };
const linkTo = (url: unknown) => [
  { type: 'paragraph', children: [{ type: 'link', url, children: [text('x')] }] },
];
const inParagraph = (...children: unknown[]) => [{ type: 'paragraph', children }];

const nestedLists = (depth: number): unknown => {
  let node: unknown = item;

  for (let level = 0; level < depth; level += 1) node = list(node);

  return [node];
};

const BODIES: Array<[string, unknown | (() => unknown), RegExp]> = [
  ['text', 'Một đoạn', /body: must be a list of blocks/],
  ['an object', {}, /body: must be a list of blocks/],
  ['a number', 5, /body: must be a list of blocks/],
  ['a null node', [null], /body.0: must be an object/],
  ['a node that is text', ['Một đoạn'], /body.0: must be an object/],
  ['a node that is a list', [[]], /body.0: must be an object/],
  ['a node of no type', [{}], /body.0.type: must be one of: paragraph, heading/],
  ['a node of an unknown type', [{ type: 'video' }], /body.0.type: must be one of/],
  ['a node named like a method', [{ type: 'constructor' }], /body.0.type: must be one of/],
  ['a paragraph without text', [{ type: 'paragraph' }], /body.0.children: must be a list/],
  ['an empty paragraph', inParagraph(), /children: must not be empty: an empty text will do/],
  ['a paragraph of null', inParagraph(null), /body.0.children.0: must be an object/],
  ['a paragraph of paragraphs', inParagraph(paragraph('x')), /must be one of: text, link/],
  ['text that is a number', inParagraph({ type: 'text', text: 5 }), /text: must be text/],
  ['a bold that is a word', inParagraph({ ...text('x'), bold: 'yes' }), /must be true or false/],
  ['a heading of level 9', [{ type: 'heading', level: 9, children: [text('x')] }], /1, 2, 3/],
  ['a list of paragraphs', [list(paragraph('x'))], /must be one of: list-item, list/],
  ['a list of null', [list(null)], /body.0.children.0: must be an object/],
  ['a list of no format', [{ type: 'list', children: [item] }], /must be one of: ordered/],
  ['an indent of words', [{ ...list(item), indentLevel: 'x' }], /indentLevel: must be a number/],
  ['a list item by itself', [item], /body.0.type: must be one of/],
  ['a link to code', linkTo('javascript:alert(1)'), /no address that a reader can open.*https/],
  ['a link to hidden code', linkTo('java\nscript:alert(1)'), /no address that a reader can open/],
  ['a link to data', linkTo('data:text/html,x'), /no address that a reader can open/],
  ['a link to nowhere', linkTo(''), /no address that a reader can open/],
  ['a link that is a number', linkTo(5), /url: must be text/],
  ['a link that is too long', linkTo(`https://a/${'x'.repeat(4000)}`), /longer than 4000/],
  [
    'a link in a link',
    inParagraph({ ...linkTo('/a')[0]?.children[0], children: linkTo('/b') }),
    /"text"/,
  ],
  [
    'code in a language of no kind',
    [{ type: 'code', language: {}, children: [text('x')] }],
    /leave it out/,
  ],
  [
    'values that no block has',
    [{ ...paragraph('x'), data: { a: 1 } }],
    /body.0.data: .*leave it out/,
  ],
  ['keys that no block has', [{ ...paragraph('x'), 'a\u0000': 1 }], /leave it out/],
  [
    'an image of nothing',
    [{ type: 'image', children: [text('')] }],
    /body.0.image: must be an object/,
  ],
  [
    'an image that is text',
    [{ type: 'image', image: 'x', children: [text('')] }],
    /must be an object/,
  ],
  [
    'an image without a file',
    [{ type: 'image', image: {}, children: [text('')] }],
    /Photo 1 is not in the media library/,
  ],
  [
    'an image without children',
    () => [{ type: 'image', image: photo(file).image }],
    /children: must be a list/,
  ],
  [
    'an image with null children',
    () => [{ ...photo(file), children: [null] }],
    /children.0: must be an object/,
  ],
  ['a photo that is a PDF', () => [photo(pdf)], /Photo 1 is no image: "a.pdf" is application\/pdf/],
  [
    'a photo that does not exist',
    withImage(() => ({ id: 987654, hash: 'x' })),
    /Photo 1 is not in the media/,
  ],
  [
    'an id beyond all ids',
    withImage(() => ({ id: 2 ** 31 })),
    /image.id: must be at most 2147483647/,
  ],
  ['an id that is text', withImage(() => ({ id: '1' })), /image.id: must be a number/],
  [
    "another file's address",
    withImage(() => ({ url: '/uploads/other.jpg' })),
    /not that of its file "hoi-nghi.jpg"/,
  ],
  ['an address of code', withImage(() => ({ url: 'javascript:alert(1)' })), /not that of its file/],
  ['a credit that is a number', withImage(() => ({ credit: 5 })), /image.credit: must be text/],
  [
    'a decorative that is a word',
    withImage(() => ({ decorative: 'yes' })),
    /must be true or false/,
  ],
  ['a caption that is a list', withImage(() => ({ caption: [] })), /image.caption: must be text/],
  [
    'a caption that is too long',
    withImage(() => ({ caption: 'x'.repeat(1001) })),
    /longer than 1000/,
  ],
  [
    'an alternative that is too long',
    withImage(() => ({ alternativeText: 'x'.repeat(501) })),
    /longer than 500/,
  ],
  [
    '10,000 nodes',
    Array.from({ length: 10_000 }, () => paragraph('x')),
    /more than 8000 nodes: split/,
  ],
  ['lists nested too deep', nestedLists(13), /nested more than 12 deep: flatten/],
];

describe.each(Object.keys(ways))('by %s, a body', (way) => {
  let before: Awaited<ReturnType<typeof allRows>>;

  beforeAll(async () => {
    before = await allRows(site);
  });

  it.each(BODIES)('with %s is refused', async (_what, body, message) => {
    const counts = await countRows(site);
    const answer = await ways[way]?.(typeof body === 'function' ? body() : body);

    expect({ status: answer?.status, error: answer?.body.error }).toMatchObject({
      status: 400,
      error: { name: 'ValidationError', message: expect.stringMatching(message) },
    });
    expect(await countRows(site)).toEqual(counts);
  });

  it('has left nothing behind', async () => {
    expect(await allRows(site)).toEqual(before);
  });
});

describe('a body that is larger than any request may be', () => {
  const save = async (body: unknown) =>
    site.strapi.documents(ARTICLE as never).create({ data: { title: 'Bài', body } } as never);

  it('is refused by its size over HTTP', async () => {
    const counts = await countRows(site);
    const answer = await ways['the panel']?.([paragraph('x'.repeat(5_000_000))]);

    expect(answer?.status).toBe(413);
    expect(await countRows(site)).toEqual(counts);
  });

  it.each([
    ['5 MB of text', () => [paragraph('x'.repeat(5_000_000))], /more than 1000000 characters/],
    [
      '5 MB of language',
      () => [{ type: 'code', language: 'x'.repeat(5e6), children: [text('')] }],
      /characters/,
    ],
    ['lists nested 10,000 deep', () => nestedLists(10_000), /nested more than 12 deep/],
    [
      'a circle',
      () => {
        const node: Node = { type: 'paragraph' };

        return [Object.assign(node, { children: [node] })];
      },
      /nested more than 12 deep/,
    ],
  ])('is refused by us: %s', async (_what, body, message) => {
    const counts = await countRows(site);

    await expect(save(body())).rejects.toThrow(message);
    expect(await countRows(site)).toEqual(counts);
  });

  it('is refused when a small request nests 300,000 deep', async () => {
    const deep = `${'['.repeat(300_000)}${']'.repeat(300_000)}`;
    const { accessKey } = await site.strapi
      .service('admin::api-token')
      .create({ name: 'Deep', description: '', type: 'full-access', lifespan: null });
    const answer = await fetch(`${site.url}/api/newsroom/articles`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${accessKey}` },
      body: `{"data":{"title":"x","body":[{"type":"paragraph","children":${deep}}]}}`,
    });

    expect(answer.status).toBe(400);
  });
});
