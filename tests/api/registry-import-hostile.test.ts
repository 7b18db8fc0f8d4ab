import { Readable } from 'node:stream';

import { patched, workbookOf, zipOf } from '../unit/fixtures/registry-files';
import {
  allTables,
  changedTables,
  documents,
  importPage,
  removeImports,
  removeRegisters,
  xlsx,
} from './support/registry';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;
let page: ReturnType<typeof importPage>;

beforeAll(async () => {
  site = await bootSite();
  page = importPage(site);
});

afterAll(async () => {
  await removeImports(site);
  await site.close();
  removeRegisters();
});

const good = () => xlsx([[1, '15/QĐ-UBND', 'Quyết định', '', '', 'Về việc cấp đất']]);

const refused = async (
  sheet: Buffer | string,
  name: string,
  zip?: Buffer
): Promise<{ status: number; code?: string }> => {
  const { status, body } = await page.upload(sheet, name, zip);
  const details = body.error?.details;

  expect(details?.words?.en).toBe(body.error?.message);
  expect(details?.words?.vi).toMatch(/[ạảãáàậẩẫấầệểễếềọỏõóò]/);

  return { status, code: details?.code };
};

describe('an upload that cannot be imported', () => {
  it.each<[string, () => Promise<Buffer>, string]>([
    [
      'macros.xlsm',
      () => workbookOf({ sheetData: '', more: [{ path: 'xl/vbaProject.bin', content: 'x' }] }),
      'macros',
    ],
    ['old.xls', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-or-encrypted-workbook'],
    ['broken.xlsx', async () => (await good()).subarray(0, 900), 'workbook-damaged'],
    ['picture.csv', async () => Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7]), 'not-text'],
    [
      'long.csv',
      async () => Buffer.from(`Số,Trích yếu\n${'1/QĐ-UBND,x\n'.repeat(50_001)}`),
      'too-many-rows',
    ],
    ['open.csv', async () => Buffer.from('Số,Trích yếu\n1/QĐ-UBND,"x\n'), 'csv-quote-open'],
    [
      'dtd.xlsx',
      () =>
        workbookOf({
          sheetData: Readable.from(['<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>']),
        }),
      'workbook-damaged',
    ],
  ])('is refused in words: %s', async (name, content, code) => {
    expect(await refused(await content(), name)).toEqual({ status: 400, code });
  });

  it('is a zip that leads out of its folder', async () => {
    const zip = patched(await zipOf([{ path: 'aa/evil.pdf', content: 'x' }]), 'aa/evil', '../evil');

    expect(await refused(await good(), 'a.xlsx', zip)).toEqual({
      status: 400,
      code: 'zip-unsafe-name',
    });
  });

  it('is a zip that unpacks to far more than its size', async () => {
    const zip = await zipOf([{ path: 'bomb.pdf', content: Buffer.alloc(40 * 1024 * 1024) }]);

    expect(await refused(await good(), 'a.xlsx', zip)).toEqual({ status: 400, code: 'zip-bomb' });
  });

  it('is no file, or too many', async () => {
    const none = await site.admin('POST', '/newsroom/registry-imports', new FormData());
    const two = new FormData();

    two.append('files', new Blob(['a']), 'a.csv');
    two.append('files', new Blob(['a']), 'b.csv');

    expect(none).toMatchObject({ status: 400, body: { error: { details: { code: 'no-file' } } } });
    expect(await site.admin('POST', '/newsroom/registry-imports', two)).toMatchObject({
      status: 400,
      body: { error: { details: { code: 'too-many-files' } } },
    });
    expect((await site.admin('POST', '/newsroom/registry-imports', { files: 'x' })).status).toBe(
      400
    );
  });

  it('leaves nothing behind', async () => {
    const list = await site.admin<{ data: unknown[] }>('GET', '/newsroom/registry-imports');

    expect(list.body.data).toEqual([]);
  });
});

describe('a request that makes no sense', () => {
  let id: string;

  beforeAll(async () => {
    id = (await page.upload(await good())).body.data.id;
  });

  it.each<[string, unknown]>([
    ['start', { mapping: { number: -1 } }],
    ['start', { mapping: { number: 1, abstract: 1 } }],
    ['start', { mapping: { nonsense: 1 } }],
    ['start', { mapping: {} }],
    ['start', { locale: 'xx' }],
    ['start', { sheet: 'Không có' }],
    ['start', { headingRow: 999_999 }],
    ['start', { dryRun: 'yes' }],
    ['start', { unknown: 1 }],
    ['start', [1]],
    ['check', { headingRow: 1.5 }],
    ['check', { mapping: null }],
    ['columns', { sheet: 5 }],
    ['cancel', {}],
    ['resume', {}],
  ])('is refused: %s %j', async (step, body) => {
    const before = await allTables(site);

    expect((await page.post(id, step, body as object)).status).toBe(400);
    expect(changedTables(before, await allTables(site))).toEqual([]);
  });

  it.each(['problems?page=0', 'problems?pageSize=1000', 'problems?level=x'])('%s', async (path) => {
    expect((await site.admin('GET', `/newsroom/registry-imports/${id}/${path}`)).status).toBe(400);
  });

  it('is about an import that is not there', async () => {
    for (const other of ['0'.repeat(32), '..%2f..%2fetc', "' or 1=1"]) {
      const path = `/newsroom/registry-imports/${encodeURIComponent(other)}`;

      expect((await site.admin('GET', path)).status).toBe(404);
      expect((await site.admin('POST', `${path}/start`, {})).status).toBe(404);
      expect((await site.admin('DELETE', path)).status).toBe(404);
    }
  });

  it('filters an export by what is no field', async () => {
    const answer = await site.admin('GET', '/newsroom/registry-export.xlsx?filters[nonsense]=1');

    expect(answer.status).toBe(400);
    expect((await site.admin('GET', '/newsroom/registry-export.xlsx?locale=xx')).status).toBe(400);
  });
});

it('reads a sheet with a million empty rows as far as it is filled', async () => {
  function* sheet() {
    yield '<worksheet><sheetData>';
    yield '<row r="1"><c r="A1" t="inlineStr"><is><t>Số, ký hiệu</t></is></c><c r="B1" t="inlineStr"><is><t>Trích yếu</t></is></c></row>';
    yield '<row r="2"><c r="A2" t="inlineStr"><is><t>1/QĐ-UBND</t></is></c></row>';
    for (let row = 3; row <= 1_000_000; row += 1) yield `<row r="${row}" s="1"/>`;
    yield '</sheetData></worksheet>';
  }
  const job = await page.run(await workbookOf({ sheetData: Readable.from(sheet()) }));

  expect(job).toMatchObject({ status: 'done', totalRows: 1, counts: { created: 1 } });
  expect(await documents(site)).toMatchObject([{ number: '1/QĐ-UBND' }]);
});

it('forgets an import that is removed, with its files', async () => {
  const { body } = await page.upload(await good());

  expect((await page.remove(body.data.id)).status).toBe(200);
  expect((await page.post(body.data.id, 'start')).status).toBe(404);
});
