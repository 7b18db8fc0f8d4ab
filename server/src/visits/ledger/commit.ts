import type { Core } from '@strapi/strapi';

import type { Knex } from '../../platform/database';
import { isRetryable } from '../../platform/database';
import { quarterOf } from '../calendar/calendar';
import { count } from '../counting/count';
import type { Changes, CountedHit, Known, VisitorState } from '../counting/count';
import type { Exclusion } from '../contract';
import type { LedgerRow, Statements } from './statements';
import { statementsOf } from './statements';
import {
  ARTICLES,
  ARTICLE_VISITORS,
  DAYS,
  HITS,
  QUARTERS,
  RESETS,
  SOURCES,
  VISITORS,
} from './tables';
import { inTransaction } from './transaction';

export interface Excluded {
  day: string;
  reason: Exclusion;
  hits: number;
}

export interface Batch {
  node: number;
  /** When the batch is written, ms. */
  now: number;
  hits: readonly CountedHit[];
  excluded: readonly Excluded[];
}

const ATTEMPTS = 6;
const LONGEST_PAUSE_MS = 20;

const UNIQUE_CODES = new Set(['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', '23505']);

/** Another node wrote the same visitor or hit between this one's look and its writing. */
const isOvertaken = (error: unknown): boolean => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';

  return UNIQUE_CODES.has(String(code)) || code === 'ER_DUP_ENTRY';
};

const SERIALIZATION_CODES = new Set(['40001', 'SQLITE_BUSY_SNAPSHOT', 'ER_CHECKREAD']);

const mayTryAgain = (error: unknown): boolean =>
  isRetryable(error) ||
  isOvertaken(error) ||
  (typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    SERIALIZATION_CODES.has(String(error.code)));

const withoutRepeats = (
  hits: readonly CountedHit[],
  written: ReadonlySet<string>
): CountedHit[] => {
  const seen = new Set(written);

  return hits.filter(({ id }) => {
    if (seen.has(id)) return false;

    seen.add(id);

    return true;
  });
};

const createReader = (strapi: Core.Strapi, trx: Knex.Transaction) => {
  const from = (table: string) => {
    const schema = strapi.db.getSchemaName();

    return schema ? trx(table).withSchema(schema) : trx(table);
  };

  return {
    async epoch(): Promise<number> {
      const row = (await from(RESETS).max('id as epoch').first()) as { epoch: number | null };

      return Number(row.epoch ?? 0);
    },

    async written(ids: string[]): Promise<Set<string>> {
      return new Set((await from(HITS).whereIn('id', ids).pluck('id')) as string[]);
    },

    /** Locked where other nodes may write them; in the order of their keys, as all nodes do. */
    async visitors(names: string[]): Promise<Map<string, VisitorState>> {
      const query = from(VISITORS)
        .whereIn('visitor', names)
        .orderBy('visitor')
        .select('visitor', 'last_hit', 'visit_start');

      if (strapi.db.dialect.client !== 'sqlite') void query.forUpdate();

      const rows = (await query) as Array<Record<'visitor' | 'last_hit' | 'visit_start', string>>;

      return new Map(
        rows.map(({ visitor, last_hit, visit_start }) => [
          visitor,
          { lastHit: Number(last_hit), visitStart: Number(visit_start) },
        ])
      );
    },

    /** The visitors' rows are locked by now, and with them what they have read. */
    async articleVisits(hits: readonly CountedHit[]): Promise<Map<string, number>> {
      const read = hits.filter(({ article }) => article !== null);

      if (read.length === 0) return new Map();

      const visitors = read.flatMap(({ visitor, formerVisitor }) =>
        formerVisitor ? [visitor, formerVisitor] : [visitor]
      );
      const rows = (await from(ARTICLE_VISITORS)
        .whereIn('visitor', [...new Set(visitors)])
        .whereIn('article', [...new Set(read.map(({ article }) => article as string))])
        .select('visitor', 'article', 'visit_start')) as Array<
        Record<'visitor' | 'article' | 'visit_start', string>
      >;

      return new Map(
        rows.map(({ visitor, article, visit_start }) => [
          `${visitor} ${article}`,
          Number(visit_start),
        ])
      );
    },

    async markSucceeded(visitors: string[]): Promise<void> {
      if (visitors.length === 0) return;

      await from(VISITORS).whereIn('visitor', visitors.sort()).update({ succeeded: 1 });
    },
  };
};

