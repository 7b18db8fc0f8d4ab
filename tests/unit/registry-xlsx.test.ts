import { Readable } from 'node:stream';
import { MAX_DATA_ROWS, MAX_EMPTY_ROWS_RUNNING } from '../../server/src/imports/registry/limits';
import { isDateFormat } from '../../server/src/imports/registry/sheets/date-formats';
import { readSheet } from '../../server/src/imports/registry/sheets/read-sheet';
import {
  CENTRAL,
  cellsOf,
  fileOf,
  patched,
  removeFiles,
  rowsOf,
  withCentralField,
  workbookOf,
  zipOf,
  type WorkbookParts,
} from './fixtures/registry-files';

afterAll(removeFiles);

const cells = async (parts: WorkbookParts) => cellsOf(await workbookOf(parts), 'so.xlsx');

const refusal = (code: string) => ({
  name: 'ImportError',
  code,
  words: {
    en: expect.not.stringMatching(/undefined|NaN/),
    vi: expect.not.stringMatching(/undefined|NaN/),
  },
});

const expectRefusal = async (content: Buffer | string, code: string, name = 'so.xlsx') =>
  expect(cellsOf(content, name)).rejects.toMatchObject(refusal(code));

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>' +
  '<numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>' +
  '<dxfs><xf numFmtId="14"/></dxfs></styleSheet>';

