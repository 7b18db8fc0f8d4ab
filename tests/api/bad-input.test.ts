import { ARTICLE, CATEGORY, create } from './support/content';
import type { Entry } from './support/content';
import type { Caller } from './support/people';
import { fullAccess } from './support/people';
import { allRows, countRows } from './support/rows';
import type { Answer, Site } from './support/site';
import { bootSite } from './support/site';

type Data = Record<string, unknown>;
type Send = (data: unknown, query?: string) => Promise<Answer>;

const API = '/api/newsroom/articles';
const PANEL = `/content-manager/collection-types/${ARTICLE}`;

let site: Site;
let token: Caller;
let article: Entry;
let category: Entry;

beforeAll(async () => {
  site = await bootSite();
  token = await fullAccess(site);
  category = await create(site, CATEGORY, { name: 'Tin tức' }, { status: 'published' });
  article = await create(
    site,
    ARTICLE,
    { title: 'Bài đã đăng', lead: 'Phần mở đầu.', category: category.documentId },
    { status: 'published' }
  );
});

afterAll(() => site.close());

const ways = (): Record<string, Send> => ({
  'POST to the content API': (data, query = '') => token('POST', API + query, { data }),
  'PUT to the content API': (data, query = '') =>
    token('PUT', `${API}/${article.documentId}${query}`, { data }),
  'creation in the panel': (data, query = '') => site.admin('POST', PANEL + query, data),
  'saving in the panel': (data, query = '') =>
    site.admin('PUT', `${PANEL}/${article.documentId}${query}`, data),
  'publication in the panel': (data, query = '') =>
    site.admin('POST', `${PANEL}/${article.documentId}/actions/publish${query}`, data),
});

const expectRefusalBy = async (
  way: string,
  { data, query, message }: { data: unknown; query?: string; message: RegExp }
) => {
  const before = await countRows(site);
  const { status, body } = await (ways()[way] as Send)(data, query);

  expect({ way, status, error: body.error }).toMatchObject({
    way,
    status: 400,
    error: { message: expect.stringMatching(message) },
  });
  expect(await countRows(site)).toEqual(before);
};

const long = (length: number) => 'x'.repeat(length);

const VALUES: Array<[string, Data, RegExp]> = [
  ['a title that is an object', { title: {} }, /title must be text/],
  ['a title that is a list', { title: ['a'] }, /title must be text/],
  ['a title that is a number', { title: 5 }, /title must be text/],
  ['a title that is too long', { title: long(501) }, /title must be at most 500/],
  ['a lead that is a list', { lead: [] }, /lead must be text/],
  ['a lead that is too long', { lead: long(5001) }, /lead must be at most 5000/],
  ['a byline that is too long', { byline: long(201) }, /byline must be at most 200/],
  ['a featured that is neither', { featured: 'maybe' }, /featured must be a `boolean`/],
  ['a featured that is a list', { featured: [1] }, /featured must be true or false/],
  ['a public date of another order', { publicDate: '31/02/2024' }, /expected .*ISO date/],
  ['a public date that is an object', { publicDate: {} }, /publicDate must be a date/],
  ['a public date that is no date', { publicDate: true }, /expected .*ISO date/],
  [
    'a public date that few databases keep',
    { publicDate: '+275760-01-01T00:00:00.000Z' },
    /publicDate must be a date from the year 1000 to 9999/,
  ],
  ['an event date that does not exist', { eventDate: '2024-02-31' }, /Invalid date/],
  ['an event date of zeros', { eventDate: '0000-00-00' }, /expected yyyy-MM-dd/],
  ['an event date that is a list', { eventDate: ['2024-02-01'] }, /eventDate must be a date/],
  ['a source address of code', { sourceUrl: 'javascript:alert(1)' }, /begins with https:/],
  ['a source address that is a number', { sourceUrl: 5 }, /sourceUrl must be text/],
  ['a source address that is too long', { sourceUrl: `https://a/${long(2000)}` }, /at most 2000/],
  ['a slug with slashes', { slug: 'tin-tuc/bai' }, /small letters a-z.*example: tin-tuc-bai/],
  ['a slug with capitals and spaces', { slug: 'Ủy Ban' }, /For example: uy-ban/],
  ['a slug that is too long', { slug: long(5000) }, /at most 100/],
  ['a slug that is a number', { slug: 5 }, /slug must be text/],
  ['a slug that is an object', { slug: {} }, /slug must be text/],
  ['a category that does not exist', { category: 'nowhere' }, /"nowhere".*not found/],
  ['a category to connect that does not exist', { category: { connect: 'x' } }, /"x".*not found/],
  ['a category that is true', { category: true }, /category must be an id/],
  ['a category of a row that is not there', { category: { set: 987654 } }, /do not exist/],
  ['a tag that does not exist', { tags: 987654 }, /do not exist/],
  ['tags of no kind', { tags: [{}] }, /Invalid relations/],
  ['a tag with an id of words', { tags: { connect: [{ id: 'abc' }] } }, /Invalid|do not exist/],
  [
    'a related article beyond all numbers',
    { relatedArticles: 1e99 },
    /relatedArticles must be an id/,
  ],
  ['a related article below all numbers', { relatedArticles: [-1] }, /do not exist/],
  ['a cover that does not exist', { cover: 987654 }, /do not exist/],
  ['a cover of words', { cover: 'abc' }, /not found/],
];

