export type CsvDelimiter = ',' | ';' | '\t';

const DELIMITERS: readonly CsvDelimiter[] = [',', ';', '\t'];

/** Lines looked at: the title lines of a register, its headings and some rows. */
const LINES = 30;

/** Excel's own first line that names the delimiter. */
const SEPARATOR_LINE = /^sep=(.)\r?(?:\n|$)/i;

type Counts = Record<CsvDelimiter, number>;

/** How often each delimiter stands outside of quotation marks, line by line. */
function countLines(text: string): Counts[] {
  const lines: Counts[] = [];
  let line: Counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') {
      lines.push(line);
      line = { ',': 0, ';': 0, '\t': 0 };
      if (lines.length >= LINES) return lines;
    } else if (character in line) line[character as CsvDelimiter] += 1;
  }
  lines.push(line);
  return lines;
}

interface Agreement {
  lines: number;
  delimiters: number;
}

/** The count above none that most lines share, the higher one where as many share two. */
function agreementOn(delimiter: CsvDelimiter, lines: readonly Counts[]): Agreement {
  const linesByCount = new Map<number, number>();
  for (const { [delimiter]: count } of lines) {
    if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  }
  let best: Agreement = { lines: 0, delimiters: 0 };
  for (const [delimiters, count] of linesByCount) {
    if (count > best.lines || (count === best.lines && delimiters > best.delimiters)) {
      best = { lines: count, delimiters };
    }
  }
  return best;
}

/**
 * The delimiter of which most lines have the same number outside of quotation marks: the abstracts
 * of a register are full of commas and semicolons, but not of equally many. A comma when nothing
 * tells.
 *
 * @param start the beginning of the file: whole lines, or else the last one counts for little.
 */
export function detectDelimiter(start: string): CsvDelimiter {
  const named = SEPARATOR_LINE.exec(start)?.[1];
  const stated = DELIMITERS.find((delimiter) => delimiter === named);
  if (stated) return stated;
  const lines = countLines(start);
  let best: CsvDelimiter = ',';
  let bestAgreement = agreementOn(best, lines);
  for (const delimiter of DELIMITERS.slice(1)) {
    const agreement = agreementOn(delimiter, lines);
    const better =
      agreement.lines === bestAgreement.lines
        ? agreement.delimiters > bestAgreement.delimiters
        : agreement.lines > bestAgreement.lines;
    if (better) {
      best = delimiter;
      bestAgreement = agreement;
    }
  }
  return best;
}

/** Whether the file begins with Excel's line that names the delimiter, which is no row. */
export const hasSeparatorLine = (start: string): boolean => SEPARATOR_LINE.test(start);
