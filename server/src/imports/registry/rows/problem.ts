import type { Bilingual } from '../bilingual';
import { PROBLEM_WORDS, type ProblemCode, type ProblemDetails } from './problem-words';

/** A row with an error is not imported; a warning only tells the editor. */
export type ProblemLevel = 'error' | 'warning';

export interface Problem {
  /** From 1, as the spreadsheet numbers it. */
  row: number;
  /** The column's heading; '' for a problem of the whole row. */
  column: string;
  code: ProblemCode;
  level: ProblemLevel;
  words: Bilingual;
}

const LEVEL: Readonly<Record<ProblemCode, ProblemLevel>> = {
  'date-impossible': 'error',
  'date-two-digit-year': 'error',
  'date-year-only': 'error',
  'date-out-of-range': 'error',
  'date-not-understood': 'error',
  'number-and-abstract-missing': 'error',
  'number-missing': 'warning',
  'number-repeated': 'warning',
  'own-id-repeated': 'error',
  'text-became-date': 'warning',
  'formula-error': 'error',
  'text-too-long': 'error',
  'effective-before-issue': 'warning',
  'expiry-before-effect': 'warning',
  'file-missing': 'warning',
  'file-ambiguous': 'warning',
  'type-unknown': 'error',
  'body-unknown': 'error',
  'subject-unknown': 'error',
  'own-id-of-another': 'error',
  'number-ambiguous': 'error',
  refused: 'error',
  'not-published': 'warning',
  'unpublished-changes': 'warning',
  'file-type-refused': 'warning',
  'file-not-stored': 'warning',
};

/** Characters of a cell that a message repeats. */
const SHOWN_CHARACTERS = 60;

const shown = (value: string): string => {
  const characters = [...value.slice(0, SHOWN_CHARACTERS * 2)];
  return characters.length > SHOWN_CHARACTERS
    ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`
    : value;
};

export function problemAt(
  row: number,
  column: string,
  code: ProblemCode,
  details: ProblemDetails = {}
): Problem {
  const words = PROBLEM_WORDS[code]({ ...details, value: shown(details.value ?? '') });
  return { row, column, code, level: LEVEL[code], words };
}
