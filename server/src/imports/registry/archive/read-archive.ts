import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ARCHIVE_LIMITS, type ZipLimits } from '../limits';
import { OpenZip, type ZipEntry } from '../zip/open-zip';
import { FileMatcher, type FileMatch } from './file-matcher';

/** What operating systems put into zips beside the files. */
const SYSTEM_FILE = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;

/** A file that came with the register. */
export interface ArchiveEntry {
  /** Safe and relative, with `/` between folders, NFC. */
  path: string;
  /** Bytes, unpacked. */
  size: number;
}

/** The zip of files uploaded with a register. To be closed by who opened it. */
export class Archive {
  readonly entries: readonly ArchiveEntry[];
  private readonly matcher: FileMatcher<ZipEntry>;

  private constructor(private readonly zip: OpenZip) {
    const files = zip.entries.filter(({ path }) => !SYSTEM_FILE.test(path));
    this.entries = files;
    this.matcher = new FileMatcher(files);
  }

  /**
   * Reads names and sizes only; nothing is unpacked.
   *
   * @throws ImportError when the zip is damaged or encrypted, passes a limit, or has an entry with
   * an unsafe or repeated name, a symbolic link among them.
   */
  static async open(file: string, limits: ZipLimits = ARCHIVE_LIMITS): Promise<Archive> {
    return new Archive(await OpenZip.open(file, limits));
  }

  /** The file that a cell names: by path or by name alone, capitals and accents aside. */
  find(name: string): FileMatch<ArchiveEntry> {
    return this.matcher.find(name);
  }

  /**
   * Unpacks one file to `target`, which must be free; nothing stays there when it fails.
   *
   * @throws ImportError when its data are damaged or not of the size stated.
   */
  async extract(entry: ArchiveEntry, target: string): Promise<void> {
    const zipEntry = this.zip.entries.find((candidate) => candidate === entry);
    if (!zipEntry) throw new TypeError('The entry is of another archive.');
    const file = createWriteStream(target, { flags: 'wx' });
    let created = false;
    file.once('open', () => {
      created = true;
    });
    try {
      await pipeline(this.zip.read(zipEntry), file);
    } catch (error) {
      // What stood there before is not ours to remove.
      if (created) await rm(target, { force: true });
      throw error;
    }
  }

  close(): void {
    this.zip.close();
  }
}

/** {@link Archive.open}. */
export const readArchive = (file: string, limits?: ZipLimits): Promise<Archive> =>
  Archive.open(file, limits);
