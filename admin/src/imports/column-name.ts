import type { ColumnGuess } from '../../../server/src/imports/registry/columns/guess-columns';

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

/** A column by its letter and its heading: `B – Số, ký hiệu`. */
export const columnName = ({ column, heading }: Pick<ColumnGuess, 'column' | 'heading'>): string =>
  heading ? `${letters(column)} – ${heading}` : letters(column);
