import type { Core } from '@strapi/strapi';

import type { Args, FieldWrapper, GraphqlExtension, Resolve } from '../platform/graphql-fields';
import { graphqlOf, wrapGraphqlFields } from '../platform/graphql-fields';
import { ARTICLE } from '../platform/uids';
import { refreshBodies } from './body/read-body';
import type { ArticlePages } from './page/service';

const typeDefs = /* GraphQL */ `
  "A photo at its place in an article, ready to be shown."
  type NewsroomFigure {
    "The index of the photo's node in the body."
    block: Int!
    "Null when the file is no longer in the media library."
    url: String
    "In pixels."
    width: Int
    "In pixels."
    height: Int
    mime: String!
    formats: JSON
    focalPoint: JSON
    caption: String!
    "Empty for a decorative photo."
    alternativeText: String!
    decorative: Boolean!
    credit: String!
    missing: Boolean!
  }

  type NewsroomPageFile {
    url: String!
    name: String!
    width: Int
    height: Int
    mime: String!
    formats: JSON
    focalPoint: JSON
    alternativeText: String
    caption: String
  }

  type NewsroomPageLink {
    documentId: ID!
    name: String!
    slug: String
  }

  type NewsroomPageCategory {
    documentId: ID!
    name: String!
    slug: String
    description: String
    "From the root of the tree down."
    ancestors: [NewsroomPageLink!]!
  }

  type NewsroomArticleLink {
    documentId: ID!
    title: String!
    slug: String
    publicDate: DateTime
  }

  type NewsroomTeaser {
    documentId: ID!
    title: String!
    slug: String
    publicDate: DateTime
    lead: String
    cover: NewsroomPageFile
  }

  type NewsroomCitedDocument {
    documentId: ID!
    number: String!
    title: String!
    validity: JSON!
  }

  type NewsroomPageLocalization {
    locale: String!
    slug: String
    title: String!
  }

  "Everything that the page of one article shows, as GET /articles/by-slug/:slug answers."
  type NewsroomArticlePage {
    documentId: ID!
    locale: String
    title: String!
    "The present slug: another than the one asked for means that the address has changed."
    slug: String!
    lead: String
    body: JSON!
    byline: String
    eventDate: Date
    publicDate: DateTime
    source: String
    sourceUrl: String
    featured: Boolean
    cover: NewsroomPageFile
    figures: [NewsroomFigure!]!
    category: NewsroomPageCategory
    tags: [NewsroomPageLink!]!
    related: [NewsroomTeaser!]!
    previous: NewsroomArticleLink
    next: NewsroomArticleLink
    localizations: [NewsroomPageLocalization!]!
    "The published documents that the body names by their numbers, with their validity today."
    citedDocuments: [NewsroomCitedDocument!]!
    createdAt: DateTime
    updatedAt: DateTime
    publishedAt: DateTime
  }

  extend type Query {
    "The page of the published article with this slug, present or former; null if there is none."
    newsroomArticleBySlug(
      slug: String!
      locale: I18NLocaleCode
      "The address of documents, such as /van-ban/{documentId}: the body then links to those it names."
      documentLinks: String
    ): NewsroomArticlePage
  }
`;

/** Without the i18n plugin there is no such scalar. */
const withoutI18n = (definitions: string): string =>
  definitions.replace('locale: I18NLocaleCode', 'locale: String');

/**
 * Bodies that come by a relation are loaded past the Document Service, each by itself; those of one
 * answer are gathered until the event loop turns, and refreshed together.
 */
const createBodyLoader = (strapi: Core.Strapi) => {
  let waiting: Array<{ owner: Args; field: string }> = [];
  let turn: Promise<void> | undefined;

  return async (body: unknown): Promise<unknown> => {
    const slot = { owner: { body } as Args, field: 'body' };

    waiting.push(slot);
    turn ??= new Promise<void>((resolve, reject) => {
      setImmediate(() => {
        const slots = waiting;

        waiting = [];
        turn = undefined;
        refreshBodies(strapi, slots).then(resolve, reject);
      });
    });
    await turn;

    return slot.owner.body;
  };
};

/** GraphQL, when its plugin is installed: Strapi's own queries, and one field for the page. */
export const registerGraphql = (strapi: Core.Strapi): void => {
  const graphql = graphqlOf(strapi);

  if (!graphql) return;

  const bySlug: Resolve = async (_parent, args) => {
    const pages = strapi.plugin('newsroom').service('articlePages') as ArticlePages;
    const result = await pages.findBySlug(String(args.slug), args.locale, {
      documentLinks: args.documentLinks ?? undefined,
    });

    return result.kind === 'unknown' ? null : result.page;
  };

  (graphql.service('extension') as unknown as GraphqlExtension).use(() => ({
    typeDefs: strapi.plugin('i18n') ? typeDefs : withoutI18n(typeDefs),
    resolvers: { Query: { newsroomArticleBySlug: bySlug } },
    resolversConfig: {
      'Query.newsroomArticleBySlug': { auth: { scope: [`${ARTICLE}.findBySlug`] } },
    },
  }));

  wrapGraphqlFields(strapi, 'newsroom-fresh-bodies', () => {
    const load = createBodyLoader(strapi);
    const fresh: FieldWrapper = async (next, ...call) => {
      const body = await next(...call);

      return Array.isArray(body) ? load(body) : body;
    };

    return new Map([['NewsroomArticle.body', fresh]]);
  });
};
