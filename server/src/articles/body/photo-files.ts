import type { Core } from '@strapi/strapi';

import { findFiles } from '../../platform/media-library';
import type { ImageNode } from './nodes';
import type { LibraryFile } from './photos';
import { indexFiles, keysOf } from './photos';

/**
 * The files of these photos, and others by id on the way: one query however many there are.
 *
 * A photo whose id now names another file, as after an import that numbered the files anew, and one
 * whose file is gone take a second one, for all of them, by hash.
 */
export const findPhotoFiles = async (
  strapi: Core.Strapi,
  photos: ImageNode[],
  { signed, otherIds = [] }: { signed: boolean; otherIds?: number[] }
): Promise<LibraryFile[]> => {
  const { ids, hashes } = keysOf(photos);
  const keys = { ids: [...new Set([...ids, ...otherIds])], hashes };
  const found = await findFiles<LibraryFile>(strapi, keys, { signed });
  const known = indexFiles(found);
  const unknown = photos.flatMap(({ image }) =>
    image.id && image.hash && !known.find(image) ? [image.hash] : []
  );

  if (unknown.length === 0) return found;

  const renumbered = { ids: [], hashes: [...new Set(unknown)] };

  return [...found, ...(await findFiles<LibraryFile>(strapi, renumbered, { signed }))];
};
