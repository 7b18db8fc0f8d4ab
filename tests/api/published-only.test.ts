import path from 'node:path';

import type { Caller } from './support/people';
import { allowPublic, fullAccess, signedUp } from './support/people';
import type { Secrets } from './support/secrets';
import { SECRET, createSecrets } from './support/secrets';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const ARTICLES = '/api/newsroom/articles';
const CALLERS = ['a visitor', 'a signed-up reader', 'a full-access token'] as const;

let site: Site;
let secrets: Secrets;
let callers: Record<(typeof CALLERS)[number], Caller>;

beforeAll(async () => {
  site = await bootSite({ appDir: path.resolve(__dirname, 'fixtures/host-site') });
  secrets = await createSecrets(site);

  await allowPublic(site, [
    'api::page.page.find',
    'api::page.page.findOne',
    'api::bulletin.bulletin.find',
    'plugin::upload.content-api.find',
    'plugin::upload.content-api.findOne',
  ]);
  callers = {
    'a visitor': site.request,
    'a signed-up reader': await signedUp(site),
    'a full-access token': await fullAccess(site),
  };
});

afterAll(() => site.close());

const titles = (entries: unknown): string[] =>
  (entries as Array<{ title: string }>).map(({ title }) => title).sort();

/** Files' use is public where a site says so; the reader's role is left as it is installed. */
const read = async (caller: (typeof CALLERS)[number], address: string) => {
  const answer = await callers[caller]('GET', address);

  expect(answer.status).toBeLessThan(500);
  expect(JSON.stringify(answer.body)).not.toContain(SECRET);

  return answer;
};

describe.each(CALLERS)('to %s', (caller) => {
  it.each([
    '',
    '?status=draft',
    '?status=draft&populate=*',
    '?publicationFilter=never-published',
    '?status=draft&publicationFilter=modified',
    '?status=draft&publicationFilter=never-published-document',
    '?status=draft&hasPublishedVersion=false',
    '?filters[publishedAt][$null]=true&status=draft',
    '?locale=*&status=draft',
  ])('the list of articles%s shows and counts what is published', async (query) => {
    const { body } = await read(caller, ARTICLES + query);
    const expected = query.includes('$null') ? [] : ['Open news', 'Open other'];

    expect(titles(body.data)).toEqual(expected);
    expect(body.meta).toMatchObject({ pagination: { total: expected.length } });
  });

  it.each(['', '?status=draft', '?publicationFilter=never-published&status=draft'])(
    'one article%s is what was published, or is not there',
    async (query) => {
      const { open, plan, withdrawn } = secrets.ids;
      const answer = await read(caller, `${ARTICLES}/${open}${query}`);

      expect(answer.body.data).toMatchObject({ title: 'Open news' });
      expect((await read(caller, `${ARTICLES}/${plan}${query}`)).status).toBe(404);
      expect((await read(caller, `${ARTICLES}/${withdrawn}${query}`)).status).toBe(404);
    }
  );

  it.each(['', '?status=draft'])('no page%s answers to the slug of a draft', async (query) => {
    const { plan, withdrawn } = secrets.slugs;

    expect((await read(caller, `${ARTICLES}/by-slug/${plan}${query}`)).status).toBe(404);
    expect((await read(caller, `${ARTICLES}/by-slug/${withdrawn}${query}`)).status).toBe(404);
  });

  it.each(['categories', 'tags'])('no draft is among the %s', async (type) => {
    await read(caller, `/api/newsroom/${type}?status=draft`);
  });

  it.each([
    'populate=*',
    'populate=relatedArticles,category,tags,localizations',
    'populate[relatedArticles][fields]=slug',
    'populate[localizations][fields]=slug',
    'populate[relatedArticles][populate]=*',
    'populate[category][populate]=*',
  ])('relations of an article lead to no draft: %s', async (query) => {
    const address = `${ARTICLES}/${secrets.ids.open}?status=draft&${query}`;
    const { body } = await read(caller, address);
    const { relatedArticles = [{}] } = body.data as { relatedArticles?: unknown[] };

    expect(relatedArticles).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(secrets.slugs.plan);
  });
});

const HOST_QUERIES = [
  'populate=*',
  'populate=articles',
  'populate[articles][fields]=slug',
  'populate[articles][populate]=*',
  'populate[articles][sort]=title',
];