const writeVisitors = async (write: Statements, known: Known, { visitors }: Changes) => {
  const rows = [...visitors].map(([visitor, { day, lastHit, visitStart }]) => ({
    visitor,
    day,
    last_hit: lastHit,
    visit_start: visitStart,
    succeeded: 0,
  }));

  // A visitor that is new here is inserted, never overwritten: another node may have been quicker.
  await write.insert(
    VISITORS,
    rows.filter(({ visitor }) => !known.visitors.has(visitor))
  );
  await write.put(
    VISITORS,
    ['visitor'],
    rows.filter(({ visitor }) => known.visitors.has(visitor)).map(({ succeeded: _, ...row }) => row)
  );
};

const writeCounters = async (
  write: Statements,
  { node, excluded }: Batch,
  epoch: number,
  changes: Changes
): Promise<void> => {
  const quarters = [...changes.quarters].map(([quarter, { visits, pageViews }]) => ({
    epoch,
    quarter,
    node,
    visits,
    page_views: pageViews,
  }));
  const days = [...changes.days].map(([day, visitors]) => ({ epoch, day, node, visitors }));
  const articles = [...changes.articles.values()].map(({ article, day, ...sums }) => ({
    epoch,
    article,
    day,
    node,
    visits: sums.visits,
    page_views: sums.pageViews,
    visitors: sums.visitors,
  }));
  const sources: LedgerRow[] = [
    ...[...changes.sources.values()].map(({ day, kind, name, amount }) => ({
      epoch,
      day,
      kind,
      name,
      node,
      amount,
    })),
    ...excluded.map(({ day, reason, hits }) => ({
      epoch,
      day,
      kind: 'excluded',
      name: reason,
      node,
      amount: hits,
    })),
  ];

  await write.add(QUARTERS, ['epoch', 'quarter', 'node'], quarters);
  await write.add(DAYS, ['epoch', 'day', 'node'], days);
  await write.add(ARTICLES, ['epoch', 'article', 'day', 'node'], articles);
  await write.add(SOURCES, ['epoch', 'day', 'kind', 'name', 'node'], sources);
};

const writeBatch = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  batch: Batch
): Promise<void> => {
  const read = createReader(strapi, trx);
  const write = statementsOf(strapi, trx);
  const epoch = await read.epoch();
  const written = await read.written(batch.hits.map(({ id }) => id));
  const hits = withoutRepeats(batch.hits, written);
  const names = hits.flatMap(({ visitor, formerVisitor }) =>
    formerVisitor ? [visitor, formerVisitor] : [visitor]
  );
  const known: Known = {
    visitors: hits.length > 0 ? await read.visitors([...new Set(names)].sort()) : new Map(),
    articleVisits: await read.articleVisits(hits),
  };
  const changes = count(hits, known);

  await write.insert(
    HITS,
    hits.map(({ id, at }) => ({
      id,
      received_at: batch.now,
      quarter: quarterOf(at),
      starts_visit: changes.startsVisit.has(id) ? 1 : 0,
    }))
  );
  await writeVisitors(write, known, changes);
  await write.put(
    ARTICLE_VISITORS,
    ['visitor', 'article'],
    [...changes.articleVisits.values()].map(({ visitor, article, day, visitStart }) => ({
      visitor,
      article,
      day,
      visit_start: visitStart,
    }))
  );
  await read.markSucceeded([...changes.succeeded]);
  await writeCounters(write, batch, epoch, changes);
};

/**
 * Writes a batch in one transaction: all of it or nothing. What another node wrote in between makes
 * the batch be counted anew on what stands then.
 *
 * @param signal given when it is not worth waiting any longer
 * @throws the database's error when the batch could not be written, the signal's reason when it is
 *   not known to be.
 */
export const commitBatch = async (
  strapi: Core.Strapi,
  batch: Batch,
  signal: AbortSignal
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(strapi, signal, (trx) => writeBatch(strapi, trx, batch));
    } catch (error) {
      if (attempt === ATTEMPTS || signal.aborted || !mayTryAgain(error)) throw error;

      await new Promise((resolve) =>
        setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS * attempt)
      );
    }
  }
};
