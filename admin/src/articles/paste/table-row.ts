import { joined, paragraph, type Entry } from './entries';
import { LINE_BREAK, type Run } from './runs';

/** A cell of more paragraphs than this is a column of a page layout. */
const MAX_CELL_PARAGRAPHS = 3;

const isLayoutCell = (cell: readonly Entry[]): boolean =>
  cell.length > MAX_CELL_PARAGRAPHS || cell.some((entry) => entry.kind !== 'paragraph');

const onOneLine = (entry: Entry): Run[] =>
  entry.runs.map(({ text, style }) => ({ text: text.replaceAll(LINE_BREAK, ' '), style }));

/**
 * The blocks of one table row. A row of data becomes one paragraph, its cells joined by " – ", since
 * Strapi's blocks have no tables. A row with text in one cell, or with headings, lists or many
 * paragraphs in a cell, is how old pages and mails place things: its cells are kept as they are.
 */
export function rowEntries(cells: ReadonlyArray<readonly Entry[]>): Entry[] {
  const filled = cells.filter((cell) => cell.length > 0);
  if (filled.length < 2 || filled.some(isLayoutCell)) return filled.flat();
  const texts = filled.map((cell) => joined(cell.map(onOneLine), ' '));
  return [paragraph(joined(texts, ' – '))];
}
