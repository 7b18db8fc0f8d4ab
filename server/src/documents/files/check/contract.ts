import type { FileCheck } from '../verify';

export type { FileCheck } from '../verify';

/** Problems that are kept of one run; the rest is counted. */
export const MAX_PROBLEMS = 200;

/** A check of the files of all published documents. Instants are ISO 8601. */
export interface FileCheckRun {
  /** `interrupted`: the server that ran it stopped before the end. */
  state: 'running' | 'done' | 'cancelled' | 'failed' | 'interrupted';
  startedAt: string;
  /** When it was last known to run, or when it ended. */
  seenAt: string;
  done: number;
  total: number;
  counts: Record<FileCheck['state'], number>;
  /** What is not as recorded, the first 200 of it. */
  problems: FileCheck[];
}

/** Answer of the admin route `POST /newsroom/official-documents/:documentId/check-files`, as `{ data }`. */
export interface DocumentFileCheck {
  checkedAt: string;
  /** In the order of the attachments, each file once. */
  files: FileCheck[];
}
