import fs from 'node:fs';
import path from 'node:path';

import type { Opened } from './opened';
import { UnreadableError, codeOf } from './opened';

const CHUNK_BYTES = 256 * 1024;

/**
 * The path of a site's own upload, or null where the address leads out of the public folder. A
 * folder in it may be a link to another disk, as hosts have it: that is the host's own doing.
 */
export const pathInFolder = (folder: string, url: string): string | null => {
  const [pathname = ''] = url.split('?');
  const root = path.resolve(folder);
  const target = path.resolve(root, `.${pathname}`);

  if (!pathname.startsWith('/') || pathname.includes('\0')) return null;

  return target.startsWith(root + path.sep) ? target : null;
};

async function* read(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* fs.createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new UnreadableError(`the disk failed with ${codeOf(error)}`, { cause: error });
  }
}

export const readLocal = async (file: string): Promise<Opened> => {
  try {
    // Opening a pipe would wait for its other end.
    if (!(await fs.promises.stat(file)).isFile()) {
      return { state: 'unreadable', reason: 'there is something at its address that is no file' };
    }

    return { state: 'open', bytes: read(file), path: file };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return { state: 'missing' };

    return { state: 'unreadable', reason: `the disk failed with ${codeOf(error)}` };
  }
};
