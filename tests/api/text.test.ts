import { ARTICLE, CATEGORY, TAG, body, create, photo, text, uploadPhoto } from './support/content';
import type { Entry, UploadedFile } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const NBSP = '\u00A0';
const ZERO_WIDTH = '\u200B';
const NON_JOINER = '\u200C';
const PANEL = `/content-manager/collection-types/${ARTICLE}`;

/** As a chat app or an old portal hands it over: decomposed, indented, with invisible characters. */
const asPasted = (words: string) =>
  `${NBSP}${NBSP} \t${words.normalize('NFD').replaceAll(' ', `${ZERO_WIDTH} `)} ${NBSP}`;

let site: Site;
let file: UploadedFile;

beforeAll(async () => {
  site = await bootSite();
  file = await uploadPhoto(site);
});

afterAll(() => site.close());

const paragraphOf = (...runs: object[]) => ({ type: 'paragraph', children: runs }) as never;

const stored = async (documentId: string): Promise<Entry> =>
  (await site.strapi
    .documents(ARTICLE as never)
    .findOne({ documentId } as never)) as unknown as Entry;

/** The articles as they come out of the panel, the content API and GraphQL. */
const readings = async ({ documentId, slug }: Entry) => {
  const panel = await site.admin<{ data: Entry }>('GET', `${PANEL}/${documentId}`);
  const rest = await site.get<{ data: Entry }>(`/api/newsroom/articles/${documentId}`);
  const page = await site.get<{ data: Entry }>(`/api/newsroom/articles/by-slug/${slug}`);
  const { data } = await site.graphql<{ newsroomArticle: Entry }>(
    `{ newsroomArticle(documentId: "${documentId}") { title lead byline source body } }`
  );

  return [panel.body.data, rest.body.data, page.body.data, data.newsroomArticle];
};

describe('text on its way in', () => {
  it('is composed, and loses its indents and invisible characters, in every field', async () => {
    const article = await create(
      site,
      ARTICLE,
      {
        title: asPasted('Hội nghị xây dựng nông thôn mới'),
        lead: asPasted('Sáng 21/3, xã họp.'),
        byline: asPasted('Mai An'),
        source: asPasted('Cổng thông tin'),
        body: body(
          paragraphOf(text(asPasted('Một đoạn văn'))),
          { type: 'heading', level: 2, children: [text(asPasted('Tiêu đề'))] },
          { type: 'quote', children: [text(asPasted('Trích dẫn'))] },
          {
            type: 'list',
            format: 'unordered',
            children: [{ type: 'list-item', children: [text(asPasted('Một mục'))] }],
          },
          photo(file, {
            caption: asPasted('Đại biểu dự họp'),
            alternativeText: asPasted('Hội trường đông người'),
            credit: asPasted('Mai An'),
          })
        ),
      },
      { status: 'published' }
    );

    for (const reading of await readings(article)) {
      expect(reading).toMatchObject({
        title: 'Hội nghị xây dựng nông thôn mới',
        lead: 'Sáng 21/3, xã họp.',
        byline: 'Mai An',
        source: 'Cổng thông tin',
        body: [
          { children: [{ text: 'Một đoạn văn' }] },
          { children: [{ text: 'Tiêu đề' }] },
          { children: [{ text: 'Trích dẫn' }] },
          { children: [{ children: [{ text: 'Một mục' }] }] },
          {
            image: {
              caption: 'Đại biểu dự họp',
              alternativeText: 'Hội trường đông người',
              credit: 'Mai An',
            },
          },
        ],
      });
    }
  });

  it('is composed in categories and tags', async () => {
    const names = await Promise.all(
      [CATEGORY, TAG].map((uid) => create(site, uid, { name: asPasted('Văn hoá') }))
    );

    expect(names.map(({ name }) => name)).toEqual(['Văn hoá', 'Văn hoá']);
  });

  it('keeps everything else: inner spaces, code, joiners that spell, emoji, line breaks', async () => {
    const nodes = body(
      paragraphOf(text(`10${NBSP}km,  hai  dấu cách\nvà một dòng`)),
      { type: 'code', language: 'text', children: [text(`  thụt vào${NBSP}\n\tvà tab  `)] },
      paragraphOf(text(`می${NON_JOINER}خواهم 👨‍👩‍👧 𠀋 ‑ \u00AD“trích”…`)),
      paragraphOf(
        { ...text('đậm '), bold: true },
        text(' rồi '),
        { type: 'link', url: 'https://example.org/a?b=c#d', children: [text(' liên kết ')] },
        text(' hết')
      )
    );
    const { documentId } = await create(site, ARTICLE, { title: 'Giữ nguyên', body: nodes });

    expect((await stored(documentId)).body).toEqual(nodes);
  });

  it('is not changed any further by saving again what was read', async () => {
    const { documentId } = await create(site, ARTICLE, {
      title: asPasted('Lưu lại'),
      lead: asPasted('Lần nữa'),
      body: body(paragraphOf(text(asPasted('Đoạn')), text(asPasted('khác'))), photo(file)),
    });
    const first = await stored(documentId);
    const { title, lead, slug, body: nodes } = first;
    const saved = await site.admin('PUT', `${PANEL}/${documentId}`, {
      title,
      lead,
      slug,
      body: nodes,
    });
    const second = await stored(documentId);

    expect(saved.status).toBe(200);
    expect({ ...second, updatedAt: null, updatedBy: null }).toEqual({
      ...first,
      updatedAt: null,
      updatedBy: null,
    });
  });
});

describe('what no database keeps', () => {
  const article = () => ({
    title: 'a\u0000b\uD800c',
    lead: 'Trước\u0000 sau \uDC00',
    body: body(
      paragraphOf(text('\u0000 đầu \uD83D'), text('\uDE00 cuối\u0000')),
      paragraphOf({ type: 'link', url: 'https://example.org/\u0000\uD800', children: [text('x')] }),
      { type: 'code', language: 'a\u0000', children: [text('b\u0000\uDC00')] },
      photo(file, {
        caption: 'c\u0000\uD800',
        credit: 'd\u0000',
        alternativeText: 'Sông\u0000 suối',
      })
    ),
  });

  it('is left out, or replaced by the sign for it', async () => {
    const { body: saved } = await site.admin<{ data: Entry }>('POST', PANEL, article());
    const read = await stored(saved.data.documentId);

    expect(read).toMatchObject({ title: 'ab\uFFFDc', lead: 'Trước sau \uFFFD' });
    expect(read.body).toMatchObject([
      // Two runs that held one character between them.
      { children: [{ text: 'đầu 😀' }, { text: ' cuối' }] },
      { children: [{ url: 'https://example.org/\uFFFD' }] },
      { language: 'a', children: [{ text: 'b\uFFFD' }] },
      { image: { caption: 'c\uFFFD', credit: 'd', alternativeText: 'Sông suối' } },
    ]);
  });

  it('is found by no query and breaks none', async () => {
    const answer = await site.get('/api/newsroom/articles?filters[title][$contains]=%00');

    expect([200, 400]).toContain(answer.status);
  });

  it('keeps characters of four bytes', async () => {
    const title = 'Ngày hội 😀 𠀋 của xã';
    const { documentId, slug } = await create(site, ARTICLE, {
      title,
      body: body(paragraphOf(text(title)), photo(file, { caption: title, alternativeText: title })),
    });
    const read = await stored(documentId);

    expect(slug).toMatch(/^ngay-hoi-.*cua-xa$/);
    expect(read.title).toBe(title);
    expect(read.body).toMatchObject([
      { children: [{ text: title }] },
      { image: { caption: title, alternativeText: title } },
    ]);
  });
});
