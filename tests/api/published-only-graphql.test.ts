import path from 'node:path';

import { allowPublic } from './support/people';
import type { Secrets } from './support/secrets';
import { SECRET, createSecrets } from './support/secrets';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;
let secrets: Secrets;

beforeAll(async () => {
  site = await bootSite({ appDir: path.resolve(__dirname, 'fixtures/host-site') });
  secrets = await createSecrets(site);

  await allowPublic(site, [
    'api::page.page.find',
    'api::bulletin.bulletin.find',
    'plugin::upload.content-api.find',
  ]);
});

afterAll(() => site.close());

const query = async (text: string) => {
  const answer = await site.graphql(
    text.replaceAll('OPEN', secrets.ids.open).replaceAll('PLAN', secrets.ids.plan)
  );

  expect(JSON.stringify(answer)).not.toContain(SECRET);

  return answer;
};

const PUBLISHED = [{ title: 'Open news' }, { title: 'Open other' }];
const ARGUMENTS = [
  'status: DRAFT',
  'publicationFilter: NEVER_PUBLISHED',
  'status: DRAFT, publicationFilter: MODIFIED',
  'status: DRAFT, publicationFilter: NEVER_PUBLISHED_DOCUMENT',
  'status: DRAFT, hasPublishedVersion: false',
];

describe.each(ARGUMENTS)('with %s', (args) => {
  it('lists and counts what is published', async () => {
    const { data } = await query(`{
      newsroomArticles(${args}, sort: "title") { title relatedArticles { title } }
      newsroomArticles_connection(${args}, sort: "title") { nodes { title } pageInfo { total } }
      newsroomCategories(${args}) { name }
      newsroomTags(${args}) { name }
    }`);

    expect(data).toEqual({
      newsroomArticles: [
        { title: 'Open news', relatedArticles: [{ title: 'Open other' }] },
        { title: 'Open other', relatedArticles: [] },
      ],
      newsroomArticles_connection: { nodes: PUBLISHED, pageInfo: { total: 2 } },
      newsroomCategories: [{ name: 'Open section' }],
      newsroomTags: [],
    });
  });

  it('finds what is published, and relates it to nothing else', async () => {
    const { data } = await query(`{
      newsroomArticle(documentId: "OPEN", ${args}) {
        title
        category { name }
        tags { name }
        tags_connection { nodes { name } }
        relatedArticles { title }
        relatedArticles_connection { nodes { title } }
        localizations { title }
        localizations_connection { nodes { title } }
      }
      none: newsroomArticle(documentId: "PLAN", ${args}) { title }
    }`);

    expect(data).toEqual({
      newsroomArticle: {
        title: 'Open news',
        category: { name: 'Open section' },
        tags: [],
        tags_connection: { nodes: [] },
        relatedArticles: [{ title: 'Open other' }],
        relatedArticles_connection: { nodes: [{ title: 'Open other' }] },
        localizations: [],
        localizations_connection: { nodes: [] },
      },
      none: null,
    });
  });

  it("leads from a site's own types to what is published", async () => {
    await query(`{
      pages(${args}) {
        articles { title localizations { title } }
        articles_connection { nodes { title } }
        section { name }
        teaser { article { title } }
        zone { ... on ComponentSharedTeaser { article { title } } }
      }
      bulletins(${args}) {
        articles { title }
        pages { articles { title } articles_connection { nodes { title } } }
      }
    }`);
  });
});

describe('the arguments of a relation', () => {
  it.each(['publishedAt: { notNull: false }', 'publishedAt: { null: true }'])(
    'let no draft through: %s',
    async (filters) => {
      const { data } = await query(`{
        newsroomArticles(status: DRAFT, filters: { ${filters} }) { title }
        pages(status: DRAFT) {
          articles(filters: { ${filters} }) { title }
          articles_connection(filters: { ${filters} }) { nodes { title } }
        }
      }`);

      expect(data).toEqual({
        newsroomArticles: [],
        pages: [{ articles: [], articles_connection: { nodes: [] } }],
      });
    }
  );

  it('find what is published', async () => {
    const { data } = await query(`{
      pages(status: DRAFT) {
        articles(sort: "title") { title }
        articles_connection(filters: { title: { endsWith: "other" } }) { nodes { title } }
      }
    }`);

    expect(data.pages).toEqual([
      { articles: PUBLISHED, articles_connection: { nodes: [{ title: 'Open other' }] } },
    ]);
  });
});

describe('whatever is asked of a draft', () => {
  it.each([
    '{ pages(filters: { articles: { title: { startsWith: "WORD" } } }) { name } }',
    '{ pages(filters: { not: { articles: { title: { startsWith: "WORD" } } } }) { name } }',
    '{ pages(filters: { teaser: { article: { title: { startsWith: "WORD" } } } }) { name } }',
    '{ pages_connection(filters: { articles: { title: { startsWith: "WORD" } } }) { pageInfo { total } } }',
    '{ pages(status: DRAFT) { articles(filters: { relatedArticles: { title: { startsWith: "WORD" } } }) { documentId } } }',
    '{ bulletins(status: DRAFT) { pages(filters: { articles: { title: { startsWith: "WORD" } } }) { name } } }',
    '{ newsroomArticles(filters: { localizations: { title: { startsWith: "WORD" } } }) { documentId } }',
    '{ newsroomArticles_connection(status: DRAFT, filters: { title: { startsWith: "WORD" } }) { pageInfo { total } } }',
  ])('the answer is the same whether it is right or wrong: %s', async (text) => {
    const right = await site.graphql(text.replaceAll('WORD', SECRET));
    const wrong = await site.graphql(text.replaceAll('WORD', 'Nonsense'));

    expect(right.errors).toBeUndefined();
    expect(right).toEqual(wrong);
  });

  it.each([
    '{ pages(sort: "articles.title") { name } }',
    '{ bulletins { pages(sort: "articles.title") { name } } }',
    '{ newsroomArticles(sort: "localizations.title") { title } }',
  ])('no order tells of it: %s', async (text) => {
    const { errors } = await query(text);

    expect(errors?.[0]?.message).toMatch(/Sort by another field/);
  });
});

it('answers to the slug of no draft', async () => {
  const { plan, withdrawn } = secrets.slugs;
  const { data } = await site.graphql(`{
    plan: newsroomArticleBySlug(slug: "${plan}") { title }
    withdrawn: newsroomArticleBySlug(slug: "${withdrawn}") { title }
  }`);

  expect(data).toEqual({ plan: null, withdrawn: null });
});

it('tells of no draft that uses a file', async () => {
  await query('{ uploadFiles { name related { ... on NewsroomArticle { title slug } } } }');
});
