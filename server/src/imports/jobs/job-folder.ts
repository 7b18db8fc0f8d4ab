import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

/** Uploaded files are kept this long after the last thing that happened to their import. */
export const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

const ID = /^[0-9a-f]{32}$/;

const root = (strapi: Core.Strapi): string =>
  path.join(strapi.dirs.app.root, '.tmp', 'newsroom-imports');

/** The private folder of an import; no route serves what lies there. */
export const folderOf = (strapi: Core.Strapi, id: string): string => {
  if (!ID.test(id)) throw new TypeError(`"${id}" is no id of an import.`);

  return path.join(root(strapi), id);
};

export const sheetFile = (strapi: Core.Strapi, id: string): string =>
  path.join(folderOf(strapi, id), 'register');

export const archiveFile = (strapi: Core.Strapi, id: string): string =>
  path.join(folderOf(strapi, id), 'files.zip');

/** A free place for one file of the zip on its way to the media library. */
export const unpackedFile = (strapi: Core.Strapi, id: string): string =>
  path.join(folderOf(strapi, id), `unpacked-${randomUUID()}`);

/** Whether this machine has the files: with several, only the one that took the upload does. */
export const hasFiles = async (strapi: Core.Strapi, id: string): Promise<boolean> =>
  fs.access(sheetFile(strapi, id)).then(
    () => true,
    () => false
  );

/** Takes a file over; across disks it is copied. */
export const takeFile = async (source: string, target: string, keep: boolean): Promise<void> => {
  if (keep) return fs.copyFile(source, target);

  try {
    await fs.rename(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;

    await fs.copyFile(source, target);
    await fs.rm(source, { force: true });
  }
};

export const createFolder = async (strapi: Core.Strapi, id: string): Promise<void> => {
  await fs.mkdir(folderOf(strapi, id), { recursive: true, mode: 0o700 });
};

export const removeFolder = async (strapi: Core.Strapi, id: string): Promise<void> =>
  fs.rm(folderOf(strapi, id), { recursive: true, force: true });

/** The imports whose folders have not been touched for {@link KEPT_MS}. */
export const oldFolders = async (strapi: Core.Strapi, now: number): Promise<string[]> => {
  const names = await fs.readdir(root(strapi)).catch(() => []);
  const old: string[] = [];

  for (const name of names.filter((one) => ID.test(one))) {
    const found = await fs.stat(folderOf(strapi, name)).catch(() => null);

    if (found && found.mtimeMs < now - KEPT_MS) old.push(name);
  }

  return old;
};
