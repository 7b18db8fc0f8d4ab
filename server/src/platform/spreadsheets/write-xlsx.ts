import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { escapeText } from './escaped-text';
import { looksLikeFormula } from './formula';
import { MAX_CELL_CHARACTERS } from './limits';
import { STYLE, WORKBOOK_PARTS } from './workbook-template';

/** A day, as `YYYY-MM-DD`, written as a date that the spreadsheet can sort. */
export interface DateCell {
  date: string;
}

export type OutputCell = string | number | boolean | DateCell | null | undefined;

export type OutputRows = Iterable<readonly OutputCell[]> | AsyncIterable<readonly OutputCell[]>;

/** Rows of an Excel sheet, the heading among them. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;
const CHUNK_CHARACTERS = 64 * 1024;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's count for every day from March 1900 on. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const FIRST_SURE_SERIAL = 61;

/** Text over what a cell holds ends in an ellipsis: Excel calls the whole file broken otherwise. */
function textCell(text: string, style: number): string {
  const kept =
    text.length > MAX_CELL_CHARACTERS ? `${text.slice(0, MAX_CELL_CHARACTERS - 1)}…` : text;
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeText(kept)}</t></is></c>`;
}

function dateCell(date: string): string {
  const serial = (Date.parse(`${date}T00:00:00Z`) - EPOCH_MS) / DAY_MS;
  return Number.isInteger(serial) && serial >= FIRST_SURE_SERIAL
    ? `<c s="${STYLE.date}"><v>${serial}</v></c>`
    : textCell(date, STYLE.plain);
}

function cellXml(cell: OutputCell): string {
  if (cell === null || cell === undefined || cell === '') return '<c/>';
  if (typeof cell === 'object') return dateCell(cell.date);
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : textCell(String(cell), STYLE.plain);
  }
  return textCell(cell, looksLikeFormula(cell) ? STYLE.quoted : STYLE.plain);
}

/** 0 and 26 give `A` and `AA`. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function rowXml(number: number, cells: readonly string[]): string {
  if (number > SHEET_ROWS) throw new RangeError(`A sheet has ${SHEET_ROWS} rows at most.`);
  if (cells.length > SHEET_COLUMNS)
    throw new RangeError(`A row has ${SHEET_COLUMNS} cells at most.`);
  // References are optional in the standard, but some readers fail without.
  const placed = cells.map(
    (xml, column) => `<c r="${columnLetters(column)}${number}"${xml.slice(2)}`
  );
  return `<row r="${number}">${placed.join('')}</row>`;
}

async function* sheetXml(headings: readonly string[], rows: OutputRows): AsyncGenerator<string> {
  let number = 1;
  let chunk = WORKBOOK_PARTS.sheetStart;
  chunk += rowXml(
    number,
    headings.map((heading) => textCell(heading, STYLE.heading))
  );
  for await (const row of rows) {
    number += 1;
    chunk += rowXml(number, row.map(cellXml));
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk + WORKBOOK_PARTS.sheetEnd;
}

function zipOf(headings: readonly string[], rows: OutputRows, sheetName: string): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  for (const [path, xml] of WORKBOOK_PARTS.files(sheetName)) {
    zip.addBuffer(Buffer.from(xml), path);
  }
  const sheet = Readable.from(sheetXml(headings, rows), { objectMode: false });
  // The packer does not pass errors of its sources on.
  sheet.once('error', (error) => output.destroy(error));
  zip.addReadStream(sheet, WORKBOOK_PARTS.sheetPath);
  zip.end();
  // Otherwise the rows would wait for ever when nobody takes the file any more.
  output.once('close', () => sheet.destroy());
  return output;
}

/**
 * Writes a workbook of one sheet as its rows come, in memory that does not grow with them. Text is
 * always written as text, so opening the file runs nothing, and marked so where it looks like a
 * formula, so editing the cell runs nothing either. Text is cut at 32,767 characters.
 *
 * @param target a path, which must be free, or a stream, which is ended.
 * @throws RangeError at more rows or cells than a sheet has; and whatever `rows` throws. Nothing is
 * left at the path then.
 */
export async function writeXlsx(
  target: string | Writable,
  headings: readonly string[],
  rows: OutputRows,
  { sheetName = 'Sheet1' }: { sheetName?: string } = {}
): Promise<void> {
  const zip = zipOf(headings, rows, sheetName);
  if (typeof target !== 'string') return pipeline(zip, target);
  const file = createWriteStream(target, { flags: 'wx' });
  let created = false;
  file.once('open', () => {
    created = true;
  });
  try {
    await pipeline(zip, file);
  } catch (error) {
    if (created) await rm(target, { force: true });
    throw error;
  }
}
