import type { Core } from '@strapi/strapi';

import { createBatch } from '../platform/batch';
import { isDay } from '../platform/day';
import type { Args, GraphqlExtension } from '../platform/graphql-fields';
import { graphqlOf } from '../platform/graphql-fields';
import { localesOf } from '../platform/locales';
import { OFFICIAL_DOCUMENT } from '../platform/uids';
import { findByNumber } from './reading/by-number';
import { conditionsOf } from './reading/conditions';
import { createFacetCounter } from './reading/facets';
import { partQuery } from './reading/own-query';
import { createPages } from './reading/pages';
import { attachmentsOf, presentDocument } from './reading/present';
import { relationsOf } from './reading/relations';
import { contradictionsIn, timelinesOf, validityOn } from './reading/validity';
import { today } from './today';

interface Parent {
  id: number;
  documentId: string;
  locale: string | null;
}

const typeDefs = /* GraphQL */ `
  type NewsroomWords {
    vi: String!
    en: String!
  }

  type NewsroomDocumentLink {
    documentId: ID
    number: String
    title: String
    "Of a document that is not published here, where the editor gave one."
    url: String
    "What this document says of the other, or for inverse relations the other of this."
    kind: String!
  }

  type NewsroomValidityCause {
    documentId: ID!
    number: String!
  }

  type NewsroomValidity {
    "A stable code: not-yet-in-force, in-force, partly-expired, expired, suspended, partly-suspended, no-longer-suitable or unknown."
    state: String!
    name: NewsroomWords!
    asOf: Date!
    "A stable code."
    reason: String!
    reasonInWords: NewsroomWords!
    because: [NewsroomValidityCause!]!
    "Whether an editor has decided otherwise than what follows from dates and relations."
    overridden: Boolean!
  }

  type NewsroomContradiction {
    code: String!
    words: NewsroomWords!
  }

  type NewsroomDocumentFile {
    title: String
    language: String
    role: String
    url: String!
    name: String!
    mime: String!
    "In bytes; null until it has been measured."
    size: Float
    "Of the bytes as they are stored; null until it has been computed."
    sha256: String
    pageCount: Int
    "Whether a PDF holds a signature field; it says nothing of whether a signature is valid."
    hasSignatureField: Boolean
  }

  extend type NewsroomOfficialDocument {
    "Today in the site's time zone, or on another day."
    validity(asOf: Date): NewsroomValidity!
    contradictions: [NewsroomContradiction!]!
    "With the targets that are published here."
    relationsTo: [NewsroomDocumentLink!]!
    "What other published documents say of this one."
    inverseRelations: [NewsroomDocumentLink!]!
    "The attachments with what was found in their bytes."
    files: [NewsroomDocumentFile!]!
    "The document as schema.org Legislation."
    jsonLd: JSON!
  }

  type NewsroomDocumentSearch {
    documents: [NewsroomOfficialDocument!]!
    total: Int!
    "As meta.facets of GET /official-documents."
    facets: JSON!
  }

  extend type Query {
    "The published documents that bear a number, in any of its spellings."
    newsroomOfficialDocumentsByNumber(
      number: String!
      locale: I18NLocaleCode
    ): [NewsroomOfficialDocument!]!
    "As GET /official-documents with its own parameters; the latest first."
    newsroomOfficialDocumentSearch(
      q: String
      inForceOn: Date
      validity: [String!]
      type: [String!]
      issuingBody: [String!]
      subject: [ID!]
      year: [Int!]
      signer: [String!]
      facets: [String!]
      page: Int
      pageSize: Int
      locale: I18NLocaleCode
    ): NewsroomDocumentSearch!
  }
`;

const MAX_PAGE_SIZE = 100;

const bounded = (value: unknown, standard: number, highest: number): number => {
  const number = typeof value === 'number' && Number.isInteger(value) ? value : standard;

  return Math.min(Math.max(number, 1), highest);
};

