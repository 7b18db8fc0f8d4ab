import type { BodyNode } from '../../server/src/articles/body/nodes';
import type { Entry } from './support/content';
import {
  ARTICLE,
  CATEGORY,
  TAG,
  body,
  create,
  paragraph,
  photo,
  text,
  uploadPhoto,
} from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';
import { complaintsAboutAnswer } from './support/typescript';

type Json = Record<string, unknown>;

let site: Site;
let article: Entry;
let bare: Entry;

const expectType = (type: string, answer: unknown) => {
  expect(complaintsAboutAnswer(type, answer)).toEqual([]);
};

const answerTo = async (path: string, status = 200): Promise<Json> => {
  const answer = await site.get(`/api/newsroom${path}`);

  expect([path, answer.status]).toEqual([path, status]);

  return answer.body;
};

const documents = (uid: string) => site.strapi.documents(uid as never);

/** Every kind of node that an editor can make. */
const everyNode = (): BodyNode[] => [
  paragraph('Mở đầu.'),
  { type: 'heading', level: 2, children: [text('Kết quả')] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'đậm', bold: true, italic: true },
      { type: 'link', url: 'https://example.org/', children: [text('liên kết')] },
      text(''),
    ],
  },
  { type: 'quote', children: [text('Lời trích')] },
  { type: 'code', language: 'plaintext', children: [text('a = 1')] },
  {
    type: 'list',
    format: 'unordered',
    indentLevel: 0,
    children: [
      { type: 'list-item', children: [text('một')] },
      {
        type: 'list',
        format: 'ordered',
        indentLevel: 1,
        children: [{ type: 'list-item', children: [text('hai')] }],
      },
    ],
  },
];

beforeAll(async () => {
  site = await bootSite();

  const [wide, small, gone] = [
    await uploadPhoto(site, 'wide.jpg', { width: 1600, height: 1200 }),
    await uploadPhoto(site, 'small.jpg', { width: 100, height: 80 }),
    await uploadPhoto(site, 'gone.jpg'),
  ];
  const published = { status: 'published' } as const;

  await site.strapi.db.query('plugin::upload.file').update({
    where: { id: wide.id },
    data: {
      focalPoint: { x: 40, y: 60 },
      caption: 'Trong thư viện',
      alternativeText: 'Hội trường',
    },
  });

  const root = await create(site, CATEGORY, { name: 'Tin tức', description: 'Mọi tin' }, published);
  const category = await create(
    site,
    CATEGORY,
    { name: 'Nông thôn mới', parent: root.documentId, position: 2 },
    published
  );
  const tag = await create(site, TAG, { name: 'Hội nghị', description: 'Các cuộc họp' }, published);

  bare = await create(site, ARTICLE, { title: 'Bài trống' }, published);

  const older = await create(
    site,
    ARTICLE,
    { title: 'Bài trước', category: category.documentId, cover: wide.id, lead: 'Tóm tắt.' },
    published
  );

  article = await create(
    site,
    ARTICLE,
    {
      title: 'Tên đầu',
      lead: 'Sáng 21/3, xã Suối Mây họp.',
      byline: 'Mỹ An',
      eventDate: '2026-03-21',
      source: 'Báo tỉnh',
      sourceUrl: 'https://example.org/bai',
      featured: true,
      cover: wide.id,
      category: category.documentId,
      tags: [tag.documentId],
      relatedArticles: [older.documentId, bare.documentId],
      body: body(
        ...everyNode(),
        photo(wide, { caption: 'Đại biểu dự hội nghị', credit: 'Mỹ An' }),
        photo(small, { alternativeText: null, decorative: true }),
        photo(gone, { caption: 'Ảnh đã mất' })
      ),
    },
    published
  );

  const { documentId } = article;

  await documents(ARTICLE).update({
    documentId,
    locale: 'en',
    data: { title: 'In English', body: body(paragraph('Text.')) },
    status: 'published',
  } as never);
  await documents(ARTICLE).update({
    documentId,
    data: { slug: 'ten-sau' },
    status: 'published',
  } as never);
  await create(
    site,
    ARTICLE,
    { title: 'Bài sau', category: category.documentId, tags: [tag.documentId] },
    published
  );
  await site.admin('DELETE', `/upload/files/${gone.id}`);
});

afterAll(() => site.close());

