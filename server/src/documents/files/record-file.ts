import type { Core } from '@strapi/strapi';

import { isRetryable } from '../../platform/database';
import { findStoredFile } from './attached-files';
import { isSameChecksum } from './checksum';
import type { Measured } from './measure';
import { measureFile } from './measure';
import type { FileRecord } from './records';
import { findPresent, replaceRecord } from './records';

/** What came of recording a file; `changed` says whether there is a record that was not there. */
export type Recording =
  | { state: 'recorded'; changed: boolean; record: FileRecord }
  | Exclude<Measured, { state: 'measured' }>;

const MAX_TRIES = 5;

/**
 * Records what the stored bytes of a file are. Bytes that are as recorded change nothing; others
 * take the place of the present record, which stays as a trace. A file without bytes keeps its
 * record, which says what is missing.
 *
 * The present record is looked up before the bytes are read, and replaced only if it still is the
 * present one: of two nodes that record a file at once, the one that comes second reads anew.
 *
 * @throws Error when the database fails, or other nodes record the file five times meanwhile
 */
export const recordFile = async (
  strapi: Core.Strapi,
  fileId: number,
  signal?: AbortSignal
): Promise<Recording> => {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const seen = await findPresent(strapi, fileId);
    const file = await findStoredFile(strapi, fileId);

    if (!file) return { state: 'missing' };

    const measured = await measureFile(strapi, file, signal);

    if (measured.state !== 'measured') return measured;
    if (seen && isSameChecksum(seen, measured.found)) {
      return { state: 'recorded', changed: false, record: seen };
    }

    try {
      await replaceRecord(strapi, fileId, { seen, facts: measured.found });
    } catch (error) {
      if (!isRetryable(error)) throw error;
    }

    const record = await findPresent(strapi, fileId);

    if (record && record.id !== seen?.id && isSameChecksum(record, measured.found)) {
      return { state: 'recorded', changed: true, record };
    }
  }

  throw new Error(`the file ${fileId} was recorded by other nodes each time; try again later`);
};
