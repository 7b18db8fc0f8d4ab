import fc from 'fast-check';
import { REGISTRY_FIELDS } from '../../server/src/imports/registry/columns/fields';
import {
  guessColumns,
  guessColumnsFrom,
} from '../../server/src/imports/registry/columns/guess-columns';
import { matchHeading } from '../../server/src/imports/registry/columns/match-heading';
import type { Cell, SheetRow } from '../../server/src/imports/registry/sheets/cell';

const rows = (...cells: Cell[][]): SheetRow[] =>
  cells.map((row, index) => ({ number: index + 1, cells: row }));

describe('matchHeading', () => {
  it.each([
    ['Số, ký hiệu', 'number'],
    ['Số hiệu', 'number'],
    ['Số/Ký hiệu văn bản', 'number'],
    ['SỐ KÝ HIỆU'.normalize('NFD'), 'number'],
    ['so ky hieu', 'number'],
    ['soKyHieu', 'number'],
    ['Số VB', 'number'],
    ['Document No.', 'number'],
    ['Trích yếu', 'abstract'],
    ['Trích yếu nội dung', 'abstract'],
    ['Tên loại và trích yếu nội dung văn bản', 'abstract'],
    ['Tên loại', 'documentType'],
    ['Loại văn bản', 'documentType'],
    ['Ngày ban hành', 'issueDate'],
    ['Ngày ban hành (dd/mm/yyyy)', 'issueDate'],
    ['Ngày ký', 'issueDate'],
    ['Ngày, tháng, năm ban hành', 'issueDate'],
    ['Date issued', 'issueDate'],
    ['issue_date', 'issueDate'],
    ['Ngày có hiệu lực *', 'effectiveDate'],
    ['effectiveDate', 'effectiveDate'],
    ['Ngày hết hiệu lực', 'expiryDate'],
    ['Văn bản có ngày hết hiệu lực', 'expiryDate'],
    ['Cơ quan ban hành', 'issuingBody'],
    ['Cơ quan, tổ chức ban hành', 'issuingBody'],
    ['Issued by', 'issuingBody'],
    ['Người ký', 'signer'],
    ['Họ và tên người ký', 'signer'],
    ['Chức vụ', 'signerPosition'],
    ['Chức vụ người ký', 'signerPosition'],
    ['Lĩnh vực', 'subjects'],
    ['Tệp đính kèm', 'files'],
    ['File đính kèm (nếu có)', 'files'],
    ['Mã văn bản', 'ownId'],
    ['ID', 'ownId'],
    ['Ghi chú', 'notes'],
  ])('takes %j for the %s', (heading, field) => {
    const [match] = matchHeading(heading).matches;
    expect(match?.field).toBe(field);
    expect(match?.confidence).toBeGreaterThan(0.5);
  });

  it.each([
    'STT',
    'Số TT',
    'Số trang',
    'Số lượng bản',
    'Tình trạng hiệu lực',
    'Ngày đến',
    'Ngày đăng tải',
    'Nơi nhận',
    'Độ mật',
  ])('knows %j for none of them', (heading) => {
    expect(matchHeading(heading)).toEqual({ recognised: true, matches: [] });
  });

  it.each(['', '15/QĐ-UBND', 'Sở Nội vụ', 'x'.repeat(500), `ngày ban hành ${'x'.repeat(80)}`])(
    'makes nothing of %j',
    (heading) => {
      expect(matchHeading(heading)).toEqual({ recognised: false, matches: [] });
    }
  );

  it('is surer of a heading that it knows than of one that contains it', () => {
    const confidence = (heading: string) => matchHeading(heading).matches[0]?.confidence ?? 0;
    expect(confidence('Ngày ban hành')).toBe(1);
    expect(confidence('Ngày ban hành của văn bản')).toBeLessThan(0.9);
    expect(confidence('Ngày ban hành (cột bắt buộc)')).toBeGreaterThan(
      confidence('Ngày ban hành cột bắt buộc')
    );
  });
});

