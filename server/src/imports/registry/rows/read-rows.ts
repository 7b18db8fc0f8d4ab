import type { FileMatch } from '../archive/file-matcher';
import type { ColumnMapping, RegistryField } from '../columns/fields';
import { isDateSerial, type Cell } from '../sheets/cell';
import { readDate, type DateContext } from '../values/read-date';
import { readFileNames, readList } from '../values/read-list';
import { dayFirst, readLine, readText } from '../values/read-text';
import { problemAt, type Problem } from './problem';
import type { ProblemCode, ProblemDetails } from './problem-words';
import type { RegistryRow } from './registry-row';

/** Characters of a text on one line: what the databases keep in a plain text column. */
export const MAX_LINE_CHARACTERS = 255;

/** What a row's cells are read by. */
export interface RowContext extends DateContext {
  /** From 1, as the spreadsheet numbers it. */
  rowNumber: number;
  /** By column, as problems name them. */
  headings: readonly string[];
  /**
   * The files that came with the register, such as an `Archive`. Without it no name is looked for.
   */
  files?: { find(name: string): FileMatch<unknown> };
}

export interface RowReading {
  row: RegistryRow;
  problems: Problem[];
}

type DateField = 'issueDate' | 'effectiveDate' | 'expiryDate';

/** The errors of Excel's and of LibreOffice's formulas. */
const FORMULA_ERROR =
  /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)|Err:\d{3})$/;

class RowReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly cells: readonly Cell[],
    private readonly mapping: ColumnMapping,
    private readonly context: RowContext
  ) {}

  add(field: RegistryField | null, code: ProblemCode, details?: ProblemDetails): void {
    const column = field === null ? undefined : this.mapping[field];
    const heading = column === undefined ? '' : (this.context.headings[column] ?? '');
    this.problems.push(problemAt(this.context.rowNumber, heading, code, details));
  }

  /** A formula's error is told once and then taken for nothing. */
  private cell(field: RegistryField): Cell {
    const column = this.mapping[field];
    const cell = column === undefined ? null : (this.cells[column] ?? null);
    if (typeof cell !== 'string' || !FORMULA_ERROR.test(cell)) return cell;
    this.add(field, 'formula-error', { value: cell });
    return null;
  }

  line(field: RegistryField): string | null {
    const cell = this.cell(field);
    const text = readLine(cell, this.context);
    if (isDateSerial(cell)) this.add(field, 'text-became-date', { value: text });
    if ([...text].length > MAX_LINE_CHARACTERS) {
      this.add(field, 'text-too-long', { limit: MAX_LINE_CHARACTERS });
    }
    return text || null;
  }

  text(field: RegistryField): string | null {
    return readText(this.cell(field), this.context) || null;
  }

  date(field: DateField): string | null {
    const cell = this.cell(field);
    const reading = readDate(cell, this.context);
    if ('date' in reading) return reading.date;
    this.add(field, reading.problem, { value: readText(cell, this.context) });
    return null;
  }

  subjects(): string[] {
    const subjects = readList(readText(this.cell('subjects'), this.context));
    if (subjects.some((subject) => [...subject].length > MAX_LINE_CHARACTERS)) {
      this.add('subjects', 'text-too-long', { limit: MAX_LINE_CHARACTERS });
    }
    return subjects;
  }

  files(): string[] {
    const names = readFileNames(readText(this.cell('files'), this.context));
    for (const name of names) {
      const match = this.context.files?.find(name);
      if (match && 'problem' in match) this.add('files', match.problem, { value: name });
    }
    return names;
  }
}

/** ISO dates compare as text. */
const isBefore = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one < other;

function checkTogether(row: RegistryRow, reader: RowReader): void {
  const { issueDate, effectiveDate, expiryDate } = row;
  if (row.number === null) {
    if (row.abstract === null) reader.add(null, 'number-and-abstract-missing');
    else reader.add('number', 'number-missing');
  }
  // Some documents do take effect before they are issued, so neither is an error.
  if (effectiveDate !== null && isBefore(effectiveDate, issueDate)) {
    reader.add('effectiveDate', 'effective-before-issue', { value: dayFirst(effectiveDate) });
  }
  if (expiryDate !== null && isBefore(expiryDate, effectiveDate ?? issueDate)) {
    reader.add('expiryDate', 'expiry-before-effect', { value: dayFirst(expiryDate) });
  }
}

/**
 * What one row tells, and what is wrong with it. A row with a problem of level `error` is not to be
 * imported. Rows alike are found by a `DuplicateFinder`.
 */
export function readRegistryRow(
  cells: readonly Cell[],
  mapping: ColumnMapping,
  context: RowContext
): RowReading {
  const reader = new RowReader(cells, mapping, context);
  const row: RegistryRow = {
    number: reader.line('number'),
    documentType: reader.line('documentType'),
    issuingBody: reader.line('issuingBody'),
    signer: reader.line('signer'),
    signerPosition: reader.line('signerPosition'),
    issueDate: reader.date('issueDate'),
    effectiveDate: reader.date('effectiveDate'),
    expiryDate: reader.date('expiryDate'),
    abstract: reader.text('abstract'),
    subjects: reader.subjects(),
    files: reader.files(),
    ownId: reader.line('ownId'),
    notes: reader.text('notes'),
  };
  checkTogether(row, reader);
  return { row, problems: reader.problems };
}
