import { fold } from '../../../text/fold';
import { isDateSerial, type Cell } from '../sheets/cell';

/** Why a cell gives no date; the words stand in `rows/problem-words.ts`. */
export type DateProblem =
  | 'date-impossible'
  | 'date-two-digit-year'
  | 'date-year-only'
  | 'date-out-of-range'
  | 'date-not-understood';

/** `date` is `YYYY-MM-DD`, or null for a cell that says nothing. */
export type DateReading = { date: string | null } | { problem: DateProblem };

export interface DateContext {
  /** The workbook counts days from 1904: see `Sheet.date1904`. */
  date1904: boolean;
}

/** Years that a register's date may have; others are slips of the keyboard or of a format. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const DAY_MS = 86_400_000;
const EPOCH_1904_MS = Date.UTC(1904, 0, 1);
/** Serial 1 is 1 January 1900, so 0 the day before it. */
const EPOCH_1900_MS = Date.UTC(1899, 11, 31);
/** Excel counts 29 February 1900, a day there never was, as Lotus 1-2-3 did. */
const PHANTOM_DAY = 60;

/** A time of day after a date, without a zone, or midnight in UTC: other zones could shift it. */
const TIME = String.raw`(?:(?:\s+|T)(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?|00:00(?::00(?:\.0+)?)?Z))?`;
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{2}|\d{4})${TIME}$`,
  'i'
);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
/** `Hà Nội, ngày 15 tháng 3 năm 2024`, folded. */
const IN_WORDS = /^(?:\D*\bngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})\s*,?\s*nam\s+(\d{2}|\d{4})\.?$/;
/** A serial that lost its format on the way to CSV: five digits are 1927 to 2173. */
const SERIAL_TEXT = /^\d{5}(?:\.\d+)?$/;
const NOTHING = /^[-–—./\s]*$/;

function fromParts(year: number, month: number, day: number): DateReading {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // Date.UTC carries the 31st of February over into March, and takes 0 to 99 for 1900 to 1999.
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return { problem: 'date-impossible' };
  if (year < FIRST_YEAR || year > LAST_YEAR) return { problem: 'date-out-of-range' };
  return { date: date.toISOString().slice(0, 10) };
}

function fromTime(time: number): DateReading {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const inRange = year >= FIRST_YEAR && year <= LAST_YEAR;
  return inRange ? { date: date.toISOString().slice(0, 10) } : { problem: 'date-out-of-range' };
}

function fromSerial(serial: number, { date1904 }: DateContext): DateReading {
  const day = Math.floor(serial);
  if (!Number.isFinite(day) || day < (date1904 ? 0 : 1)) return { problem: 'date-out-of-range' };
  if (date1904) return fromTime(EPOCH_1904_MS + day * DAY_MS);
  if (day === PHANTOM_DAY) return { problem: 'date-impossible' };
  return fromTime(EPOCH_1900_MS + (day > PHANTOM_DAY ? day - 1 : day) * DAY_MS);
}

const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;

function fromText(text: string, context: DateContext): DateReading {
  if (NOTHING.test(text)) return { date: null };
  if (SERIAL_TEXT.test(text)) return fromSerial(Number(text), context);
  if (/^\d{4}$/.test(text) && isYear(Number(text))) return { problem: 'date-year-only' };

  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return fromParts(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));

  const dayFirst = DAY_FIRST.exec(text);
  const words = IN_WORDS.exec(fold(text));
  const [day, month, year] = dayFirst
    ? [dayFirst[1], dayFirst[3], dayFirst[4]]
    : [words?.[1], words?.[2], words?.[3]];
  if (year === undefined) return { problem: 'date-not-understood' };
  if (year.length === 2) return { problem: 'date-two-digit-year' };
  return fromParts(Number(year), Number(month), Number(day));
}

/**
 * The day that a cell means. Text is read day first, as Vietnam writes it, or year first
 * (ISO 8601), or in words; a number is a spreadsheet's count of days. Never guesses: two-digit
 * years, days that do not exist, and years outside 1900 to 2100 are problems.
 */
export function readDate(cell: Cell, context: DateContext): DateReading {
  if (cell === null) return { date: null };
  if (isDateSerial(cell)) return fromSerial(cell.serial, context);
  if (typeof cell === 'boolean') return { problem: 'date-not-understood' };
  if (typeof cell === 'number') {
    // 2024 counted as days would be a day in 1905.
    return isYear(cell) ? { problem: 'date-year-only' } : fromSerial(cell, context);
  }
  return fromText(cell.trim(), context);
}
