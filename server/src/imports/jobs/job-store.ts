import type { Core } from '@strapi/strapi';

import type { Knex } from '../../platform/database';
import { run } from '../../platform/database';
import type { Bilingual } from '../registry/bilingual';
import type { Counts, ImportOptions, Job, JobMode, JobStatus, Layout } from './job';
import { noCounts, OUTCOMES } from './job';
import { JOBS, RESULTS } from './tables';

/** A process that has said nothing for this long is taken for dead. */
export const STALE_MS = 30_000;

const ACTIVE: JobStatus[] = ['checking', 'running'];

type Row = Record<string, unknown>;

const parse = <Value>(text: unknown): Value => JSON.parse(String(text)) as Value;

const countsOf = (row: Row): Counts => {
  const counts = noCounts();

  for (const outcome of OUTCOMES) counts[outcome] = Number(row[`${outcome}_count`]);

  return counts;
};

const countColumns = (counts: Counts): Row =>
  Object.fromEntries(OUTCOMES.map((outcome) => [`${outcome}_count`, counts[outcome]]));

const jobOf = (row: Row): Job => ({
  id: String(row.id),
  status: row.status as JobStatus,
  mode: row.mode as JobMode,
  fileName: String(row.file_name),
  archiveName: row.archive_name === null ? null : String(row.archive_name),
  layout: parse<Layout>(row.layout),
  options: parse<ImportOptions>(row.options),
  message: row.message === null ? null : parse<Bilingual>(row.message),
  totalRows: Number(row.total_rows),
  doneRows: Number(row.done_rows),
  nextRow: Number(row.next_row),
  counts: countsOf(row),
  ownerId: row.owner_id === null ? null : Number(row.owner_id),
  createdAt: Number(row.created_ms),
  updatedAt: Number(row.updated_ms),
});

export interface Progress {
  nextRow: number;
  doneRows: number;
  counts: Counts;
}

/** A run to begin from the first row. */
export interface Beginning {
  mode: JobMode;
  options: ImportOptions;
  layout: Layout;
  totalRows: number;
}

/** The imports as the database keeps them; every change of state is one conditional update. */
export const createJobStore = (strapi: Core.Strapi) => {
  const jobs = <Result>(build: (rows: Knex.QueryBuilder) => PromiseLike<Result>) =>
    run(strapi, JOBS, build);

  const changes = async (build: (rows: Knex.QueryBuilder) => Knex.QueryBuilder, to: Row) =>
    Number(await jobs((rows) => build(rows).update({ ...to, updated_ms: Date.now() }))) > 0;

  return {
    async add(job: Pick<Job, 'id' | 'fileName' | 'archiveName' | 'ownerId'> & Beginning) {
      const now = Date.now();

      await jobs((rows) =>
        rows.insert({
          id: job.id,
          status: 'uploaded',
          mode: job.mode,
          file_name: job.fileName,
          archive_name: job.archiveName,
          layout: JSON.stringify(job.layout),
          options: JSON.stringify(job.options),
          message: null,
          total_rows: job.totalRows,
          done_rows: 0,
          next_row: job.layout.firstDataRow,
          owner_id: job.ownerId,
          created_ms: now,
          updated_ms: now,
        })
      );
    },

    async find(id: string): Promise<Job | null> {
      const row = await jobs<Row | undefined>((rows) => rows.where({ id }).first());

      return row ? jobOf(row) : null;
    },

    async list(limit: number): Promise<Job[]> {
      const found = await jobs<Row[]>((rows) =>
        rows.orderBy([{ column: 'created_ms', order: 'desc' }, { column: 'id' }]).limit(limit)
      );

      return found.map(jobOf);
    },

    /** @returns false when the import is at work, or has been removed. */
    async begin(id: string, { mode, options, layout, totalRows }: Beginning): Promise<boolean> {
      return strapi.db.transaction(async () => {
        const begun = await changes((rows) => rows.where({ id }).whereNotIn('status', ACTIVE), {
          status: mode === 'check' ? 'checking' : 'running',
          mode,
          options: JSON.stringify(options),
          layout: JSON.stringify(layout),
          message: null,
          total_rows: totalRows,
          done_rows: 0,
          next_row: layout.firstDataRow,
          ...countColumns(noCounts()),
          runner: null,
          heartbeat: 0,
        });

        if (begun) await run(strapi, RESULTS, (rows) => rows.where({ job_id: id }).delete());

        return begun;
      });
    },

    async cancel(id: string): Promise<boolean> {
      return changes((rows) => rows.where({ id }).whereIn('status', ACTIVE), {
        status: 'cancelled',
        runner: null,
      });
    },

    async resume(job: Job): Promise<boolean> {
      return changes(
        (rows) => rows.where({ id: job.id }).whereIn('status', ['cancelled', 'paused', 'failed']),
        {
          status: job.mode === 'check' ? 'checking' : 'running',
          message: null,
          runner: null,
          heartbeat: 0,
        }
      );
    },

    /** @returns false when the import is at work. */
    async remove(id: string): Promise<boolean> {
      return strapi.db.transaction(async () => {
        const removed = await jobs((rows) =>
          rows.where({ id }).whereNotIn('status', ACTIVE).delete()
        );

        if (Number(removed) === 0) return false;

        await run(strapi, RESULTS, (rows) => rows.where({ job_id: id }).delete());

        return true;
      });
    },

    /** Imports that wait for a process, the longest waiting first; none while another works. */
    async waiting(): Promise<string[]> {
      const active = await jobs<Row[]>((rows) =>
        rows.whereIn('status', ACTIVE).orderBy('updated_ms').select('id', 'runner', 'heartbeat')
      );
      const isAlive = ({ runner, heartbeat }: Row) =>
        runner !== null && Number(heartbeat) > Date.now() - STALE_MS;

      return active.some(isAlive) ? [] : active.map(({ id }) => String(id));
    },

    /** @returns whether this process is now the one that works on it. */
    async claim(id: string, runner: string): Promise<boolean> {
      return changes(
        (rows) =>
          rows
            .where({ id })
            .whereIn('status', ACTIVE)
            .where((free) => {
              void free.whereNull('runner').orWhere('heartbeat', '<', Date.now() - STALE_MS);
            }),
        { runner, heartbeat: Date.now() }
      );
    },

    /** @returns false when the import was cancelled, or another process has taken it. */
    async beat(id: string, runner: string, progress?: Progress): Promise<boolean> {
      return changes((rows) => rows.where({ id, runner }).whereIn('status', ACTIVE), {
        heartbeat: Date.now(),
        ...(progress && {
          next_row: progress.nextRow,
          done_rows: progress.doneRows,
          ...countColumns(progress.counts),
        }),
      });
    },

    async finish(
      id: string,
      runner: string,
      status: 'ready' | 'done' | 'failed' | 'paused',
      message: Bilingual | null = null
    ): Promise<boolean> {
      return changes((rows) => rows.where({ id, runner }), {
        status,
        message: message && JSON.stringify(message),
        runner: null,
        heartbeat: 0,
      });
    },

    /** Leaves an import to whichever process boots next. */
    async release(id: string, runner: string): Promise<void> {
      await changes((rows) => rows.where({ id, runner }), { runner: null, heartbeat: 0 });
    },
  };
};

export type JobStore = ReturnType<typeof createJobStore>;
