import fc from 'fast-check';
import { REGISTRY_FIELDS } from '../../server/src/imports/registry/columns/fields';
import type { ColumnMapping } from '../../server/src/imports/registry/columns/fields';
import { IMPORT_ERROR_WORDS } from '../../server/src/imports/registry/import-error-words';
import {
  DuplicateFinder,
  documentKey,
} from '../../server/src/imports/registry/rows/duplicate-finder';
import { PROBLEM_WORDS } from '../../server/src/imports/registry/rows/problem-words';
import { readRegistryRow } from '../../server/src/imports/registry/rows/read-rows';
import type { Cell } from '../../server/src/imports/registry/sheets/cell';

const HEADINGS = REGISTRY_FIELDS.map((field) => `Cột ${field}`);
const MAPPING = Object.fromEntries(
  REGISTRY_FIELDS.map((field, column) => [field, column])
) as ColumnMapping;

const CONTEXT = { rowNumber: 7, headings: HEADINGS, date1904: false };

type Cells = Partial<Record<(typeof REGISTRY_FIELDS)[number], Cell>>;

const read = (cells: Cells, context = {}) =>
  readRegistryRow(
    REGISTRY_FIELDS.map((field) => cells[field] ?? null),
    MAPPING,
    { ...CONTEXT, ...context }
  );

const codes = (cells: Cells, context = {}) =>
  read(cells, context).problems.map(({ code, level }) => `${level} ${code}`);

const NUMBER = { number: '15/QĐ-UBND' };

describe('readRegistryRow', () => {
  it('reads every field', () => {
    const { row, problems } = read({
      number: ' 15/QĐ-UBND',
      documentType: 'Quyết định',
      issuingBody: 'UBND\nxã X',
      signer: 'Nguyễn Văn A',
      signerPosition: 'Chủ tịch',
      issueDate: '15/03/2024',
      effectiveDate: { serial: 45366 },
      expiryDate: 'ngày 1 tháng 4 năm 2025',
      abstract: 'Về việc\nkhen thưởng',
      subjects: 'Đất đai; Y tế',
      files: 'a.pdf\nb.pdf',
      ownId: 12,
      notes: '=1+1',
    });
    expect(problems).toEqual([]);
    expect(row).toEqual({
      number: '15/QĐ-UBND',
      documentType: 'Quyết định',
      issuingBody: 'UBND xã X',
      signer: 'Nguyễn Văn A',
      signerPosition: 'Chủ tịch',
      issueDate: '2024-03-15',
      effectiveDate: '2024-03-15',
      expiryDate: '2025-04-01',
      abstract: 'Về việc\nkhen thưởng',
      subjects: ['Đất đai', 'Y tế'],
      files: ['a.pdf', 'b.pdf'],
      ownId: '12',
      notes: '=1+1',
    });
  });

  it('reads nothing of columns that are not mapped or not there', () => {
    const { row } = readRegistryRow(['1/QĐ', 'x'], { number: 0, abstract: 9 }, CONTEXT);
    expect(row).toMatchObject({ number: '1/QĐ', abstract: null, documentType: null, subjects: [] });
  });

  it('tells where and what a problem is, in two languages', () => {
    expect(read({ ...NUMBER, issueDate: '31/02/2024' }).problems).toEqual([
      {
        row: 7,
        column: 'Cột issueDate',
        code: 'date-impossible',
        level: 'error',
        words: {
          en: '“31/02/2024” is a day that does not exist. Correct the day or the month.',
          vi: '“31/02/2024” là ngày không tồn tại. Hãy sửa lại ngày hoặc tháng.',
        },
      },
    ]);
  });

  it.each<[string, Cells, string[]]>([
    ['no number and no abstract', { signer: 'A' }, ['error number-and-abstract-missing']],
    ['no number', { abstract: 'a' }, ['warning number-missing']],
    ['a number alone', NUMBER, []],
    ['a year of two digits', { ...NUMBER, issueDate: '1/1/24' }, ['error date-two-digit-year']],
    ['a number that became a date', { number: { serial: 45366 } }, ['warning text-became-date']],
    ['a formula error', { ...NUMBER, abstract: '#REF!' }, ['error formula-error']],
    ['a hash that is none', { ...NUMBER, abstract: '#1' }, []],
    ['a long name', { ...NUMBER, signer: 'x'.repeat(256) }, ['error text-too-long']],
    ['a name just so long', { ...NUMBER, signer: '😀'.repeat(255) }, []],
    ['a long subject', { ...NUMBER, subjects: `a;${'x'.repeat(256)}` }, ['error text-too-long']],
    [
      'effect before issue',
      { ...NUMBER, issueDate: '02/01/2024', effectiveDate: '01/01/2024' },
      ['warning effective-before-issue'],
    ],
    [
      'expiry before effect',
      { ...NUMBER, issueDate: '01/01/2024', effectiveDate: '03/01/2024', expiryDate: '02/01/2024' },
      ['warning expiry-before-effect'],
    ],
    [
      'expiry before issue',
      { ...NUMBER, issueDate: '02/01/2024', expiryDate: '01/01/2024' },
      ['warning expiry-before-effect'],
    ],
    ['all on one day', { ...NUMBER, issueDate: '1/1/2024', expiryDate: '1/1/2024' }, []],
  ])('finds %s', (_name, cells, expected) => {
    expect(codes(cells)).toEqual(expected);
  });

  it('looks for files only where there are some', () => {
    const files = {
      find: (name: string) =>
        name === 'a.pdf'
          ? { file: {} }
          : { problem: name === 'b.pdf' ? ('file-ambiguous' as const) : ('file-missing' as const) },
    };
    const cells = { ...NUMBER, files: 'a.pdf;b.pdf;c.pdf' };
    expect(codes(cells, { files })).toEqual(['warning file-ambiguous', 'warning file-missing']);
    expect(codes(cells)).toEqual([]);
  });

  it('shortens what it repeats of a cell', () => {
    const [problem] = read({ ...NUMBER, issueDate: 'x'.repeat(30_000) }).problems;
    expect(problem?.words.en.length).toBeLessThan(200);
    expect(problem?.words.vi).toContain('x…');
  });

  it('never throws and gives NFC, whatever the cells are', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ serial: fc.double() })
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 14 }), (cells) => {
        const { row, problems } = readRegistryRow(cells, MAPPING, CONTEXT);
        const values = Object.values(row).flat();
        expect(values).toEqual(values.map((value) => value?.normalize('NFC') ?? null));
        expect(JSON.stringify(problems)).not.toContain('undefined');
      }),
      { numRuns: 500 }
    );
  });
});

