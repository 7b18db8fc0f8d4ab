import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { Checksum } from './checksum';
import { checksumOf } from './checksum';
import type { Opened } from './opened';
import { UnreadableError } from './opened';
import type { PdfFacts } from './pdf-facts';
import { NO_PDF_FACTS, PDF_LIMITS, looksLikePdf, readPdfFacts } from './pdf-facts';
import type { StoredFile } from './read-bytes';
import { openBytes } from './read-bytes';

/** What the bytes of a file come to; measured anew each time. */
export type Measured<Found extends Checksum = Checksum> =
  | { state: 'measured'; found: Found }
  | { state: 'missing' }
  | { state: 'unreadable'; reason: string };

export type FileFacts = Checksum & PdfFacts;

async function* whileWanted(bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal) {
  for await (const chunk of bytes) {
    if (signal?.aborted) throw new UnreadableError('the site is shutting down');

    yield chunk;
  }
}

const orUnreadable = async <Found extends Checksum>(
  opened: Opened,
  measure: (open: Extract<Opened, { state: 'open' }>) => Promise<Found>
): Promise<Measured<Found>> => {
  if (opened.state !== 'open') return opened;

  try {
    return { state: 'measured', found: await measure(opened) };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;

    return { state: 'unreadable', reason: error.message };
  }
};

/** The checksum of a file's stored bytes. */
export const measureChecksum = async (
  strapi: Core.Strapi,
  file: StoredFile,
  signal?: AbortSignal
): Promise<Measured> =>
  orUnreadable(await openBytes(strapi, file, signal), ({ bytes }) =>
    checksumOf(whileWanted(bytes, signal))
  );

/** Passes bytes on, and keeps a copy of a PDF on this machine as long as it is not too large. */
async function* keepPdf(bytes: AsyncIterable<Uint8Array>, copy: string) {
  let handle: fs.promises.FileHandle | undefined;
  let isStart = true;
  let size = 0;

  try {
    for await (const chunk of bytes) {
      if (isStart && looksLikePdf(chunk)) handle = await fs.promises.open(copy, 'wx', 0o600);

      isStart = false;
      size += chunk.byteLength;

      try {
        if (size <= PDF_LIMITS.maxBytes) await handle?.appendFile(chunk);
      } catch {
        // A full disk costs the number of pages, and not the checksum.
        await handle?.close();
        handle = undefined;
      }

      yield chunk;
    }
  } finally {
    await handle?.close();
  }
}

const startsAsPdf = async (file: string): Promise<boolean> => {
  const handle = await fs.promises.open(file);

  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2048), 0, 2048, 0);

    return looksLikePdf(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
};

/** The facts are an extra: whatever fails here costs them, and not the checksum. */
const pdfFactsOf = async (strapi: Core.Strapi, file: string, size: number): Promise<PdfFacts> => {
  try {
    return (await startsAsPdf(file)) ? await readPdfFacts({ path: file, size }) : NO_PDF_FACTS;
  } catch (error) {
    strapi.log.warn(`newsroom: the pages of ${path.basename(file)} were not counted: ${error}`);

    return NO_PDF_FACTS;
  }
};

/** The checksum of a file's stored bytes, and what a PDF says of itself. */
export const measureFile = async (
  strapi: Core.Strapi,
  file: StoredFile,
  signal?: AbortSignal
): Promise<Measured<FileFacts>> =>
  orUnreadable(await openBytes(strapi, file, signal), async ({ bytes, path: local }) => {
    const wanted = whileWanted(bytes, signal);

    if (local !== null) {
      const checksum = await checksumOf(wanted);

      return { ...checksum, ...(await pdfFactsOf(strapi, local, checksum.size)) };
    }

    const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'newsroom-pdf-'));

    try {
      const copy = path.join(folder, 'copy.pdf');
      const checksum = await checksumOf(keepPdf(wanted, copy));
      const facts = fs.existsSync(copy)
        ? await pdfFactsOf(strapi, copy, checksum.size)
        : NO_PDF_FACTS;

      return { ...checksum, ...facts };
    } finally {
      await fs.promises.rm(folder, { recursive: true, force: true });
    }
  });
