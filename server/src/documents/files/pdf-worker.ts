import type * as nodeFs from 'node:fs';
import type * as nodeThreads from 'node:worker_threads';

import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

export interface PdfTask {
  file: string;
  /** In bytes. */
  size: number;
  /** The paths of PDFium's two files. */
  library: string;
  wasm: string;
  maxMemoryBytes: number;
}

/** What the worker says as soon as it knows: what comes later may never come. */
export type PdfNews = { pageCount: number } | { hasSignatureField: boolean };

/** What a worker's own `require` gives, by name. */
type Require = (name: string) => unknown;

/* istanbul ignore next: the worker runs the text of this function, where no counter exists. */
/**
 * Runs in a thread of its own. It is handed over as text, since the built plugin is one file and a
 * worker needs one: it uses nothing but its argument.
 */
export const runPdfWorker = (load: Require): void => {
  const fs = load('node:fs') as typeof nodeFs;
  const { parentPort, workerData } = load('node:worker_threads') as typeof nodeThreads;
  const task = workerData as PdfTask;
  const { init } = load(task.library) as {
    init(overrides: object): Promise<WrappedPdfiumModule>;
  };
  const report = (news: PdfNews) => parentPort?.postMessage(news);

  // The only memory that a PDF can blow up is PDFium's, which grows by this call.
  const { grow } = WebAssembly.Memory.prototype;

  WebAssembly.Memory.prototype.grow = function growUpToLimit(pages) {
    if (this.buffer.byteLength + pages * 65_536 > task.maxMemoryBytes) {
      throw new RangeError('The PDF takes more memory than it is allowed.');
    }

    return grow.call(this, pages);
  };

  /** `FPDF_FILEACCESS`: PDFium asks for the pieces it needs, so the file is never held whole. */
  const openFile = ({ pdfium, ...pdf }: WrappedPdfiumModule): number => {
    const { malloc, memory } = pdfium.wasmExports as unknown as {
      malloc(size: number): number;
      memory: WebAssembly.Memory;
    };
    const descriptor = fs.openSync(task.file, 'r');
    const readBlock = (_: number, position: number, target: number, length: number): number => {
      const block = new Uint8Array(memory.buffer, target >>> 0, length >>> 0);

      return fs.readSync(descriptor, block, 0, block.length, position >>> 0) === block.length
        ? 1
        : 0;
    };
    const access = malloc(12);

    pdfium.setValue(access, task.size, 'i32');
    pdfium.setValue(access + 4, pdfium.addFunction(readBlock, 'iiiii'), 'i32');
    pdfium.setValue(access + 8, 0, 'i32');

    return pdf.FPDF_LoadCustomDocument(access, '');
  };

  /** `FPDF_FORMFIELD_SIGNATURE` */
  const SIGNATURE = 7;

  /** PDFium's count is of fields at the top of the form only; others show on their pages. */
  const hasSignatureOnPage = (
    pdf: WrappedPdfiumModule,
    document: number,
    pages: number
  ): boolean => {
    const form = pdf.PDFiumExt_InitFormFillEnvironment(document, pdf.PDFiumExt_OpenFormFillInfo());

    for (let index = 0; index < pages; index += 1) {
      const page = pdf.FPDF_LoadPage(document, index);
      const annotations = page ? pdf.FPDFPage_GetAnnotCount(page) : 0;

      for (let place = 0; place < annotations; place += 1) {
        const annotation = pdf.FPDFPage_GetAnnot(page, place);

        if (pdf.FPDFAnnot_GetFormFieldType(form, annotation) === SIGNATURE) return true;

        pdf.FPDFPage_CloseAnnot(annotation);
      }

      if (page) pdf.FPDF_ClosePage(page);
    }

    return false;
  };

  const read = async (): Promise<void> => {
    const silent = () => undefined;
    const pdf = await init({
      wasmBinary: fs.readFileSync(task.wasm),
      print: silent,
      printErr: silent,
    });

    pdf.PDFiumExt_Init();

    const document = openFile(pdf);

    if (!document) return;

    const pageCount = pdf.FPDF_GetPageCount(document);

    // A catalogue without one page is what PDFium makes of a ruin.
    if (pageCount < 1) return;

    report({ pageCount });
    report({
      hasSignatureField:
        pdf.FPDF_GetSignatureCount(document) > 0 ||
        (pdf.FPDF_GetFormType(document) > 0 && hasSignatureOnPage(pdf, document, pageCount)),
    });
  };

  read().then(
    () => process.exit(),
    () => process.exit()
  );
};