describe('an xlsx file', () => {
  it('gives text, numbers, truths and errors as they are', async () => {
    const rows = await cells({
      sheetData:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>hai</t></is></c>' +
        '<c r="C1"><v>3.5</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>' +
        '<c r="F1" t="e"><v>#REF!</v></c><c r="G1" t="d"><v>2024-03-15T00:00:00</v></c></row>',
      sharedTexts: '<si><t>một</t></si>',
    });
    expect(rows).toEqual([['một', 'hai', 3.5, true, false, '#REF!', '2024-03-15T00:00:00']]);
  });

  it("gives a formula's last result and never the formula", async () => {
    const rows = await cells({
      sheetData:
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
        '<c r="C1"><f>NOW()</f></c><c r="D1" t="inlineStr"><is><t>=1+1</t></is></c></row>',
    });
    expect(rows).toEqual([[2, 'ab', null, '=1+1']]);
  });

  it('joins rich text, leaves reading aids out, undoes escapes, and composes', async () => {
    const rows = await cells({
      sheetData: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
      sharedTexts:
        '<si><r><rPr><b/></rPr><t xml:space="preserve">Quyết </t></r><r><t>định</t></r>' +
        '<rPh sb="0" eb="1"><t>aid</t></rPh></si>' +
        `<si><t>a_x000D_b_x005F_x000D_ &lt; ${'ế'.normalize('NFD')}<![CDATA[<&]]></t></si>`,
    });
    expect(rows).toEqual([['Quyết định', 'a\rb_x000D_ < ế<&']]);
  });

  it('knows dates from numbers by their format', async () => {
    const rows = await cells({
      sheetData:
        '<row r="1"><c r="A1" s="0"><v>45366</v></c><c r="B1" s="1"><v>45366</v></c>' +
        '<c r="C1" s="2"><v>45366.5</v></c><c r="D1" s="3"><v>45366</v></c></row>',
      styles: STYLES,
    });
    expect(rows).toEqual([[45366, { serial: 45366 }, { serial: 45366.5 }, 45366]]);
  });

  it.each([
    ['dd/mm/yyyy', true],
    ['[$-42A]d mmmm yyyy', true],
    ['mmm', true],
    ['General', false],
    ['0.00', false],
    ['#,##0 "đồng d"', false],
    ['[Red]0', false],
    ['[h]:mm:ss', false],
    ['hh:mm', false],
    ['0\\d', false],
    ['0;dd/mm/yyyy', false],
  ])('takes the format %s for a date: %s', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });

  it('tells whether its days count from 1904', async () => {
    const workbook = (date1904: string) =>
      `<workbook><workbookPr date1904="${date1904}"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`;
    for (const [written, expected] of [
      ['1', true],
      ['true', true],
      ['0', false],
    ] as const) {
      const content = await workbookOf({ sheetData: '', workbook: workbook(written) });
      const sheet = await readSheet(fileOf(content), { name: 'a.xlsx' });
      expect(sheet.date1904).toBe(expected);
    }
  });

  it('places cells by their references, or one after the other without', async () => {
    const content = await workbookOf({
      sheetData:
        '<row r="3"><c r="C3"><v>1</v></c><c r="AA3"><v>2</v></c></row>' +
        '<row><c><v>3</v></c><c><v>4</v></c></row><row r="9"/><row r="10"><c r="A10"><v>5</v></c></row>',
    });
    const rows = await rowsOf(await readSheet(fileOf(content), { name: 'a.xlsx' }));
    expect(rows.map(({ number }) => number)).toEqual([3, 4, 10]);
    expect(rows[0]?.cells[2]).toBe(1);
    expect(rows[0]?.cells[26]).toBe(2);
    expect(rows[0]?.cells.filter((cell) => cell !== null)).toEqual([1, 2]);
    expect(rows[1]?.cells).toEqual([3, 4]);
  });

  it('with prefixes on its names is read as well', async () => {
    const rows = await cells({
      sheetData: Readable.from([
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>' +
          '</x:sheetData></x:worksheet>',
      ]),
    });
    expect(rows).toEqual([[1]]);
  });

  it('shows its first visible sheet, or the one asked for', async () => {
    const content = await workbookOf({
      sheetData: '<row r="1"><c r="A1"><v>1</v></c></row>',
      workbook:
        '<workbook><sheets><sheet name="ẩn" state="hidden" r:id="rId1"/>' +
        '<sheet name="Số liệu" r:id="rId4"/><sheet name="khác" r:id="rId4"/></sheets></workbook>',
      more: [
        {
          path: 'xl/worksheets/two.xml',
          content:
            '<worksheet><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
        },
      ],
    });
    const path = fileOf(content);
    const first = await readSheet(path, { name: 'a.xlsx' });
    expect(first).toMatchObject({ sheetName: 'Số liệu', sheetNames: ['Số liệu', 'khác'] });
    expect(await rowsOf(first)).toEqual([{ number: 1, cells: [2] }]);
    const other = await readSheet(path, { name: 'a.xlsx', sheet: 'khác' });
    expect(other.sheetName).toBe('khác');
    await expect(readSheet(path, { name: 'a.xlsx', sheet: 'none' })).rejects.toMatchObject(
      refusal('sheet-not-found')
    );
  });

  it('is known by its content, whatever its name', async () => {
    const content = await workbookOf({ sheetData: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    expect(await cellsOf(content, 'so.csv')).toEqual([[1]]);
  });
});

describe('a workbook that cannot be imported', () => {
  const vba = { path: 'xl/vbaProject.bin', content: 'x' };

  it('is refused with macros, under any name', async () => {
    await expectRefusal(await workbookOf({ sheetData: '', more: [vba] }), 'macros');
    await expectRefusal(await workbookOf({ sheetData: '', more: [vba] }), 'macros', 'so.xlsm');
    const excel4 = { path: 'xl/macrosheets/sheet1.xml', content: '<x/>' };
    await expectRefusal(await workbookOf({ sheetData: '', more: [excel4] }), 'macros');
    const contentType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    await expectRefusal(await workbookOf({ sheetData: '', contentType }), 'macros');
  });

  it('is refused when it is old or has a password', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    await expectRefusal(ole, 'old-or-encrypted-workbook');
    await expectRefusal(ole, 'old-or-encrypted-workbook', 'so.csv');
  });

  it('is refused when it is something else under its name', async () => {
    await expectRefusal(
      '<html><table><tr><td>1</td></tr></table></html>',
      'not-a-workbook',
      'a.xls'
    );
    await expectRefusal('', 'not-a-workbook');
    await expectRefusal(await zipOf([{ path: 'a.pdf', content: 'x' }]), 'not-a-workbook');
    await expectRefusal(
      await workbookOf({ sheetData: '', workbook: '<document/>' }),
      'not-a-workbook'
    );
  });

  it.each([
    ['no end', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['no well-formed XML', '<row r="1"><c r="A1"><v>1</c></row>'],
    ['rows out of order', '<row r="2"/><row r="1"/>'],
    ['a row number that is none', '<row r="-1"/>'],
    ['a row beyond the last', '<row r="1048577"/>'],
    ['a text that is not in the table', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['an entity of its own', '<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'],
    ['nesting without end', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
    [
      'attributes without end',
      `<row ${Array.from({ length: 300 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    ],
  ])('is called damaged for %s', async (_name, sheetData) => {
    await expectRefusal(await workbookOf({ sheetData }), 'workbook-damaged');
  });

  it('is called damaged for a document type, where entities explode', async () => {
    const sheetData = Readable.from([
      '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData><row r="1"/></sheetData></worksheet>',
    ]);
    await expectRefusal(await workbookOf({ sheetData }), 'workbook-damaged');
  });

  it('is called damaged when its bytes are', async () => {
    const content = await workbookOf({
      sheetData: '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(50),
    });
    await expectRefusal(content.subarray(0, content.length - 40), 'workbook-damaged');
    await expectRefusal(content.subarray(0, 100), 'workbook-damaged');
    const lying = withCentralField(content, CENTRAL.uncompressedSize, 20, 4);
    await expectRefusal(lying, 'workbook-damaged');
  });

  it('is refused for unsafe names and sizes inside', async () => {
    const named = await workbookOf({ sheetData: '', more: [{ path: 'xx/a', content: 'x' }] });
    await expectRefusal(patched(named, 'xx/a', '../a'), 'zip-unsafe-name');
    const content = await workbookOf({ sheetData: '' });
    await expectRefusal(
      withCentralField(content, CENTRAL.uncompressedSize, 0x7fffffff, 4),
      'zip-entry-too-large'
    );
    await expectRefusal(
      withCentralField(content, CENTRAL.uncompressedSize, 900_000_000, 4),
      'zip-bomb'
    );
  });

  it('is refused for content beyond the last column or the length of a cell', async () => {
    const wide = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    await expectRefusal(await workbookOf({ sheetData: wide }), 'too-many-columns');
    const long = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c></row>`;
    await expectRefusal(await workbookOf({ sheetData: long }), 'cell-too-long');
  });

  it('takes formatted cells without content in any column', async () => {
    const rows = await cells({
      sheetData: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>',
    });
    expect(rows).toEqual([[1]]);
  });

  /** In large pieces: a stream of a million small ones takes half a minute. */
  function* manyRows(count: number, cell: (row: number) => string): Generator<string> {
    let piece = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>';
    for (let row = 2; row <= count + 1; row += 1) {
      piece += `<row r="${row}">${cell(row)}</row>`;
      if (piece.length < 500_000) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}</sheetData></worksheet>`;
  }

  it('is refused at one row too many, and not before', async () => {
    const cell = (row: number) => `<c r="A${row}"><v>${row}</v></c>`;
    const enough = Readable.from(manyRows(MAX_DATA_ROWS, cell));
    expect(await cells({ sheetData: enough })).toHaveLength(MAX_DATA_ROWS + 1);
    const more = await workbookOf({ sheetData: Readable.from(manyRows(MAX_DATA_ROWS + 1, cell)) });
    await expectRefusal(more, 'too-many-rows');
  });

  it('with a million empty rows is read up to them, in little memory', async () => {
    const empty = (row: number) =>
      `<c r="A${row}" s="1"/><c r="B${row}" s="1"/><c r="C${row}" s="1"/>`;
    const content = await workbookOf({ sheetData: Readable.from(manyRows(1_000_000, empty)) });
    const unread: number[] = [];
    const sheet = await readSheet(fileOf(content), { name: 'a.xlsx' });
    const rows = await rowsOf(sheet, { onUnread: (row) => unread.push(row) });
    expect(rows).toEqual([{ number: 1, cells: [1] }]);
    expect(unread).toEqual([MAX_EMPTY_ROWS_RUNNING + 2]);
  });

  it('is refused when its shared texts would fill the memory', async () => {
    // Longer than what deflate looks back on, so that it does not look like a zip bomb.
    const digits = Array.from({ length: 40_000 }, (_, i) => (i * i * 7919) % 10_007).join('');
    const text = `<si><t>${digits.slice(0, 40_000)}</t></si>`;
    function* texts(): Generator<string> {
      yield '<sst>';
      for (let i = 0; i < 1_300; i += 1) yield text;
      yield '</sst>';
    }
    const content = await workbookOf({
      sheetData: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      more: [{ path: 'xl/sharedStrings.xml', content: Readable.from(texts()) }],
    });
    await expectRefusal(content, 'workbook-text-too-large');
  });
});
