import type { Core } from '@strapi/strapi';

import { columnOf, run } from './database';
import { rowReader } from './rows';
import { FILE } from './uids';

const FIELDS = [
  'id',
  'name',
  'alternativeText',
  'caption',
  'url',
  'hash',
  'ext',
  'mime',
  'size',
  'width',
  'height',
  'formats',
  'focalPoint',
  'previewUrl',
  'provider',
  'provider_metadata',
  'createdAt',
  'updatedAt',
];

/** Whether a value is a file with all that is known of it, as an answer with a media field holds it. */
export const isWholeFile = <File>(value: unknown): value is File =>
  typeof value === 'object' && value !== null && FIELDS.every((field) => field in value);

interface UploadPlugin {
  provider?: { isPrivate?: () => Promise<boolean> | boolean };
  service(name: 'file'): { signFileUrls<File>(file: File): Promise<File> };
}

/**
 * Files by id, and by hash for what was stored before ids were kept: one query however many there
 * are. The hash has no index in Strapi's table, so it is asked for only where an id is missing.
 *
 * For readers, `signed` makes the addresses of a private provider such as they can open; what is
 * stored is the plain address, since a signed one expires.
 */
export const findFiles = async <File>(
  strapi: Core.Strapi,
  { ids, hashes }: { ids: number[]; hashes: string[] },
  { signed }: { signed: boolean }
): Promise<File[]> => {
  if (ids.length === 0 && hashes.length === 0) return [];

  const column = (field: string) => columnOf(strapi, FILE, field);
  const rows: Array<Record<string, unknown>> = await run(
    strapi,
    strapi.db.metadata.get(FILE).tableName,
    (table) => {
      table.whereIn('id', ids).select(FIELDS.map(column));

      return hashes.length > 0 ? table.orWhereIn(column('hash'), hashes) : table;
    }
  );
  const files = rows.map(rowReader(strapi, FILE)) as File[];

  if (!signed) return files;

  const upload = strapi.plugin('upload') as unknown as UploadPlugin;

  if (!(await upload.provider?.isPrivate?.())) return files;

  return Promise.all(files.map((file) => upload.service('file').signFileUrls(file)));
};
