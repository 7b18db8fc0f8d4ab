import { open } from 'node:fs/promises';
import { ImportError } from '../import-error';
import type { SheetRow } from './cell';
import type { CsvDelimiter } from './csv-delimiter';
import type { CsvEncoding } from './csv-encoding';
import { detectCsvFormat, readCsvRows } from './read-csv';
import { readWorkbookFile, readXlsxRows } from './read-xlsx';
import { withinLimits } from './row-limits';

const ZIP_MAGIC = Buffer.from('PK');
const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const WORKBOOK_NAME = /\.(?:xls[a-z]?|xlt[a-z]?|ods|et)$/i;

/** Which rows of a {@link Sheet} are wanted. */
export interface RowOptions {
  /** Rows up to this one, from 1, are not counted as data. @default 1 */
  headingRow?: number;
  /** Told the first row that was not looked at, after 10,000 empty ones. */
  onUnread?: (row: number) => void;
}

/** A spreadsheet on the disk; it holds no file open between readings. */
export interface Sheet {
  /** What the file is, whatever its name says. */
  format: 'xlsx' | 'csv';
  /** The sheet that is read, the first visible one unless another was asked for; '' for CSV. */
  sheetName: string;
  /** The sheets to choose from, in the order of their tabs; none for CSV. */
  sheetNames: readonly string[];
  /** Days are counted from 1904. */
  date1904: boolean;
  encoding?: CsvEncoding;
  delimiter?: CsvDelimiter;
  /**
   * The rows with content, in order, from the beginning at each call. Ending the loop early closes
   * the file.
   *
   * @throws ImportError at more than 50,000 data rows, 256 columns, 32,767 characters in a cell or
   * 1,048,576 in a row, or where the file turns out to be damaged.
   */
  rows(options?: RowOptions): AsyncGenerator<SheetRow, void, undefined>;
}

export interface ReadSheetOptions {
  /** The file's name as it was uploaded, for telling what somebody meant it to be. */
  name: string;
  /** A sheet's name, of a workbook with several. @default the first visible one */
  sheet?: string;
}

async function firstBytes(filePath: string): Promise<Buffer> {
  const file = await open(filePath);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(8), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function openWorkbook(filePath: string, wanted: string | undefined): Promise<Sheet> {
  const workbook = await readWorkbookFile(filePath);
  const { date1904, sheets } = workbook;
  const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (!sheet) throw new ImportError('sheet-not-found', { name: wanted });
  return {
    format: 'xlsx',
    sheetName: sheet.name,
    sheetNames: sheets.map(({ name }) => name),
    date1904,
    rows: ({ headingRow = 1, onUnread = () => undefined } = {}) =>
      withinLimits(readXlsxRows(filePath, workbook, sheet.part), headingRow, onUnread),
  };
}

async function openCsv(filePath: string): Promise<Sheet> {
  const format = await detectCsvFormat(filePath);
  const { encoding, delimiter } = format;
  return {
    format: 'csv',
    sheetName: '',
    sheetNames: [],
    date1904: false,
    encoding,
    delimiter,
    rows: ({ headingRow = 1, onUnread = () => undefined } = {}) =>
      withinLimits(readCsvRows(filePath, format), headingRow, onUnread),
  };
}

/**
 * Opens an .xlsx or .csv file, by its content: a workbook without macros, or text in UTF-8, UTF-16
 * or Windows-1258 with commas, semicolons or tabs.
 *
 * @throws ImportError when it is neither, or has macros, or a password, or is too large.
 */
export async function readSheet(
  filePath: string,
  { name, sheet }: ReadSheetOptions
): Promise<Sheet> {
  const start = await firstBytes(filePath);
  if (start.subarray(0, OLE_MAGIC.length).equals(OLE_MAGIC)) {
    throw new ImportError('old-or-encrypted-workbook');
  }
  if (start.subarray(0, ZIP_MAGIC.length).equals(ZIP_MAGIC)) return openWorkbook(filePath, sheet);
  // Portals export HTML tables under the name of .xls.
  if (WORKBOOK_NAME.test(name)) throw new ImportError('not-a-workbook');
  return openCsv(filePath);
}
