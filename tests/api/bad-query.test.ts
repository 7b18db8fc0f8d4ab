import { ARTICLE, CATEGORY, create } from './support/content';
import type { Entry } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const ARTICLES = '/api/newsroom/articles';

let site: Site;
let article: Entry;

beforeAll(async () => {
  site = await bootSite();
  const category = await create(site, CATEGORY, { name: 'Tin tức' }, { status: 'published' });

  article = await create(
    site,
    ARTICLE,
    { title: 'Bài', category: category.documentId },
    { status: 'published' }
  );
});

afterAll(() => site.close());

describe('a list', () => {
  it.each([
    ['filters[]=x', /filters must hold conditions/],
    ['filters=x', /filters must hold conditions/],
    ['filters[title][$foo]=x', /Invalid key \$foo/],
    ['filters[nothing]=x', /Invalid key nothing/],
    ['filters[$or]=x', /filters\.\$or must be a list/],
    ['filters[$or][0]=x', /filters\.\$or must hold conditions/],
    ['filters[$and]=1', /filters\.\$and must be a list/],
    ['filters[$not]=x', /filters\.\$not must hold conditions/],
    ['filters[$eq]=x', /filters\.\$eq needs a field before it/],
    ['filters[title][$between]=x', /\$between must be a list of two/],
    ['filters[title][$between][]=x', /\$between must be a list of two/],
    ['filters[title][$eq][a]=x', /single value or a list/],
    ['filters[title][$jsonSupersetOf]=x', /is no operator for this field/],
    ['filters[body][$contains]=x', /filters\.body can be filtered with \$null/],
    ['filters[body]=x', /filters\.body can be filtered with \$null/],
    ['filters[publicDate][$gt]=31/02/2024', /expected .*ISO date/],
    ['filters[eventDate]=2024-02-31', /Invalid date/],
    ['filters[id]=abc', /filters\.id must be compared with a number/],
    ['filters[id][$gt]=99999999999', /a number up to 2147483647/],
    ['filters[category]=abc', /filters\.category must be compared with a number/],
    ['filters[category][$in][]=abc', /must be compared with a number/],
    ['filters[category][position]=abc', /position must be compared with a number/],
    ['filters[category][$not][name]=x', /put \$not before the field/],
    ['filters[category][$or][0][name]=x&filters[category][name]=y', /put all of them into \$and/],
    ['filters[cover][$not][name]=x', /put \$not before the field/],
    ['populate[category][filters][position]=abc', /position must be compared with a number/],
    ['populate[category][filters][$or]=x', /must be a list/],
    ['populate=nothing', /Invalid key nothing/],
    ['populate[category][fields]=nothing', /Invalid key nothing/],
    ['populate[0][category]=x', /Invalid populate/],
    ['populate[relatedArticles][sort]=nothing', /Invalid key nothing/],
    ['sort=nothing', /Invalid key nothing/],
    ['sort=title:up', /Invalid order/],
    ['sort=category', /Invalid key category/],
    ['sort[][]=x', /Invalid key x/],
    ['fields=nothing', /Invalid key nothing/],
    ['fields[title]=1', /Invalid fields/],
    ['pagination[page]=abc', /positive integer/],
    ['pagination[page]=99999999999999999999', /pagination\.page must be at most/],
    ['pagination[start]=99999999999999999999', /must be at most/],
    ['pagination[page]=1&pagination[start]=1', /Cannot use both/],
    ['locale=xx', /no locale "xx". Use one of: vi, en/],
    ['locale[a]=vi', /locale must be the code/],
    ['locale[]=vi&locale[]=xx', /no locale "xx"/],
    ['_q[]=x', /_q must be text/],
    ['publicationFilter=x', /publicationFilter/],
  ])('asked with %s answers what to change', async (query, message) => {
    const { status, body } = await site.get(`${ARTICLES}?${query}`);

    expect({ status, error: body.error }).toMatchObject({
      status: 400,
      error: { message: expect.stringMatching(message) },
    });
  });

  it.each([
    'filters[title]=%00',
    'filters[title][$contains]=%00',
    'filters[documentId]=%00',
    'filters[category][name]=%00',
    '_q=%00',
    'filters[title]=%ED%A0%80',
    `filters[$or][0][title]=x&${Array.from({ length: 300 }, (_, index) => `filters[$or][${index}][title]=x`).join('&')}`,
    'pagination[page]=-1&pagination[pageSize]=-7',
    'pagination[pageSize]=1e99',
    'pagination=x',
    'status[]=draft',
    'sort=,',
    `${'a'.repeat(8000)}=1`,
  ])('asked with %s never fails', async (query) => {
    const { status } = await site.get(`${ARTICLES}?${query}`);

    expect([200, 400]).toContain(status);
  });

  it('takes what is unusual and right', async () => {
    const { body } = await site.get<{ data: unknown[] }>(
      `${ARTICLES}?filters[$not][category][name]=x&filters[body][$null]=true&filters[id][$notIn][]=0&filters[category][$or][0][name]=Tin tức&filters[title][$between][]=A&filters[title][$between][]=C&filters[cover][$null]=true&locale=*`
    );

    expect(body.data).toHaveLength(1);
  });
});

