import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import { FILE } from '../../platform/uids';
import { unpackedFile } from '../jobs/job-folder';
import { STORED_FILES } from '../jobs/tables';
import type { Archive, ArchiveEntry } from '../registry/archive/read-archive';
import type { Attached } from './current';

/**
 * What may come in a register's zip, with its media type: what offices attach. Nothing that a
 * browser would run from the site's own address, such as HTML and SVG.
 */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.rtf': 'application/rtf',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.zip': 'application/zip',
  '.rar': 'application/vnd.rar',
  '.7z': 'application/x-7z-compressed',
};

export const mediaTypeOf = (name: string): string | undefined =>
  MEDIA_TYPES[path.posix.extname(name).toLowerCase()];

export const baseName = (entryPath: string): string => path.posix.basename(entryPath);

/** As Strapi rounds a file's size: kB of 1,000 bytes, two decimals. */
const kilobytes = (bytes: number): number => Math.round((bytes / 1000) * 100) / 100;

interface StoredFile {
  file_id: number;
  sha256: string;
  bytes: string | number;
}

const recordsOf = async (strapi: Core.Strapi, where: object): Promise<StoredFile[]> =>
  run<StoredFile[]>(strapi, STORED_FILES, (rows) => rows.where(where).orderBy('id'));

/** An upload of ours that has not been taken by a document yet can be removed again. */
export interface StoredUpload {
  fileId: number;
  isNew: boolean;
}

/** Takes files out of the zip, one at a time, through one place on the disk. */
export class RegisterFiles {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly archive: Archive,
    private readonly jobId: string,
    private readonly ownerId: number | null
  ) {}

  private async unpacked<Result>(
    entry: ArchiveEntry,
    use: (file: string) => Promise<Result>
  ): Promise<Result> {
    const file = unpackedFile(this.strapi, this.jobId);

    try {
      await this.archive.extract(entry, file);

      return await use(file);
    } finally {
      await fs.rm(file, { force: true });
    }
  }

  private async sha256(file: string): Promise<string> {
    const hash = createHash('sha256');

    await pipeline(createReadStream(file), hash);

    return hash.digest('hex');
  }

  /** Whether an attached file of the same name has the same bytes. */
  async isSame(entry: ArchiveEntry, { file }: Attached): Promise<boolean> {
    if (!file) return false;

    const [record] = await recordsOf(this.strapi, { file_id: file.id });

    // An editor attached it: its size is all that is known.
    if (!record) return Number(file.size) === kilobytes(entry.size);
    if (Number(record.bytes) !== entry.size) return false;

    return this.unpacked(entry, async (path) => (await this.sha256(path)) === record.sha256);
  }

  /** The same file may be named by several rows, or have been uploaded before a crash. */
  private async uploadedBefore(sha256: string, name: string): Promise<number | null> {
    for (const { file_id } of await recordsOf(this.strapi, { sha256 })) {
      const file = await this.strapi.db
        .query(FILE)
        .findOne({ where: { id: file_id, name }, select: ['id'] });

      if (file) return Number(file.id);
    }

    return null;
  }

  /** Puts a file into the media library, unless an import has done so. */
  async store(entry: ArchiveEntry): Promise<StoredUpload> {
    const name = baseName(entry.path);

    return this.unpacked(entry, async (filepath) => {
      const sha256 = await this.sha256(filepath);
      const before = await this.uploadedBefore(sha256, name);

      if (before !== null) return { fileId: before, isNew: false };

      const [file] = await this.strapi
        .plugin('upload')
        .service('upload')
        .upload(
          {
            data: { fileInfo: { name } },
            files: {
              filepath,
              originalFilename: name,
              mimetype: mediaTypeOf(name),
              size: entry.size,
            },
          },
          this.ownerId === null ? {} : { user: { id: this.ownerId } }
        );

      await run(this.strapi, STORED_FILES, (rows) =>
        rows.insert({ file_id: file.id, bytes: entry.size, sha256 })
      );

      return { fileId: Number(file.id), isNew: true };
    });
  }

  /** Takes uploads back that no document took. */
  async discard(uploads: readonly StoredUpload[]): Promise<void> {
    for (const { fileId, isNew } of uploads) {
      if (!isNew) continue;

      const file = await this.strapi.db.query(FILE).findOne({ where: { id: fileId } });

      if (file) await this.strapi.plugin('upload').service('upload').remove(file);
      await run(this.strapi, STORED_FILES, (rows) => rows.where({ file_id: fileId }).delete());
    }
  }
}
