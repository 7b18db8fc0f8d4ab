import fc from 'fast-check';
import { readSheet } from '../../server/src/imports/registry/sheets/read-sheet';
import { MAX_DATA_ROWS, MAX_EMPTY_ROWS_RUNNING } from '../../server/src/imports/registry/limits';
import { cellsOf, fileOf, removeFiles, rowsOf } from './fixtures/registry-files';

afterAll(removeFiles);

const HEADING = ['Số, ký hiệu', 'Trích yếu', 'Ngày ban hành'];
const ROW = ['15/QĐ-UBND', 'Về việc khen thưởng; đợt 1, năm 2024', '15/03/2024'];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const csv = (rows: readonly (readonly string[])[], delimiter: string, lineEnd = '\r\n'): string =>
  rows.map((row) => row.map(quoted).join(delimiter)).join(lineEnd);

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/** Windows-1258 has five tones as combining bytes, on letters that it has composed. */
const TONES: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0303': 0xde,
  '\u0309': 0xd2,
  '\u0323': 0xf2,
};
const LETTERS: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Â: 0xc2,
  â: 0xe2,
  Đ: 0xd0,
  đ: 0xf0,
  Ê: 0xca,
  ê: 0xea,
  Ô: 0xd4,
  ô: 0xf4,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
};

function windows1258(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text.normalize('NFC')) {
    const decomposed = [...character.normalize('NFD')];
    const tone = decomposed.find((part) => part in TONES);
    const letter = decomposed
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC');
    const byte = LETTERS[letter] ?? letter.charCodeAt(0);
    if (byte > 0xff || letter.length !== 1) throw new Error(`Not in Windows-1258: ${character}`);
    bytes.push(byte);
    if (tone) bytes.push(TONES[tone] ?? 0);
  }
  return Buffer.from(bytes);
}

const ENCODERS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16LE with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16BE with a mark': (text) => swapped(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  'UTF-16LE without': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE without': (text) => swapped(Buffer.from(text, 'utf16le')),
  'Windows-1258': windows1258,
};

/** Every letter that Vietnamese writes, and what a CSV must quote. */
const VIETNAMESE_CELL = fc
  .array(
    fc.constantFrom(
      ...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđĐBCT019 /-,;"\t\n'
    ),
    { maxLength: 30 }
  )
  .map((characters) => `x${characters.join('')}x`);

