import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import type { Problem, ProblemLevel } from '../registry/rows/problem';
import type { Outcome, RowResult } from './job';
import { worstLevel } from './job';
import { RESULTS } from './tables';

type Row = Record<string, unknown>;

/** Rows of one statement: SQLite takes a limited number of values. */
const BATCH = 50;

const PAGE = 500;

const resultOf = (row: Row): RowResult => ({
  row: Number(row.row_number),
  outcome: row.outcome as Outcome,
  documentId: row.document_id === null ? null : String(row.document_id),
  number: row.number === null ? null : String(row.number),
  changes: row.changes ? String(row.changes).split(',') : [],
  problems: row.problems ? (JSON.parse(String(row.problems)) as Problem[]) : [],
});

export const addResults = async (
  strapi: Core.Strapi,
  jobId: string,
  results: readonly RowResult[]
): Promise<void> => {
  for (let start = 0; start < results.length; start += BATCH) {
    const batch = results.slice(start, start + BATCH).map((result) => ({
      job_id: jobId,
      row_number: result.row,
      outcome: result.outcome,
      level: worstLevel(result.problems),
      document_id: result.documentId,
      number: result.number,
      changes: result.changes.join(',') || null,
      problems: result.problems.length > 0 ? JSON.stringify(result.problems) : null,
    }));

    await run(strapi, RESULTS, (rows) => rows.insert(batch));
  }
};

export interface ResultPage {
  results: RowResult[];
  total: number;
}

/** The rows that have problems: with a level, those whose worst problem is of that level. */
export const problemPage = async (
  strapi: Core.Strapi,
  jobId: string,
  { level, page, pageSize }: { level?: ProblemLevel; page: number; pageSize: number }
): Promise<ResultPage> => {
  const where = level ? { job_id: jobId, level } : { job_id: jobId };
  const [count] = await run<Row[]>(strapi, RESULTS, (rows) =>
    rows.where(where).whereNotNull('level').count({ total: '*' })
  );
  const found = await run<Row[]>(strapi, RESULTS, (rows) =>
    rows
      .where(where)
      .whereNotNull('level')
      .orderBy('row_number')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
  );

  return { results: found.map(resultOf), total: Number(count?.total ?? 0) };
};

/** Every row's result in order, read in pages so that memory does not grow with the import. */
export async function* allResults(strapi: Core.Strapi, jobId: string): AsyncGenerator<RowResult> {
  let last = 0;

  for (;;) {
    const found = await run<Row[]>(strapi, RESULTS, (rows) =>
      rows.where({ job_id: jobId }).where('row_number', '>', last).orderBy('row_number').limit(PAGE)
    );

    for (const row of found) yield resultOf(row);
    if (found.length < PAGE) return;

    last = Number(found.at(-1)?.row_number);
  }
}
