const MIB = 1024 * 1024;

/** Rows with content below the heading row that one import takes. */
export const MAX_DATA_ROWS = 50_000;

/** Columns with content; a register has about fifteen. */
export const MAX_COLUMNS = 256;

export { MAX_CELL_CHARACTERS } from '../../platform/spreadsheets/limits';

/** Characters in all cells of a row together. */
export const MAX_ROW_CHARACTERS = 1_048_576;

/**
 * Empty rows in a sequence after which the rest of a sheet is not looked at. Formats dragged down
 * to the last row leave a million of them.
 */
export const MAX_EMPTY_ROWS_RUNNING = 10_000;

/** Size of a CSV file, in bytes. */
export const MAX_CSV_BYTES = 100 * MIB;

/** Characters in a workbook's table of shared texts, which is held in memory. */
export const MAX_SHARED_CHARACTERS = 50_000_000;

/** Entries in a workbook's table of shared texts. */
export const MAX_SHARED_TEXTS = 2_000_000;

/** What a zip may hold; sizes in bytes, unpacked. */
export interface ZipLimits {
  entries: number;
  entryBytes: number;
  totalBytes: number;
  /** Unpacked size over packed size, of entries over 10 MiB unpacked. */
  ratio: number;
}

/** Unpacked bytes below which no ratio is taken: a small entry harms nothing. */
export const RATIO_FREE_BYTES = 10 * MIB;

/** A workbook is never unpacked as a whole: the sheet streams, and its reading ends with its rows. */
export const WORKBOOK_LIMITS: Readonly<ZipLimits> = {
  entries: 5_000,
  entryBytes: 1024 * MIB,
  totalBytes: 2048 * MIB,
  ratio: 200,
};

/** The files that come with a register, each unpacked only when a row asks for it. */
export const ARCHIVE_LIMITS: Readonly<ZipLimits> = {
  entries: 100_000,
  entryBytes: 200 * MIB,
  totalBytes: 5 * 1024 * MIB,
  ratio: 200,
};
