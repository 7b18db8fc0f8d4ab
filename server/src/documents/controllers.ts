import type { Core } from '@strapi/strapi';

import type { Context, CoreController } from '../platform/content-api/public-controller';
import { publicController, readQuery } from '../platform/content-api/public-controller';
import type { Among } from '../platform/content-api/read-list';
import { AMONG } from '../platform/content-api/read-list';
import { localesOf } from '../platform/locales';
import { DOCUMENT_TYPE, ISSUING_BODY, OFFICIAL_DOCUMENT, SUBJECT } from '../platform/uids';
import { examination } from './examine/route';
import { fileCheck } from './files/check/route';
import { findByNumber } from './reading/by-number';
import type { Conditions } from './reading/conditions';
import { conditionsOf, matching, narrows } from './reading/conditions';
import { createFacetCounter } from './reading/facets';
import { partQuery } from './reading/own-query';
import { createPages } from './reading/pages';
import { presentDocument, withValidity } from './reading/present';
import { today } from './today';

type Entry = Record<string, unknown> & { documentId: string };

interface Found {
  results: Entry[];
  pagination: object;
}

interface DocumentService {
  find(query: object): Promise<Found>;
  findOne(documentId: string, query: object): Promise<Entry | null>;
}

interface QueryBuilder {
  init(query: object): { getKnexQuery(): never };
}

interface QueryParams {
  transform(uid: string, params: object): { where?: object };
}

const isAsked = (value: unknown): boolean =>
  typeof value === 'string' ? value !== '' : value !== undefined && value !== null;

const reading = ({ strapi }: { strapi: Core.Strapi }) => {
  const countFacets = createFacetCounter(strapi);
  const pages = createPages(strapi);
  const service = () => strapi.service(OFFICIAL_DOCUMENT) as unknown as DocumentService;

  /** What Strapi's own filters leave, for the facets to respect. */
  const amongFiltered = ({ filters, _q, locale }: Record<string, unknown>) => {
    if (!isAsked(filters) && !isAsked(_q)) return undefined;

    const { where } = (strapi.get('query-params') as QueryParams).transform(OFFICIAL_DOCUMENT, {
      filters,
      _q,
    });
    const builder = strapi.db.queryBuilder(OFFICIAL_DOCUMENT) as unknown as QueryBuilder;

    return builder
      .init({
        where: {
          publishedAt: { $notNull: true },
          ...(locale ? { locale } : {}),
          ...(where ? { $and: [where] } : {}),
        },
        select: ['documentId'],
        ...(isAsked(_q) ? { _q } : {}),
      })
      .getKnexQuery();
  };

  /** The register knows the order of its own; any other is Strapi's to make. */
  const amongFor = (conditions: Conditions, query: Record<string, unknown>): Among | undefined => {
    const isPlain = !isAsked(query.sort) && !isAsked(query.filters) && !isAsked(query._q);
    const total = () => pages.total(conditions);

    // The total of all is kept too: a database counts them by going through them all.
    if (!narrows(conditions)) return isPlain ? { total } : undefined;
    if (!isPlain) return { ids: matching(strapi, conditions).select('r.document_id') };

    return { page: (limit, offset) => pages.page(conditions, limit, offset), total };
  };

  const present = async (controller: CoreController, ctx: Context, entry: unknown) => {
    const shown = (await controller.sanitizeOutput(entry, ctx)) as Entry | null;

    return shown && presentDocument(strapi, shown, today(strapi));
  };

  return {
    async find(this: CoreController, ctx: Context) {
      const { own, rest } = partQuery(ctx.query);

      ctx.query = rest;

      const query = await readQuery(strapi, OFFICIAL_DOCUMENT, this, ctx);
      const [locale = ''] = await localesOf(strapi).resolve(OFFICIAL_DOCUMENT, query.locale);
      const asOf = own.inForceOn ?? today(strapi);
      const conditions = await conditionsOf(strapi, own, { locale, asOf });
      const among = amongFor(conditions, query);
      const { results, pagination } = await service().find({
        ...query,
        locale,
        ...(among ? { [AMONG]: among } : {}),
      });
      const shown = (await this.sanitizeOutput(results, ctx)) as Entry[];
      const facets = own.facets?.length
        ? { facets: await countFacets(own.facets, conditions, amongFiltered(query)) }
        : {};

      return this.transformResponse(await withValidity(strapi, shown, asOf), {
        pagination,
        ...facets,
      });
    },

    async findOne(this: CoreController, ctx: Context) {
      const {
        fields: _all,
        populate: _own,
        ...query
      } = await readQuery(strapi, OFFICIAL_DOCUMENT, this, ctx);
      const entry = await service().findOne(String(ctx.params.id), query);

      return this.transformResponse(await present(this, ctx, entry));
    },

    /** The documents that bear a number: one as a rule, several where bodies share it. */
    async findByNumber(this: CoreController, ctx: Context) {
      const query = await readQuery(strapi, OFFICIAL_DOCUMENT, this, ctx);
      const [locale = ''] = await localesOf(strapi).resolve(OFFICIAL_DOCUMENT, query.locale);
      const documentIds = await findByNumber(strapi, String(ctx.params[0] ?? ''), locale);
      const found: unknown[] = [];

      for (const documentId of documentIds) {
        const entry = await service().findOne(documentId, {
          status: 'published',
          ...(locale ? { locale } : {}),
        });

        if (entry) found.push(await present(this, ctx, entry));
      }

      if (found.length === 0) {
        return ctx.notFound('No published document bears this number in this locale.');
      }

      return this.transformResponse(found, { pagination: { total: found.length } });
    },
  };
};

export const controllers = {
  'document-examination': examination,
  'document-file-check': fileCheck,
  'official-document': publicController(OFFICIAL_DOCUMENT, reading),
  'document-type': publicController(DOCUMENT_TYPE),
  'issuing-body': publicController(ISSUING_BODY),
  subject: publicController(SUBJECT),
};
