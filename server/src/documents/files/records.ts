import type { Core } from '@strapi/strapi';

import { isMysql, run } from '../../platform/database';
import type { Checksum } from './checksum';
import type { FileFacts } from './measure';
import { FILE_CHECKSUMS } from './table';

/** What was found in the bytes of a file when they were recorded. */
export interface FileRecord extends FileFacts {
  /** Milliseconds since 1970. */
  recordedAt: number;
}

/** The trace of bytes that others have replaced. */
export interface ReplacedRecord extends Checksum {
  recordedAt: number;
  replacedAt: number;
}

export interface FileRecords {
  present: FileRecord | null;
  /** The latest first. */
  replaced: ReplacedRecord[];
}

interface Row {
  id: number;
  file_id: number;
  sha256: string;
  size: number | string;
  page_count: number | null;
  has_signature_field: unknown;
  recorded_at: number | string;
  replaced_at: number | string | null;
}

const toRecord = (row: Row): FileRecord => ({
  sha256: row.sha256,
  size: Number(row.size),
  pageCount: row.page_count,
  // SQLite and MySQL have numbers for truth values.
  hasSignatureField: row.has_signature_field === null ? null : Boolean(row.has_signature_field),
  recordedAt: Number(row.recorded_at),
});

/** Few enough that no database has too many parameters in one statement. */
const IDS_A_QUERY = 900;

/** The records of files, in one query for each 900 of them; a file without any is left out. */
export const findRecords = async (
  strapi: Core.Strapi,
  fileIds: number[]
): Promise<Map<number, FileRecords>> => {
  const found = new Map<number, FileRecords>();

  for (let start = 0; start < fileIds.length; start += IDS_A_QUERY) {
    const rows: Row[] = await run(strapi, FILE_CHECKSUMS, (table) =>
      table
        .whereIn('file_id', fileIds.slice(start, start + IDS_A_QUERY))
        .orderBy([
          { column: 'replaced_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .select('*')
    );

    for (const row of rows) {
      const records = found.get(Number(row.file_id)) ?? { present: null, replaced: [] };
      const { sha256, size, recordedAt } = toRecord(row);

      if (row.replaced_at === null) records.present = toRecord(row);
      else records.replaced.push({ sha256, size, recordedAt, replacedAt: Number(row.replaced_at) });

      found.set(Number(row.file_id), records);
    }
  }

  return found;
};

/** A present record as it was seen, to be replaced only if it still is the present one. */
export interface SeenRecord extends FileRecord {
  id: number;
}

export const findPresent = async (
  strapi: Core.Strapi,
  fileId: number
): Promise<SeenRecord | null> => {
  const row: Row | undefined = await run(strapi, FILE_CHECKSUMS, (rows) =>
    rows.where({ present_file_id: fileId }).first('*')
  );

  return row ? { ...toRecord(row), id: row.id } : null;
};

const insert = async (strapi: Core.Strapi, fileId: number, facts: FileFacts, now: number) => {
  const row = {
    file_id: fileId,
    present_file_id: fileId,
    sha256: facts.sha256,
    size: facts.size,
    page_count: facts.pageCount,
    has_signature_field: facts.hasSignatureField,
    recorded_at: now,
  };

  await run(strapi, FILE_CHECKSUMS, (rows) =>
    // MySQL knows no target for a conflict: there, "ignore" stands for all of them.
    isMysql(strapi)
      ? rows.insert(row).onConflict().ignore()
      : rows.insert(row).onConflict('present_file_id').ignore()
  );
};

/**
 * Makes facts the present record in place of the one that was seen before the bytes were read. Does
 * nothing where another node has recorded the file since, whose bytes may be newer than these.
 */
export const replaceRecord = async (
  strapi: Core.Strapi,
  fileId: number,
  { seen, facts }: { seen: SeenRecord | null; facts: FileFacts }
): Promise<void> => {
  const now = Date.now();

  if (!seen) return insert(strapi, fileId, facts, now);

  await strapi.db.transaction(async () => {
    const replaced = await run<number>(strapi, FILE_CHECKSUMS, (rows) =>
      rows
        .where({ id: seen.id, present_file_id: fileId })
        .update({ present_file_id: null, replaced_at: now })
    );

    if (replaced > 0) await insert(strapi, fileId, facts, now);
  });
};
