import path from 'node:path';

import { ARTICLE, create } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const appDir = path.resolve(__dirname, 'fixtures/extended-site');
const STORED = { urgency: 'urgent', subtitle: 'Một dòng phụ đề' };

let site: Site;

const heard = () => (site.strapi as unknown as { heard: Array<[string, object]> }).heard;

beforeAll(async () => {
  site = await bootSite({ appDir });
});

afterAll(() => site.close());

describe('a site that extends the article', () => {
  it('finds its fields in lists, in the page of an article and in GraphQL', async () => {
    const { slug } = await create(
      site,
      ARTICLE,
      { title: 'Có trường riêng', ...STORED, internalNote: 'chỉ nội bộ' },
      { status: 'published' }
    );
    const list = await site.get<{ data: unknown[] }>('/api/newsroom/articles');
    const page = await site.get<{ data: unknown }>(`/api/newsroom/articles/by-slug/${slug}`);
    const { data } = await site.graphql('{ newsroomArticles { urgency subtitle } }');

    expect(list.body.data).toEqual([expect.objectContaining(STORED)]);
    expect(page.body.data).toMatchObject(STORED);
    expect(data.newsroomArticles).toEqual([STORED]);
    expect(JSON.stringify([list.body, page.body])).not.toContain('chỉ nội bộ');
  });

  it('hears of publications once they are committed, and whether it is the first', async () => {
    heard().length = 0;

    const { documentId, slug } = await create(site, ARTICLE, { title: 'Được nghe thấy' });
    const documents = site.strapi.documents(ARTICLE as never);

    await documents.publish({ documentId } as never);
    await documents.publish({ documentId } as never);
    await documents.unpublish({ documentId } as never);

    expect(heard()).toEqual([
      ['published', { documentId, locale: 'vi', slug, first: true }],
      ['published', { documentId, locale: 'vi', slug, first: false }],
      ['unpublished', { documentId, locale: 'vi', slug, first: false }],
    ]);
  });

  it('may refuse a publication, of which then nothing is written', async () => {
    heard().length = 0;

    const { documentId } = await create(site, ARTICLE, {
      title: 'Chưa được đăng',
      subtitle: 'embargoed',
    });

    await expect(
      site.strapi.documents(ARTICLE as never).publish({ documentId } as never)
    ).rejects.toThrow('Still under embargo.');

    const rows = await site.strapi.db.query(ARTICLE).findMany({ where: { documentId } });

    expect(rows.map(({ publicDate, publishedAt }) => [publicDate, publishedAt])).toEqual([
      [null, null],
    ]);
    expect(heard()).toEqual([]);
  });

  it('keeps its fields and values through a reboot with a changed enumeration', async () => {
    await site.stop();
    site = await bootSite({
      appDir,
      database: site.database,
      env: { TEST_URGENCIES: 'normal,urgent,flash' },
    });

    const list = await site.get<{ data: unknown[] }>(
      '/api/newsroom/articles?filters[urgency]=urgent'
    );
    const flash = await create(site, ARTICLE, { title: 'Tin khẩn', urgency: 'flash' });

    expect(list.body.data).toEqual([expect.objectContaining(STORED)]);
    expect(flash.urgency).toBe('flash');
  });
});
