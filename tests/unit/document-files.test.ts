import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import fc from 'fast-check';

import { createBackground } from '../../server/src/documents/files/background';
import { checksumOf, isSameChecksum } from '../../server/src/documents/files/checksum';
import type { Opened } from '../../server/src/documents/files/opened';
import { UnreadableError } from '../../server/src/documents/files/opened';
import { pathInFolder, readLocal } from '../../server/src/documents/files/read-local';

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-files-test-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

async function* inPieces(pieces: Uint8Array[]) {
  yield* pieces;
}

const bytesOf = (opened: Opened) => {
  if (opened.state !== 'open') throw new Error(`expected open bytes, got ${opened.state}`);

  return opened.bytes;
};

const MEBIBYTE = 1024 ** 2;

describe('a checksum', () => {
  it('is the SHA-256 and the number of the bytes, however they come in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 })), async (pieces) => {
        const whole = Buffer.concat(pieces);

        expect(await checksumOf(inPieces(pieces))).toEqual({
          sha256: sha256(whole),
          size: whole.length,
        });
      })
    );
  });

  it('of nothing is that of the empty text', async () => {
    expect(await checksumOf(inPieces([]))).toEqual({
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      size: 0,
    });
  });

  it('is the same as another only with the same bytes', () => {
    const one = { sha256: sha256('một'), size: 5 };

    expect(isSameChecksum(one, { ...one })).toBe(true);
    expect(isSameChecksum(one, { ...one, sha256: sha256('hai') })).toBe(false);
  });

  it('of 200 MB takes a few pieces of memory at a time', async () => {
    const file = path.join(folder, 'large.pdf');
    const size = 200 * MEBIBYTE;

    fs.writeFileSync(file, '');
    fs.truncateSync(file, size);

    const zeros = Buffer.alloc(MEBIBYTE);
    const expected = createHash('sha256');

    for (let done = 0; done < size; done += MEBIBYTE) expected.update(zeros);

    const before = process.memoryUsage.rss();
    let largest = 0;
    let peak = before;
    const watched = async function* () {
      for await (const piece of bytesOf(await readLocal(file))) {
        largest = Math.max(largest, piece.byteLength);
        peak = Math.max(peak, process.memoryUsage.rss());
        yield piece;
      }
    };

    expect(await checksumOf(watched())).toEqual({ sha256: expected.digest('hex'), size });
    expect(largest).toBeLessThanOrEqual(MEBIBYTE);
    expect(peak - before).toBeLessThan(100 * MEBIBYTE);
  });
});

describe('the address of a site’s own upload', () => {
  it('leads to a file below the public folder', () => {
    expect(pathInFolder('/srv/public', '/uploads/a.pdf')).toBe('/srv/public/uploads/a.pdf');
    expect(pathInFolder('/srv/public', '/uploads/a.pdf?v=2')).toBe('/srv/public/uploads/a.pdf');
  });

  it.each([
    '/../secret',
    '/uploads/../../secret',
    '/../public-of-another/a.pdf',
    '/',
    '',
    'uploads/a.pdf',
    '/uploads/a\0.pdf',
    'file:///etc/passwd',
  ])('leads nowhere if it is %j', (url) => {
    expect(pathInFolder('/srv/public', url)).toBeNull();
  });

  it('never leads outside of the public folder', () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '', '%2e%2e', '/', '?'), fc.string());

    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const target = pathInFolder('/srv/public', `/${parts.join('/')}`);

        expect(target === null || path.resolve(target).startsWith('/srv/public/')).toBe(true);
      })
    );
  });

  it('may lead to no file, or to a folder', async () => {
    expect(await readLocal(path.join(folder, 'none.pdf'))).toEqual({ state: 'missing' });
    expect(await readLocal(path.join(folder, 'none', 'none.pdf'))).toEqual({ state: 'missing' });
    expect(await readLocal(folder)).toMatchObject({ state: 'unreadable' });
  });

  it('may lead to a file that goes away before it is read', async () => {
    const file = path.join(folder, 'fleeting.pdf');

    fs.writeFileSync(file, 'x');

    const bytes = bytesOf(await readLocal(file));

    fs.rmSync(file);

    await expect(checksumOf(bytes)).rejects.toThrow(UnreadableError);
  });
});

describe('work in the background', () => {
  /** Work that is done when the test says so. */
  const controlled = () => {
    const started: number[] = [];
    const errors: number[] = [];
    const finishers: Array<{ resolve: () => void; reject: (error: Error) => void }> = [];
    const background = createBackground(
      (id) =>
        new Promise((resolve, reject) => {
          started.push(id);
          finishers.push({ resolve, reject });
        }),
      (id) => errors.push(id)
    );
    const settle = () => new Promise(setImmediate);

    return {
      background,
      started,
      errors,
      async finish() {
        finishers.shift()?.resolve();
        await settle();
      },
      async fail() {
        finishers.shift()?.reject(new Error('no'));
        await settle();
      },
    };
  };

  it('is done one after the other, each waiting once', async () => {
    const { background, started, finish } = controlled();

    background.add([1, 2, 2]);
    background.add([2, 3]);
    expect(started).toEqual([1]);

    await finish();
    expect(started).toEqual([1, 2]);

    await finish();
    await finish();
    await background.idle();
    expect(started).toEqual([1, 2, 3]);
  });

  it('is done again if it is asked for while it is under way', async () => {
    const { background, started, finish } = controlled();

    background.add([1]);
    background.add([1]);
    await finish();
    await finish();
    await background.idle();

    expect(started).toEqual([1, 1]);
  });

  it('goes on after a failure, and after a rest', async () => {
    const { background, started, errors, finish, fail } = controlled();

    background.add([1, 2]);
    await fail();
    await finish();
    await background.idle();
    background.add([3]);
    await finish();

    expect(started).toEqual([1, 2, 3]);
    expect(errors).toEqual([1]);
  });

  it('stops with what is under way', async () => {
    const { background, started, finish } = controlled();

    background.add([1, 2]);

    const stopped = background.stop();

    background.add([3]);
    await finish();
    await stopped;

    expect(started).toEqual([1]);
  });

  it('takes what is added in the very moment when it ends', async () => {
    for (let turns = 0; turns < 8; turns += 1) {
      const done: number[] = [];
      const background = createBackground(
        async (id) => {
          done.push(id);
        },
        () => undefined
      );

      background.add([1]);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      background.add([2]);
      await background.idle();

      expect(done).toEqual([1, 2]);
    }
  });
});
