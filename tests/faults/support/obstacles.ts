import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { TestDatabase } from '../../api/support/database';
import { client, createDatabase } from '../../api/support/database';
import { openDatabase } from './ledger';
import type { Node } from './node';
import { startTcpProxy } from './tcp-proxy';

/** A database that can be made to fail, and to come back. */
export interface Breakable {
  /** As the site sees it. */
  site: Pick<TestDatabase, 'env'>;
  /** As it is. */
  itself: Pick<TestDatabase, 'env'>;
  /** What may happen to it, by name. */
  faults: Record<
    string,
    { begin(node: Node): Promise<unknown>; end(node: Node): Promise<unknown> }
  >;
  drop(): Promise<void>;
}

const DISK_MB = 32;
const MORE_PAGES_THAN_EVER = 1_000_000;

/** A disk of its own that is quickly full. */
const mountSmallDisk = (folder: string): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    });

    return true;
  } catch {
    return false;
  }
};

/** Writes until nothing goes on the disk any more. */
const fill = (file: string): void => {
  const descriptor = fs.openSync(file, 'w');

  try {
    for (const size of [2 ** 20, 2 ** 12]) {
      try {
        for (;;) fs.writeSync(descriptor, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    fs.closeSync(descriptor);
  }
};

const onSmallDisk = (): Breakable => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-disk-'));
  const isMounted = mountSmallDisk(folder);
  const filler = path.join(folder, 'filler');
  const database = {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') },
  };

  let reader: ReturnType<typeof openDatabase> | undefined;
  let endReading: (() => PromiseLike<unknown>) | undefined;

  if (!isMounted) console.warn('skipped: a full disk, because only root may mount a small one');

  return {
    site: database,
    itself: database,
    faults: {
      'may not grow': {
        begin: (node) => node.ask('limitPages', 1),
        end: (node) => node.ask('limitPages', MORE_PAGES_THAN_EVER),
      },
      // A copy being made, or somebody's look into the file: no commit may overtake it.
      'is being read for long': {
        async begin() {
          reader = openDatabase(database);

          const trx = await reader.transaction();

          await trx('newsroom_visit_hits').count();
          endReading = () => trx.rollback();
        },
        async end() {
          await endReading?.();
          await reader?.destroy();
        },
      },
      ...(isMounted && {
        'has no room on its disk': {
          begin: async () => fill(filler),
          end: async () => fs.rmSync(filler),
        },
      }),
    },
    async drop() {
      if (isMounted) execFileSync('umount', ['-l', folder]);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};

const behindProxy = async (): Promise<Breakable> => {
  const database = await createDatabase();
  const { DATABASE_HOST, DATABASE_PORT } = database.env;
  const proxy = await startTcpProxy({ host: String(DATABASE_HOST), port: Number(DATABASE_PORT) });

  return {
    site: {
      env: {
        ...database.env,
        DATABASE_HOST: '127.0.0.1',
        DATABASE_PORT: String(proxy.port),
      },
    },
    itself: database,
    faults: {
      'is stopped and started': { begin: () => proxy.cut(), end: () => proxy.restore() },
      'says nothing any more': { begin: async () => proxy.freeze(), end: () => proxy.restore() },
    },
    async drop() {
      await proxy.close();
      await database.drop();
    },
  };
};

export const createBreakable = async (): Promise<Breakable> =>
  client() === 'sqlite' ? onSmallDisk() : behindProxy();

/** The same, before there is one: tests are named before anything runs. */
export const faultNames = (): string[] =>
  client() === 'sqlite'
    ? ['may not grow', 'is being read for long', 'has no room on its disk']
    : ['is stopped and started', 'says nothing any more'];