describe('what REST answers', () => {
  it('is a list of articles as the types say', async () => {
    expectType('newsroom.ListAnswer<newsroom.Article>', await answerTo('/articles'));
    expectType(
      'newsroom.ListAnswer<newsroom.ArticleWith<"cover" | "category">>',
      await answerTo('/articles?populate[0]=cover&populate[1]=category')
    );
    expectType(
      'newsroom.ListAnswer<newsroom.ArticleWith<keyof newsroom.ArticleRelations>>',
      await answerTo('/articles?populate=*')
    );
    expectType(
      'newsroom.ListAnswer<Pick<newsroom.Article, "id" | "documentId" | "title">>',
      await answerTo('/articles?fields=title&pagination[start]=1&pagination[limit]=2')
    );
    expectType(
      'newsroom.ListAnswer<newsroom.Article>',
      await answerTo('/articles?pagination[pageSize]=1&pagination[withCount]=false')
    );
  });

  it('is an article by its documentId as the types say', async () => {
    const { documentId } = article;

    expectType('newsroom.EntryAnswer<newsroom.Article>', await answerTo(`/articles/${documentId}`));
    expectType(
      'newsroom.EntryAnswer<newsroom.ArticleWith<keyof newsroom.ArticleRelations>>',
      await answerTo(`/articles/${documentId}?populate=*&locale=en`)
    );
  });

  it('are categories and tags as the types say', async () => {
    expectType('newsroom.ListAnswer<newsroom.Category>', await answerTo('/categories'));
    expectType(
      'newsroom.ListAnswer<newsroom.CategoryWith<keyof newsroom.CategoryRelations>>',
      await answerTo('/categories?populate=*')
    );
    expectType('newsroom.ListAnswer<newsroom.Tag>', await answerTo('/tags'));
    expectType(
      'newsroom.ListAnswer<newsroom.TagWith<keyof newsroom.TagRelations>>',
      await answerTo('/tags?populate=*')
    );
  });

  it('is the page of an article as the types say: with everything, and with next to nothing', async () => {
    const page = await answerTo('/articles/by-slug/ten-sau');

    expectType('newsroom.ArticlePageAnswer', page);
    expectType('newsroom.ArticlePageAnswer', await answerTo(`/articles/by-slug/${bare.slug}`));
    expect(page.data).toMatchObject({
      figures: [
        { focalPoint: { x: 40, y: 60 }, decorative: false, missing: false },
        { decorative: true, missing: false },
        { decorative: false, missing: true },
      ],
      cover: { caption: 'Trong thư viện' },
      category: { ancestors: [{ name: 'Tin tức' }] },
      related: [expect.anything(), expect.anything(), expect.anything()],
      previous: { title: 'Bài trước' },
      next: { title: 'Bài sau' },
      localizations: [{ locale: 'en' }, { locale: 'vi' }],
    });
  });

  it('is a former slug as the types say', async () => {
    expectType('newsroom.MovedAnswer', await answerTo(`/articles/by-slug/${article.slug}`, 301));
  });

  it.each([
    ['an unknown slug', '/articles/by-slug/none', 404],
    ['an unknown locale', '/articles/by-slug/none?locale=xx', 400],
    ['an unknown article', '/articles/none', 404],
    ['an unknown field', '/articles?filters[none]=1', 400],
  ])('is the error of %s as the types say', async (_what, path, status) => {
    expectType('newsroom.ErrorAnswer', await answerTo(path, status));
  });
});

describe('what GraphQL answers', () => {
  const texts = `documentId locale title slug lead body byline eventDate publicDate source sourceUrl
    featured createdAt updatedAt publishedAt`;
  const file = `documentId name alternativeText caption focalPoint width height formats hash ext mime
    size url previewUrl provider createdAt updatedAt publishedAt`;
  const named = 'documentId locale name slug description createdAt updatedAt publishedAt';
  const link = 'documentId name slug';
  const articleLink = 'documentId title slug publicDate';
  const pageFile = 'url name width height mime formats focalPoint alternativeText caption';
  const relations = '"category" | "tags" | "relatedArticles" | "localizations"';
  const shallow = `Omit<newsroom.GraphqlArticle, "photos" | "cover" | ${relations}>`;

  it('are articles as the types say', async () => {
    const answer = await site.graphql(`{
      newsroomArticle(documentId: "${article.documentId}") { ${texts} }
      newsroomArticles { ${texts} }
      newsroomArticles_connection(pagination: { pageSize: 2 }) {
        nodes { ${texts} }
        pageInfo { page pageSize pageCount total }
      }
    }`);

    expectType(
      `newsroom.GraphqlAnswer<{
        newsroomArticle: ${shallow} | null;
        newsroomArticles: Array<${shallow}>;
        newsroomArticles_connection: newsroom.GraphqlConnection<${shallow}>;
      }>`,
      answer
    );
  });

  it('are the relations of an article as the types say', async () => {
    const answer = await site.graphql(`{
      newsroomArticle(documentId: "${article.documentId}") {
        photos { ${file} }
        cover { ${file} }
        category { ${named} position parent { ${named} position } }
        tags { ${named} }
        relatedArticles { ${texts} }
        localizations { ${texts} }
      }
    }`);
    const category = 'Omit<newsroom.GraphqlCategory, "parent" | "localizations">';

    expectType(
      `newsroom.GraphqlAnswer<{
        newsroomArticle:
          | (Pick<newsroom.GraphqlArticle, "photos" | "cover"> & {
              category: (${category} & { parent: ${category} | null }) | null;
              tags: Array<Omit<newsroom.GraphqlTag, "localizations">>;
              relatedArticles: Array<${shallow}>;
              localizations: Array<${shallow}>;
            })
          | null;
      }>`,
      answer
    );
  });

  it('is the page of an article as the types say, by its present and its former slug', async () => {
    const page = `{
      ${texts}
      cover { ${pageFile} }
      figures {
        block url width height mime formats focalPoint caption alternativeText decorative credit missing
      }
      category { ${link} description ancestors { ${link} } }
      tags { ${link} }
      related { ${articleLink} lead cover { ${pageFile} } }
      previous { ${articleLink} }
      next { ${articleLink} }
      localizations { locale slug title }
      citedDocuments { documentId number title validity }
    }`;
    const answer = await site.graphql(`{
      newsroomArticleBySlug(slug: "ten-sau") ${page}
      former: newsroomArticleBySlug(slug: "${article.slug}") ${page}
      none: newsroomArticleBySlug(slug: "none") ${page}
    }`);
    const type = "newsroom.GraphqlQueries['newsroomArticleBySlug']";

    expectType(
      `newsroom.GraphqlAnswer<{
        newsroomArticleBySlug: ${type}; former: ${type}; none: ${type};
      }>`,
      answer
    );
    expect(answer.data).toMatchObject({ former: { slug: 'ten-sau' }, none: null });
  });

  it('is an error as the types say', async () => {
    expectType('newsroom.GraphqlAnswer<never>', await site.graphql('{ none }'));
  });
});