describe('DuplicateFinder', () => {
  const finder = (options = {}) =>
    new DuplicateFinder({ mapping: MAPPING, headings: HEADINGS, ...options });
  const row = (cells: Cells) => read(cells).row;

  it('finds the same number, body and year, however they are written', () => {
    const find = finder();
    const first = { number: '15/QĐ-UBND', issuingBody: 'UBND xã X', issueDate: '01/02/2024' };
    expect(find.problemsOf(row(first), 5)).toEqual([]);
    const again = { number: 'Số: 15 /qd–ubnd', issuingBody: 'ubnd  xa x', issueDate: '09/12/2024' };
    expect(find.problemsOf(row(again), 9)).toMatchObject([
      { row: 9, column: 'Cột number', code: 'number-repeated', level: 'warning' },
    ]);
    expect(find.problemsOf(row(again), 10)[0]?.words.en).toContain('Row 5 ');
  });

  it.each<[string, Cells]>([
    ['number', { number: '16/QĐ-UBND', issuingBody: 'X', issueDate: '01/02/2024' }],
    ['body', { number: '15/QĐ-UBND', issuingBody: 'Y', issueDate: '01/02/2024' }],
    ['year', { number: '15/QĐ-UBND', issuingBody: 'X', issueDate: '01/02/2023' }],
  ])('tells apart by %s', (_name, other) => {
    const find = finder();
    find.problemsOf(row({ number: '15/QĐ-UBND', issuingBody: 'X', issueDate: '01/02/2024' }), 1);
    expect(find.problemsOf(row(other), 2)).toEqual([]);
  });

  it('takes the year from a normative number when there is no date', () => {
    const dated = row({ number: '05/2024/NQ-HĐND', issueDate: '01/02/2024' });
    expect(documentKey(row({ number: '05/2024/NQ-HĐND' }))).toBe(documentKey(dated));
    expect(documentKey(row({ number: '05/NQ-HĐND' }))).not.toBe(documentKey(dated));
    expect(documentKey(row({ abstract: 'a' }))).toBeNull();
  });

  it('says nothing of rows without a number, and refuses an id twice', () => {
    const find = finder();
    expect(find.problemsOf(row({ abstract: 'a', ownId: 'x1' }), 1)).toEqual([]);
    expect(find.problemsOf(row({ abstract: 'a' }), 2)).toEqual([]);
    expect(find.problemsOf(row({ abstract: 'b', ownId: 'x1' }), 3)).toMatchObject([
      { code: 'own-id-repeated', level: 'error', column: 'Cột ownId' },
    ]);
  });

  it("compares numbers by the site's own key", () => {
    const find = finder({ numberKey: (number: string) => number.slice(0, 2) });
    find.problemsOf(row({ number: '15/A' }), 1);
    expect(find.problemsOf(row({ number: '15/B' }), 2)).toHaveLength(1);
  });
});

describe('the words of errors and problems', () => {
  it('say something of their own in both languages, in NFC', () => {
    const details = {
      name: 'a',
      value: 'a',
      row: 1,
      otherRow: 2,
      column: 3,
      limit: 4,
      reason: 'a.',
    };
    const all = [...Object.values(IMPORT_ERROR_WORDS), ...Object.values(PROBLEM_WORDS)].map(
      (words) => words(details)
    );
    expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
    expect(new Set(all.map(({ vi }) => vi)).size).toBe(all.length);
    for (const { en, vi } of all) {
      expect(en).toMatch(/^[A-Z“].*\.$/);
      expect(vi).toMatch(/\.$/);
      expect(vi).toBe(vi.normalize('NFC'));
      expect(`${en}${vi}`).not.toContain('undefined');
    }
  });
});
