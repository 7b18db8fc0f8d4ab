import { errors } from '@strapi/utils';

import { ARTICLE, body, create, paragraph, photo, uploadPhoto } from './support/content';
import type { Entry, UploadedFile } from './support/content';
import type { Caller } from './support/people';
import { administrator, fullAccess } from './support/people';
import { allRows } from './support/rows';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const API = '/api/newsroom/articles';
const PANEL = `/content-manager/collection-types/${ARTICLE}`;
const HOOK = 'plugin::newsroom.article.beforePublish';

let site: Site;
let token: Caller;
let file: UploadedFile;

beforeAll(async () => {
  site = await bootSite();
  token = await fullAccess(site);
  file = await uploadPhoto(site, 'IMG_2041.jpg');
});

afterAll(() => site.close());

const documents = () =>
  site.strapi.documents(ARTICLE as never) as unknown as Record<
    'findOne' | 'update' | 'publish' | 'unpublish' | 'discardDraft' | 'clone',
    (params: object) => Promise<Entry & { entries: Entry[] }>
  >;

const find = (documentId: string, status: 'draft' | 'published', locale = 'vi') =>
  documents().findOne({ documentId, status, locale });

const publish = (documentId: string, data: object = {}) =>
  site.admin<{ data: Entry; error?: { message: string } }>(
    'POST',
    `${PANEL}/${documentId}/actions/publish`,
    data
  );

const withPhoto = (alternativeText: string | null, caption: string | null = 'Đại biểu dự họp') =>
  body(
    photo(file, { caption: 'Ảnh mở đầu' }),
    paragraph('x'),
    photo(file, { alternativeText, caption })
  );

describe('an article whose photo readers of a screen reader could not follow', () => {
  const PROBLEMS: Array<[string, string | null, RegExp, RegExp]> = [
    ['no alternative text', null, /has no alternative text/, /chưa có văn bản thay thế/],
    ['an empty one', '  ', /has no alternative text/, /chưa có văn bản thay thế/],
    ['what portals write', 'anh tin bai', /says nothing/, /không nói lên điều gì/],
    ['a word for photo', 'image', /says nothing/, /không nói lên điều gì/],
    ["its file's name", 'IMG_2041.jpg', /says nothing/, /không nói lên điều gì/],
  ];

  it.each(PROBLEMS)('is saved and not published with %s', async (_what, alternative, message) => {
    const data = { title: 'Bài chưa xong', body: withPhoto(alternative) };
    const saved = await site.admin<{ data: Entry }>('POST', PANEL, data);

    expect(saved.status).toBe(201);

    const { documentId } = saved.body.data;
    const before = await allRows(site);
    const refused = await publish(documentId);
    const byToken = await token('PUT', `${API}/${documentId}`, { data });

    for (const answer of [refused, byToken]) {
      expect(answer.status).toBe(400);
      expect(answer.body.error).toMatchObject({ message: expect.stringMatching(message) });
      expect(answer.body.error).toMatchObject({
        message: expect.stringContaining('Photo 2 ("Đại biểu dự họp")'),
        details: { errors: [expect.objectContaining({ path: ['body', '2'] })] },
      });
    }

    expect(await allRows(site)).toEqual(before);

    const again = await site.admin('PUT', `${PANEL}/${documentId}`, { ...data, lead: 'Thêm' });

    expect(again.status).toBe(200);
  });

  it('is refused in the language of the administrator', async () => {
    const inVietnamese = await administrator(site, { role: 'strapi-editor', language: 'vi' });
    const inEnglish = await administrator(site, { role: 'strapi-editor', language: 'en' });

    for (const [, alternative, english, vietnamese] of PROBLEMS) {
      const { documentId } = await create(site, ARTICLE, {
        title: 'Hai thứ tiếng',
        body: withPhoto(alternative, null),
      });
      const address = `${PANEL}/${documentId}/actions/publish`;
      const messages = [
        (await inVietnamese('POST', address, {})).body.error,
        (await inEnglish('POST', address, {})).body.error,
      ] as Array<{ message: string }>;

      expect(messages[0]?.message).toMatch(vietnamese);
      expect(messages[0]?.message).toContain('Ảnh 2 (“IMG_2041.jpg”)');
      expect(messages[1]?.message).toMatch(english);
      expect(messages[1]?.message).toContain('Photo 2 ("IMG_2041.jpg")');
    }
  });

  it('keeps the others of a bulk publication back as well, and says why', async () => {
    const good = await create(site, ARTICLE, { title: 'Bài xong', body: withPhoto('Bến đò') });
    const bad = await create(site, ARTICLE, { title: 'Bài chưa xong', body: withPhoto(null) });
    const bulk = (...articles: Entry[]) =>
      site.admin('POST', `${PANEL}/actions/bulkPublish`, {
        documentIds: articles.map(({ documentId }) => documentId),
      });
    const before = await allRows(site);
    const refused = await bulk(good, bad);

    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ message: expect.stringContaining('Photo 2') });
    expect(await allRows(site)).toEqual(before);

    expect((await bulk(good)).status).toBe(200);
    expect(await find(good.documentId, 'published')).toMatchObject({
      publicDate: expect.any(String),
    });
  });

  it('is published when the photo is decorative', async () => {
    const nodes = body(photo(file, { alternativeText: null, decorative: true }));
    const { documentId } = await create(site, ARTICLE, { title: 'Trang trí', body: nodes });

    expect((await publish(documentId)).status).toBe(200);
  });
});

