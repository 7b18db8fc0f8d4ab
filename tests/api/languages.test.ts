import { ARTICLE, body, create, photo, uploadPhoto } from './support/content';
import type { Entry, UploadedFile } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const API = '/api/newsroom/articles';
const PANEL = `/content-manager/collection-types/${ARTICLE}`;

let site: Site;
let file: UploadedFile;

beforeAll(async () => {
  site = await bootSite();
  file = await uploadPhoto(site);
});

afterAll(() => site.close());

type Version = 'draft' | 'published';

const find = async (documentId: string, status: Version, locale = 'vi'): Promise<Entry> =>
  (await site.strapi.documents(ARTICLE as never).findOne({
    documentId,
    status,
    locale,
    populate: { photos: true, cover: true, tags: true, category: true },
  } as never)) as unknown as Entry;

const bySlug = (slug: string, locale = 'vi') =>
  site.get<{ data: Entry }>(`${API}/by-slug/${slug}?locale=${locale}`);

const panel = (method: string, path: string, data: object = {}) =>
  site.admin<{ data: Entry; error?: { message: string } }>(method, PANEL + path, data);

describe('an article in a second language', () => {
  it('has its own address, words, photos and public date', async () => {
    const second = await uploadPhoto(site, 'hai.jpg');
    const { documentId } = await create(
      site,
      ARTICLE,
      { title: 'Hai ngôn ngữ', body: body(photo(file, { caption: 'Ảnh' })) },
      { status: 'published' }
    );
    const saved = await panel('PUT', `/${documentId}?locale=en`, {
      title: 'Hai ngôn ngữ',
      body: body(photo(second, { caption: 'Photo', alternativeText: 'A hall full of people' })),
    });

    expect(saved.status).toBe(200);
    expect(await find(documentId, 'draft', 'en')).toMatchObject({
      slug: 'hai-ngon-ngu',
      publicDate: null,
      photos: [{ id: second.id }],
    });
    expect((await bySlug('hai-ngon-ngu', 'en')).status).toBe(404);

    await panel('POST', `/${documentId}/actions/publish?locale=en`, { title: 'Two languages' });

    const english = (await bySlug('two-languages', 'en')).body.data;
    const vietnamese = (await bySlug('hai-ngon-ngu')).body.data;

    expect(english).toMatchObject({
      title: 'Two languages',
      figures: [{ caption: 'Photo', url: second.url }],
    });
    expect(vietnamese).toMatchObject({
      title: 'Hai ngôn ngữ',
      figures: [{ caption: 'Ảnh', url: file.url }],
      localizations: [
        { locale: 'en', slug: 'two-languages' },
        { locale: 'vi', slug: 'hai-ngon-ngu' },
      ],
    });
    // What nobody has read at this address leads nowhere.
    expect((await bySlug('hai-ngon-ngu', 'en')).status).toBe(404);
  });

  it('shares what is the same in every language', async () => {
    const cover = await uploadPhoto(site, 'bia.jpg');
    const { documentId } = await create(site, ARTICLE, { title: 'Chung', eventDate: '2024-03-21' });

    await panel('PUT', `/${documentId}?locale=en`, { title: 'Shared' });
    await panel('PUT', `/${documentId}`, { featured: true, cover: cover.id });

    expect(await find(documentId, 'draft', 'en')).toMatchObject({
      title: 'Shared',
      eventDate: '2024-03-21',
      featured: true,
      cover: { id: cover.id },
    });
    expect(await find(documentId, 'draft')).toMatchObject({ title: 'Chung' });
  });

  it('gives its address back when it alone is deleted', async () => {
    const { documentId } = await create(
      site,
      ARTICLE,
      { title: 'Xoá một' },
      { status: 'published' }
    );

    await panel('POST', `/${documentId}/actions/publish?locale=en`, { title: 'Delete one' });
    expect((await bySlug('delete-one', 'en')).status).toBe(200);

    const deleted = await site.admin('DELETE', `${PANEL}/${documentId}?locale=en`);

    expect(deleted.status).toBe(200);
    expect((await bySlug('delete-one', 'en')).status).toBe(404);
    expect((await bySlug('xoa-mot')).status).toBe(200);
    expect(await create(site, ARTICLE, { title: 'Delete one' }, { locale: 'en' })).toMatchObject({
      slug: 'delete-one',
    });
  });
});
