import { ARTICLE, body, create, paragraph, photo, TAG, uploadPhoto } from './support/content';
import type { Entry, UploadedFile } from './support/content';
import { API } from './support/photos';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;
let files: UploadedFile[];

beforeAll(async () => {
  // Answers are to be made each time.
  site = await bootSite({ env: { NEWSROOM_CONFIG: '{"responseCache":false}' } });
  files = [await uploadPhoto(site, 'mot.jpg'), await uploadPhoto(site, 'hai.jpg')];
});

afterAll(() => site.close());

/** What the database is asked while an answer is made, which must hold so many photos. */
const queriesDuring = async (photos: number, work: () => Promise<unknown>): Promise<string[]> => {
  const asked: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    if (/^\s*(with|select)\b/i.test(sql)) asked.push(sql);
  };

  site.strapi.db.connection.on('query', note);

  try {
    const answer = JSON.stringify(await work());

    expect(answer.match(/"type":"image"/g)).toHaveLength(photos);
  } finally {
    site.strapi.db.connection.removeListener('query', note);
  }

  return asked;
};

const article = (title: string, photos: number, data: object = {}): Promise<Entry> => {
  const nodes = Array.from({ length: photos }, (_, index) => [
    photo(files[index % 2] as UploadedFile, { caption: `Ảnh ${index}` }),
    paragraph(`Đoạn văn thứ ${index}.`),
  ]).flat();

  return create(site, ARTICLE, { title, body: body(...nodes), ...data }, { status: 'published' });
};

describe('the number of queries that a page takes', () => {
  let short: Entry;
  let long: Entry;

  beforeAll(async () => {
    const tags: Entry[] = [];

    for (let index = 0; index < 12; index++) {
      tags.push(await create(site, TAG, { name: `Thẻ ${index}` }, { status: 'published' }));
    }

    short = await article('Tin ngắn', 1);

    const related: Entry[] = [];

    for (let index = 0; index < 8; index++) {
      related.push(await article(`Bài liên quan ${index}`, 2, { cover: files[0]?.id }));
    }

    long = await article('Phóng sự ảnh dài', 60, {
      cover: files[1]?.id,
      tags: tags.map(({ documentId }) => documentId),
      relatedArticles: related.map(({ documentId }) => documentId),
    });
  });

  it.each([
    ['REST', (slug: string) => site.get(`${API}/by-slug/${slug}`)],
    [
      'GraphQL',
      (slug: string) =>
        site.graphql(`{ newsroomArticleBySlug(slug: "${slug}") {
          title body figures { url } tags { name } related { title cover { url } }
        } }`),
    ],
  ])('is the same by %s for a line of news and for sixty photos', async (_road, read) => {
    // The first of all asks for roles and locales too.
    await read(short.slug);

    const ofShort = await queriesDuring(1, () => read(short.slug));
    const ofLong = await queriesDuring(60, () => read(long.slug));

    expect(ofLong).toHaveLength(ofShort.length);
    expect(ofLong.length).toBeLessThanOrEqual(6);
  });

  it('is the same for a list of one article and of ten', async () => {
    const list = (size: number) => site.get(`${API}?populate=photos&pagination[pageSize]=${size}`);

    await list(1);

    const ofOne = await queriesDuring(60, () => list(1));
    const ofTen = await queriesDuring(77, () => list(10));

    expect(ofTen).toHaveLength(ofOne.length);
  });
});
