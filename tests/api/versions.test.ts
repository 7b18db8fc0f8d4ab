import {
  ARTICLE,
  CATEGORY,
  TAG,
  body,
  create,
  paragraph,
  photo,
  uploadPhoto,
} from './support/content';
import type { Entry, UploadedFile } from './support/content';
import { allRows } from './support/rows';
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

describe('a copy', () => {
  let source: Entry;

  beforeAll(async () => {
    source = await create(
      site,
      ARTICLE,
      { title: 'Bài gốc', body: body(paragraph('Đoạn'), photo(file, { caption: 'Chú thích' })) },
      { status: 'published' }
    );
  });

  /** The panel's form holds all that the source has. */
  const copy = async (changes: object = {}) => {
    const { title, slug, lead, publicDate, body: nodes } = await find(source.documentId, 'draft');

    return panel('POST', `/clone/${source.documentId}`, {
      title,
      slug,
      lead,
      publicDate,
      body: nodes,
      ...changes,
    });
  };

  it('has an address of its own, no public date, and the photos of its source', async () => {
    const { status, body: answer } = await copy();
    const { documentId } = answer.data;
    const draft = await find(documentId, 'draft');

    expect(status).toBe(200);
    expect(documentId).not.toBe(source.documentId);
    expect(draft).toMatchObject({ title: 'Bài gốc', slug: 'bai-goc-2', publicDate: null });
    expect(draft.photos).toEqual([expect.objectContaining({ id: file.id })]);
    expect(await find(documentId, 'published')).toBeNull();
    expect((await bySlug('bai-goc')).body.data).toMatchObject({ documentId: source.documentId });
    expect((await bySlug('bai-goc-2')).status).toBe(404);

    await panel('POST', `/${documentId}/actions/publish`);
    expect((await bySlug('bai-goc-2')).body.data).toMatchObject({ documentId });
  });

  it('made by code is one as well', async () => {
    const { entries } = (await site.strapi.documents(ARTICLE as never).clone({
      documentId: source.documentId,
      data: { title: 'Bản sao' },
    } as never)) as unknown as {
      entries: Entry[];
    };

    expect(entries).toEqual([
      expect.objectContaining({ title: 'Bản sao', slug: 'ban-sao', publicDate: null }),
    ]);
  });

  it('takes what the editor changes in it, in the form that every text has', async () => {
    const { body: answer } = await copy({
      title: '  Bản\u200B khác '.normalize('NFD'),
      slug: 'dia-chi-rieng',
      publicDate: '2020-01-02T00:00:00.000Z',
      body: body(paragraph('Không còn ảnh')),
      photos: [file.id],
    });
    const draft = await find(answer.data.documentId, 'draft');

    expect(draft).toMatchObject({
      title: 'Bản khác',
      slug: 'dia-chi-rieng',
      publicDate: '2020-01-02T00:00:00.000Z',
      photos: [],
    });
  });

  it.each([
    ['a body of no kind', { body: [null] }, /body.0/],
    ['a photo that is none', { body: [{ type: 'image', image: {}, children: [] }] }, /body.0/],
    ['a title of no kind', { title: {} }, /title must be text/],
    ['a slug of another', { slug: 'bai-goc-cua-nguoi-khac' }, /belongs to another/],
    ['a slug with slashes', { slug: 'a/b' }, /small letters/],
  ])('is refused with %s, and nothing is left of it', async (_what, changes, message) => {
    await create(site, ARTICLE, { title: 'Khác', slug: `bai-goc-cua-nguoi-khac` }).catch(
      () => null
    );

    const before = await allRows(site);
    const { status, body: answer } = await copy(changes);

    expect(status).toBe(400);
    expect(answer.error?.message).toMatch(message);
    expect(await allRows(site)).toEqual(before);
  });
});

describe('a discarded draft', () => {
  it('is the published article again: its words, photos and address', async () => {
    const { documentId } = await create(
      site,
      ARTICLE,
      { title: 'Bỏ bản nháp', body: body(photo(file, { caption: 'Cũ' })) },
      { status: 'published' }
    );

    await panel('PUT', `/${documentId}`, {
      title: 'Sửa',
      slug: 'dia-chi-moi',
      body: body(paragraph('Mới')),
    });
    expect((await panel('POST', `/${documentId}/actions/discard`)).status).toBe(200);

    expect(await find(documentId, 'draft')).toMatchObject({
      title: 'Bỏ bản nháp',
      slug: 'bo-ban-nhap',
      body: [{ image: { caption: 'Cũ' } }],
      photos: [{ id: file.id }],
    });
    // The address that nobody has seen is free for another.
    expect(await create(site, ARTICLE, { title: 'x', slug: 'dia-chi-moi' })).toMatchObject({
      slug: 'dia-chi-moi',
    });
  });
});

describe('an article that is withdrawn', () => {
  it('is gone at every address it had, and comes back at its own', async () => {
    const { documentId } = await create(
      site,
      ARTICLE,
      { title: 'Rút bài' },
      { status: 'published' }
    );

    await panel('POST', `/${documentId}/actions/publish`, { slug: 'rut-bai-moi' });
    expect((await bySlug('rut-bai')).status).toBe(301);

    await panel('POST', `/${documentId}/actions/unpublish`);
    expect((await bySlug('rut-bai')).status).toBe(404);
    expect((await bySlug('rut-bai-moi')).status).toBe(404);
    expect((await site.get(`${API}/${documentId}`)).status).toBe(404);

    await panel('POST', `/${documentId}/actions/publish`);
    expect((await bySlug('rut-bai-moi')).status).toBe(200);
    expect((await bySlug('rut-bai')).headers.get('location')).toContain('/rut-bai-moi');
  });
});

it('publishes with an article only those of its categories and tags that are published', async () => {
  const [section, topic] = [
    await create(site, CATEGORY, { name: 'Mục' }, { status: 'published' }),
    await create(site, TAG, { name: 'Chủ đề nháp' }),
  ];
  const { slug } = await create(
    site,
    ARTICLE,
    { title: 'Phân loại', category: section.documentId, tags: [topic.documentId] },
    { status: 'published' }
  );

  expect((await bySlug(slug)).body.data).toMatchObject({ category: { name: 'Mục' }, tags: [] });
});