const WAYS = [
  'POST to the content API',
  'PUT to the content API',
  'creation in the panel',
  'saving in the panel',
  'publication in the panel',
];

describe.each(WAYS)('%s', (way) => {
  let before: Awaited<ReturnType<typeof allRows>>;

  beforeAll(async () => {
    before = await allRows(site);
  });

  it.each(VALUES)('refuses %s', (_what, data, message) =>
    expectRefusalBy(way, { data: { title: 'Bài mới', ...data }, message })
  );

  it.each([
    ['?locale=xx', /no locale "xx".*vi, en|locale doesn't exist/],
    ['?locale=VI', /no locale "VI".*vi, en|locale doesn't exist/],
    ['?locale=vi%00', /no locale|locale doesn't exist/],
    ['?locale=..%2F..', /no locale|locale doesn't exist/],
    ['?locale[a]=vi', /code of a locale|locale doesn't exist|Invalid input/],
  ])('refuses the locale %s', (query, message) =>
    expectRefusalBy(way, { data: { title: 'Bài mới' }, query, message })
  );

  it('has written nothing by all that', async () => {
    expect(await allRows(site)).toEqual(before);
  });
});

describe('what Strapi would make of the keys of a row', () => {
  it('never turns a document into another one', async () => {
    const saved = await site.admin('PUT', `${PANEL}/${article.documentId}`, {
      title: 'Bài đã sửa',
      id: 987654,
      documentId: 'another-document',
    });
    const stored = await site.strapi
      .documents(ARTICLE as never)
      .findOne({ documentId: article.documentId } as never);

    expect(saved.status).toBe(200);
    expect(stored).toMatchObject({ documentId: article.documentId, title: 'Bài đã sửa' });
    expect(stored?.id).not.toBe(987654);
  });

  it.each(['../..', {}, long(51)])('gives no document the id %j', async (documentId) => {
    const before = await allRows(site);
    const { status, body } = await site.admin('POST', PANEL, { title: 'Bài mới', documentId });

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ message: expect.stringMatching(/documentId may have/) });
    expect(await allRows(site)).toEqual(before);
  });

  it('gives no document the id of another', async () => {
    const { documentId } = article;
    const before = await allRows(site);
    const { status, body } = await site.admin('POST', PANEL, { title: 'Bài mới', documentId });

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ message: expect.stringMatching(/already/) });
    expect(await allRows(site)).toEqual(before);
  });
});

describe('a category', () => {
  const save = (parent: unknown) =>
    token('PUT', `/api/newsroom/categories/${category.documentId}`, { data: { parent } });

  it.each([1e99, 2_147_483_648, 1.5, 'x', [1]])('has no position %j', async (position) => {
    const before = await allRows(site);
    const { status } = await token('POST', '/api/newsroom/categories', {
      data: { name: 'Mới', position },
    });

    expect(status).toBe(400);
    expect(await allRows(site)).toEqual(before);
  });

  it('is never its own ancestor, in whatever form it is named', async () => {
    const child = await create(site, CATEGORY, { name: 'Con', parent: category.documentId });
    const own = category.documentId;
    const before = await allRows(site);
    const [draft] = await site.strapi.db
      .query(CATEGORY)
      .findMany({ where: { documentId: own, publishedAt: null } });

    for (const parent of [
      own,
      draft.id,
      String(draft.id),
      [own],
      { documentId: own },
      { id: draft.id },
      { set: [own] },
      { connect: [own] },
      { connect: { id: draft.id } },
      { connect: [{ documentId: child.documentId }] },
      child.id,
    ]) {
      const { status, body } = await save(parent);

      expect({ parent, status, error: body.error }).toMatchObject({
        status: 400,
        error: { message: expect.stringMatching(/parent: .*Choose another/) },
      });
    }

    expect(await allRows(site)).toEqual(before);
  });
});

it.each([
  ['relations', '{"connect":', '}'],
  ['a flag', '[', ']'],
])('refuses %s that are nested ten thousand deep', async (what, open, close) => {
  const nested = open.repeat(10_000) + '1' + close.repeat(10_000);
  const field = what === 'relations' ? 'category' : 'featured';
  const { accessKey } = await site.strapi
    .service('admin::api-token')
    .create({ name: what, description: '', type: 'full-access', lifespan: null });
  const answer = await fetch(site.url + API, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${accessKey}` },
    body: `{"data":{"title":"x","${field}":${nested}}}`,
  });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/nested/);
});
