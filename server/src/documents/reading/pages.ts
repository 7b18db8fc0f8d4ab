import type { Core } from '@strapi/strapi';

import { isPostgres } from '../../platform/database';
import { createKeeper } from '../register/kept';
import { STATES_IN_FORCE } from '../validity/timeline';
import type { Conditions } from './conditions';
import { inPeriod, matching } from './conditions';

/** Below it a list of all matches is quicker than a look at each document. */
const FEW = 2000;

type Counted = Array<{ total: number | string }>;

/** The states and the day that are all that is asked for, if so. */
const statesAlone = ({ locale: _locale, asOf, inForceOn, validity, ...others }: Conditions) => {
  if (Object.values(others).some((value) => value !== undefined && value !== '')) return undefined;
  if (inForceOn && !validity) return { states: STATES_IN_FORCE, day: inForceOn };

  return validity && !inForceOn ? { states: validity, day: asOf } : undefined;
};

interface Issued {
  document_id: string;
  issue_date: string | null;
}

/** The order of `issueDate:desc, documentId:desc`, documents without a date at the end. */
export const latestFirst = (a: Issued, b: Issued): number => {
  const [first, second] = [a.issue_date ?? '', b.issue_date ?? ''];

  if (first !== second) return first < second ? 1 : -1;

  return a.document_id < b.document_id ? 1 : -1;
};

/** As deep as pages are merged; a deeper one is found as any other. */
const MERGED = 2000;

/** Pages of the documents that fulfil conditions, the latest first, and how many there are. */
export const createPages = (strapi: Core.Strapi) => {
  const keep = createKeeper<number>(strapi);

  const count = async (conditions: Conditions): Promise<number> => {
    const alone = statesAlone(conditions);
    const rows = alone
      ? inPeriod(strapi, { locale: conditions.locale, ...alone })
      : matching(strapi, conditions);
    const [counted] = (await rows.count({ total: '*' })) as Counted;

    return Number(counted?.total ?? 0);
  };

  const total = (conditions: Conditions): Promise<number> =>
    keep(JSON.stringify(conditions), () => count(conditions));

  return {
    total,

    /** The `documentId`s of a page. */
    async page(conditions: Conditions, limit: number, offset: number): Promise<string[]> {
      const alone = statesAlone(conditions);

      // PostgreSQL plans by statistics of its own, and puts documents without a date first.
      if (alone && offset + limit <= MERGED && !isPostgres(strapi)) {
        const found: Issued[] = [];

        // State by state, since an index holds each in the order of the answer.
        for (const state of alone.states) {
          found.push(
            ...(await inPeriod(strapi, {
              locale: conditions.locale,
              states: [state],
              day: alone.day,
            })
              .orderBy([
                { column: 'p.issue_date', order: 'desc' },
                { column: 'p.document_id', order: 'desc' },
              ])
              .limit(offset + limit)
              .select('p.document_id', 'p.issue_date'))
          );
        }

        return found
          .sort(latestFirst)
          .slice(offset, offset + limit)
          .map(({ document_id: id }) => id);
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