describe('a CSV file', () => {
  describe.each(Object.entries(ENCODERS))('in %s', (_name, encode) => {
    it.each([',', ';', '\t'])('with %j between its cells is read', async (delimiter) => {
      expect(await cellsOf(encode(csv([HEADING, ROW], delimiter)), 'so.csv')).toEqual([
        HEADING,
        ROW,
      ]);
    });

    it('gives every cell back in NFC, whatever stands in it', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(VIETNAMESE_CELL, VIETNAMESE_CELL, VIETNAMESE_CELL), { maxLength: 6 }),
          fc.constantFrom(',', ';', '\t'),
          fc.constantFrom('\r\n', '\n'),
          async (rows, delimiter, lineEnd) => {
            const content = encode(csv([HEADING, ...rows], delimiter, lineEnd));
            expect(await cellsOf(content, 'so.csv')).toEqual([HEADING, ...rows]);
          }
        ),
        { numRuns: 25 }
      );
    });
  });

  it('tells its encoding and delimiter', async () => {
    const path = fileOf(windows1258(csv([HEADING, ROW], ';')));
    const sheet = await readSheet(path, { name: 'so.csv' });
    expect(sheet).toMatchObject({ format: 'csv', encoding: 'windows-1258', delimiter: ';' });
  });

  it('stays UTF-8 when one character of a long text is cut in two', async () => {
    const content = Buffer.concat([
      Buffer.from(csv([HEADING, ROW], ',')),
      Buffer.from('\r\nUỷ'.slice(0, -1)),
      Buffer.from([0xe1, 0xbb]),
    ]);
    const rows = await cellsOf(content, 'so.csv');
    expect(rows.slice(0, 2)).toEqual([HEADING, ROW]);
    expect(rows[2]).toEqual(['U\uFFFD']);
  });

  it('is not misled by the commas of titles and abstracts', async () => {
    const content = [
      'SỞ NỘI VỤ, TỈNH X, SỔ ĐĂNG KÝ, NĂM 2024, QUYỂN 1',
      'Số;Trích yếu;Ngày',
      '1/QĐ;a, b, c, d;01/01/2024',
      '2/QĐ;a, b;02/01/2024',
    ].join('\n');
    expect((await cellsOf(content, 'so.csv'))[1]).toEqual(['Số', 'Trích yếu', 'Ngày']);
  });

  it("obeys Excel's line that names the delimiter, and counts it as no row", async () => {
    const sheet = await readSheet(fileOf('sep=;\nSố;Tên, a, b\n1;x, y, z'), { name: 'a.csv' });
    expect(await rowsOf(sheet)).toEqual([
      { number: 1, cells: ['Số', 'Tên, a, b'] },
      { number: 2, cells: ['1', 'x, y, z'] },
    ]);
  });

  it('obeys that line against every appearance', async () => {
    expect(await cellsOf('sep=;\nx, y\n1, 2\n3, 4', 'a.csv')).toEqual([
      ['x, y'],
      ['1, 2'],
      ['3, 4'],
    ]);
  });

  it('numbers rows as a spreadsheet does, past empty ones and lines inside cells', async () => {
    const sheet = await readSheet(fileOf('a,b\n\n"1\n2",c\n,\nd,e\n'), { name: 'a.csv' });
    expect(await rowsOf(sheet)).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['1\n2', 'c'] },
      { number: 5, cells: ['d', 'e'] },
    ]);
  });

  it('keeps what looks like a formula, or like a number, as it is', async () => {
    const cells = ['=1+1', '@x', '+84', '-1', "=cmd|'/c calc'!A0", '007'];
    expect(await cellsOf(csv([cells], ','), 'a.csv')).toEqual([cells]);
  });

  it('reads lines that end in different ways', async () => {
    expect(await cellsOf('a,b\r\n1,2\n3,4\r5,6', 'a.csv')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('may be empty', async () => {
    expect(await cellsOf('', 'a.csv')).toEqual([]);
  });

  it.each([
    ['csv-quote-open', 'a,b\n"1,2\n3,4'],
    ['not-text', Buffer.from([1, 0, 0, 0, 2, 3, 0, 9, 0, 0, 0, 0, 7])],
    ['cell-too-long', `a,b\n${'x'.repeat(32_768)},1`],
    ['row-too-long', `a,b\n"${'x'.repeat(1_100_000)}",1`],
    ['too-many-columns', `a,b\n${Array(257).fill('x').join(',')}`],
    ['too-many-rows', `a\n${'x\n'.repeat(MAX_DATA_ROWS + 1)}`],
  ])('is refused for %s in words that name the place', async (code, content) => {
    await expect(cellsOf(content, 'a.csv')).rejects.toMatchObject({
      name: 'ImportError',
      code,
      message: expect.stringMatching(/\w{3}/),
      words: { vi: expect.stringMatching(/\S{2}/), en: expect.not.stringContaining('undefined') },
    });
  });

  it('takes as many rows and columns and characters as it says', async () => {
    const rows = await cellsOf(`a\n${'x\n'.repeat(MAX_DATA_ROWS)}`, 'a.csv');
    expect(rows).toHaveLength(MAX_DATA_ROWS + 1);
    const [row] = await cellsOf(Array(256).fill('x'.repeat(4000)).join(';'), 'a.csv');
    expect(row).toHaveLength(256);
    expect(await cellsOf('x'.repeat(32_767), 'a.csv')).toHaveLength(1);
  });

  it('does not count rows up to the heading', async () => {
    const path = fileOf(`title\nsubtitle\nh\n${'x\n'.repeat(MAX_DATA_ROWS)}`);
    const sheet = await readSheet(path, { name: 'a.csv' });
    expect(await rowsOf(sheet, { headingRow: 3 })).toHaveLength(MAX_DATA_ROWS + 3);
    await expect(rowsOf(sheet, { headingRow: 2 })).rejects.toMatchObject({ code: 'too-many-rows' });
  });

  it('is read no further than a long stretch of empty rows, and says so', async () => {
    const blank = ',\n';
    const near = fileOf(`a,b\n${blank.repeat(MAX_EMPTY_ROWS_RUNNING - 1)}1,2\n`);
    expect(await rowsOf(await readSheet(near, { name: 'a.csv' }))).toHaveLength(2);

    const twice = fileOf(`a,b\n${`${blank.repeat(MAX_EMPTY_ROWS_RUNNING - 1)}1,2\n`.repeat(2)}`);
    expect(await rowsOf(await readSheet(twice, { name: 'a.csv' }))).toHaveLength(3);

    const far = fileOf(`a,b\n${blank.repeat(MAX_EMPTY_ROWS_RUNNING)}1,2\n`);
    const unread: number[] = [];
    const sheet = await readSheet(far, { name: 'a.csv' });
    expect(await rowsOf(sheet, { onUnread: (row) => unread.push(row) })).toHaveLength(1);
    expect(unread).toEqual([MAX_EMPTY_ROWS_RUNNING + 2]);
  });

  it('can be left after its first row and read again', async () => {
    const sheet = await readSheet(fileOf(`a\n${'x\n'.repeat(30_000)}`), { name: 'a.csv' });
    for await (const row of sheet.rows()) {
      expect(row.number).toBe(1);
      break;
    }
    expect(await rowsOf(sheet)).toHaveLength(30_001);
  });
});
