import type { Core } from '@strapi/strapi';

import { isPostgres } from '../../platform/database';
import { createKeeper } from '../register/kept';
import type { Conditions } from './conditions';
import { inPeriod, matching, statesAsked } from './conditions';

/** Below it a list of all matches is quicker than a look at each document. */
const FEW = 2000;

type Counted = Array<{ total: number | string }>;

/** The states and the day that are all that is asked for, if so. */
const statesAlone = (conditions: Conditions) => {
  const { locale, asOf: day, inForceOn, validity, ...others } = conditions;
  const states = statesAsked({ inForceOn, validity });

  if (Object.values(others).some((value) => value !== undefined && value !== '')) return undefined;

  return states && { locale, states, day };
};

interface Issued {
  document_id: string;
  issue_date: string | null;
}

/** The order of `issueDate:desc, documentId:desc`, documents without a date where that day would be. */
const byIssue =
  (undated: string) =>
  (a: Issued, b: Issued): number => {
    const [first, second] = [a.issue_date ?? undated, b.issue_date ?? undated];

    if (first !== second) return first < second ? 1 : -1;

    return a.document_id < b.document_id ? 1 : -1;
  };

/** The latest first, documents without a date at the end. */
export const latestFirst = byIssue('');

/** As PostgreSQL has it. */
const undatedFirst = byIssue('~');

/** As deep as pages are merged; a deeper one is found as any other. */
const MERGED = 2000;

/** Pages of the documents that fulfil conditions, the latest first, and how many there are. */
export const createPages = (strapi: Core.Strapi) => {
  const keep = createKeeper<number>(strapi);

  const count = async (conditions: Conditions): Promise<number> => {
    const alone = statesAlone(conditions);
    const rows = alone ? inPeriod(strapi, alone) : matching(strapi, conditions);
    const [counted] = (await rows.count({ total: '*' })) as Counted;

    return Number(counted?.total ?? 0);
  };

  const total = (conditions: Conditions): Promise<number> =>
    keep(JSON.stringify(conditions), () => count(conditions));

  /** The first documents in these states, state by state: an index holds each in this order. */
  const firstInStates = async (
    { states, ...asked }: NonNullable<ReturnType<typeof statesAlone>>,
    limit: number
  ): Promise<Issued[]> => {
    const found: Issued[] = [];

    for (const state of states) {
      found.push(
        ...(await inPeriod(strapi, { ...asked, states: [state], inOrder: true })
          .orderBy([
            { column: 'p.issue_date', order: 'desc' },
            { column: 'p.document_id', order: 'desc' },
          ])
          .limit(limit)
          .select('p.document_id', 'p.issue_date'))
      );
    }

    return found.sort(isPostgres(strapi) ? undatedFirst : latestFirst);
  };

  return {
    total,

    /** The `documentId`s of a page. */
    async page(conditions: Conditions, limit: number, offset: number): Promise<string[]> {
      const alone = statesAlone(conditions);

      if (alone && offset + limit <= MERGED) {
        const found = await firstInStates(alone, offset + limit);

        return found.slice(offset, offset + limit).map(({ document_id: id }) => id);
      }

      const byState = (await total(conditions)) < FEW ? 'listed' : 'looked-up';

      return matching(strapi, conditions, { byState })
        .orderBy([
          { column: 'r.issue_date', order: 'desc' },
          { column: 'r.document_id', order: 'desc' },
        ])
        .limit(limit)
        .offset(offset)
        .pluck('r.document_id');
    },
  };
};
