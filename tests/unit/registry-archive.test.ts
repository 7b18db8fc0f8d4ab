import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { FileMatcher } from '../../server/src/imports/registry/archive/file-matcher';
import { readArchive } from '../../server/src/imports/registry/archive/read-archive';
import { ARCHIVE_LIMITS, type ZipLimits } from '../../server/src/imports/registry/limits';
import { isUnsafePath } from '../../server/src/imports/registry/zip/entry-name';
import {
  CENTRAL,
  fileOf,
  freePath,
  patched,
  removeFiles,
  withCentralField,
  zipOf,
} from './fixtures/registry-files';

afterAll(removeFiles);

const PDF = { path: 'văn bản/15-QĐ-UBND.pdf', content: '%PDF-1.7' };
const OTHER = { path: 'khác.docx', content: 'x'.repeat(1000) };

const expectRefusal = async (content: Buffer | string, code: string, limits?: ZipLimits) =>
  expect(readArchive(fileOf(content), limits)).rejects.toMatchObject({
    name: 'ImportError',
    code,
    words: {
      en: expect.not.stringMatching(/undefined|NaN/),
      vi: expect.not.stringMatching(/undefined|NaN/),
    },
  });

describe('an archive of files', () => {
  it('lists its files, and not its folders nor what systems leave in it', async () => {
    const archive = await readArchive(
      fileOf(
        await zipOf([
          PDF,
          OTHER,
          { path: '__MACOSX/văn bản/._15-QĐ-UBND.pdf', content: 'x' },
          { path: 'a/.DS_Store', content: 'x' },
          { path: 'Thumbs.db', content: 'x' },
        ])
      )
    );
    expect(archive.entries).toMatchObject([
      { path: PDF.path, size: 8 },
      { path: OTHER.path, size: 1000 },
    ]);
    archive.close();
  });

  it('unpacks a file to a free path, and nowhere else', async () => {
    const archive = await readArchive(fileOf(await zipOf([PDF, OTHER])));
    const [pdf] = archive.entries;
    const target = freePath('out.pdf');
    if (pdf) await archive.extract(pdf, target);
    expect(readFileSync(target, 'utf8')).toBe('%PDF-1.7');

    const taken = freePath('taken.pdf');
    writeFileSync(taken, 'mine');
    await expect(archive.extract(archive.entries[1]!, taken)).rejects.toMatchObject({
      code: 'EEXIST',
    });
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    await expect(archive.extract({ path: 'a', size: 1 }, freePath())).rejects.toThrow(TypeError);
    archive.close();
  });

  it('reads names in NFD and in Windows-1258', async () => {
    const decomposed = await zipOf([{ path: 'Quyết.pdf'.normalize('NFD'), content: 'x' }]);
    const one = await readArchive(fileOf(decomposed));
    expect(one.entries[0]?.path).toBe('Quyết.pdf');
    one.close();

    const ascii = await zipOf([{ path: 'Quyezt.pdf', content: 'x' }]);
    const named = patched(ascii, Buffer.from('ez'), Buffer.from([0xea, 0xec]));
    const two = await readArchive(fileOf(withCentralField(named, CENTRAL.flags, 0, 2)));
    expect(two.entries[0]?.path).toBe('Quyết.pdf');
    two.close();
  });

  it.each([
    ['a parent folder', 'xx/evil', '../evil'],
    ['a parent folder inside', 'a/xx/evil', 'a/../evil'],
    ['an absolute path', 'xetc/x', '/etc/x'],
    ['a drive', 'xx/evil', 'C:/evil'],
    ['a drive alone', 'xxevil', 'C:evil'],
    ['a backslash', 'xx/evil', '..\\evil'],
    ['a line end', 'xxevil', 'x\nevil'],
    ['an empty part', 'a/x/evil', 'a///evil'],
  ])('is refused for a name with %s', async (_name, harmless, hostile) => {
    const content = await zipOf([PDF, { path: harmless, content: 'x' }]);
    await expectRefusal(patched(content, harmless, hostile), 'zip-unsafe-name');
  });

  it('is refused for a symbolic link', async () => {
    const link = { path: 'link', content: '/etc/passwd', mode: 0o120777 };
    await expectRefusal(await zipOf([PDF, link]), 'zip-unsafe-name');
  });

  it('is refused for a name that stands in it twice', async () => {
    const content = await zipOf([
      PDF,
      { path: 'a/b.pdf', content: 'x' },
      { path: 'a/c.pdf', content: 'y' },
    ]);
    await expectRefusal(patched(content, 'a/c.pdf', 'a/b.pdf'), 'zip-duplicate-name');
  });

  it('is refused when it is no zip, or cut, or has a password', async () => {
    await expectRefusal('not a zip', 'zip-damaged');
    await expectRefusal('', 'zip-damaged');
    const content = await zipOf([PDF, OTHER]);
    await expectRefusal(content.subarray(0, content.length - 30), 'zip-damaged');
    await expectRefusal(withCentralField(content, CENTRAL.flags, 0x801, 2), 'zip-encrypted');
  });

  it('is refused over each of its limits, and taken at them', async () => {
    const content = await zipOf([PDF, OTHER]);
    const taken = { entries: 2, entryBytes: 1000, totalBytes: 1008, ratio: 1 };
    (await readArchive(fileOf(content), taken)).close();
    await expectRefusal(content, 'zip-too-many-entries', { ...taken, entries: 1 });
    await expectRefusal(content, 'zip-entry-too-large', { ...taken, entryBytes: 999 });
    await expectRefusal(content, 'zip-too-large', { ...taken, totalBytes: 1007 });
  });

  it('is refused when it would unpack to 10 GB', async () => {
    const files = Array.from({ length: 80 }, (_, i) => ({ path: `${i}.pdf`, content: 'x' }));
    const content = await zipOf(files);
    await expectRefusal(
      withCentralField(content, CENTRAL.uncompressedSize, 130_000_000, 4),
      'zip-bomb'
    );
    const limits = { ...ARCHIVE_LIMITS, ratio: Infinity };
    await expectRefusal(
      withCentralField(content, CENTRAL.uncompressedSize, 130_000_000, 4),
      'zip-too-large',
      limits
    );
  });

  it('is refused as a bomb of zeros', async () => {
    const content = await zipOf([{ path: 'zeros', content: Buffer.alloc(20 * 1024 * 1024) }]);
    expect(content.length).toBeLessThan(30_000);
    await expectRefusal(content, 'zip-bomb');
  });

  it('is refused when its entries share their bytes', async () => {
    const content = await zipOf([PDF, OTHER, { path: 'b', content: 'b' }]);
    await expectRefusal(withCentralField(content, CENTRAL.compressedSize, 600, 4), 'zip-damaged');
  });

  it('leaves nothing behind of a file with more bytes than it states', async () => {
    const content = await zipOf([{ path: 'a.txt', content: 'x'.repeat(500_000) }]);
    const lying = withCentralField(content, CENTRAL.uncompressedSize, 100, 4);
    const archive = await readArchive(fileOf(lying));
    const target = freePath();
    await expect(archive.extract(archive.entries[0]!, target)).rejects.toMatchObject({
      code: 'zip-damaged',
    });
    expect(existsSync(target)).toBe(false);
    archive.close();
  });

  it('passes a fault of the disk on as it is', async () => {
    await expect(readArchive(freePath())).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('isUnsafePath', () => {
  it('takes no path that leads out of its folder', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'ă',
      ' ',
      'C:',
      '\\',
      '...',
      'b.pdf',
      '\u0000'
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const path = parts.join('/');
        if (isUnsafePath(path)) return;
        expect(posix.resolve('/base/folder', path)).toMatch(/^\/base\/folder\/./);
        expect(win32.resolve('C:\\base\\folder', path)).toMatch(/^C:\\base\\folder\\./);
      }),
      { numRuns: 2000 }
    );
  });

  it.each(['a', 'a/b.pdf', 'văn bản/15.QĐ (1).pdf', 'folder/', '.hidden', 'a..b', '...'])(
    'takes %s',
    (path) => {
      expect(isUnsafePath(path)).toBe(false);
    }
  );
});

