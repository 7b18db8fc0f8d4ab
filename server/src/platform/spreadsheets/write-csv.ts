import { looksLikeFormula } from './formula';
import type { OutputCell, OutputRows } from './write-xlsx';

/** Without it Excel takes Vietnamese text for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The apostrophe is what spreadsheet programs themselves put before a text that is no formula. */
const safe = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

const quoted = (text: string): string =>
  /[",;\r\n\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;

const cellText = (cell: OutputCell): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return quoted(safe(cell.date));

  return typeof cell === 'string' ? quoted(safe(cell)) : String(cell);
};

const line = (cells: readonly OutputCell[]): string => `${cells.map(cellText).join(',')}\r\n`;

/** A table as RFC 4180 has it, in UTF-8 with a byte order mark. No text in it runs as a formula. */
export async function* csvOf(
  headings: readonly string[],
  rows: OutputRows
): AsyncGenerator<string, void, undefined> {
  yield BYTE_ORDER_MARK + line(headings);

  for await (const row of rows) yield line(row);
}
