import { basename } from 'node:path';

import type { GivenFile } from '../jobs/upload';
import { badRequest } from './answers';

interface Uploaded {
  filepath: string;
  originalFilename: string | null;
}

const isArchive = ({ name }: GivenFile): boolean => /\.zip$/i.test(name);

/**
 * The spreadsheet and the zip of a request. Both come in the field `files`: Strapi removes what is
 * left of those once it has answered, and of no other field.
 *
 * @throws ValidationError
 */
export const uploadedFiles = (
  files: Record<string, unknown> | undefined
): { sheet: GivenFile; archive: GivenFile | null } => {
  const given = [files?.files ?? []].flat() as Uploaded[];
  const named = given.map(({ filepath, originalFilename }) => ({
    path: filepath,
    name: basename((originalFilename ?? '').replaceAll('\\', '/')) || 'register',
  }));
  const sheets = named.filter((file) => !isArchive(file));
  const archives = named.filter(isArchive);
  const [sheet] = sheets;

  if (!sheet) throw badRequest('no-file');
  if (sheets.length > 1 || archives.length > 1) throw badRequest('too-many-files');

  return { sheet, archive: archives[0] ?? null };
};