describe('one article', () => {
  it.each([
    ['/%00', [400, 404]],
    ['/nothing', [404]],
    [`/${'a'.repeat(7000)}`, [404]],
    ['/a%2Fb', [404]],
    ['/%E0%A4%A', [400, 404]],
    ['/by-slug/%00', [400, 404]],
    ['/by-slug/a%2Fb', [404]],
    [`/by-slug/${'a'.repeat(10_000)}`, [404]],
    ['/by-slug/%E0%A4%A', [400, 404]],
    ['/by-slug/%ED%A0%80', [400, 404]],
    ['/by-slug/%F0%9F%98%80', [404]],
    ['/by-slug/BAI', [404]],
    ['/by-slug/', [404]],
    ['/by-slug', [404]],
    ['/by-slug/bai?locale=xx', [400]],
    ['/by-slug/bai?locale=*', [400]],
    ['/by-slug/bai?locale[]=vi', [400]],
    ['/by-slug/bai?locale[a]=vi', [400]],
    ['/by-slug/bai?locale=%00', [400]],
  ])('at %s answers %j', async (path, statuses) => {
    const { status, body } = await site.get(ARTICLES + path);

    expect(statuses).toContain(status);
    expect(body.error).toMatchObject({ message: expect.any(String) });
  });

  it.each(['locale=xx', 'locale[a]=vi', 'populate=nothing', 'fields=nothing'])(
    'asked with %s answers 400',
    async (query) => {
      expect((await site.get(`${ARTICLES}/${article.documentId}?${query}`)).status).toBe(400);
    }
  );
});

describe('the panel', () => {
  const PANEL = `/content-manager/collection-types/${ARTICLE}`;

  it.each([
    '?locale=xx',
    '?filters[$and][0][title]=%00',
    '?filters[$and][0][category][id]=abc',
    '?filters[$and][0][category][id]=99999999999999',
    '?_q=%00',
    '?sort=nothing:asc',
  ])('asked with %s never fails', async (query) => {
    expect((await site.admin('GET', PANEL + query)).status).toBeLessThan(500);
    expect((await site.admin('GET', `${PANEL}/${article.documentId}${query}`)).status).toBeLessThan(
      500
    );
  });

  it('is told that a locale does not exist', async () => {
    const { status, body } = await site.admin('GET', `${PANEL}/${article.documentId}?locale=xx`);

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ message: expect.stringContaining('no locale "xx"') });
  });
});

describe('GraphQL', () => {
  it.each([
    ['{ newsroomArticles(locale: "xx") { title } }', /I18NLocaleCode/],
    ['{ newsroomArticles(filters: { publicDate: { gt: "abc" } }) { title } }', /DateTime/],
    [
      '{ newsroomArticles(filters: { body: { contains: "x" } }) { title } }',
      /body can be filtered/,
    ],
    ['{ newsroomArticles(sort: "nothing") { title } }', /Invalid key nothing/],
    ['{ newsroomArticles(sort: "title:up") { title } }', /Invalid order/],
    ['{ newsroomArticleBySlug(slug: "bai", locale: "xx") { title } }', /I18NLocaleCode/],
    ['{ newsroomArticleBySlug(slug: "bai", locale: "*") { title } }', /locale must be one locale/],
  ])('answers what to change: %s', async (query, message) => {
    const { errors } = await site.graphql(query);

    expect(errors?.[0]?.message).toMatch(message);
  });

  it.each([
    '{ newsroomArticle(documentId: "\\u0000") { title } }',
    '{ newsroomArticleBySlug(slug: "\\u0000") { title } }',
    '{ newsroomArticles(filters: { title: { eq: "\\u0000" } }) { title } }',
    '{ newsroomArticles { relatedArticles(filters: { title: { eq: "\\u0000" } }) { title } } }',
    '{ newsroomArticles(pagination: { page: -1 }) { title } }',
    `{ newsroomArticleBySlug(slug: "${'a'.repeat(100_000)}") { title } }`,
  ])('never fails: %s', async (query) => {
    expect(JSON.stringify(await site.graphql(query))).not.toMatch(/Internal Server Error/i);
  });
});
