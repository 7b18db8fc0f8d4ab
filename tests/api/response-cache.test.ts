import type { Site } from './support/site';
import { bootSite } from './support/site';

const ARTICLE = 'plugin::newsroom.article';
const LIST = '/api/newsroom/articles?fields=title&sort=title';

let site: Site;
let queries = 0;

beforeAll(async () => {
  site = await bootSite();
  site.strapi.db.connection.on('query', () => {
    queries += 1;
  });
});

afterAll(() => site?.close());

const publish = async (title: string) => {
  const { documentId } = await site.strapi
    .documents(ARTICLE)
    .create({ data: { title } as never, status: 'published' });
  const [article] = await site.strapi.documents(ARTICLE).findMany({
    filters: { documentId: { $eq: documentId } } as never,
    status: 'published',
  });

  return { documentId, slug: (article as unknown as { slug: string }).slug };
};

const titles = async (): Promise<string[]> => {
  const { body } = await site.get<{ data: Array<{ title: string }> }>(LIST);

  return body.data.map(({ title }) => title);
};

/** How many statements a request costs the database. */
const cost = async (ask: () => Promise<unknown>): Promise<number> => {
  const before = queries;

  await ask();

  return queries - before;
};

describe('an answer to anonymous readers', () => {
  it('is made once, for those who ask at the same time and for the next', async () => {
    await publish('Một tin');
    await titles();

    const cold = await cost(() => site.get(`${LIST}&pagination[limit]=7`));
    const warm = await cost(() => site.get(`${LIST}&pagination[limit]=7`));
    const together = await cost(() =>
      Promise.all(Array.from({ length: 20 }, () => site.get(`${LIST}&pagination[limit]=8`)))
    );

    expect(cold).toBeGreaterThan(1);
    expect(warm).toBe(0);
    expect(together).toBeLessThanOrEqual(cold);
  });

  it('is the same from memory, headers and all', async () => {
    const url = `${LIST}&pagination[limit]=9`;
    const headers = { Origin: 'https://xa.example' };
    const [cold, warm] = [await site.get(url, headers), await site.get(url, headers)];
    const named = (answer: typeof cold) =>
      Object.fromEntries(
        [...answer.headers].filter(([name]) => !['date', 'x-response-time'].includes(name))
      );

    expect(warm.status).toBe(200);
    expect(named(warm)).toEqual(named(cold));
    expect(warm.body).toEqual(cold.body);
    expect(warm.headers.get('access-control-allow-origin')).toBe('https://xa.example');
    expect(warm.headers.get('content-security-policy')).toBeTruthy();

    const other = await site.get(url, { Origin: 'https://khac.example' });

    expect(other.headers.get('access-control-allow-origin')).toBe('https://khac.example');
  });

  it('is 304 for who has it, cold and warm, and without a body for HEAD', async () => {
    const url = `${LIST}&pagination[limit]=10`;
    const { headers } = await site.get(url);
    const etag = headers.get('etag') ?? '';

    await publish('Một tin nữa');

    const cold = await site.get(url, { 'If-None-Match': etag });
    const fresh = cold.headers.get('etag') ?? '';
    const warm = await site.get(url, { 'If-None-Match': fresh });
    const head = await fetch(site.url + url, { method: 'HEAD' });

    expect(cold.status).toBe(200);
    expect([warm.status, warm.body]).toEqual([304, '']);
    expect(head.status).toBe(200);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(10);
    expect(await head.text()).toBe('');

    const [again] = [await site.get(`${url}&sort=slug`, { 'If-None-Match': '"another"' })];

    expect(again.status).toBe(200);
  });

  it('never outlives a change on the node that made it', async () => {
    for (let round = 1; round <= 10; round += 1) {
      const { documentId, slug } = await publish(`Tin số ${round}`);

      expect(await titles()).toContain(`Tin số ${round}`);
      expect((await site.get(`/api/newsroom/articles/by-slug/${slug}`)).status).toBe(200);

      await site.strapi
        .documents(ARTICLE)
        .update({ documentId, data: { title: `Tin sửa ${round}` } as never, status: 'published' });
      expect(await titles()).toContain(`Tin sửa ${round}`);
      expect(await titles()).not.toContain(`Tin số ${round}`);

      await site.strapi.documents(ARTICLE).unpublish({ documentId });
      expect(await titles()).not.toContain(`Tin sửa ${round}`);
      expect((await site.get(`/api/newsroom/articles/by-slug/${slug}`)).status).toBe(404);
    }
  });

  it('does not outlive a change within a transaction that ends later', async () => {
    await site.strapi.db.transaction(async () => {
      await publish('Trong giao dịch');
    });

    expect(await titles()).toContain('Trong giao dịch');
  });

  it('is a second old at most after a change on another node', async () => {
    const { documentId } = await publish('Tin của máy khác');

    expect(await titles()).toContain('Tin của máy khác');

    const changed = Date.now();

    await site.strapi.db
      .getConnection(site.strapi.db.metadata.get(ARTICLE).tableName)
      .where({ document_id: documentId })
      .update({ title: 'Đã đổi' });

    while (!(await titles()).includes('Đã đổi')) expect(Date.now() - changed).toBeLessThan(2_000);
  });

  it('ends with the right to it', async () => {
    expect((await site.get(LIST)).status).toBe(200);

    const permissions = site.strapi.db.query('plugin::users-permissions.permission');
    const right = (await permissions.findOne({
      where: { action: `${ARTICLE}.find`, role: { type: 'public' } },
      populate: ['role'],
    })) as { id: number; role: { id: number } };

    await permissions.delete({ where: { id: right.id } });
    expect((await site.get(LIST)).status).toBe(403);

    await permissions.create({ data: { action: `${ARTICLE}.find`, role: right.role.id } });
    expect((await site.get(LIST)).status).toBe(200);
  });
});

describe('who shows who they are', () => {
  it.each([
    ['a cookie', { Cookie: 'session=1' }],
    ['a token', { Authorization: 'Bearer nonsense' }],
  ])('by %s is answered by Strapi itself', async (_what, headers) => {
    await site.get(LIST);

    expect(await cost(() => site.get(LIST, headers))).toBeGreaterThan(0);
  });
});
