import type { Entry } from './support/content';
import { ARTICLE, create } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;

beforeAll(async () => {
  site = await bootSite();
});

afterAll(() => site.close());

const documents = () => site.strapi.documents(ARTICLE as never);

const update = async (documentId: string, data: Record<string, unknown>, locale?: string) =>
  (await documents().update({ documentId, data, locale } as never)) as unknown as Entry;

const publish = (documentId: string, locale?: string) =>
  documents().publish({ documentId, locale } as never);

const publishNew = (title: string) => create(site, ARTICLE, { title }, { status: 'published' });

const bySlug = (slug: string) => site.get(`/api/newsroom/articles/by-slug/${slug}`);

const VALID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('a slug', () => {
  it('is made from a Vietnamese title', async () => {
    const article = await create(site, ARTICLE, { title: 'Đồng chí Bí thư thăm thôn Nà Pát' });

    expect(article.slug).toBe('dong-chi-bi-thu-tham-thon-na-pat');
  });

  it.each([
    ['of 300 characters', 'Nông thôn mới '.repeat(22).slice(0, 300)],
    ['of emoji', '🎉🎊🥳'],
    ['of Hán characters', '越南新聞'],
    ['of quotes and slashes', "“”//''\\\""],
  ])('is valid for a title %s', async (_name, title) => {
    const article = await publishNew(title);

    expect(article.slug).toMatch(VALID);
    expect((await bySlug(article.slug)).status).toBe(200);
  });

  it('is unique when 50 articles of one title are created at once', async () => {
    const created = await Promise.all(
      Array.from({ length: 50 }, () => create(site, ARTICLE, { title: 'Thông báo' }))
    );
    const slugs = created.map(({ slug }) => slug);

    expect(new Set(slugs).size).toBe(50);
    expect(slugs).toContain('thong-bao');
    expect(slugs.every((slug) => VALID.test(slug))).toBe(true);
  });

  it('is unique when 50 articles are created and published at once', async () => {
    const created = await Promise.all(Array.from({ length: 50 }, () => publishNew('Kế hoạch')));
    const answers = await Promise.all(created.map(({ slug }) => bySlug(slug)));

    expect(new Set(created.map(({ slug }) => slug)).size).toBe(50);
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  });

  it('may be the same in two locales', async () => {
    const vi = await create(site, ARTICLE, { title: 'Festival' });
    const en = await update(vi.documentId, { title: 'Festival' }, 'en');

    expect([vi.slug, en.slug]).toEqual(['festival', 'festival']);
  });

  it('follows the title until the first publication, and stays afterwards', async () => {
    const { documentId } = await create(site, ARTICLE, { title: 'Tên nháp' });

    expect((await update(documentId, { title: 'Tên thật' })).slug).toBe('ten-that');

    await publish(documentId);

    expect((await update(documentId, { title: 'Tên sửa sau' })).slug).toBe('ten-that');
  });

  it('is the editor’s own when typed, and its former one leads to it', async () => {
    const { documentId } = await publishNew('Lễ hội mùa xuân');

    await update(documentId, { slug: 'le-hoi-2024' });

    expect((await bySlug('le-hoi-2024')).status).toBe(404);
    expect((await bySlug('le-hoi-mua-xuan')).status).toBe(200);

    await publish(documentId);

    const moved = await bySlug('le-hoi-mua-xuan');

    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe('/api/newsroom/articles/by-slug/le-hoi-2024');
    expect((await bySlug('le-hoi-2024')).status).toBe(200);
  });

  it('leads in one step from every former slug to the present one, back and forth', async () => {
    const { documentId } = await publishNew('Chuỗi một');

    for (const slug of ['chuoi-hai', 'chuoi-ba', 'chuoi-mot', 'chuoi-bon']) {
      await update(documentId, { slug });
      await publish(documentId);
    }

    for (const former of ['chuoi-mot', 'chuoi-hai', 'chuoi-ba']) {
      const answer = await bySlug(former);

      expect(answer.status).toBe(301);
      expect(answer.headers.get('location')).toMatch(/\/chuoi-bon$/);
    }

    expect((await bySlug('chuoi-bon')).status).toBe(200);
  });

  it('keeps the locale on the way', async () => {
    const { documentId } = await publishNew('Hai tiếng');

    await update(documentId, { title: 'Two languages' }, 'en');
    await publish(documentId, 'en');
    await update(documentId, { slug: 'bilingual' }, 'en');
    await publish(documentId, 'en');

    const answer = await site.get('/api/newsroom/articles/by-slug/two-languages?locale=en');

    expect(answer.headers.get('location')).toBe(
      '/api/newsroom/articles/by-slug/bilingual?locale=en'
    );
    expect((await bySlug('two-languages')).status).toBe(404);
  });

  it('of another article is refused by name, and a former one is taken too', async () => {
    const { documentId } = await publishNew('Của người khác');
    const other = await create(site, ARTICLE, { title: 'Bài thứ hai' });

    await expect(update(other.documentId, { slug: 'cua-nguoi-khac' })).rejects.toThrow(
      /"cua-nguoi-khac" belongs to another/
    );

    await update(documentId, { slug: 'ten-moi-cua-bai' });
    await publish(documentId);

    await expect(update(other.documentId, { slug: 'cua-nguoi-khac' })).rejects.toThrow(
      /belongs to another/
    );
  });

  it('of a deleted article can be taken again', async () => {
    const first = await publishNew('Dùng lại được');

    await documents().delete({ documentId: first.documentId } as never);

    expect((await bySlug('dung-lai-duoc')).status).toBe(404);
    expect((await publishNew('Dùng lại được')).slug).toBe('dung-lai-duoc');
  });

  it('of a draft that was renamed before anyone read it can be taken again', async () => {
    const first = await create(site, ARTICLE, { title: 'Chưa ai đọc' });

    await update(first.documentId, { slug: 'da-doi-ten' });

    expect((await create(site, ARTICLE, { title: 'Chưa ai đọc' })).slug).toBe('chua-ai-doc');
  });

  it('with slashes is refused, and a valid one is proposed', async () => {
    await expect(create(site, ARTICLE, { title: 'Bài', slug: 'tin/Tức mới' })).rejects.toThrow(
      /For example: tin-tuc-moi/
    );
  });

  it('of a clone is its own', async () => {
    const source = await publishNew('Bản gốc');
    const { entries } = (await documents().clone({
      documentId: source.documentId,
    } as never)) as unknown as { entries: Entry[] };

    expect(entries.map(({ slug, publicDate }) => ({ slug, publicDate }))).toEqual([
      { slug: 'ban-goc-2', publicDate: null },
    ]);
  });

  it('is not lost to a failed creation', async () => {
    await expect(
      create(site, ARTICLE, { title: 'Hỏng giữa chừng', body: [{ type: 'nonsense' }] })
    ).rejects.toThrow();
    await expect(
      create(site, ARTICLE, { title: 'Hỏng giữa chừng', featured: 'maybe' })
    ).rejects.toThrow();

    expect((await create(site, ARTICLE, { title: 'Hỏng giữa chừng' })).slug).toBe(
      'hong-giua-chung'
    );
  });
});