const resolversOf = (strapi: Core.Strapi) => {
  const timelineOf = createBatch((documentIds: string[]) => timelinesOf(strapi, documentIds));
  const countFacets = createFacetCounter(strapi);
  const pages = createPages(strapi);
  const localeFor = async (args: Args): Promise<string> =>
    (await localesOf(strapi).resolve(OFFICIAL_DOCUMENT, args.locale))[0] ?? '';
  const published = (documentIds: string[], locale: string): Promise<Parent[]> =>
    strapi.db.query(OFFICIAL_DOCUMENT).findMany({
      where: {
        documentId: { $in: documentIds },
        publishedAt: { $notNull: true },
        ...(locale ? { locale } : {}),
      },
      orderBy: [{ issueDate: 'desc' }, { documentId: 'desc' }],
    });
  const linksOf = ({ documentId, locale }: Parent) => relationsOf(strapi, documentId, locale ?? '');

  return {
    NewsroomOfficialDocument: {
      async validity({ documentId }: Parent, { asOf }: Args) {
        const { reason, ...validity } = validityOn(
          await timelineOf(documentId),
          isDay(asOf) ? asOf : today(strapi)
        );

        return { ...validity, reason: reason.code, reasonInWords: reason.words };
      },
      contradictions: async ({ documentId }: Parent) =>
        contradictionsIn(await timelineOf(documentId)),
      relationsTo: async (parent: Parent) => (await linksOf(parent)).relations,
      inverseRelations: async (parent: Parent) => (await linksOf(parent)).inverseRelations,
      async files({ id }: Parent) {
        const entry = await strapi.db.query(OFFICIAL_DOCUMENT).findOne({
          where: { id },
          populate: { attachments: { populate: { file: { select: ['id'] } } } },
        });

        return (await attachmentsOf(strapi, entry?.attachments ?? [])).map(({ file, ...rest }) => ({
          ...rest,
          ...file,
        }));
      },
      jsonLd: async (parent: Parent) =>
        (await presentDocument(strapi, { ...parent }, today(strapi))).jsonLd,
    },
    Query: {
      async newsroomOfficialDocumentsByNumber(_parent: unknown, args: Args) {
        const locale = await localeFor(args);

        return published(await findByNumber(strapi, String(args.number), locale), locale);
      },
      async newsroomOfficialDocumentSearch(_parent: unknown, args: Args) {
        const { page, pageSize, locale: _locale, ...asked } = args;
        const { own } = partQuery(asked);
        const locale = await localeFor(args);
        const asOf = own.inForceOn ?? today(strapi);
        const conditions = await conditionsOf(strapi, own, { locale, asOf });
        const size = bounded(pageSize, 25, MAX_PAGE_SIZE);
        const documentIds = await pages.page(
          conditions,
          size,
          (bounded(page, 1, 1_000_000) - 1) * size
        );

        return {
          documents: await published(documentIds, locale),
          total: await pages.total(conditions),
          facets: await countFacets(own.facets ?? [], conditions),
        };
      },
    },
  };
};

/** Without the i18n plugin there is no such scalar. */
const withoutI18n = (definitions: string): string =>
  definitions.replaceAll('locale: I18NLocaleCode', 'locale: String');

/** GraphQL, when its plugin is installed: what follows from documents, beside Strapi's own fields. */
export const registerGraphql = (strapi: Core.Strapi): void => {
  const extension = graphqlOf(strapi)?.service('extension') as unknown as
    GraphqlExtension | undefined;

  extension?.use(() => ({
    typeDefs: strapi.plugin('i18n') ? typeDefs : withoutI18n(typeDefs),
    resolvers: resolversOf(strapi),
    resolversConfig: {
      'Query.newsroomOfficialDocumentsByNumber': {
        auth: { scope: [`${OFFICIAL_DOCUMENT}.findByNumber`] },
      },
      'Query.newsroomOfficialDocumentSearch': { auth: { scope: [`${OFFICIAL_DOCUMENT}.find`] } },
    },
  }));
};
