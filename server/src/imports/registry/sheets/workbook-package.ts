import { posix } from 'node:path';
import { ImportError } from '../import-error';
import { WORKBOOK_LIMITS } from '../limits';
import { OpenZip, type ZipEntry } from '../zip/open-zip';
import { XmlError, readXml, type XmlHandlers } from './xml';

/** Macros of Visual Basic and of Excel 4, wherever they lie. */
const MACRO_PART = /(?:^|\/)(?:vbaProject\.bin$|vbaData\.xml$|macrosheets\/)/i;

/** Bytes of a part that is neither the sheet nor its texts. */
const MAX_PART_BYTES = 64 * 1024 * 1024;

/** A part's relationships: the last word of their types tells what each one is for. */
export interface Relationship {
  id: string;
  kind: string;
  part: string;
}

/** The file is well formed for a zip and not for a workbook. */
export function asWorkbookError(error: unknown): unknown {
  const damaged =
    error instanceof XmlError || (error instanceof ImportError && error.code === 'zip-damaged');
  return damaged ? new ImportError('workbook-damaged', {}, { cause: error }) : error;
}

/** The zip that a workbook is, by parts (ECMA-376 part 2): their names ignore case. */
export class WorkbookPackage {
  private readonly parts: ReadonlyMap<string, ZipEntry>;

  private constructor(private readonly zip: OpenZip) {
    this.parts = new Map(zip.entries.map((entry) => [entry.path.toLowerCase(), entry]));
  }

  /** @throws ImportError */
  static async open(filePath: string): Promise<WorkbookPackage> {
    const zip = await OpenZip.open(filePath, WORKBOOK_LIMITS).catch((error: unknown) => {
      throw asWorkbookError(error);
    });
    const workbook = new WorkbookPackage(zip);
    try {
      await workbook.refuseMacros();
    } catch (error) {
      workbook.close();
      throw asWorkbookError(error);
    }
    return workbook;
  }

  private async refuseMacros(): Promise<void> {
    if (this.zip.entries.some(({ path }) => MACRO_PART.test(path))) throw new ImportError('macros');
    await this.readPart('[Content_Types].xml', {
      open: (_name, { ContentType = '' }) => {
        if (/macroEnabled|vbaProject/i.test(ContentType)) throw new ImportError('macros');
      },
    });
  }

  has(part: string): boolean {
    return this.parts.has(part.toLowerCase());
  }

  /** Nothing at all for a part that is not there. */
  async *bytes(part: string): AsyncGenerator<Buffer, void, undefined> {
    const entry = this.parts.get(part.toLowerCase());
    if (entry) yield* this.zip.read(entry);
  }

  /** Reads a small part whole; does nothing when it is not there. */
  async readPart(part: string, handlers: XmlHandlers): Promise<void> {
    const entry = this.parts.get(part.toLowerCase());
    if (!entry) return;
    if (entry.size > MAX_PART_BYTES) throw new ImportError('workbook-damaged');
    await readXml(this.zip.read(entry), handlers);
  }

  /** @param part the part that they start from; '' for the package itself. */
  async relationships(part: string): Promise<Relationship[]> {
    const folder = posix.dirname(part);
    const relationships: Relationship[] = [];
    await this.readPart(posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
      open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
        if (name !== 'Relationship' || TargetMode === 'External') return;
        relationships.push({
          id: Id,
          kind: Type.slice(Type.lastIndexOf('/') + 1),
          part: posix.resolve('/', folder, Target).slice(1),
        });
      },
    });
    return relationships;
  }

  close(): void {
    this.zip.close();
  }
}
