import { PassThrough } from 'node:stream';

import type { Core } from '@strapi/strapi';

import type { OutputRows } from '../registry/sheets/write-sheet';
import { writeXlsx } from '../registry/sheets/write-sheet';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface DownloadContext {
  body: unknown;
  type: string;
  attachment(name: string): void;
  res: { destroy(): void };
}

/** Answers with a workbook as it is written; when its reader leaves, its rows are read no further. */
export const sendWorkbook = (
  strapi: Core.Strapi,
  ctx: DownloadContext,
  { name, headings, rows }: { name: string; headings: readonly string[]; rows: OutputRows }
): void => {
  const stream = new PassThrough();

  ctx.attachment(name);
  ctx.type = XLSX;
  ctx.body = stream;
  writeXlsx(stream, headings, rows).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      strapi.log.error('newsroom: a spreadsheet could not be written', error);
    }

    // The beginning is sent, so that only a broken connection can tell that the end is missing.
    stream.destroy();
    ctx.res.destroy();
  });
};
