import { stat } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportError } from '../import-error';
import { MAX_CSV_BYTES, MAX_ROW_CHARACTERS } from '../limits';
import type { Cell, SheetRow } from './cell';
import { detectDelimiter, hasSeparatorLine, type CsvDelimiter } from './csv-delimiter';
import { decodeFile, detectEncoding, type CsvEncoding } from './csv-encoding';

/** Bytes read to tell the delimiter. */
const START_BYTES = 64 * 1024;

export interface CsvFormat {
  encoding: CsvEncoding;
  delimiter: CsvDelimiter;
  /** Lines before the first row: Excel's `sep=;`. */
  linesBefore: 0 | 1;
}

async function startOf(filePath: string, encoding: CsvEncoding): Promise<string> {
  let start = '';
  for await (const text of decodeFile(filePath, encoding, { end: START_BYTES - 1 })) start += text;
  return start;
}

/** @throws ImportError when the file is too large or no text. */
export async function detectCsvFormat(filePath: string): Promise<CsvFormat> {
  const { size } = await stat(filePath);
  if (size > MAX_CSV_BYTES) throw new ImportError('file-too-large', { limit: MAX_CSV_BYTES });
  const encoding = await detectEncoding(filePath);
  const start = await startOf(filePath, encoding);
  return {
    encoding,
    delimiter: detectDelimiter(start),
    linesBefore: hasSeparatorLine(start) ? 1 : 0,
  };
}

function readable(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const options = { cause: error };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new ImportError('csv-quote-open', { row }, options);
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new ImportError('row-too-long', { row, limit: MAX_ROW_CHARACTERS }, options);
  }
  return new ImportError('csv-damaged', { row }, options);
}

const cellOf = (text: string): Cell => (text === '' ? null : text.normalize('NFC'));

/**
 * Every row, empty ones too, numbered as a spreadsheet numbers them: a row whose quoted cell has
 * several lines is one row.
 */
export async function* readCsvRows(
  filePath: string,
  { encoding, delimiter, linesBefore }: CsvFormat
): AsyncGenerator<SheetRow, void, undefined> {
  const parser = parse({
    delimiter,
    from_line: linesBefore + 1,
    max_record_size: MAX_ROW_CHARACTERS,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
  let number = 0;
  try {
    const source = Readable.from(decodeFile(filePath, encoding));
    // Its error reaches the loop below through the parser.
    pipeline(source, parser, () => undefined);
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells: record.map(cellOf) };
    }
  } catch (error) {
    throw readable(error, number + 1);
  }
}