describe.each(['a visitor', 'a full-access token'] as const)(
  "in a site's own types, to %s",
  (caller) => {
    it.each([
      ...HOST_QUERIES.map((query) => `/api/pages?${query}`),
      ...HOST_QUERIES.map((query) => `/api/bulletins?${query}`),
      '/api/bulletins?populate[pages][populate][articles][fields]=slug',
    ])('%s leads to what is published only', async (address) => {
      const { body } = await read(caller, address);

      expect(JSON.stringify(body)).toContain('open-news');
      await read(caller, `${address}&status=draft`);
      await read(caller, `${address}&status=draft&publicationFilter=never-published`);
    });

    it.each([
      'populate[section][fields]=name',
      'populate[teaser][populate]=*',
      'populate[teaser][populate][article][fields]=title',
      'populate[zone][populate]=*',
      'populate[zone][on][shared.teaser][populate][article][fields]=title',
    ])('a page with %s shows no draft', async (query) => {
      await read(caller, `/api/pages?${query}`);
      await read(caller, `/api/pages?${query}&status=draft`);
    });

    it('counts what is published', async () => {
      const counted = await read(caller, '/api/pages?populate[articles][count]=true');
      const sought = await read(
        caller,
        `/api/pages?populate[articles][count]=true&populate[articles][filters][title][$startsWith]=${SECRET}`
      );

      expect(counted.body.data).toMatchObject([{ articles: { count: 2 } }]);
      expect(sought.body.data).toMatchObject([{ articles: { count: 0 } }]);
    });

    it.each([
      'populate=related',
      'populate=*',
      'populate=related&fields=name',
      'populate[related][on][plugin::newsroom.article][fields]=title',
      `populate[related][on][plugin::newsroom.article][filters][title][$startsWith]=${SECRET}`,
      'populate[related][populate]=*',
    ])('a file with %s tells of no draft that uses it', async (query) => {
      for (const address of ['/api/upload/files', `/api/upload/files/${secrets.file.id}`]) {
        const { body } = await read(caller, `${address}?${query}`);
        const [file] = [body].flat() as Array<{ related?: unknown[] }>;

        expect((file?.related ?? []).length).toBeLessThanOrEqual(1);
      }
    });

    it('cannot count the uses of a file, drafts among them', async () => {
      const { status, body } = await read(
        caller,
        '/api/upload/files?populate[related][count]=true'
      );

      expect(status).toBe(400);
      expect(body.error).toMatchObject({ message: expect.stringContaining('cannot be counted') });
    });
  }
);

describe('whatever is asked of a draft', () => {
  it.each([
    '/api/pages?filters[articles][title][$startsWith]=WORD',
    '/api/pages?filters[articles][slug][$containsi]=WORD',
    '/api/pages?filters[articles][title][$notContains]=WORD',
    '/api/pages?filters[$not][articles][title][$startsWith]=WORD',
    '/api/pages?filters[articles][$not][title][$startsWith]=WORD',
    '/api/pages?filters[$or][0][articles][title][$startsWith]=WORD',
    '/api/pages?filters[articles][$or][0][title][$startsWith]=WORD',
    '/api/pages?filters[articles][title][$startsWith]=WORD&filters[section][name][$startsWith]=WORD',
    '/api/pages?filters[section][name][$startsWith]=WORD',
    '/api/pages?filters[teaser][article][title][$startsWith]=WORD',
    '/api/pages?filters[articles][category][name][$startsWith]=WORD',
    '/api/pages?filters[articles][localizations][title][$startsWith]=WORD',
    '/api/pages?populate[articles][filters][title][$startsWith]=WORD',
    '/api/pages?status=draft&populate[articles][filters][relatedArticles][title][$startsWith]=WORD',
    '/api/bulletins?status=draft&filters[articles][title][$startsWith]=WORD',
    '/api/bulletins?filters[pages][articles][title][$startsWith]=WORD',
    '/api/bulletins?populate[pages][filters][articles][title][$startsWith]=WORD',
    `${ARTICLES}?filters[title][$startsWith]=WORD&status=draft`,
    `${ARTICLES}?filters[relatedArticles][title][$startsWith]=WORD`,
    `${ARTICLES}?filters[localizations][title][$startsWith]=WORD`,
    `${ARTICLES}?filters[category][name][$startsWith]=WORD`,
    `${ARTICLES}?filters[tags][name][$startsWith]=WORD`,
    `${ARTICLES}?_q=WORD&status=draft`,
  ])('the answer is the same whether it is right or wrong: %s', async (address) => {
    const right = await site.get(address.replaceAll('WORD', SECRET));
    const wrong = await site.get(address.replaceAll('WORD', 'Nonsense'));

    expect(right.status).toBe(200);
    expect(right.body).toEqual(wrong.body);
  });

  it.each([
    '/api/pages?sort=articles.title',
    '/api/pages?sort[0][section][name]=asc',
    '/api/pages?sort=name,teaser.article.title:desc',
    '/api/bulletins?populate[pages][sort]=articles.title',
    `${ARTICLES}?sort=localizations.title`,
  ])('no order tells of it: %s', async (address) => {
    const { status, body } = await site.get(address);

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ message: expect.stringMatching(/^sort: .* another field/) });
  });
});

describe('what is published', () => {
  it('is found by its relations, alone and together', async () => {
    const { open, plan } = secrets.ids;
    const found = async (address: string) =>
      ((await site.get<{ data: unknown[] }>(address)).body.data ?? []).length;
    const both = (title: string) =>
      `${ARTICLES}?filters[category][name]=Open section&filters[relatedArticles][title]=${title}`;

    expect(await found('/api/pages?filters[articles][title][$startsWith]=Open')).toBe(1);
    expect(await found(`/api/pages?filters[articles][documentId]=${open}`)).toBe(1);
    expect(await found(`/api/pages?filters[articles][documentId]=${plan}`)).toBe(0);
    expect(await found('/api/pages?filters[articles][id][$notNull]=true')).toBe(1);
    expect(await found(both('Open other'))).toBe(1);
    expect(await found(both('Other'))).toBe(0);
    expect(await found(`${ARTICLES}?sort=category.name`)).toBe(2);
  });

  it('leaves editors their drafts', async () => {
    const drafts = await site.admin<{ results: unknown[] }>(
      'GET',
      `/content-manager/collection-types/plugin::newsroom.article?filters[$and][0][title][$startsWith]=${SECRET}`
    );

    expect(titles(drafts.body.results)).toEqual(
      ['plan', 'rewrite', 'withdrawn'].map((what) => `${SECRET} ${what}`)
    );
  });
});