describe('the public date', () => {
  it('is none before', async () => {
    const { publicDate } = await create(site, ARTICLE, { title: 'Chưa công khai' });

    expect(publicDate).toBeNull();
  });

  it.each(['the panel', 'the content API', 'an update', 'creation'])(
    'is the moment of the first publication by %s',
    async (way) => {
      const started = Date.now();
      const title = `Ngày công khai bởi ${way}`;
      const draft =
        way === 'creation'
          ? await create(site, ARTICLE, { title }, { status: 'published' })
          : await create(site, ARTICLE, { title });
      const { documentId } = draft;

      if (way === 'the panel') await publish(documentId);
      if (way === 'the content API')
        await token('PUT', `${API}/${documentId}`, { data: { title } });
      if (way === 'an update') {
        await documents().update({ documentId, data: { lead: 'x' }, status: 'published' });
      }

      const published = await find(documentId, 'published');
      const date = new Date(String(published.publicDate)).getTime();

      expect(date).toBeGreaterThanOrEqual(started - 1000);
      expect(date).toBeLessThanOrEqual(Date.now() + 1000);
      expect((await find(documentId, 'draft')).publicDate).toEqual(published.publicDate);
    }
  );

  it('stays at later publications, after a withdrawal too, and can be set back by hand', async () => {
    const { documentId, publicDate } = await create(
      site,
      ARTICLE,
      { title: 'Giữ ngày' },
      { status: 'published' }
    );

    await publish(documentId, { lead: 'Sửa' });
    expect((await find(documentId, 'published')).publicDate).toEqual(publicDate);

    await documents().unpublish({ documentId });
    await publish(documentId);
    expect((await find(documentId, 'published')).publicDate).toEqual(publicDate);

    const old = '2019-05-04T03:02:01.000Z';

    await publish(documentId, { publicDate: old });
    expect((await find(documentId, 'published')).publicDate).toBe(old);
    await publish(documentId, { lead: 'Sửa nữa' });
    expect((await find(documentId, 'published')).publicDate).toBe(old);
  });

  it('of a migrated article is the one it came with', async () => {
    const publicDate = '2015-01-02T00:00:00.000Z';
    const { documentId } = await create(site, ARTICLE, { title: 'Bài cũ', publicDate });

    await publish(documentId);
    expect((await find(documentId, 'published')).publicDate).toBe(publicDate);
  });

  it('leaves the article published, not modified', async () => {
    const { documentId } = await create(site, ARTICLE, { title: 'Không sửa đổi' });

    await publish(documentId);

    const { body: panel } = await site.admin<{ results: Array<Entry & { status: string }> }>(
      'GET',
      `${PANEL}?filters[$and][0][documentId]=${documentId}`
    );

    expect(panel.results).toEqual([expect.objectContaining({ status: 'published' })]);
  });
});

describe('what a site hears of a publication', () => {
  const heard: Array<Record<string, unknown>> = [];
  const listener = async (publication: Record<string, unknown>) => {
    heard.push(publication);
  };

  beforeAll(() => site.strapi.eventHub.on('newsroom.article.published', listener));
  beforeEach(() => heard.splice(0));
  afterAll(() => site.strapi.eventHub.off('newsroom.article.published', listener));

  it('is whether readers see it for the first time, whatever its date says', async () => {
    const { documentId, slug } = await create(site, ARTICLE, {
      title: 'Lần đầu đăng',
      publicDate: '2015-01-02T00:00:00.000Z',
    });

    await publish(documentId);
    await publish(documentId, { lead: 'Sửa' });
    await documents().unpublish({ documentId });
    await publish(documentId);

    expect(heard).toEqual([
      { documentId, slug, locale: 'vi', first: true },
      { documentId, slug, locale: 'vi', first: false },
      { documentId, slug, locale: 'vi', first: false },
    ]);
  });

  it('is nothing of one that is refused, by us, by Strapi or by the site', async () => {
    const hook = site.strapi.hook(HOOK);
    const refuse = async ({ article }: { article: Entry }) => {
      if (article.byline === 'embargo') throw new errors.ValidationError('Còn cấm đăng.');
    };

    hook.register(refuse as never);

    const untitled = await create(site, ARTICLE, { lead: 'Không tên' });
    const unfit = await create(site, ARTICLE, { title: 'Ảnh', body: withPhoto(null) });
    const held = await create(site, ARTICLE, { title: 'Cấm đăng', byline: 'embargo' });
    const before = await allRows(site);

    for (const { documentId } of [untitled, unfit, held]) {
      expect((await publish(documentId)).status).toBe(400);
    }

    const byToken = await token('POST', API, { data: { title: 'Mới', byline: 'embargo' } });

    hook.delete(refuse as never);
    expect(byToken.status).toBe(400);
    expect(byToken.body.error).toMatchObject({ message: 'Còn cấm đăng.' });
    expect(await allRows(site)).toEqual(before);
    expect(heard).toEqual([]);
  });
});

it('leaves nothing of a publication that fails half way', async () => {
  const { documentId } = await create(site, ARTICLE, { title: 'Hỏng giữa chừng' });
  const before = await allRows(site);
  const fail = async () => {
    throw new errors.ApplicationError('Không được.');
  };
  const stop = site.strapi.db.lifecycles.subscribe({ models: [ARTICLE], beforeCreate: fail });

  expect((await publish(documentId)).status).toBe(400);
  expect((await token('POST', API, { data: { title: 'Mới' } })).status).toBe(400);
  stop();
  expect(await allRows(site)).toEqual(before);
});
