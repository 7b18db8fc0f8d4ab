import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { run } from '../../platform/database';
import { oneAtATime } from '../../platform/one-at-a-time';
import type { NewVisitOffset, VisitHistory, VisitOffset, VisitReset } from '../contract';
import { OFFSETS, RESETS } from '../ledger/tables';
import { NOTHING, plus } from '../statistics/days';
import { figuresOf } from '../statistics/figures';
import type { Snapshot } from '../statistics/snapshot';

/** Offsets and resets are decided one after the other, on whichever node. */
const LOCK = { number: 1852143482, name: 'newsroom_visit_adjustments' };

/** The latest of each that the history shows. */
const SHOWN = 1_000;

interface OffsetRow {
  id: number;
  day: string;
  visits: string | number;
  page_views: string | number;
  reason: string;
  set_by: string;
  set_at: string | number;
}

interface ResetRow {
  id: number;
  reason: string;
  set_by: string;
  set_at: string | number;
  visits_before: string | number;
}

const moment = (ms: string | number): string => new Date(Number(ms)).toISOString();

const offsetOf = (row: OffsetRow): VisitOffset => ({
  id: row.id,
  day: row.day,
  visits: Number(row.visits),
  pageViews: Number(row.page_views),
  reason: row.reason,
  by: row.set_by,
  at: moment(row.set_at),
});

const resetOf = (row: ResetRow): VisitReset => ({
  id: row.id,
  reason: row.reason,
  by: row.set_by,
  at: moment(row.set_at),
  visitsBefore: Number(row.visits_before),
});

const refuseNegative = ({ days }: Snapshot, { day, visits, pageViews }: NewVisitOffset): void => {
  const before = days.get(day) ?? NOTHING;
  const after = plus(before, { visits, pageViews });

  if (after.visits >= 0 && after.pageViews >= 0) return;

  throw new errors.ValidationError(
    `No day can have less than 0: ${day} has ${before.visits} visits and ${before.pageViews} page views. Take away at most as many.`,
    { day, ...before }
  );
};

/** What people change of the counter; nothing of it deletes what was counted. */
export const createAdjustments = (strapi: Core.Strapi, readSnapshot: () => Promise<Snapshot>) => {
  const latest = async <Row>(table: string, where: object = {}): Promise<Row[]> =>
    (await run(strapi, table, (rows) =>
      rows.where(where).orderBy('id', 'desc').limit(SHOWN).select('*')
    )) as Row[];

  const insert = async <Row>(table: string, row: object): Promise<Row> => {
    await run(strapi, table, (rows) => rows.insert(row));

    // Under the lock the latest one is this one, and each database has a way of its own to say so.
    const [inserted] = await latest<Row>(table);

    return inserted as Row;
  };

  return {
    /** Those of the present counting, newest first. */
    async offsets(epoch: number): Promise<VisitOffset[]> {
      return (await latest<OffsetRow>(OFFSETS, { epoch })).map(offsetOf);
    },

    async history(): Promise<VisitHistory> {
      const [offsets, resets] = [await latest<OffsetRow>(OFFSETS), await latest<ResetRow>(RESETS)];

      return { offsets: offsets.map(offsetOf), resets: resets.map(resetOf) };
    },

    /** @throws ValidationError where a day would have less than nothing */
    async addOffset(offset: NewVisitOffset, by: string): Promise<VisitOffset> {
      let added: OffsetRow | undefined;

      await oneAtATime(strapi, LOCK, async () => {
        const snapshot = await readSnapshot();

        refuseNegative(snapshot, offset);
        added = await insert<OffsetRow>(OFFSETS, {
          epoch: snapshot.epoch,
          day: offset.day,
          visits: offset.visits,
          page_views: offset.pageViews,
          reason: offset.reason,
          set_by: by,
          set_at: Date.now(),
        });
      });

      return offsetOf(added as OffsetRow);
    },

    async reset(reason: string, by: string): Promise<VisitReset> {
      let done: ResetRow | undefined;

      await oneAtATime(strapi, LOCK, async () => {
        done = await insert<ResetRow>(RESETS, {
          visits_before: figuresOf(await readSnapshot()).all,
          reason,
          set_by: by,
          set_at: Date.now(),
        });
      });

      return resetOf(done as ResetRow);
    },
  };
};

export type Adjustments = ReturnType<typeof createAdjustments>;
