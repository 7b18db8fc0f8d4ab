import type { Core } from '@strapi/strapi';

import type { Opened } from './opened';
import { codeOf } from './opened';
import { pathInFolder, readLocal } from './read-local';
import { REMOTE_LIMITS, readRemote } from './read-remote';

/** What the media library knows of a file, as far as its bytes are found by it. */
export interface StoredFile {
  id: number;
  name: string;
  url: string;
  [attribute: string]: unknown;
}

interface UploadPlugin {
  service(name: 'file'): { signFileUrls<File>(file: File): Promise<File> };
}

const REMOTE = /^https?:\/\//i;

/**
 * Opens the stored bytes of a file: those of a site's own uploads from its public folder and never
 * from outside of it, those of another storage over HTTP, by a signed address where it is private.
 */
export const openBytes = async (
  strapi: Core.Strapi,
  file: StoredFile,
  signal?: AbortSignal
): Promise<Opened> => {
  if (!REMOTE.test(file.url)) {
    const path = pathInFolder(strapi.dirs.static.public, file.url);

    if (path) return readLocal(path);

    return {
      state: 'unreadable',
      reason: `its address "${file.url}" is neither in the public folder nor on the web`,
    };
  }

  try {
    const upload = strapi.plugin('upload') as unknown as UploadPlugin;
    const { url } = await upload.service('file').signFileUrls({ ...file });

    return await readRemote(
      (target, init) => strapi.fetch(target, init),
      url,
      REMOTE_LIMITS,
      signal
    );
  } catch (error) {
    return { state: 'unreadable', reason: `its storage gives no address for it: ${codeOf(error)}` };
  }
};
