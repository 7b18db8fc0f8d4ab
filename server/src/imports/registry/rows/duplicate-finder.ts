import { fold } from '../../../text/fold';
import type { ColumnMapping } from '../columns/fields';
import { problemAt, type Problem } from './problem';
import type { RegistryRow } from './registry-row';

/** How two ways of writing a number are known for one: see {@link plainNumberKey}. */
export type NumberKey = (number: string) => string;

/**
 * A number without accents, spaces, capitals, the kind of its dashes, and the word before it.
 * Never to be shown.
 */
export const plainNumberKey: NumberKey = (number) =>
  fold(number)
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, '')
    .replace(/^so:/, '')
    .replace(/[.,;]+$/, '');

/** The year of the date of issue, or else the one that the number of a normative document has. */
function yearOf({ issueDate, number }: RegistryRow): string {
  if (issueDate) return issueDate.slice(0, 4);
  return /\/((?:19|20)\d{2})\//.exec(number ?? '')?.[1] ?? '';
}

/**
 * Rows with the same key are the same document: same number, issuing body and year. Null for a row
 * without a number.
 */
export function documentKey(
  row: RegistryRow,
  numberKey: NumberKey = plainNumberKey
): string | null {
  if (row.number === null) return null;
  const body = fold(row.issuingBody ?? '').replace(/\s+/g, ' ');
  return JSON.stringify([numberKey(row.number), body, yearOf(row)]);
}

export interface DuplicateFinderOptions {
  mapping: ColumnMapping;
  headings: readonly string[];
  /** The site's own key of numbers, when it knows more of their grammar. */
  numberKey?: NumberKey;
}

/** Finds rows of one file that are the same document. Every row is to be shown to it, in order. */
export class DuplicateFinder {
  private readonly rowsByKey = new Map<string, number>();
  private readonly rowsByOwnId = new Map<string, number>();

  constructor(private readonly options: DuplicateFinderOptions) {}

  private heading(field: 'number' | 'ownId'): string {
    const column = this.options.mapping[field];
    return column === undefined ? '' : (this.options.headings[column] ?? '');
  }

  /** @param rowNumber as the spreadsheet numbers it. */
  problemsOf(row: RegistryRow, rowNumber: number): Problem[] {
    const problems: Problem[] = [];
    const { ownId, number } = row;
    const ownIdRow = ownId === null ? undefined : this.rowsByOwnId.get(ownId);
    if (ownId !== null && ownIdRow !== undefined) {
      const details = { value: ownId, otherRow: ownIdRow };
      problems.push(problemAt(rowNumber, this.heading('ownId'), 'own-id-repeated', details));
    } else if (ownId !== null) this.rowsByOwnId.set(ownId, rowNumber);

    const key = documentKey(row, this.options.numberKey);
    const keyRow = key === null ? undefined : this.rowsByKey.get(key);
    if (key !== null && keyRow !== undefined) {
      const details = { value: number ?? '', otherRow: keyRow };
      problems.push(problemAt(rowNumber, this.heading('number'), 'number-repeated', details));
    } else if (key !== null) this.rowsByKey.set(key, rowNumber);
    return problems;
  }
}
