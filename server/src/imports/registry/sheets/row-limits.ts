import { ImportError } from '../import-error';
import {
  MAX_CELL_CHARACTERS,
  MAX_COLUMNS,
  MAX_DATA_ROWS,
  MAX_EMPTY_ROWS_RUNNING,
  MAX_ROW_CHARACTERS,
} from '../limits';
import { isBlankCell, type Cell, type SheetRow } from './cell';

/** @throws ImportError */
export function checkCellLength(text: string, row: number, column: number): void {
  if (text.length > MAX_CELL_CHARACTERS) {
    throw new ImportError('cell-too-long', { row, column, limit: MAX_CELL_CHARACTERS });
  }
}

function checkRow({ number, cells }: SheetRow): void {
  let characters = 0;
  cells.forEach((cell, index) => {
    if (index >= MAX_COLUMNS && !isBlankCell(cell)) {
      throw new ImportError('too-many-columns', { row: number, limit: MAX_COLUMNS });
    }
    if (typeof cell !== 'string') return;
    checkCellLength(cell, number, index + 1);
    characters += cell.length;
  });
  if (characters > MAX_ROW_CHARACTERS) {
    throw new ImportError('row-too-long', { row: number, limit: MAX_ROW_CHARACTERS });
  }
}

const trimmed = (cells: readonly Cell[]): readonly Cell[] => {
  let length = cells.length;
  while (length > 0 && isBlankCell(cells[length - 1])) length -= 1;
  return cells.slice(0, length);
};

/**
 * The rows that have content, up to {@link MAX_EMPTY_ROWS_RUNNING} empty ones in a sequence; then
 * `onUnread` is told the first row that was not looked at, and the source is read no further.
 *
 * @param headingRow rows up to this one do not count as data.
 * @throws ImportError at more than {@link MAX_DATA_ROWS} data rows, or a row or cell over its limit.
 */
export async function* withinLimits(
  rows: AsyncIterable<SheetRow>,
  headingRow: number,
  onUnread: (row: number) => void
): AsyncGenerator<SheetRow, void, undefined> {
  let empty = 0;
  let data = 0;
  for await (const row of rows) {
    if (row.cells.every(isBlankCell)) {
      empty += 1;
      if (empty < MAX_EMPTY_ROWS_RUNNING) continue;
      onUnread(row.number + 1);
      return;
    }
    empty = 0;
    checkRow(row);
    if (row.number > headingRow) data += 1;
    if (data > MAX_DATA_ROWS) throw new ImportError('too-many-rows', { limit: MAX_DATA_ROWS });
    yield { number: row.number, cells: trimmed(row.cells) };
  }
}
