import { Worker } from 'node:worker_threads';

import type { PdfNews, PdfTask } from './pdf-worker';
import { runPdfWorker } from './pdf-worker';

/** Null is what could not be found out: the PDF is encrypted, broken, too large or too slow. */
export interface PdfFacts {
  pageCount: number | null;
  /** Says nothing of whether a signature is valid, nor that there is one in the field. */
  hasSignatureField: boolean | null;
}

export interface PdfLimits {
  timeMs: number;
  /** Of the PDF. */
  maxBytes: number;
  /** Of PDFium's own memory. */
  maxMemoryBytes: number;
}

export const PDF_LIMITS: PdfLimits = {
  timeMs: 10_000,
  maxBytes: 256 * 1024 ** 2,
  maxMemoryBytes: 256 * 1024 ** 2,
};

export const NO_PDF_FACTS: PdfFacts = { pageCount: null, hasSignatureField: null };

/** Readers accept a header that begins within the first 1,024 bytes (PDF Reference 1.7, appendix H, note 13). */
const HEADER_REACH = 1024 + '%PDF-'.length;

/** Whether bytes begin as those of a PDF; their name and what the browser called them may lie. */
export const looksLikePdf = (start: Uint8Array): boolean =>
  Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, HEADER_REACH)).includes(
    '%PDF-'
  );

const startWorker = (task: PdfTask): Worker =>
  new Worker(`(${String(runPdfWorker)})(require)`, {
    eval: true,
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 },
  });

/**
 * Asks PDFium for the facts of a file on this machine, in a thread of its own: a PDF made to keep
 * its reader busy, or to use up memory, ends with that thread. Whatever the PDF, it never throws;
 * it does where PDFium is not installed.
 */
export const readPdfFacts = async (
  { path, size }: { path: string; size: number },
  { timeMs, maxBytes, maxMemoryBytes }: PdfLimits = PDF_LIMITS
): Promise<PdfFacts> => {
  if (size > maxBytes) return NO_PDF_FACTS;

  const worker = startWorker({
    file: path,
    size,
    library: require.resolve('@embedpdf/pdfium'),
    wasm: require.resolve('@embedpdf/pdfium/pdfium.wasm'),
    maxMemoryBytes,
  });

  return new Promise((resolve) => {
    const facts = { ...NO_PDF_FACTS };
    const timer = setTimeout(() => void worker.terminate(), timeMs);

    worker.on('message', (news: PdfNews) => Object.assign(facts, news));
    // It is followed by the worker's exit, and what is not known by then stays unknown.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(facts);
    });
  });
};
