import type { Bilingual } from '../registry/bilingual';
import type { ColumnMapping } from '../registry/columns/fields';
import type { ColumnGuess } from '../registry/columns/guess-columns';
import type { Problem, ProblemLevel } from '../registry/rows/problem';
import { OUTCOMES, type Outcome } from './outcomes';

export const JOB_STATUSES = [
  'uploaded',
  'checking',
  'ready',
  'running',
  'paused',
  'done',
  'cancelled',
  'failed',
] as const;

export type JobStatus = (typeof JOB_STATUSES)[number];

/** What a run does: a check and a dry run write no documents, a check is asked for by the page. */
export type JobMode = 'check' | 'dry-run' | 'import';

/** How the spreadsheet is laid out. Row numbers are from 1, as the spreadsheet shows them. */
export interface Layout {
  /** The sheet that is read; '' for CSV. */
  sheet: string;
  sheetNames: string[];
  /** 0 when the sheet has no headings. */
  headingRow: number;
  firstDataRow: number;
  columns: ColumnGuess[];
  /** The first values of each column, as they are read. */
  samples: string[][];
}

export interface ImportOptions {
  mapping: ColumnMapping;
  /** '' where documents are not localised. */
  locale: string;
  /** Whether types, bodies and subjects that the site does not have are created. */
  createMissing: boolean;
  publish: boolean;
}

export { OUTCOMES, type Outcome };

export type Counts = Record<Outcome, number>;

export const noCounts = (): Counts => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  error: 0,
});

export interface Job {
  id: string;
  status: JobStatus;
  mode: JobMode;
  fileName: string;
  archiveName: string | null;
  layout: Layout;
  options: ImportOptions;
  /** Why the import failed or waits. */
  message: Bilingual | null;
  /** Rows with content below the headings. */
  totalRows: number;
  doneRows: number;
  /** The first row, as the spreadsheet numbers it, that has not been dealt with. */
  nextRow: number;
  counts: Counts;
  /** The administrator who uploaded it; null for the command line. */
  ownerId: number | null;
  /** Milliseconds since 1970, as the next one. */
  createdAt: number;
  updatedAt: number;
}

export interface RowResult {
  row: number;
  outcome: Outcome;
  documentId: string | null;
  number: string | null;
  /** Fields that changed, or would. */
  changes: string[];
  problems: Problem[];
}

export const worstLevel = (problems: readonly Problem[]): ProblemLevel | null => {
  if (problems.length === 0) return null;

  return problems.some(({ level }) => level === 'error') ? 'error' : 'warning';
};
