import fc from 'fast-check';

import { createOutputSanitizer } from '../../server/src/platform/output-sanitizer';
import { listenTo } from './support/both-ways';
import type { Entry, UploadedFile } from './support/content';
import {
  ARTICLE,
  body,
  CATEGORY,
  create,
  paragraph,
  photo,
  TAG,
  uploadPhoto,
} from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

interface Article {
  id: number;
  documentId: string;
  title: string;
  slug: string;
  locale: string;
  publicDate: string;
  body: Array<{ type: string; image?: { caption: string | null; url: string } }>;
  [attribute: string]: unknown;
}

interface List {
  data: Article[];
  meta: { pagination: Record<string, number> };
  error?: { status: number; message: string };
}

const ARTICLES = '/api/newsroom/articles';

let site: Site;
let files: UploadedFile[];
let category: Entry;

const day = (number: number) => `2024-05-${String(number).padStart(2, '0')}T08:00:00.000Z`;

const list = async (query: string): Promise<List> =>
  (await site.get<List>(`${ARTICLES}?${query}`)).body;

const titles = async (query: string): Promise<string[]> =>
  (await list(query)).data.map(({ title }) => title);

const publish = (uid: string, data: Record<string, unknown>, locale = 'vi') =>
  create(site, uid, data, { status: 'published', locale });

beforeAll(async () => {
  // Both answers are to be made, not kept.
  site = await bootSite({ env: { NEWSROOM_CONFIG: '{"responseCache":false}' } });
  files = [];
  for (const name of ['mot.jpg', 'hai.jpg', 'ba.jpg']) files.push(await uploadPhoto(site, name));

  const [first, second, third] = files as [UploadedFile, UploadedFile, UploadedFile];
  const parent = await publish(CATEGORY, { name: 'Tin tức' });

  category = await publish(CATEGORY, { name: 'Kinh tế', parent: parent.documentId });

  const tags = [await publish(TAG, { name: 'Chè' }), await publish(TAG, { name: 'Lúa' })];
  const tagIds = tags.map(({ documentId }) => documentId);

  await publish(ARTICLE, {
    title: 'Bài một',
    lead: 'Mở đầu bài một.',
    publicDate: day(1),
    cover: first.id,
    body: body(paragraph('Một.'), photo(first, { caption: 'Ảnh đầu', credit: 'Mai An' })),
    category: category.documentId,
    tags: tagIds,
  });
  await publish(ARTICLE, {
    title: 'Bài hai',
    publicDate: day(2),
    cover: first.id,
    featured: true,
    body: body(photo(second, { caption: 'A' }), paragraph('Hai.'), photo(first, { caption: 'B' })),
    category: parent.documentId,
    tags: tagIds.slice(1),
  });
  await publish(ARTICLE, {
    title: 'Bài ba',
    publicDate: day(3),
    eventDate: '2024-05-03',
    body: body(photo(third, { caption: 'C' }), photo(third, { caption: 'D' }), photo(second)),
  });
  for (const title of ['Cùng lúc A', 'Cùng lúc B', 'Cùng lúc C']) {
    await publish(ARTICLE, { title, publicDate: day(4), body: body(paragraph(title)) });
  }
  await publish(ARTICLE, { title: 'In English', publicDate: day(5) }, 'en');
  await create(site, ARTICLE, { title: 'Bản nháp', publicDate: day(6) });
});

afterAll(() => site.close());

