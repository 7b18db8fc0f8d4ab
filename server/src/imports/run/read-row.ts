import type { Problem } from '../registry/rows/problem';
import { DuplicateFinder } from '../registry/rows/duplicate-finder';
import { readRegistryRow } from '../registry/rows/read-rows';
import type { SheetRow } from '../registry/sheets/cell';
import { nameKey } from './names';
import type { ReadRow, RunContext } from './plan-row';
import type { Term, TermKind } from './terms';
import { isMissing } from './terms';

/** Reads rows one after the other; every row is to pass, so that repeated ones are found. */
export class RowSequence {
  private readonly duplicates: DuplicateFinder;
  private numberKey = '';

  constructor(
    private readonly context: RunContext,
    private readonly date1904: boolean
  ) {
    const { options, headings } = context;

    this.duplicates = new DuplicateFinder({
      mapping: options.mapping,
      headings,
      numberKey: () => this.numberKey,
    });
  }

  private async term(kind: TermKind, name: string | null): Promise<Term | null> {
    return name === null ? null : this.context.terms.find(kind, name);
  }

  async read({ number: rowNumber, cells }: SheetRow): Promise<ReadRow> {
    const { archive, readNumber, headings, options, terms } = this.context;
    const { row, problems } = readRegistryRow(cells, options.mapping, {
      rowNumber,
      headings,
      date1904: this.date1904,
      ...(archive && { files: archive }),
    });
    const number = readNumber(row.number ?? '');
    const issuingBody = await this.term('body', row.issuingBody);
    const subjects: Term[] = [];

    for (const name of row.subjects) subjects.push(await terms.find('subject', name));

    this.numberKey = number.key;

    const repeated: Problem[] = this.duplicates.problemsOf(
      { ...row, issuingBody: bodyKey(issuingBody) },
      rowNumber
    );

    return {
      rowNumber,
      row,
      number,
      terms: {
        documentType: await this.term('type', row.documentType),
        issuingBody,
        subjects: withoutRepeated(subjects),
      },
      problems: [...problems, ...repeated],
    };
  }
}

/**
 * Two spellings of one body are one, and two bodies that differ by an accent are two: in
 * hexadecimal digits, since accents are no part of the key that this goes into.
 */
const bodyKey = (body: Term | null): string | null => {
  if (body === null) return null;

  return isMissing(body) ? Buffer.from(nameKey(body.missing)).toString('hex') : body.documentId;
};

/** Two names may lead to one subject. */
const withoutRepeated = (terms: readonly Term[]): Term[] => {
  const keys = terms.map((term) =>
    isMissing(term) ? `?${nameKey(term.missing)}` : term.documentId
  );

  return terms.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
};

/** A row that repeats the number of another can only be told from it by an own id. */
export const isRepeated = ({ row, problems }: ReadRow): boolean =>
  row.ownId === null && problems.some(({ code }) => code === 'number-repeated');
