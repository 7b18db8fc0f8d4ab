import fs from 'node:fs';

import { registryImportCommand } from '../../server/src/imports/command';
import { zipOf } from '../unit/fixtures/registry-files';
import type { StoredDocument } from './support/registry';
import {
  allTables,
  changedTables,
  cellsOf,
  documents,
  download,
  freePath,
  HEADINGS,
  importPage,
  removeDocuments,
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

afterEach(() => removeDocuments(site));

afterAll(async () => {
  await removeImports(site);
  await site.close();
  removeRegisters();
});

const BODY = 'UBND xã Nậm Chảy';
const row = (number: string, abstract: string, more: unknown[] = []) =>
  [
    1,
    number,
    'Quyết định',
    BODY,
    { date: '2024-03-15' },
    abstract,
    'Lù Văn Páo',
    'Đất đai; Y tế',
    ...more,
  ] as never;

const ROWS = [row('15/QĐ-UBND', 'Về việc cấp đất'), row('16/QĐ-UBND', 'Về việc khám bệnh')];
const ALL = { createMissing: true };

const csv = (separator: string): string =>
  [
    HEADINGS.slice(1, 6)
      .map((heading) => `"${heading}"`)
      .join(separator),
    ['15/QĐ-UBND', 'Quyết định', BODY, '15/03/2024', 'Về việc cấp đất'].join(separator),
  ].join('\r\n');

describe('files', () => {
  const sheet = () =>
    xlsx([row('15/QĐ-UBND', 'Về việc cấp đất', ['Quyết định 15.pdf; phu-luc.docx'])]);
  const zip = (pdf = '%PDF-1.4 fifteen') =>
    zipOf([
      { path: 'scan/Quyết định 15.pdf', content: pdf },
      { path: 'phu-luc.docx', content: 'annex' },
    ]);

  it('are attached from the zip, once', async () => {
    expect((await page.run(await sheet(), ALL, { zip: await zip() })).counts).toMatchObject({
      created: 1,
    });

    const [first] = await documents(site);

    expect(first?.attachments.map(({ file }) => [file.name, file.mime])).toEqual([
      ['Quyết định 15.pdf', 'application/pdf'],
      ['phu-luc.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ]);

    const before = await allTables(site);

    expect((await page.run(await sheet(), ALL, { zip: await zip() })).counts).toMatchObject({
      unchanged: 1,
    });
    expect(changedTables(before, await allTables(site))).toEqual([]);
  });

  it('take the place of others of the same name when their bytes differ', async () => {
    await page.run(await sheet(), ALL, { zip: await zip() });

    const [first] = await documents(site);
    const job = await page.run(await sheet(), ALL, { zip: await zip('%PDF-1.4 sixteen') });

    expect(job.counts).toMatchObject({ updated: 1 });

    const [after] = await documents(site);
    const ids = (document: StoredDocument | undefined) =>
      (document?.attachments ?? []).map(({ file }) => file.id);

    expect(ids(after)).toHaveLength(2);
    expect(ids(after)[0]).not.toBe(ids(first)[0]);
    expect(ids(after)[1]).toBe(ids(first)[1]);
  });

  it('that a browser would run are not taken', async () => {
    const job = await page.run(
      await xlsx([row('15/QĐ-UBND', 'Về việc cấp đất', ['x.html'])]),
      ALL,
      { zip: await zipOf([{ path: 'x.html', content: '<script>1</script>' }]) }
    );

    expect((await page.problems(job.id))[0]?.problems.map(({ code }) => code)).toEqual([
      'file-type-refused',
    ]);
    expect((await documents(site))[0]?.attachments).toEqual([]);
  });
});

describe('the export', () => {
  const exported = async (query = ''): Promise<Buffer> => {
    const response = await download(site, `registry-export.xlsx?lang=vi${query}`);

    expect(response.status).toBe(200);

    return Buffer.from(await response.arrayBuffer());
  };

  it('comes back unchanged when it is imported', async () => {
    await page.run(await xlsx([...ROWS, row('', 'Không số')]), ALL);

    const before = await allTables(site);
    const job = await page.run(await exported(), ALL);

    expect(job.counts).toEqual({ created: 0, updated: 0, unchanged: 3, skipped: 0, error: 0 });

    expect(changedTables(before, await allTables(site))).toEqual([]);
  });

  it('holds what the list holds', async () => {
    await page.run(await xlsx(ROWS), ALL);

    const cells = await cellsOf(await exported('&filters[number][$contains]=16/'));

    expect(cells).toHaveLength(2);
    expect(cells[1]?.[0]).toBe('16/QĐ-UBND');
    expect(await cellsOf(await exported('&locale=en'))).toHaveLength(1);
  });
});

describe('the command', () => {
  const run = async (...argv: string[]): Promise<{ code: number; text: string }> => {
    let text = '';
    const code = await registryImportCommand(site.strapi, argv, (part) => {
      text += part;
    });

    return { code, text };
  };

  it('imports, and leaves the files where they are', async () => {
    const file = freePath('register.csv');

    fs.writeFileSync(file, csv(','));

    expect(await run(file, '--dry-run', '--create-missing')).toMatchObject({ code: 0 });
    expect(await documents(site)).toHaveLength(0);

    const { code, text } = await run(file, '--create-missing');

    expect(code).toBe(0);
    expect(text).toContain('created: 1');
    expect(await documents(site)).toHaveLength(1);
    expect(fs.existsSync(file)).toBe(true);
  });

  it('takes columns by their headings', async () => {
    const file = freePath('odd.csv');

    fs.writeFileSync(file, 'Văn kiện,Diễn giải\n15/QĐ-UBND,Về việc cấp đất\n');

    expect((await run(file)).code).toBe(2);
    expect(
      (
        await run(
          file,
          '--heading-row',
          '1',
          '--map',
          'number=Văn kiện',
          '--map',
          'abstract=diễn giải'
        )
      ).code
    ).toBe(0);
    expect(await documents(site)).toMatchObject([
      { number: '15/QĐ-UBND', abstract: 'Về việc cấp đất' },
    ]);
  });

  it.each([
    [[], 'Name one file'],
    [['nowhere.csv'], 'There is no file'],
    [['x', '--unknown'], 'Usage'],
  ])('says what is wrong with %j', async (argv, words) => {
    const { code, text } = await run(...argv);

    expect(code).toBe(2);
    expect(text).toContain(words);
  });
});
