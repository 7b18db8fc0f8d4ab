import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import type { Day } from '../calendar/calendar';
import { ARTICLE_VISITORS, HITS, VISITORS } from './tables';

const DAY_MS = 86_400_000;

/** Deleted in about 5 ms, so that an editor's save never waits for it. */
const ROWS_A_STEP = 500;

/** How long a hit's id is known, so that a retry counts once. */
export const HIT_MEMORY_MS = DAY_MS;

const pruneHits = async (strapi: Core.Strapi, before: number): Promise<number> => {
  const ids = (await run(strapi, HITS, (hits) =>
    hits.where('received_at', '<', before).orderBy('received_at').limit(ROWS_A_STEP).pluck('id')
  )) as string[];

  if (ids.length > 0) await run(strapi, HITS, (hits) => hits.whereIn('id', ids.sort()).delete());

  return ids.length;
};

const pruneDays = async (strapi: Core.Strapi, table: string, before: Day): Promise<number> => {
  const visitors = (await run(strapi, table, (rows) =>
    rows.where('day', '<', before).limit(ROWS_A_STEP).pluck('visitor')
  )) as string[];

  if (visitors.length > 0) {
    const names = [...new Set(visitors)].sort();

    await run(strapi, table, (rows) =>
      rows.whereIn('visitor', names).where('day', '<', before).delete()
    );
  }

  return visitors.length;
};

/**
 * Forgets a step's worth of hits older than a day and of the visitors of past days.
 *
 * @param openDay the first day on which a visit may still go on.
 * @returns whether there may be more.
 */
export const prune = async (strapi: Core.Strapi, now: number, openDay: Day): Promise<boolean> => {
  const removed = [
    await pruneHits(strapi, now - HIT_MEMORY_MS),
    await pruneDays(strapi, VISITORS, openDay),
    await pruneDays(strapi, ARTICLE_VISITORS, openDay),
  ];

  return removed.some((rows) => rows === ROWS_A_STEP);
};