describe('guessColumns', () => {
  const HEADINGS = ['STT', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu', 'Cơ quan ban hành'];

  it('finds the headings below title lines', () => {
    const guess = guessColumns(
      rows(['ỦY BAN NHÂN DÂN XÃ X'], ['SỔ ĐĂNG KÝ VĂN BẢN ĐI', null, 'Năm 2024'], HEADINGS, [
        1,
        '15/QĐ-UBND',
        '15/03/2024',
        'Quyết định về ngày ban hành',
        'UBND xã',
      ])
    );
    expect(guess).toMatchObject({
      headingRow: 3,
      firstDataRow: 4,
      mapping: { number: 1, issueDate: 2, abstract: 3, issuingBody: 4 },
    });
    expect(guess.columns.map(({ heading }) => heading)).toEqual(HEADINGS);
    expect(guess.columns[0]).toMatchObject({ field: null, confidence: 0 });
  });

  it('gives their numbers as the spreadsheet does, past empty rows', () => {
    const guess = guessColumns([
      { number: 2, cells: ['Sổ'] },
      { number: 7, cells: HEADINGS },
      { number: 9, cells: [1, '1/QĐ', '01/01/2024', 'a', 'b'] },
    ]);
    expect(guess).toMatchObject({ headingRow: 7, firstDataRow: 8 });
  });

  it('skips the line that numbers the columns', () => {
    for (const numbers of [
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 2, 3, 4, 5],
    ]) {
      expect(guessColumns(rows(HEADINGS, numbers)).firstDataRow).toBe(3);
    }
    expect(guessColumns(rows(HEADINGS, [1, '1/QĐ', null, null, null])).firstDataRow).toBe(2);
  });

  it('reads headings of two rows', () => {
    const guess = guessColumns(
      rows(
        ['Số, ký hiệu', 'Ngày', null, null, 'Trích yếu'],
        [null, 'ban hành', 'có hiệu lực', 'hết hiệu lực', null],
        ['1/QĐ', '01/01/2024', '02/01/2024', null, 'a']
      )
    );
    expect(guess).toMatchObject({
      headingRow: 2,
      firstDataRow: 3,
      mapping: { number: 0, issueDate: 1, effectiveDate: 2, expiryDate: 3, abstract: 4 },
    });
  });

  it('gives each field one column, the surest, and tells what else a column could be', () => {
    const columns = guessColumnsFrom([
      'Ngày ký',
      'Ngày ban hành',
      'Loại văn bản và trích yếu',
      'x',
    ]);
    expect(columns.map(({ field }) => field)).toEqual(['issueDate', null, 'documentType', null]);
    expect(columns[1]?.alternatives).toEqual([{ field: 'issueDate', confidence: 1 }]);
    expect(columns[2]?.alternatives.map(({ field }) => field)).toEqual(['abstract']);
  });

  it('says so when there are no headings', () => {
    expect(guessColumns(rows(['a', 'b'], ['c', 1]))).toEqual({
      headingRow: null,
      firstDataRow: 1,
      columns: [],
      mapping: {},
    });
    expect(guessColumns([])).toMatchObject({ headingRow: null, columns: [] });
  });

  it('does not look for them among the data', () => {
    const data = Array.from({ length: 20 }, () => ['a']);
    expect(guessColumns(rows(...data, HEADINGS)).headingRow).toBeNull();
    expect(guessColumns(rows(...data.slice(1), HEADINGS)).headingRow).toBe(20);
  });

  it('never gives a field twice, nor a column that is not there, for any sheet', () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(...HEADINGS, 'Ngày ký', 'Ngày', 'Số', 'Loại', null, 1, true),
      fc.string({ unit: 'binary' })
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (cells) => {
        const { columns, mapping } = guessColumns(rows(...cells));
        const fields = columns.flatMap(({ field }) => field ?? []);
        expect(new Set(fields).size).toBe(fields.length);
        for (const field of REGISTRY_FIELDS) {
          expect(mapping[field]).toBe(columns.find((column) => column.field === field)?.column);
        }
        columns.forEach(({ column }, index) => expect(column).toBe(index));
      }),
      { numRuns: 500 }
    );
  });
});
