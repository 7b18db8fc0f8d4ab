/**
 * A number of days that the spreadsheet shows as a date. Which day it is depends on the workbook's
 * date system: see `Sheet.date1904`.
 */
export interface DateSerial {
  serial: number;
}

/** Text is NFC and otherwise as it stands in the file. A formula's cell holds its last result. */
export type Cell = string | number | boolean | DateSerial | null;

export interface SheetRow {
  /** From 1, as the spreadsheet shows it. */
  number: number;
  /** By column; those beyond the last one with content may be left off. */
  cells: readonly Cell[];
}

export const isDateSerial = (cell: Cell): cell is DateSerial =>
  typeof cell === 'object' && cell !== null;

export const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
