import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Core } from '@strapi/strapi';

import { csvOf } from './write-csv';
import type { OutputRows } from './write-xlsx';
import { writeXlsx } from './write-xlsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

export interface DownloadContext {
  body: unknown;
  type: string;
  attachment(name: string): void;
  res: { destroy(): void };
}

export interface Table {
  /** The file's name. */
  name: string;
  headings: readonly string[];
  rows: OutputRows;
}

const send = (
  strapi: Core.Strapi,
  ctx: DownloadContext,
  { name, type }: { name: string; type: string },
  write: (stream: PassThrough) => Promise<void>
): void => {
  const stream = new PassThrough();

  ctx.attachment(name);
  ctx.type = type;
  ctx.body = stream;
  write(stream).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      strapi.log.error('newsroom: a spreadsheet could not be written', error);
    }

    // The beginning is sent, so that only a broken connection can tell that the end is missing.
    stream.destroy();
    ctx.res.destroy();
  });
};

/** Answers with a workbook as it is written; when its reader leaves, its rows are read no further. */
export const sendWorkbook = (
  strapi: Core.Strapi,
  ctx: DownloadContext,
  { name, headings, rows }: Table
): void => send(strapi, ctx, { name, type: XLSX }, (stream) => writeXlsx(stream, headings, rows));

/** The same as a CSV file. */
export const sendCsv = (
  strapi: Core.Strapi,
  ctx: DownloadContext,
  { name, headings, rows }: Table
): void =>
  send(strapi, ctx, { name, type: CSV }, (stream) =>
    pipeline(Readable.from(csvOf(headings, rows)), stream)
  );
