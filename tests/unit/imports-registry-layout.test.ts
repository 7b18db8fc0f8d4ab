import { countRows, headingsOf, layoutOf } from '../../server/src/imports/reading/layout';
import { readSheet } from '../../server/src/imports/registry/sheets/read-sheet';
import { mediaTypeOf } from '../../server/src/imports/run/files';
import { fileOf, removeFiles } from './fixtures/registry-files';

afterAll(removeFiles);

const sheetOf = (csv: string) => readSheet(fileOf(csv, 'register.csv'), { name: 'register.csv' });

const CSV = [
  'UBND XÃ NẬM CHẢY',
  'STT,Số ký hiệu,Trích yếu,',
  '(1),(2),(3),',
  '1,15/QĐ-UBND,Về việc cấp đất,thừa',
  '2,16/QĐ-UBND,Về việc khám bệnh,',
].join('\n');

describe('layoutOf', () => {
  it('finds the headings below a title, and what their columns hold', async () => {
    const { layout, mapping } = await layoutOf(await sheetOf(CSV));

    expect(layout).toMatchObject({ headingRow: 2, firstDataRow: 4 });
    expect(mapping).toEqual({ number: 1, abstract: 2 });
    expect(layout.samples[1]).toEqual(['15/QĐ-UBND', '16/QĐ-UBND']);
  });

  it('offers a column that has content and no heading, by its letter', async () => {
    const { layout } = await layoutOf(await sheetOf(CSV));

    expect(headingsOf(layout.columns)).toEqual(['STT', 'Số ký hiệu', 'Trích yếu', 'D']);
    expect(layout.samples[3]?.[0]).toBe('thừa');
  });

  it('takes the row that an editor points at', async () => {
    const { layout } = await layoutOf(await sheetOf(CSV), 3);

    expect(layout).toMatchObject({ headingRow: 3, firstDataRow: 4 });
  });

  it('reads a sheet without headings from its first row', async () => {
    const sheet = await sheetOf('15/QĐ-UBND,Về\n16/QĐ-UBND,Về\n');
    const { layout, mapping } = await layoutOf(sheet, 0);

    expect(layout).toMatchObject({ headingRow: 0, firstDataRow: 1 });
    expect(mapping).toEqual({});
    expect(headingsOf(layout.columns)).toEqual(['A', 'B']);
    expect(await countRows(sheet, layout)).toBe(2);
  });
});

describe('countRows', () => {
  it('counts rows with content below the headings', async () => {
    const sheet = await sheetOf(`${CSV}\n,,,\n3,17/QĐ-UBND,Về,`);

    expect(await countRows(sheet, { headingRow: 2, firstDataRow: 4 })).toBe(3);
  });
});

describe('mediaTypeOf', () => {
  it.each(['a.html', 'a.svg', 'a.xml', 'a.js', 'a.pdf.html', 'a.exe', 'a', '.pdf'])(
    'knows none for %s',
    (name) => {
      expect(mediaTypeOf(name)).toBeUndefined();
    }
  );

  it.each(['a.pdf', 'A.PDF', 'thư mục/Quyết định 15.DOCX', 'a.zip'])('knows one for %s', (name) => {
    expect(mediaTypeOf(name)).toMatch(/^application\//);
  });
});
