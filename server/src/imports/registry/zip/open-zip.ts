import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ImportError } from '../import-error';
import { RATIO_FREE_BYTES, type ZipLimits } from '../limits';
import { entryPath, isSymbolicLink, isUnsafePath } from './entry-name';

/** A file inside a zip; folders are none. */
export interface ZipEntry {
  /** Safe and relative, with `/` between folders, NFC. */
  path: string;
  /** Bytes, unpacked; reading fails if there turn out to be more or fewer. */
  size: number;
  raw: Entry;
}

/** A fault of the disk or of the caller, and not of the zip. */
const isSystemError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'syscall' in error;

function damaged(error: unknown): unknown {
  if (error instanceof ImportError || isSystemError(error)) return error;
  return new ImportError('zip-damaged', {}, { cause: error });
}

function checkEntry(entry: Entry, name: string, limits: ZipLimits): void {
  if (isUnsafePath(name) || isSymbolicLink(entry)) {
    throw new ImportError('zip-unsafe-name', { name });
  }
  if (entry.isEncrypted()) throw new ImportError('zip-encrypted', { name });
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > limits.entryBytes) {
    throw new ImportError('zip-entry-too-large', { name, limit: limits.entryBytes });
  }
  if (uncompressedSize > RATIO_FREE_BYTES && uncompressedSize > compressedSize * limits.ratio) {
    throw new ImportError('zip-bomb', { name });
  }
}

async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const paths = new Set<string>();
  let count = 0;
  let packed = 0;
  let unpacked = 0;
  for await (const raw of zip.eachEntry()) {
    count += 1;
    if (count > limits.entries) {
      throw new ImportError('zip-too-many-entries', { limit: limits.entries });
    }
    const path = entryPath(raw);
    checkEntry(raw, path, limits);
    packed += raw.compressedSize;
    unpacked += raw.uncompressedSize;
    if (unpacked > limits.totalBytes) {
      throw new ImportError('zip-too-large', { limit: limits.totalBytes });
    }
    // Entries that overlap share their packed bytes: a bomb whose every size looks honest.
    if (packed > zip.fileSize) throw new ImportError('zip-damaged');
    if (paths.has(path)) throw new ImportError('zip-duplicate-name', { name: path });
    paths.add(path);
    if (!path.endsWith('/')) entries.push({ path, size: raw.uncompressedSize, raw });
  }
  return entries;
}

/** A zip on the disk whose names and sizes have been checked. To be closed by who opened it. */
export class OpenZip {
  private constructor(
    private readonly zip: ZipFile,
    readonly entries: readonly ZipEntry[]
  ) {}

  /**
   * @throws ImportError when the zip is damaged or encrypted, passes a limit, or has an entry with
   * an unsafe or repeated name.
   */
  static async open(file: string, limits: ZipLimits): Promise<OpenZip> {
    let zip: ZipFile | undefined;
    try {
      zip = await openPromise(file, { autoClose: false, decodeStrings: false });
      return new OpenZip(zip, await listEntries(zip, limits));
    } catch (error) {
      zip?.close();
      throw damaged(error);
    }
  }

  /** @throws ImportError when the data are damaged or not of the size stated. */
  async *read(entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
    try {
      const stream = await this.zip.openReadStreamPromise(entry.raw);
      for await (const chunk of stream) yield chunk as Buffer;
    } catch (error) {
      throw damaged(error);
    }
  }

  close(): void {
    this.zip.close();
  }
}