describe('the list of articles', () => {
  it('begins with the newest, and has an order of its own for one moment', async () => {
    const { data } = await list('');
    const together = data.slice(0, 3).map(({ documentId }) => documentId);

    expect(data.slice(3).map(({ title }) => title)).toEqual(['Bài ba', 'Bài hai', 'Bài một']);
    expect(together).toEqual([...together].sort().reverse());
  });

  it('is the same whether read in one go or page by page', async () => {
    const whole = await titles('fields[0]=title');
    const pages = [];

    for (const page of [1, 2, 3]) {
      pages.push(await titles(`pagination[page]=${page}&pagination[pageSize]=2`));
    }

    expect(pages.flat()).toEqual(whole);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 2]);
  });

  it.each([
    ['sort=title', ['Bài ba', 'Bài hai', 'Bài một']],
    ['sort[0]=publicDate:asc', ['Bài một', 'Bài hai', 'Bài ba']],
    ['sort[0]=featured:desc&sort[1]=publicDate:asc', ['Bài hai', 'Bài một', 'Bài ba']],
  ])('is sorted as asked by %s', async (sort, expected) => {
    const found = await titles(`filters[title][$startsWith]=Bài&${sort}`);

    expect(found).toEqual(expected);
  });

  it.each([
    ['filters[slug][$eq]=bai-hai', ['Bài hai']],
    ['filters[featured][$eq]=true', ['Bài hai']],
    ['filters[category][slug][$eq]=kinh-te', ['Bài một']],
    ['filters[tags][slug][$in][0]=che', ['Bài một']],
    ['filters[tags][slug][$eq]=lua', ['Bài hai', 'Bài một']],
    ['filters[publicDate][$lt]=2024-05-03T00:00:00Z', ['Bài hai', 'Bài một']],
    ['filters[$or][0][slug][$eq]=bai-ba&filters[$or][1][slug][$eq]=bai-mot', ['Bài ba', 'Bài một']],
    ['_q=Mở đầu', ['Bài một']],
  ])('is filtered by %s', async (filters, expected) => {
    const { data, meta } = await list(filters);

    expect(data.map(({ title }) => title)).toEqual(expected);
    expect(meta.pagination.total).toBe(expected.length);
  });

  it('holds the fields asked for, and always the ids', async () => {
    const { data } = await list('fields[0]=title&fields[1]=publicDate&pagination[limit]=1');

    expect(Object.keys(data[0] ?? {}).sort()).toEqual(['documentId', 'id', 'publicDate', 'title']);
  });

  it('holds cover, photos in the order of the body, category and tags when asked for', async () => {
    const populate = ['cover', 'photos', 'category', 'tags'].map(
      (name, i) => `populate[${i}]=${name}`
    );
    const { data } = await list(`filters[slug][$in][0]=bai-hai&${populate.join('&')}`);

    expect(data).toMatchObject([
      {
        cover: { id: files[0]?.id, url: files[0]?.url },
        photos: [{ id: files[1]?.id }, { id: files[0]?.id }],
        category: { name: 'Tin tức' },
        tags: [{ name: 'Lúa' }],
      },
    ]);
  });

  it('says null and an empty list where an article has neither cover nor photos', async () => {
    const { data } = await list(
      'filters[title][$startsWith]=Cùng&populate[cover]=true&populate[photos]=true'
    );

    expect(data).toHaveLength(3);
    expect(data.every(({ cover, photos }) => cover === null && Array.isArray(photos))).toBe(true);
  });

  it('keeps the captions of each use of a file, with its photos populated or not', async () => {
    const bare = await list('filters[slug][$eq]=bai-ba');
    const populated = await list('filters[slug][$eq]=bai-ba&populate[photos]=true');

    expect(bare.data[0]?.body.map(({ image }) => image?.caption)).toEqual(['C', 'D', null]);
    expect(populated.data[0]?.body).toEqual(bare.data[0]?.body);
  });

  it('shows a replaced file in the body as it is now', async () => {
    const file = files[2] as UploadedFile;
    const width = async (query: string) =>
      (
        (await list(`filters[slug][$eq]=bai-ba&${query}`)).data[0]?.body[0]?.image as {
          width?: number;
        }
      ).width;

    await site.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: file.id }, data: { width: 777 } });

    expect([await width(''), await width('populate[photos]=true')]).toEqual([777, 777]);
  });

  it('is paged by page and size, and by start and limit', async () => {
    const byPage = await list('pagination[page]=2&pagination[pageSize]=4');
    const byStart = await list('pagination[start]=4&pagination[limit]=4');

    expect(byPage.meta.pagination).toEqual({ page: 2, pageSize: 4, pageCount: 2, total: 6 });
    expect(byStart.meta.pagination).toEqual({ start: 4, limit: 4, total: 6 });
    expect(byStart.data).toEqual(byPage.data);
    expect((await list('pagination[withCount]=false')).meta.pagination).toEqual({
      page: 1,
      pageSize: 25,
    });
  });

  it('is in the default locale, in the one asked for, or in all', async () => {
    expect(await titles('')).not.toContain('In English');
    expect(await titles('locale=en')).toEqual(['In English']);
    expect(await titles('locale=*')).toHaveLength(7);
  });

  it('holds no drafts, whatever status is asked for', async () => {
    expect(await titles('status=draft')).not.toContain('Bản nháp');
    expect(await titles('_q=nháp')).toEqual([]);
  });

  it('is not disturbed by a parameter that it does not know', async () => {
    expect(await list('utm_source=zalo')).toEqual(await list(''));
  });

  it.each([
    'filters[nothing][$eq]=1',
    'filters[title][$nonsense]=1',
    'sort=nothing',
    'fields[0]=nothing',
    'populate[nothing]=true',
    'lookup[publishedAt]=1',
    'locale=xx-YY',
    'pagination[page]=abc',
    'pagination[page]=1&pagination[start]=1',
  ])('refuses %s with 400', async (query) => {
    const { status, body: answer } = await site.get<List>(`${ARTICLES}?${query}`);

    expect({ query, status }).toEqual({ query, status: 400 });
    expect(answer.error?.message).toBeTruthy();
  });
});

