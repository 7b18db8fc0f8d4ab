import fc from 'fast-check';
import { readDate } from '../../server/src/imports/registry/values/read-date';
import { readFileNames, readList } from '../../server/src/imports/registry/values/read-list';
import { readLine, readText } from '../../server/src/imports/registry/values/read-text';

const IN_1900 = { date1904: false };
const IN_1904 = { date1904: true };

const DAY_MS = 86_400_000;
const day = fc
  .integer({ min: Date.UTC(1900, 2, 1) / DAY_MS, max: Date.UTC(2100, 11, 31) / DAY_MS })
  .map((days) => new Date(days * DAY_MS).toISOString().slice(0, 10));

describe('readDate', () => {
  it.each([
    ['15/03/2024', '2024-03-15'],
    ['5/3/2024', '2024-03-05'],
    ['15-3-2024', '2024-03-15'],
    ['15.03.2024', '2024-03-15'],
    [' 15 / 03 / 2024 ', '2024-03-15'],
    ['2024-03-15', '2024-03-15'],
    ['2024/3/15', '2024-03-15'],
    ['2024-03-15T00:00:00', '2024-03-15'],
    ['2024-03-15T00:00:00.000Z', '2024-03-15'],
    ['15/03/2024 08:30', '2024-03-15'],
    ['15/03/2024 12:00:00 AM', '2024-03-15'],
    ['ngày 15 tháng 3 năm 2024', '2024-03-15'],
    ['Hà Nội, ngày 05 tháng 03 năm 2024.', '2024-03-05'],
    ['NGÀY 15 THÁNG 3 NĂM 2024'.normalize('NFD'), '2024-03-15'],
    ['15 tháng 3, năm 2024', '2024-03-15'],
    ['29/02/2024', '2024-02-29'],
    ['45366', '2024-03-15'],
    ['45366.75', '2024-03-15'],
  ])('reads %j as %s', (text, date) => {
    expect(readDate(text, IN_1900)).toEqual({ date });
  });

  it.each([null, '', '  ', '-', '—', '../../..', '/ /'])('takes %j for nothing', (cell) => {
    expect(readDate(cell, IN_1900)).toEqual({ date: null });
  });

  it.each([
    ['31/02/2024', 'date-impossible'],
    ['29/02/2023', 'date-impossible'],
    ['12/31/2024', 'date-impossible'],
    ['00/01/2024', 'date-impossible'],
    ['2024-13-01', 'date-impossible'],
    ['ngày 31 tháng 4 năm 2024', 'date-impossible'],
    ['15/03/24', 'date-two-digit-year'],
    ['ngày 15 tháng 3 năm 24', 'date-two-digit-year'],
    ['2024', 'date-year-only'],
    ['15/03/0024', 'date-out-of-range'],
    ['15/03/2204', 'date-out-of-range'],
    ['03/2024', 'date-not-understood'],
    ['15/03-2024', 'date-not-understood'],
    ['1/2/3/2024', 'date-not-understood'],
    ['2024-03-14T17:00:00.000Z', 'date-not-understood'],
    ['=TODAY()', 'date-not-understood'],
    ['hôm qua', 'date-not-understood'],
    ['15/03/202４', 'date-not-understood'],
    [true, 'date-not-understood'],
    [2024, 'date-year-only'],
    [0, 'date-out-of-range'],
    [-5, 'date-out-of-range'],
    [20240315, 'date-out-of-range'],
    [1e300, 'date-out-of-range'],
    [{ serial: 60 }, 'date-impossible'],
    [{ serial: 2_958_465 }, 'date-out-of-range'],
  ])('finds %j to be %s', (cell, problem) => {
    expect(readDate(cell, IN_1900)).toEqual({ problem });
  });

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45366, '2024-03-15'],
    [45366.999, '2024-03-15'],
  ])('counts %d days from 1900, with the day that Excel invented', (serial, date) => {
    expect(readDate({ serial }, IN_1900)).toEqual({ date });
  });

  it.each([
    [0, '1904-01-01'],
    [60, '1904-03-01'],
    [43904, '2024-03-15'],
  ])('counts %d days from 1904', (serial, date) => {
    expect(readDate({ serial }, IN_1904)).toEqual({ date });
  });

  it('takes a date that Excel shows for one even where it could be a year', () => {
    expect(readDate({ serial: 2024 }, IN_1900)).toEqual({ date: '1905-07-16' });
  });

  it('reads any day in any way of writing it', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), fc.boolean(), (date, separator, padded) => {
        const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
        const write = (n: number) => (padded ? String(n).padStart(2, '0') : String(n));
        const texts = [
          [write(dayOfMonth), write(month), year].join(separator),
          [year, write(month), write(dayOfMonth)].join(separator),
          `ngày ${write(dayOfMonth)} tháng ${write(month)} năm ${year}`,
        ];
        for (const text of texts) expect(readDate(text, IN_1900)).toEqual({ date });
        const days = Date.parse(date) / DAY_MS;
        expect(readDate({ serial: days + 25_569 }, IN_1900)).toEqual({ date });
        fc.pre(days + 24_107 >= 0);
        expect(readDate({ serial: days + 24_107 }, IN_1904)).toEqual({ date });
      }),
      { numRuns: 2000 }
    );
  });

  it('gives a day that exists, or a problem, for any cell', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/),
      fc.double(),
      fc.record({ serial: fc.double() })
    );
    fc.assert(
      fc.property(cell, fc.boolean(), (value, date1904) => {
        const reading = readDate(value, { date1904 });
        if ('problem' in reading || reading.date === null) return;
        expect(new Date(reading.date).toISOString().slice(0, 10)).toBe(reading.date);
      }),
      { numRuns: 3000 }
    );
  });
});

describe('readText', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [15, '15'],
    [true, 'TRUE'],
    [{ serial: 45366 }, '15/03/2024'],
    [{ serial: 60 }, '60'],
    [`\u00A0${'Quyết'.normalize('NFD')}\u200B\u0000 `, 'Quyết'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['=1+1', '=1+1'],
    ['\uD83D', '\uFFFD'],
  ])('reads %j as %j', (cell, text) => {
    expect(readText(cell, IN_1900)).toBe(text);
  });

  it('puts names and numbers on one line', () => {
    expect(readLine('15/QĐ- \n UBND', IN_1900)).toBe('15/QĐ- UBND');
  });
});

describe('readList', () => {
  it('sets items apart by semicolons and lines, and never by commas', () => {
    expect(readList('Đất đai; Y tế, giáo dục\n\n Y TẾ, GIÁO DỤC ;;dat dai')).toEqual([
      'Đất đai',
      'Y tế, giáo dục',
    ]);
    expect(readList(' ; \n')).toEqual([]);
  });

  it('keeps file names that an accent tells apart', () => {
    expect(readFileNames('a.pdf;hoa.pdf|hóa.pdf\r\na.pdf')).toEqual([
      'a.pdf',
      'hoa.pdf',
      'hóa.pdf',
    ]);
  });
});
