import { storableBlockText } from '../../../text/storable';
import { isDateSerial, type Cell } from '../sheets/cell';
import { readDate, type DateContext } from './read-date';

/** A date as Vietnam writes it. */
export const dayFirst = (date: string): string => date.split('-').reverse().join('/');

/**
 * A cell's content as text that every database can keep, lines and inner spaces as they are. A
 * number is written without grouping; a date as dd/mm/yyyy. '' when there is nothing.
 */
export function readText(cell: Cell | undefined, context: DateContext): string {
  if (cell === undefined || cell === null) return '';
  if (isDateSerial(cell)) {
    const reading = readDate(cell, context);
    return 'date' in reading && reading.date ? dayFirst(reading.date) : String(cell.serial);
  }
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return storableBlockText(String(cell)).replace(/\r\n?/g, '\n');
}

/** {@link readText} on one line: for names and numbers, which a narrow column breaks. */
export const readLine = (cell: Cell | undefined, context: DateContext): string =>
  readText(cell, context).replace(/\s*\n\s*/g, ' ');
