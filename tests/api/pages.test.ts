import type { Entry } from './support/content';
import { ARTICLE, CATEGORY, create, TAG } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

interface Link {
  title: string;
}

interface Page {
  category: { name: string; ancestors: Array<{ name: string; slug: string }> } | null;
  tags: Array<{ name: string }>;
  related: Link[];
  previous: Link | null;
  next: Link | null;
  localizations: Array<{ locale: string; slug: string; title: string }>;
}

let site: Site;

beforeAll(async () => {
  site = await bootSite();
});

afterAll(() => site.close());

const published = (uid: string, data: Record<string, unknown>, locale?: string) =>
  create(site, uid, data, { status: 'published', ...(locale ? { locale } : {}) });

const page = async (slug: string): Promise<Page> =>
  (await site.get<{ data: Page }>(`/api/newsroom/articles/by-slug/${slug}`)).body.data;

/** Node's fetch adds `no-cache` to a conditional request, as browsers do on a reload. */
const statusFor = async (path: string, etag: string): Promise<number> =>
  (await site.get(path, { 'If-None-Match': etag })).status;

const day = (number: number) => `2024-03-${String(number).padStart(2, '0')}T08:00:00.000Z`;

const titles = (links: Link[]) => links.map(({ title }) => title);

describe('the page of an article', () => {
  it('has the category with its ancestors from the root down', async () => {
    const root = await published(CATEGORY, { name: 'Tin tức' });
    const middle = await published(CATEGORY, { name: 'Kinh tế', parent: root.documentId });
    const leaf = await published(CATEGORY, { name: 'Chăn nuôi', parent: middle.documentId });
    const article = await published(ARTICLE, { title: 'Đàn lợn tăng', category: leaf.documentId });

    expect((await page(article.slug)).category).toMatchObject({
      name: 'Chăn nuôi',
      ancestors: [
        { name: 'Tin tức', slug: 'tin-tuc' },
        { name: 'Kinh tế', slug: 'kinh-te' },
      ],
    });
  });

  it('leads to the articles before and after in its category, same moments included', async () => {
    const category = (await published(CATEGORY, { name: 'Thời sự' })).documentId;
    const other = (await published(CATEGORY, { name: 'Thể thao' })).documentId;
    const created: Entry[] = [];

    for (const [title, date] of [
      ['Thứ nhất', day(1)],
      ['Cùng lúc A', day(2)],
      ['Cùng lúc B', day(2)],
      ['Cuối cùng', day(4)],
    ] as const) {
      created.push(await published(ARTICLE, { title, category, publicDate: date }));
    }

    await published(ARTICLE, { title: 'Mục khác', category: other, publicDate: day(3) });
    await create(site, ARTICLE, { title: 'Bản nháp', category, publicDate: day(3) });

    const pages = await Promise.all(created.map(({ slug }) => page(slug)));
    const chain = ['Thứ nhất'];
    let next = pages[0]?.next ?? null;

    while (next) {
      chain.push(next.title);
      next = pages[created.findIndex(({ title }) => title === next?.title)]?.next ?? null;
    }

    expect([...chain].sort()).toEqual(['Cuối cùng', 'Cùng lúc A', 'Cùng lúc B', 'Thứ nhất']);
    expect(chain.at(-1)).toBe('Cuối cùng');
    expect(pages[3]?.previous?.title).toBe(chain.at(-2));
    expect(pages[0]?.previous).toBeNull();
    expect(pages[3]?.next).toBeNull();
  });

  it('relates those chosen by hand, then by tags, then by category, recent first', async () => {
    const category = (await published(CATEGORY, { name: 'Giáo dục' })).documentId;
    const tag = (await published(TAG, { name: 'Khai giảng' })).documentId;
    const chosen = await published(ARTICLE, { title: 'Chọn tay', publicDate: day(1) });
    const draft = await create(site, ARTICLE, { title: 'Chọn tay nhưng nháp' });

    await published(ARTICLE, { title: 'Cùng thẻ, cũ', tags: [tag], publicDate: day(2) });
    await published(ARTICLE, { title: 'Cùng thẻ, mới', tags: [tag], publicDate: day(3) });
    await published(ARTICLE, { title: 'Cùng mục, cũ', category, publicDate: day(4) });
    await published(ARTICLE, { title: 'Cùng mục, mới', category, publicDate: day(5) });
    await published(ARTICLE, { title: 'Không liên quan', publicDate: day(6) });

    const { slug } = await published(ARTICLE, {
      title: 'Bài chính',
      category,
      tags: [tag],
      relatedArticles: [chosen.documentId, draft.documentId],
      publicDate: day(7),
    });

    expect(titles((await page(slug)).related)).toEqual([
      'Chọn tay',
      'Cùng thẻ, mới',
      'Cùng thẻ, cũ',
      'Cùng mục, mới',
      'Cùng mục, cũ',
    ]);
  });

  it('names the published locales with their own slugs', async () => {
    const { documentId, slug } = await published(ARTICLE, { title: 'Hai ngôn ngữ' });

    await site.strapi.documents(ARTICLE as never).update({
      documentId,
      locale: 'en',
      data: { title: 'Two languages' },
    } as never);

    expect((await page(slug)).localizations).toEqual([
      { locale: 'vi', slug: 'hai-ngon-ngu', title: 'Hai ngôn ngữ' },
    ]);

    await site.strapi.documents(ARTICLE as never).publish({ documentId, locale: 'en' } as never);

    expect((await page(slug)).localizations).toEqual([
      { locale: 'en', slug: 'two-languages', title: 'Two languages' },
      { locale: 'vi', slug: 'hai-ngon-ngu', title: 'Hai ngôn ngữ' },
    ]);
  });

  it('shows neither a category nor tags that are not published', async () => {
    const category = (await create(site, CATEGORY, { name: 'Mục nháp' })).documentId;
    const tag = (await create(site, TAG, { name: 'Thẻ nháp' })).documentId;
    const { slug } = await published(ARTICLE, { title: 'Mục chưa đăng', category, tags: [tag] });

    expect(await page(slug)).toMatchObject({ category: null, tags: [] });
  });

  it('is answered with an ETag, and 304 to who has it', async () => {
    const { slug } = await published(ARTICLE, { title: 'Có thẻ ETag' });
    const path = `/api/newsroom/articles/by-slug/${slug}`;
    const first = await site.get(path);
    const etag = first.headers.get('etag');

    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(etag).toBeTruthy();

    expect(await statusFor(path, String(etag))).toBe(304);
    expect(await statusFor(path, `"another", W/${etag}`)).toBe(304);
    expect(await statusFor(path, '*')).toBe(304);
    expect(await statusFor(path, '"another"')).toBe(200);
  });

  it('is found in GraphQL as in REST', async () => {
    const { slug } = await published(ARTICLE, { title: 'Bản sinh đôi' });
    const rest = await page(slug);
    const { data, errors } = await site.graphql(
      `query ($slug: String!) { newsroomArticleBySlug(slug: $slug) {
        title slug category { name ancestors { name } } tags { name } related { title }
        previous { title } next { title } localizations { locale slug title } body
      } none: newsroomArticleBySlug(slug: "khong-co") { title } }`,
      { slug }
    );

    expect(errors).toBeUndefined();
    expect(data.newsroomArticleBySlug).toMatchObject({
      title: 'Bản sinh đôi',
      slug,
      category: rest.category,
      localizations: rest.localizations,
      body: [],
    });
    expect(data.none).toBeNull();
  });
});