describe('FileMatcher', () => {
  const matcher = (...paths: string[]) => new FileMatcher(paths.map((path) => ({ path })));
  const file = (path: string) => ({ file: { path } });

  it.each([
    ['15-QĐ.pdf', '15-QĐ.pdf'],
    ['15-QĐ.pdf', '15-qd.PDF'],
    ['2024/15-QĐ.pdf', '15-qđ.pdf'],
    ['2024/15-QĐ.pdf', '2024\\15-qđ.pdf'],
    ['2024/15-QĐ.pdf', './2024/15-QĐ.pdf'],
    ['nén/2024/Văn bản.pdf', '2024/van  ban.pdf'],
  ])('finds %s by %s', (path, name) => {
    expect(matcher('other.pdf', path, 'x/another.pdf').find(name)).toEqual(file(path));
  });

  it('does not find what is not there', () => {
    const files = matcher('a/b.pdf', 'xc.pdf');
    for (const name of ['c.pdf', 'b', 'x/b.pdf', 'b.pdf/a', '']) {
      expect(files.find(name)).toEqual({ problem: 'file-missing' });
    }
  });

  it('prefers what is spelt alike, and the path over a folder', () => {
    const files = matcher('Hoa.pdf', 'hóa.pdf', 'hoa.pdf', 'x/hoa.pdf');
    expect(files.find('hoa.pdf')).toEqual(file('hoa.pdf'));
    expect(files.find('Hoa.pdf')).toEqual(file('Hoa.pdf'));
    expect(files.find('HÓA.pdf')).toEqual(file('hóa.pdf'));
    expect(files.find('x/hoa.pdf')).toEqual(file('x/hoa.pdf'));
  });

  it('does not choose between two', () => {
    expect(matcher('a/b.pdf', 'c/b.pdf').find('b.pdf')).toEqual({ problem: 'file-ambiguous' });
    expect(matcher('hóa.pdf', 'hòa.pdf').find('hoa.pdf')).toEqual({ problem: 'file-ambiguous' });
    expect(matcher('a/b.pdf', 'c/b.pdf').find('c/b.pdf')).toEqual(file('c/b.pdf'));
  });
});
