import type { ColumnMapping } from '../registry/columns/fields';
import type { ColumnGuess, TableGuess } from '../registry/columns/guess-columns';
import {
  guessColumns,
  guessColumnsFrom,
  HEADING_SEARCH_ROWS,
  mappingOf,
} from '../registry/columns/guess-columns';
import type { Cell, SheetRow } from '../registry/sheets/cell';
import type { Sheet } from '../registry/sheets/read-sheet';
import { readLine } from '../registry/values/read-text';
import type { Layout } from '../jobs/job';

/** Rows shown of each column while an editor says what it holds. */
const SAMPLES = 3;
const SAMPLE_CHARACTERS = 80;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

/** A column without a heading is called by its letter, as the spreadsheet calls it. */
export const headingsOf = (columns: readonly ColumnGuess[]): string[] =>
  columns.map(({ heading, column }) => heading || letters(column));

const firstRows = async (sheet: Sheet, upTo: number): Promise<SheetRow[]> => {
  const rows: SheetRow[] = [];

  for await (const row of sheet.rows({ headingRow: upTo })) {
    rows.push(row);
    if (rows.length >= HEADING_SEARCH_ROWS + SAMPLES && row.number >= upTo + SAMPLES) break;
  }

  return rows;
};

const guessAt = (rows: readonly SheetRow[], headingRow: number): TableGuess => {
  const cells = rows.find(({ number }) => number === headingRow)?.cells ?? [];
  const columns = guessColumnsFrom(cells);

  return { headingRow, firstDataRow: headingRow + 1, columns, mapping: mappingOf(columns) };
};

const sampleOf = (cell: Cell | undefined, date1904: boolean): string => {
  const characters = [...readLine(cell, { date1904 })];

  return characters.length > SAMPLE_CHARACTERS
    ? `${characters.slice(0, SAMPLE_CHARACTERS).join('')}…`
    : characters.join('');
};

/** Columns that have content but no heading are there too, so that an editor can choose them. */
const allColumns = (columns: readonly ColumnGuess[], data: readonly SheetRow[]): ColumnGuess[] => {
  const width = Math.max(columns.length, ...data.map(({ cells }) => cells.length));

  return Array.from(
    { length: width },
    (_, column) =>
      columns[column] ?? { column, heading: '', field: null, confidence: 0, alternatives: [] }
  );
};

/**
 * How the sheet is laid out: guessed, or as an editor says.
 *
 * @param headingRow from 1; 0 for a sheet without headings; left out to be guessed.
 * @throws ImportError
 */
export const layoutOf = async (
  sheet: Sheet,
  headingRow?: number
): Promise<{ layout: Layout; mapping: ColumnMapping }> => {
  const rows = await firstRows(sheet, headingRow ?? 0);
  const guess = headingRow === undefined ? guessColumns(rows) : guessAt(rows, headingRow);
  const data = rows.filter(({ number }) => number >= guess.firstDataRow).slice(0, SAMPLES);
  const columns = allColumns(guess.columns, data);

  return {
    layout: {
      sheet: sheet.sheetName,
      sheetNames: [...sheet.sheetNames],
      headingRow: guess.headingRow ?? 0,
      firstDataRow: guess.firstDataRow,
      columns,
      samples: columns.map(({ column }) =>
        data.map(({ cells }) => sampleOf(cells[column], sheet.date1904))
      ),
    },
    mapping: guess.mapping,
  };
};

/**
 * Reads the whole sheet, so that a file which is damaged or too long is refused before anything of
 * it is written.
 *
 * @returns how many rows with content there are below the headings.
 * @throws ImportError
 */
export const countRows = async (
  sheet: Sheet,
  { headingRow, firstDataRow }: Pick<Layout, 'headingRow' | 'firstDataRow'>
): Promise<number> => {
  let count = 0;

  for await (const { number } of sheet.rows({ headingRow })) if (number >= firstDataRow) count += 1;

  return count;
};
