import type { Core } from '@strapi/strapi';

import type { Knex } from '../../platform/database';
import { DOCUMENT_TYPE, ISSUING_BODY, SUBJECT } from '../../platform/uids';
import { PERIODS, SUBJECTS } from '../register/tables';
import { createKeeper } from '../register/kept';
import type { Conditions } from './conditions';
import { matching, tableOf } from './conditions';
import type { Facet } from './own-query';

export interface FacetValue {
  /** What to ask for: the value of the parameter of the facet's name. */
  value: string | number;
  /** Of a type, body or subject, in the language asked for. */
  name?: string | null;
  abbreviation?: string | null;
  /** Of a body or subject: the one above it. */
  parent?: string | null;
  count: number;
}

interface Counted {
  value: string | number;
  count: number;
}

/** The most values of one facet; signers alone can be that many. */
const MAX_VALUES = 200;

const counts = async (
  rows: Knex.QueryBuilder,
  column: string,
  shown = column
): Promise<Counted[]> => {
  const found = (await rows
    .whereNotNull(column)
    .groupBy(column)
    .min({ value: shown })
    .count({ count: '*' })
    .orderBy([
      { column: 'count', order: 'desc' },
      { column, order: 'asc' },
    ])
    .limit(MAX_VALUES)) as Array<{ value: string | number; count: number | string }>;

  return found.map(({ value, count }) => ({ value, count: Number(count) }));
};

const count = (strapi: Core.Strapi, facet: Facet, conditions: Conditions, among?: unknown) => {
  const rows = matching(strapi, conditions, { except: facet });

  if (among) rows.whereIn('r.document_id', among as never);

  switch (facet) {
    case 'type':
      return counts(rows, 'r.type_id');
    case 'issuingBody':
      return counts(rows, 'r.body_id');
    case 'year':
      return counts(rows, 'r.year');
    case 'signer':
      // Grouped by the key, since databases disagree on which accents make another name.
      return counts(rows, 'r.signer_key', 'r.signer');
    case 'subject':
      return counts(
        rows
          .join({ s: tableOf(strapi, SUBJECTS) }, 's.document_id', 'r.document_id')
          .where('s.locale', conditions.locale),
        's.subject_id'
      );
    case 'validity':
      return counts(
        rows
          .join({ p: tableOf(strapi, PERIODS) }, 'p.document_id', 'r.document_id')
          .where('p.locale', conditions.locale)
          .where('p.from_date', '<=', conditions.asOf)
          .where('p.until_date', '>', conditions.asOf),
        'p.state'
      );
  }
};

const TERMS: Partial<Record<Facet, string>> = {
  type: DOCUMENT_TYPE,
  issuingBody: ISSUING_BODY,
  subject: SUBJECT,
};

const named = async (
  strapi: Core.Strapi,
  facet: Facet,
  locale: string,
  values: Counted[]
): Promise<FacetValue[]> => {
  const uid = TERMS[facet];

  if (!uid) return values;

  const attributes = strapi.db.metadata.get(uid).attributes;
  const terms: Array<{
    documentId: string;
    name: string;
    abbreviation?: string | null;
    parent?: { documentId: string } | null;
  }> = await strapi.db.query(uid).findMany({
    where: { documentId: { $in: values.map(({ value }) => value) }, ...(locale ? { locale } : {}) },
    ...(attributes.parent ? { populate: { parent: { select: ['documentId'] } } } : {}),
  });
  const byId = new Map(terms.map((term) => [term.documentId, term]));

  return values.map((value) => {
    const term = byId.get(String(value.value));

    return {
      ...value,
      name: term?.name ?? null,
      ...(attributes.abbreviation ? { abbreviation: term?.abbreviation ?? null } : {}),
      ...(attributes.parent ? { parent: term?.parent?.documentId ?? null } : {}),
    };
  });
};

/**
 * Counts the values of facets, each with all conditions but its own, so that a reader sees what
 * another choice would give.
 */
export const createFacetCounter = (strapi: Core.Strapi) => {
  const keep = createKeeper<Counted[]>(strapi);

  return async (
    facets: Facet[],
    conditions: Conditions,
    among?: Knex.QueryBuilder
  ): Promise<Record<string, FacetValue[]>> => {
    const answers = await Promise.all(
      facets.map(async (facet) => {
        const key = JSON.stringify([facet, conditions, among?.toString()]);
        const values = await keep(key, async () => count(strapi, facet, conditions, among));

        return [facet, await named(strapi, facet, conditions.locale, values)] as const;
      })
    );

    return Object.fromEntries(answers);
  };
};

export type CountFacets = ReturnType<typeof createFacetCounter>;
