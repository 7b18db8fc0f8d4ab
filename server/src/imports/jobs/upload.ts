import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';

import type { Core } from '@strapi/strapi';

import { countRows, layoutOf } from '../reading/layout';
import { openArchive, openSheet } from '../reading/source';
import { ImportError } from '../registry/import-error';
import { MAX_CSV_BYTES } from '../registry/limits';
import { archiveFile, createFolder, removeFolder, sheetFile, takeFile } from './job-folder';
import type { JobStore } from './job-store';

/** A file on this machine, by where it lies and what it is called. */
export interface GivenFile {
  path: string;
  name: string;
}

export interface Given {
  sheet: GivenFile;
  archive: GivenFile | null;
  ownerId: number | null;
  /** '' where documents are not localised. */
  locale: string;
  /** Leaves the files where they are. */
  keep: boolean;
}

const shownName = (name: string): string => [...name.normalize('NFC')].slice(0, 250).join('');

const newId = (): string => randomUUID().replaceAll('-', '');

/**
 * Takes a register's files over and looks through them; a file that cannot be imported leaves
 * nothing behind.
 *
 * @returns the id of the import.
 * @throws ImportError
 */
export const takeUpload = async (
  strapi: Core.Strapi,
  store: JobStore,
  given: Given
): Promise<string> => {
  const id = newId();
  const fileName = shownName(given.sheet.name);
  const archiveName = given.archive && shownName(given.archive.name);
  const { size } = await fs.stat(given.sheet.path);

  if (size > MAX_CSV_BYTES) throw new ImportError('file-too-large', { limit: MAX_CSV_BYTES });

  await createFolder(strapi, id);

  try {
    await takeFile(given.sheet.path, sheetFile(strapi, id), given.keep);
    if (given.archive) await takeFile(given.archive.path, archiveFile(strapi, id), given.keep);

    const sheet = await openSheet(strapi, { id, fileName }, '');

    (await openArchive(strapi, { id, archiveName }))?.close();

    const { layout, mapping } = await layoutOf(sheet);
    const totalRows = await countRows(sheet, layout);

    await store.add({
      id,
      fileName,
      archiveName,
      ownerId: given.ownerId,
      mode: 'check',
      layout,
      totalRows,
      options: { mapping, locale: given.locale, createMissing: false, publish: false },
    });
  } catch (error) {
    await removeFolder(strapi, id);
    throw error;
  }

  return id;
};
