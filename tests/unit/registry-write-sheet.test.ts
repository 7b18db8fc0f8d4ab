import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import type { Cell } from '../../server/src/imports/registry/sheets/cell';
import { isBlankCell } from '../../server/src/imports/registry/sheets/cell';
import { escapeText, unescapeText } from '../../server/src/platform/spreadsheets/escaped-text';
import { readSheet } from '../../server/src/imports/registry/sheets/read-sheet';
import { writeXlsx, type OutputCell } from '../../server/src/platform/spreadsheets/write-xlsx';
import { WORKBOOK_LIMITS } from '../../server/src/imports/registry/limits';
import { OpenZip } from '../../server/src/imports/registry/zip/open-zip';
import { freePath, removeFiles, rowsOf } from './fixtures/registry-files';

afterAll(removeFiles);

async function written(
  headings: readonly string[],
  rows: readonly (readonly OutputCell[])[]
): Promise<string> {
  const path = freePath('out.xlsx');
  await writeXlsx(path, headings, rows);
  return path;
}

async function readBack(path: string): Promise<(readonly Cell[])[]> {
  const rows = await rowsOf(await readSheet(path, { name: 'out.xlsx' }));
  return rows.map(({ cells }) => cells);
}

async function partOf(path: string, part: string): Promise<string> {
  const zip = await OpenZip.open(path, WORKBOOK_LIMITS);
  const entry = zip.entries.find((candidate) => candidate.path === part);
  const content = entry ? await text(Readable.from(zip.read(entry))) : '';
  zip.close();
  return content;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', 'D', '\r', '\n', '\t', '<', '&', '"', ' ', '\uD83D'),
  }),
  fc.string({ unit: fc.constantFrom('_x000D_', '_x', 'ế', '\u0301', '\u0000', '\uFFFF', ']]>') })
);

const trimmed = (cells: readonly Cell[]): readonly Cell[] => {
  const last = cells.map(isBlankCell).lastIndexOf(false);
  return cells.slice(0, last + 1);
};

describe('writeXlsx', () => {
  it('writes any text so that it is read as it was, composed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        async (rows) => {
          const read = await readBack(await written(['a'], rows));
          const expected = rows
            .map((row) => trimmed(row.map((cell) => cell.normalize('NFC') || null)))
            .filter((row) => row.length > 0);
          expect(read.slice(1)).toEqual(expected);
        }
      ),
      { numRuns: 60 }
    );
  });

  it('writes numbers, truths, dates and nothing as such', async () => {
    const path = await written(
      ['Số', 'Ngày'],
      [[1.5, { date: '2024-03-15' }, true, false, null, undefined, '', -3]]
    );
    expect(await readBack(path)).toEqual([
      ['Số', 'Ngày'],
      [1.5, { serial: 45366 }, true, false, null, null, null, -3],
    ]);
  });

  it('writes as text what a spreadsheet cannot hold as a number or a date', async () => {
    const path = await written(['a'], [[NaN, Infinity, { date: '1890-01-01' }, { date: 'soon' }]]);
    expect((await readBack(path))[1]).toEqual(['NaN', 'Infinity', '1890-01-01', 'soon']);
  });

  it.each(['=1+1', '@SUM(A1)', '+84 912', '-1', '\t=1', ' =1', "=cmd|'/c calc'!A0"])(
    'writes %j as text, marked as quoted, never as a formula',
    async (formula) => {
      const path = await written([formula], [[formula, 'plain']]);
      const sheet = await partOf(path, 'xl/worksheets/sheet1.xml');
      expect(sheet).not.toContain('<f');
      expect(sheet).toMatch(/<c r="A2" t="inlineStr" s="3">/);
      expect(sheet).toMatch(/s="0"><is><t xml:space="preserve">plain/);
      const styles = await partOf(path, 'xl/styles.xml');
      const cellStyles = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g);
      expect(cellStyles?.[3]).toContain('quotePrefix="1"');
      expect(cellStyles?.[0]).not.toContain('quotePrefix');
      expect((await readBack(path))[0]).toEqual([formula]);
    }
  );

  it('cuts text at what a cell holds', async () => {
    const [, row] = await readBack(
      await written(['a'], [['x'.repeat(40_000), 'y'.repeat(32_767)]])
    );
    expect(row).toEqual([`${'x'.repeat(32_766)}…`, 'y'.repeat(32_767)]);
  });

  it('names the sheet as Excel allows', async () => {
    const path = freePath('out.xlsx');
    await writeXlsx(path, ['a'], [], { sheetName: `'Số/[2024]: "a" & b${'x'.repeat(40)}` });
    const { sheetName } = await readSheet(path, { name: 'a.xlsx' });
    expect(sheetName).toMatch(/^Số {2}2024 {3}"a" & bx+$/);
    expect(sheetName.length).toBeLessThanOrEqual(31);
  });

  it('takes rows as they come, and ends the stream that it writes to', async () => {
    async function* rows(): AsyncGenerator<string[]> {
      for (let i = 0; i < 3000; i += 1) yield [`dòng ${i}`, 'x'.repeat(50)];
    }
    const path = freePath('out.xlsx');
    const chunks: Buffer[] = [];
    const target = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    await writeXlsx(target, ['a', 'b'], rows());
    expect(target.writableFinished).toBe(true);
    writeFileSync(path, Buffer.concat(chunks));
    const read = await readBack(path);
    expect(read).toHaveLength(3001);
    expect(read[3000]?.[0]).toBe('dòng 2999');
  });

  it('leaves nothing behind when its rows fail, and passes their error on', async () => {
    async function* rows(): AsyncGenerator<string[]> {
      yield ['x'];
      throw new Error('no more');
    }
    const path = freePath('out.xlsx');
    await expect(writeXlsx(path, ['a'], rows())).rejects.toThrow('no more');
    expect(existsSync(path)).toBe(false);
  });

  it('writes over no file', async () => {
    const path = freePath('out.xlsx');
    writeFileSync(path, 'mine');
    await expect(writeXlsx(path, ['a'], [])).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('stops asking for rows when its target is closed', async () => {
    let asked = 0;
    let stopped = false;
    async function* rows(): AsyncGenerator<string[]> {
      try {
        for (;;) {
          asked += 1;
          yield Array.from({ length: 50 }, (_, i) => `${Math.sin(asked * 50 + i)}`);
        }
      } finally {
        stopped = true;
      }
    }
    let taken = 0;
    const target = new Writable({
      write(chunk: Buffer, _encoding, done) {
        taken += chunk.length;
        done(taken > 100_000 ? new Error('gone') : null);
      },
    });
    await expect(writeXlsx(target, ['a'], rows())).rejects.toThrow('gone');
    for (let turn = 0; turn < 10_000 && !stopped; turn += 1) await new Promise(setImmediate);
    expect(stopped).toBe(true);
  });

  it('refuses more cells than a sheet has', async () => {
    const row = Array<string>(16_385).fill('x');
    await expect(writeXlsx(freePath(), ['a'], [row])).rejects.toThrow(RangeError);
  });
});

describe('escapeText', () => {
  it('is undone by unescapeText, and is XML', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const escaped = escapeText(value);
        expect(escaped).not.toMatch(/(?![\t\n\x7f-\x9f])\p{Cc}|[\uFFFE\uFFFF\p{Surrogate}<>"]/u);
        const plain = escaped
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(unescapeText(plain)).toBe(value);
      }),
      { numRuns: 1000 }
    );
  });
});
