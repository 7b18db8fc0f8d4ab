import { setImmediate, setTimeout } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { isRetryable } from '../../platform/database';
import type { Job, RowResult } from '../jobs/job';
import type { JobStore } from '../jobs/job-store';
import { addResults } from '../jobs/result-store';
import { headingsOf } from '../reading/layout';
import { openArchive, openSheet } from '../reading/source';
import { numberReader } from './documents-service';
import { RegisterFiles } from './files';
import type { ReadRow, RunContext } from './plan-row';
import { changedFields, planRow } from './plan-row';
import { isRepeated, RowSequence } from './read-row';
import { Terms } from './terms';
import { writeRow } from './write-row';

/** Rows that wrote nothing are kept together, up to so many or so long. */
const FLUSH_ROWS = 100;
const FLUSH_MS = 1_000;

/** After each row that wrote something, so that editors' saves come in between. */
const PAUSE_MS = 2;

const TERMS_AGE_MS = 30_000;
const MAX_TRIES = 4;

/** The run is over before its end: it was cancelled, or the process stops, or lost its claim. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface Run {
  strapi: Core.Strapi;
  store: JobStore;
  job: Job;
  /** The name of this process. */
  runner: string;
  signal: AbortSignal;
  onProgress?: (job: Job) => void;
}

const skipped = ({ rowNumber, row, problems }: ReadRow): RowResult => ({
  row: rowNumber,
  outcome: 'skipped',
  documentId: null,
  number: row.number,
  changes: [],
  problems,
});

/** Databases ask for a statement to be tried again when two writers were in each other's way. */
const withRetries = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= MAX_TRIES || !isRetryable(error)) throw error;

      await setTimeout(50 * tries);
    }
  }
};

/** Keeps results and progress, a row that wrote something in one transaction with what it wrote. */
class Progress {
  private pending: RowResult[] = [];
  private flushedAt = Date.now();

  constructor(private readonly run: Run) {}

  private async save(results: readonly RowResult[]): Promise<void> {
    const { strapi, store, job, runner } = this.run;
    const last = results.at(-1);
    const counts = { ...job.counts };

    for (const { outcome } of results) counts[outcome] += 1;

    const progress = {
      counts,
      nextRow: last ? last.row + 1 : job.nextRow,
      doneRows: job.doneRows + results.length,
    };

    // First, since it locks: a cancelled run, or one that lost its claim, writes nothing more.
    if (!(await store.beat(job.id, runner, progress))) throw new Interrupted();
    await addResults(strapi, job.id, results);
  }

  private saved(results: readonly RowResult[]): void {
    const { job, onProgress } = this.run;

    for (const { outcome } of results) job.counts[outcome] += 1;
    job.doneRows += results.length;
    job.nextRow = (results.at(-1)?.row ?? job.nextRow - 1) + 1;
    this.pending = [];
    this.flushedAt = Date.now();
    onProgress?.(job);
  }

  async flush(): Promise<void> {
    const results = this.pending;

    await withRetries(() => this.run.strapi.db.transaction(() => this.save(results)));
    this.saved(results);
  }

  async add(result: RowResult): Promise<void> {
    this.pending.push(result);
    if (this.pending.length >= FLUSH_ROWS || Date.now() - this.flushedAt > FLUSH_MS) {
      await this.flush();
    }
  }

  async commit(write: () => Promise<RowResult>): Promise<RowResult> {
    const { strapi } = this.run;
    const results = await strapi.db.transaction(async () => {
      const all = [...this.pending, await write()];

      await this.save(all);

      return all;
    });

    this.saved(results);

    return results.at(-1) as RowResult;
  }
}

/** @returns the row's result, unless it was kept with what was written. */
const dealWith = async (
  { job }: Run,
  context: RunContext,
  read: ReadRow,
  progress: Progress
): Promise<RowResult | null> => {
  if (isRepeated(read)) return skipped(read);

  const plan = await planRow(context, read);

  // An identity that is not kept yet is worth a write: without it an own id would do nothing.
  const adopts = plan.outcome === 'unchanged' && plan.identity?.ownId != null;
  const writes = plan.outcome !== 'error' && (plan.outcome !== 'unchanged' || adopts);

  if (job.mode === 'import' && writes) {
    await writeRow(context, read, plan, (write) => progress.commit(write));
    await setTimeout(PAUSE_MS);

    return null;
  }

  return {
    row: read.rowNumber,
    outcome: plan.outcome,
    documentId: plan.documentId,
    number: read.row.number,
    changes: changedFields(plan),
    problems: plan.problems,
  };
};

/** What the rows of an import are read and dealt with by. To be closed by who opened it. */
export const openRun = async (strapi: Core.Strapi, job: Job) => {
  const { layout, options } = job;
  const sheet = await openSheet(strapi, job, layout.sheet);
  const archive = await openArchive(strapi, job);
  const context: RunContext = {
    strapi,
    readNumber: numberReader(strapi),
    options,
    headings: headingsOf(layout.columns),
    terms: new Terms(strapi, options.locale),
    archive,
    files: archive && new RegisterFiles(strapi, archive, job.id, job.ownerId),
    ownerId: job.ownerId,
  };

  return {
    sheet,
    context,
    sequence: new RowSequence(context, sheet.date1904),
    close: () => archive?.close(),
  };
};

/**
 * Goes through the rows that have not been dealt with yet.
 *
 * @throws ImportError for a file that turns out to be damaged, {@link Interrupted}, and whatever
 * is the matter with the database or the disk. What was dealt with until then stays.
 */
export const runJob = async (run: Run): Promise<void> => {
  const { strapi, job, signal } = run;
  const { layout } = job;
  const { sheet, context, sequence, close } = await openRun(strapi, job);
  const progress = new Progress(run);
  const firstRow = job.nextRow;
  let termsReadAt = Date.now();

  try {
    for await (const row of sheet.rows({ headingRow: layout.headingRow })) {
      if (row.number < layout.firstDataRow) continue;
      if (signal.aborted) break;
      if (Date.now() - termsReadAt > TERMS_AGE_MS) {
        context.terms.forget();
        termsReadAt = Date.now();
      }

      const read = await sequence.read(row);

      if (row.number >= firstRow) {
        const result = await withRetries(() =>
          dealWith(run, context, { ...read, problems: [...read.problems] }, progress)
        );

        if (result) await progress.add(result);
      }
      await setImmediate();
    }

    await progress.flush();
    if (signal.aborted) throw new Interrupted();
  } finally {
    close();
  }
};
