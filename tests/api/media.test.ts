import { ARTICLE, body, create, paragraph, photo, uploadPhoto } from './support/content';
import type { Entry, UploadedFile } from './support/content';
import type { Caller } from './support/people';
import { fullAccess } from './support/people';
import { API, PANEL, expectPhotos } from './support/photos';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const FILE = 'plugin::upload.file';

let site: Site;
let token: Caller;

beforeAll(async () => {
  site = await bootSite();
  token = await fullAccess(site);
});

afterAll(() => site.close());

const publish = (title: string, nodes: unknown, more: object = {}) =>
  create(site, ARTICLE, { title, body: nodes, ...more }, { status: 'published' });

const idsOf = (files: unknown) => (files as Array<{ id: number }>).map(({ id }) => id);

const storedPhotos = async (documentId: string, status: 'draft' | 'published') => {
  const entry = (await site.strapi
    .documents(ARTICLE as never)
    .findOne({ documentId, status, populate: { photos: true } } as never)) as unknown as Entry;

  return idsOf(entry.photos);
};

describe('the photos of an article', () => {
  let first: UploadedFile;
  let second: UploadedFile;
  let unused: UploadedFile;

  beforeAll(async () => {
    [first, second, unused] = [
      await uploadPhoto(site, 'mot.jpg'),
      await uploadPhoto(site, 'hai.jpg'),
      await uploadPhoto(site, 'ba.jpg'),
    ] as const;
  });

  it("are those of its body, in the body's order, whatever a client says", async () => {
    const article = await publish('Thứ tự', body(photo(second), paragraph('x'), photo(first)), {
      photos: [unused.id],
    });

    expect(await storedPhotos(article.documentId, 'draft')).toEqual([second.id, first.id]);
    expect(await storedPhotos(article.documentId, 'published')).toEqual([second.id, first.id]);

    const { body: list } = await site.get<{ data: Entry[] }>(
      `${API}?filters[documentId]=${article.documentId}&populate=photos&fields=title`
    );
    const { data } = await site.graphql<{ newsroomArticle: Entry }>(
      `{ newsroomArticle(documentId: "${article.documentId}") { photos { url } } }`
    );

    expect(idsOf(list.data[0]?.photos)).toEqual([second.id, first.id]);
    expect(data.newsroomArticle.photos).toEqual([{ url: second.url }, { url: first.url }]);
  });

  it.each(['the content API', 'the panel'])('are not changed by %s alone', async (way) => {
    const { documentId } = await publish(`Bởi ${way}`, body(photo(first)));
    const data = { photos: [unused.id] };
    const answer =
      way === 'the panel'
        ? await site.admin('PUT', `${PANEL}/${documentId}`, data)
        : await token('PUT', `${API}/${documentId}`, { data });

    expect(answer.status).toBe(200);
    expect(await storedPhotos(documentId, 'draft')).toEqual([first.id]);
  });

  it('hold a file once, and each use of it with its own words', async () => {
    const article = await publish(
      'Hai lần',
      body(
        photo(first, { caption: 'Lần đầu', credit: 'Mai An' }),
        paragraph('x'),
        photo(first, { caption: 'Lần sau', decorative: true })
      )
    );

    expect(await storedPhotos(article.documentId, 'published')).toEqual([first.id]);
    await expectPhotos(
      site,
      article,
      [
        { caption: 'Lần đầu', credit: 'Mai An' },
        { caption: 'Lần sau', decorative: true },
      ],
      [
        { block: 0, caption: 'Lần đầu', credit: 'Mai An', decorative: false },
        { block: 2, caption: 'Lần sau', credit: '', decorative: true, alternativeText: '' },
      ]
    );
  });

  it('follow the body when a photo is moved or taken out', async () => {
    const { documentId } = await publish('Bớt ảnh', body(photo(first), photo(second)));
    const save = (nodes: unknown) =>
      site.admin('POST', `${PANEL}/${documentId}/actions/publish`, { body: nodes });

    await save(body(photo(second), photo(first)));
    expect(await storedPhotos(documentId, 'published')).toEqual([second.id, first.id]);

    await save(body(paragraph('Không còn ảnh'), photo(first)));
    expect(await storedPhotos(documentId, 'published')).toEqual([first.id]);

    await save(null);
    expect(await storedPhotos(documentId, 'draft')).toEqual([]);
    expect(await storedPhotos(documentId, 'published')).toEqual([]);
  });

  it('are told to the media library as uses of the file', async () => {
    const file = await uploadPhoto(site, 'dung-o-dau.jpg');
    const { documentId } = await publish('Dùng ảnh', body(photo(file)));
    const { related } = await site.strapi.db
      .query(FILE)
      .findOne({ where: { id: file.id }, populate: { related: true } });

    expect(related).toHaveLength(2);
    expect(related).toEqual([
      expect.objectContaining({ documentId, __type: ARTICLE }),
      expect.objectContaining({ documentId, __type: ARTICLE }),
    ]);
  });

  it('are found by their hash where a body has no id, or the id of another site', async () => {
    const article = await publish('Từ nơi khác', body(photo(first, { caption: 'Ảnh một' })));

    for (const id of [undefined, second.id, 987654]) {
      const rows = await site.strapi.db
        .query(ARTICLE)
        .findMany({ where: { documentId: article.documentId } });

      for (const row of rows) {
        const image = { ...row.body[0].image, id };

        await site.strapi.db
          .query(ARTICLE)
          .update({ where: { id: row.id }, data: { body: [{ ...row.body[0], image }] } });
      }

      await expectPhotos(
        site,
        article,
        [{ id: first.id, url: first.url, caption: 'Ảnh một' }],
        [{ url: first.url, caption: 'Ảnh một', missing: false }]
      );
    }
  });
});
