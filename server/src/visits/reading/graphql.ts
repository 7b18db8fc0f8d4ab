import type { Core } from '@strapi/strapi';

import type { Args, GraphqlExtension } from '../../platform/graphql-fields';
import { graphqlOf } from '../../platform/graphql-fields';
import { parseRequest } from '../../platform/parse-request';
import type { VisitStatisticsService } from '../statistics/service';
import { articleRequest, seriesRequest, topRequest } from './requests';

// Totals brought from another counter may be larger than an Int of GraphQL.
const typeDefs = /* GraphQL */ `
  "Visits by period, as GET /visit-statistics answers; null is a figure that the settings hide."
  type NewsroomVisitStatistics {
    "Visitors with a hit in the last 5 minutes."
    online: Float
    today: Float
    yesterday: Float
    "Since Monday."
    thisWeek: Float
    lastWeek: Float
    thisMonth: Float
    lastMonth: Float
    thisYear: Float
    all: Float
    pageViewsToday: Float
    "IANA name."
    timeZone: String!
    "When the figures were true."
    asOf: DateTime!
  }

  type NewsroomVisitPoint {
    "ISO 8601 with the zone's offset."
    start: String!
    visits: Float!
    pageViews: Float!
    "Distinct visitors; of days only."
    visitors: Float
  }

  type NewsroomVisitedArticle {
    documentId: ID!
    locale: String!
    title: String
    slug: String
    visits: Float!
    pageViews: Float!
  }

  type NewsroomVisitCount {
    visits: Float!
    pageViews: Float!
  }

  type NewsroomArticleVisits {
    today: NewsroomVisitCount!
    last7Days: NewsroomVisitCount!
    last30Days: NewsroomVisitCount!
    all: NewsroomVisitCount!
  }

  enum NewsroomVisitInterval {
    hour
    day
    week
    month
  }

  extend type Query {
    newsroomVisitStatistics: NewsroomVisitStatistics!
    "Days included; at most 31 of them by hour, 5 years by day."
    newsroomVisitSeries(
      from: Date!
      to: Date!
      interval: NewsroomVisitInterval
    ): [NewsroomVisitPoint!]!
    "The most visited articles that are published."
    newsroomMostRead(
      "today, thisWeek, thisMonth, thisYear, all, 7d (if left out) or 30d."
      period: String
      "From 1 to 50; 10 if left out."
      limit: Int
      locale: I18NLocaleCode
    ): [NewsroomVisitedArticle!]!
    "Null if the article is not published in this locale."
    newsroomArticleVisits(documentId: ID!, locale: I18NLocaleCode): NewsroomArticleVisits
  }
`;

/** Without the i18n plugin there is no such scalar. */
const withoutI18n = (definitions: string): string =>
  definitions.replaceAll('locale: I18NLocaleCode', 'locale: String');

/** GraphQL says null where an argument is left out. */
const given = (args: Args): Args =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));

const isNotFound = (error: unknown): boolean =>
  error instanceof Error && error.name === 'NotFoundError';

const scope = (action: string) => ({
  auth: { scope: [`plugin::newsroom.visit-statistics.${action}`] },
});

/** GraphQL, when its plugin is installed: one query for each of the public routes. */
export const registerGraphql = (strapi: Core.Strapi): void => {
  const extension = graphqlOf(strapi)?.service('extension') as unknown as
    GraphqlExtension | undefined;
  const statistics = () =>
    strapi.plugin('newsroom').service('visitStatistics') as VisitStatisticsService;

  extension?.use(() => ({
    typeDefs: strapi.plugin('i18n') ? typeDefs : withoutI18n(typeDefs),
    resolvers: {
      Query: {
        newsroomVisitStatistics: () => statistics().publicFigures(),
        newsroomVisitSeries: (_parent: unknown, args: Args) =>
          statistics().series(parseRequest(seriesRequest, given(args))),
        newsroomMostRead: (_parent: unknown, args: Args) =>
          statistics().top(parseRequest(topRequest, given(args))),
        async newsroomArticleVisits(_parent: unknown, args: Args) {
          const { documentId, locale } = parseRequest(articleRequest, given(args));

          try {
            return await statistics().article(documentId, { locale, isPublic: true });
          } catch (error) {
            if (isNotFound(error)) return null;

            throw error;
          }
        },
      },
    },
    resolversConfig: {
      'Query.newsroomVisitStatistics': scope('find'),
      'Query.newsroomVisitSeries': scope('series'),
      'Query.newsroomMostRead': scope('top'),
      'Query.newsroomArticleVisits': scope('article'),
    },
  }));
};