describe('what is answered quickly', () => {
  const queries = [
    '',
    'populate[cover]=true&populate[photos]=true',
    'populate[photos]=true&populate[cover]=true',
    'populate[0]=cover&populate[1]=category&populate[2]=photos&populate[3]=tags',
    'populate=cover,photos',
    'populate=*',
    'populate[cover][fields][0]=url&populate[photos][fields][0]=url',
    'populate[cover][fields][0]=url&populate[photos]=true',
    'populate[photos][filters][mime][$eq]=image/jpeg',
    'populate[photos][sort]=name:desc&populate[cover]=true',
    'populate[photos][populate]=*',
    'populate[category][populate][parent]=true&populate[tags][fields][0]=name',
    'populate[tags][count]=true',
    'populate[relatedArticles][populate][cover]=true',
    'fields[0]=title&fields[1]=slug&populate[cover]=true',
    'fields=title,lead&populate[photos]=true',
    'filters[category][slug][$eq]=kinh-te&populate[cover]=true',
    'filters[tags][name][$notNull]=true&sort=category.name&populate[photos]=true',
    'filters[slug]=bai-mot&populate[cover]=true',
    'pagination[start]=1&pagination[limit]=2&populate[photos]=true',
    'pagination[page]=2&pagination[pageSize]=3&pagination[withCount]=0',
    'locale=en&populate[cover]=true',
    'locale=*&populate[photos]=true',
    'sort[0][title]=asc',
    '_q=bài&populate[cover]=true',
    'unknown=1&populate[cover]=true',
  ];

  it.each(queries)('is what Strapi answers to ?%s', async (query) => {
    const stock = listenTo(site);
    const response = await fetch(`${site.url}${ARTICLES}?${query}`);

    expect(response.status).toBe(200);
    // Relations come in the order in which the database answered for them.
    expect(await response.json()).toEqual(JSON.parse(await stock.stockAnswer(ARTICLE)));
  });

  it('is what Strapi answers for categories and tags too', async () => {
    for (const [path, uid] of [
      ['/api/newsroom/categories?populate[parent]=true', CATEGORY],
      ['/api/newsroom/tags?sort=name:desc', TAG],
    ] as const) {
      const stock = listenTo(site);
      const response = await fetch(site.url + path);

      expect(await response.text()).toBe(await stock.stockAnswer(uid));
    }
  });

  it('lets the middlewares and listeners of a site take part', async () => {
    const seen: unknown[] = [];

    site.strapi.db.lifecycles.subscribe({
      models: [ARTICLE],
      afterFindMany: ({ result }) => {
        seen.push((result as Article[]).length);
      },
    });

    await list('pagination[limit]=2&populate[cover]=true');

    expect(seen).toEqual([2]);
  });

  it('shows an entry of any shape as Strapi shows it', async () => {
    const stock = listenTo(site);

    await list('');

    const auth = stock.auth();
    const schema = site.strapi.contentType(ARTICLE as never) as never;
    const sanitize = createOutputSanitizer(site.strapi);
    const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);
    const file = fc.record(
      {
        id: fc.nat(),
        url: fc.string(),
        folderPath: fc.string(),
        folder: maybe(fc.record({ id: fc.nat(), name: fc.string() })),
        formats: maybe(fc.dictionary(fc.string(), fc.jsonValue())),
        related: fc.array(
          fc.record({
            __type: fc.constantFrom(ARTICLE, 'admin::user'),
            id: fc.nat(),
            publishedAt: fc.constantFrom(null, day(1)),
          })
        ),
        createdBy: maybe(fc.record({ id: fc.nat(), email: fc.string(), password: fc.string() })),
      },
      { requiredKeys: ['id'] }
    );
    const term = fc.record(
      {
        id: fc.nat(),
        name: fc.string(),
        parent: maybe(fc.record({ id: fc.nat(), publishedAt: fc.constantFrom(null, day(1)) })),
        publishedAt: fc.constantFrom(null, day(1)),
        updatedBy: maybe(fc.record({ id: fc.nat() })),
      },
      { requiredKeys: ['id', 'publishedAt'] }
    );
    const entry = fc.record(
      {
        id: fc.nat(),
        documentId: fc.string(),
        title: maybe(fc.string()),
        body: maybe(fc.array(fc.jsonValue())),
        unknown: fc.jsonValue(),
        cover: maybe(file),
        photos: maybe(fc.array(file)),
        category: maybe(term),
        tags: fc.oneof(fc.array(term), fc.record({ count: fc.nat() })),
        createdBy: maybe(fc.record({ id: fc.nat(), email: fc.string() })),
        localizations: fc.array(fc.record({ id: fc.nat(), publishedAt: fc.constant(day(1)) })),
      },
      { requiredKeys: ['id'] }
    );

    await fc.assert(
      fc.asyncProperty(fc.oneof(entry, fc.array(entry), fc.constant(null)), async (data) => {
        const expected = await stock.api.sanitize.output(structuredClone(data), schema, { auth });

        expect(JSON.stringify(await sanitize(ARTICLE, data, auth))).toBe(JSON.stringify(expected));
      })
    );
  });
});
