import { findDocumentNumbers } from '../../server/src/documents/number/find';

const found = (text: string, typeCodes?: string[]): string[] =>
  findDocumentNumbers(text, { typeCodes }).map(({ start, end }) => text.slice(start, end));

describe('findDocumentNumbers', () => {
  it('finds every citation of a sentence, with where it stands and what it reads as', () => {
    const text =
      'Căn cứ Luật số 104/2016/QH13, Nghị định 42/2022/NĐ-CP ngày 24/6/2022; Quyết định 15/QĐ-UBND.';
    expect(
      findDocumentNumbers(text).map(({ start, end, number }) => [start, end, number.key])
    ).toEqual([
      [15, 28, '104/2016/qh13'],
      [40, 53, '42/2022/nd_-cp'],
      [81, 91, '15/qd_-ubnd'],
    ]);
  });

  it.each([
    ['theo 12-NQ/TW và 05-CT/HU', ['12-NQ/TW', '05-CT/HU']],
    ['công văn 123/UBND-VP, 2345/BTC-TCT', ['123/UBND-VP', '2345/BTC-TCT']],
    ['(66.13/2026/NQ-CP)', ['66.13/2026/NQ-CP']],
    ['số 42/2022/NĐCP quy định', ['42/2022/NĐCP']],
    ['số 01 /2018/TT-VPCP', ['01 /2018/TT-VPCP']],
    ['Số:15/QÐ-UBND', ['15/QÐ-UBND']],
    ['15/QĐ–UBND, 16/QĐ - UBND', ['15/QĐ–UBND', '16/QĐ - UBND']],
    ['15/qđ-ubnd và 15/QD-UBND', ['15/qđ-ubnd', '15/QD-UBND']],
    ['14/2015/TTLT-BTP-BTC', ['14/2015/TTLT-BTP-BTC']],
    ['45/TTr-UBND-VX, 9/QĐ-UBND.HC', ['45/TTr-UBND-VX', '9/QĐ-UBND.HC']],
    ['15/QĐ-SNV', ['15/QĐ-SNV']],
    ['36/2024/CP', ['36/2024/CP']],
    ['15/CV-UBND', ['15/CV-UBND']],
    ['-15/QĐ-UBND', ['15/QĐ-UBND']],
    ['“15/QĐ-UBND”', ['15/QĐ-UBND']],
    ['12-NQ/TƯ'.normalize('NFD'), ['12-NQ/TƯ'.normalize('NFD')]],
  ])('finds in %j', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    ['the next sentence', '15/QĐ-UBND.Căn cứ'],
    ['a word after a hyphen', '15/QĐ-UBND-ngày 3/2'],
    ['a capital word after a hyphen', '15/QĐ-UBND-Ngày 3/2'],
    ['a dash of the sentence', '15/QĐ-UBND - VP trình'],
    ['a word without accents', '15/QĐ-UBND-trong'],
    ['a short word without a space', '15/QĐ-UBND.Ta'],
    ['a footnote mark', '15/QĐ-UBND¹'],
  ])('stops before %s', (_what, text) => {
    expect(found(text)).toEqual(['15/QĐ-UBND']);
  });

  it.each([
    'tháng 15/2020, ngày 30/4/2021',
    'chạy 80 km/h, 80km/h, 5/km, 3 mg/L, 100/kg',
    'điện thoại 0912-345-678, 0214.3840.034, +84/912345678',
    '1/2 số hộ, 3/4 UBND xã',
    'https://xa.vn/van-ban/15/QĐ-UBND',
    'https://xa.vn/?so=15/QĐ-UBND&x=1',
    'www.xa.vn:80?15/QĐ-UBND',
    'xa.vn/15/QĐ-UBND, a=15/QĐ-UBND, C:\\15\\QĐ-UBND',
    '30/4/2021/QĐ-UBND',
    '15/QĐ, 15/qđ của ủy ban',
    '15/QĐ-ủy ban',
    '15/ABC-UBND, 15/2024/DS-ST',
    '2.000/CP, 5/tw, 1/PA-B, 10/btc',
    '15/1890/QĐ-UBND',
    '15/24/QĐ-UBND',
    'a15/QĐ-UBND, 2,15/QĐ-UBND, 10-15/QĐ-UBND',
    '15/QĐ-UBND/2024, 15/QĐ-UBND@xa.vn',
    'COVID-19, A-15/B, 4-H/club, 3-D/4-D',
    `1/QĐ-${'X'.repeat(30)}`,
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds a site's own types", () => {
    expect(found('theo 15/GPXD-SXD', ['GPXD'])).toEqual(['15/GPXD-SXD']);
    expect(found('theo 15/GPXD-SXD')).toEqual([]);
  });
});

describe('findDocumentNumbers on a megabyte', () => {
  const MEGABYTE = 1_000_000;
  const filled = (piece: string): string =>
    piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);

  it.each([
    ['digits', '1', 0],
    ['digits and slashes', '1/', 0],
    ['years', '2020/', 0],
    ['dotted digits', '1.', 0],
    ['spaces after a digit', `1${' '.repeat(999)}`, 0],
    ['one endless word', 'Đ', 0],
    ['one endless symbol', '-QĐ', 0],
    ['marks in the wrong order', 'a\u0301\u0323', 0],
    ['marks only', '\u0323\u0301', 0],
    ['hyphens', '-', 0],
    ['beginnings of addresses', 'www.', 0],
    ['beginnings of numbers', '1/QĐ-', 0],
    ['nested heads', '1/2020/1-', 0],
    ['invisible characters', '1\u200B/\u200B', 0],
  ])('comes to an end on %s', (_what, piece, numbers) => {
    expect(findDocumentNumbers(`1/QĐ-${filled(piece)}`)).toHaveLength(numbers);
    expect(findDocumentNumbers(filled(piece))).toHaveLength(numbers);
  });

  it('finds the tens of thousands that it may hold', () => {
    const piece = '15/QĐ-UBND, ';
    expect(findDocumentNumbers(piece.repeat(80_000), { typeCodes: ['GPXD'] })).toHaveLength(80_000);
  });
});
