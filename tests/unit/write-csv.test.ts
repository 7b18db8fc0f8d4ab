import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { csvOf } from '../../server/src/platform/spreadsheets/write-csv';
import type { OutputCell } from '../../server/src/platform/spreadsheets/write-xlsx';

const written = async (headings: string[], rows: OutputCell[][]): Promise<string> => {
  let text = '';

  for await (const part of csvOf(headings, rows)) text += part;

  return text;
};

describe('a CSV file', () => {
  it('begins with a byte order mark and ends its lines as the standard says', async () => {
    expect(
      await written(
        ['Ngày', 'Lượt'],
        [
          [{ date: '2026-11-23' }, 5],
          [null, -3],
        ]
      )
    ).toBe('\uFEFFNgày,Lượt\r\n2026-11-23,5\r\n,-3\r\n');
  });

  it.each(['=1+1', '+84 912', '-1', '@SUM(A1)', '\t=1', ' =1', "=cmd|'/c calc'!A0"])(
    'never has the text %j run as a formula',
    async (formula) => {
      const [[cell]] = parse(await written([formula], []), { bom: true }) as [[string]];

      expect(cell).toBe(`'${formula}`);
    }
  );

  it('brings every text back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 })),
        async (rows) => {
          const read = parse(await written(['a', 'b'], rows), { bom: true }) as string[][];
          const plain = read.slice(1).map((row) => row.map((cell) => cell.replace(/^'/, '')));

          expect(plain).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))));
        }
      )
    );
  });
});
