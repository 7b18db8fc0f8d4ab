import { isBlankCell, type Cell, type SheetRow } from '../sheets/cell';
import type { ColumnMapping, RegistryField } from './fields';
import { matchHeading, type FieldMatch, type HeadingMatch } from './match-heading';

/** Rows, from the top, among which the heading is looked for; above it stand title lines. */
export const HEADING_SEARCH_ROWS = 20;

export interface ColumnGuess {
  /** From 0. */
  column: number;
  /** As it stands in the sheet, on one line; '' for a column without one. */
  heading: string;
  /** What the column seems to hold; null for nothing that is imported. */
  field: RegistryField | null;
  /** 0 to 1; 0 without a field. */
  confidence: number;
  /** What else it could be, best first. */
  alternatives: readonly FieldMatch[];
}

export interface TableGuess {
  /** The lowest row of the headings, as the spreadsheet numbers it; null when none was found. */
  headingRow: number | null;
  /** Rows above this one are no data. */
  firstDataRow: number;
  columns: readonly ColumnGuess[];
  mapping: ColumnMapping;
}

interface Candidate {
  /** Place among the rows looked at. */
  index: number;
  rowNumber: number;
  headings: readonly string[];
  matches: readonly HeadingMatch[];
  score: number;
}

const headingText = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : '';

/** Each field counts once, and a heading known to be none a little. */
function scoreOf(matches: readonly HeadingMatch[]): number {
  const best = new Map<RegistryField, number>();
  let others = 0;
  for (const {
    recognised,
    matches: [match],
  } of matches) {
    if (match) best.set(match.field, Math.max(match.confidence, best.get(match.field) ?? 0));
    else if (recognised) others += 1;
  }
  return [...best.values()].reduce((sum, confidence) => sum + confidence, 0) + others * 0.25;
}

function candidate(index: number, rowNumber: number, headings: readonly string[]): Candidate {
  const matches = headings.map(matchHeading);
  return { index, rowNumber, headings, matches, score: scoreOf(matches) };
}

/**
 * Headings of two rows: a wide one ("Ngày") over narrow ones ("ban hành", "có hiệu lực"). The wide
 * one is merged, so it stands over its first column only.
 */
function twoRowHeadings(upper: readonly Cell[], lower: readonly Cell[]): string[] {
  let wide = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const top = headingText(upper[column]);
    const bottom = headingText(lower[column]);
    if (top !== '') wide = top;
    if (bottom === '') return top;
    return `${top === '' ? wide : top} ${bottom}`.trim();
  });
}

function findHeadings(rows: readonly SheetRow[]): Candidate | undefined {
  let best: Candidate | undefined;
  rows.forEach((row, index) => {
    const single = candidate(index, row.number, row.cells.map(headingText));
    if (single.score > (best?.score ?? 0)) best = single;
    const next = rows[index + 1];
    if (!next || next.number !== row.number + 1) return;
    const double = candidate(index + 1, next.number, twoRowHeadings(row.cells, next.cells));
    if (double.score > (best?.score ?? 0)) best = double;
  });
  return best;
}

/** `(1) (2) (3)` or `1 2 3`: the line under the headings of an official form. */
function isColumnNumbering({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const numbers = filled.map((cell) => Number(String(cell).replace(/[()\s]/g, '')));
  return (
    filled.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  );
}

/** One column for each field, the surest first; of two as sure, the one further left. */
function assign(matches: readonly HeadingMatch[]): Map<number, FieldMatch> {
  const wishes = matches
    .flatMap(({ matches: fields }, column) => fields.map((match) => ({ column, match })))
    .sort((a, b) => b.match.confidence - a.match.confidence || a.column - b.column);
  const assigned = new Map<number, FieldMatch>();
  const taken = new Set<RegistryField>();
  for (const { column, match } of wishes) {
    if (assigned.has(column) || taken.has(match.field)) continue;
    assigned.set(column, match);
    taken.add(match.field);
  }
  return assigned;
}

function columnGuesses({ headings, matches }: Candidate): ColumnGuess[] {
  const assigned = assign(matches);
  return headings.map((heading, column) => {
    const match = assigned.get(column);
    return {
      column,
      heading,
      field: match?.field ?? null,
      confidence: match?.confidence ?? 0,
      alternatives: (matches[column]?.matches ?? []).filter(({ field }) => field !== match?.field),
    };
  });
}

export function mappingOf(columns: readonly ColumnGuess[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  for (const { field, column } of columns) if (field) mapping[field] = column;
  return mapping;
}

/** The guess for headings that an editor pointed at, in the row that they stand in. */
export function guessColumnsFrom(cells: readonly Cell[]): ColumnGuess[] {
  return columnGuesses(candidate(0, 1, cells.map(headingText)));
}

/**
 * Finds the headings among the first rows of a sheet and what their columns hold.
 *
 * @param rows the sheet's first rows with content, in order; those beyond
 * {@link HEADING_SEARCH_ROWS} are not looked at.
 */
export function guessColumns(rows: readonly SheetRow[]): TableGuess {
  const looked = rows.slice(0, HEADING_SEARCH_ROWS);
  const found = findHeadings(looked);
  if (!found) {
    return { headingRow: null, firstDataRow: looked[0]?.number ?? 1, columns: [], mapping: {} };
  }
  const columns = columnGuesses(found);
  const below = rows[found.index + 1];
  const numbered = below !== undefined && isColumnNumbering(below);
  return {
    headingRow: found.rowNumber,
    firstDataRow: (numbered ? below.number : found.rowNumber) + 1,
    columns,
    mapping: mappingOf(columns),
  };
}
