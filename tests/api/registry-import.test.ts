import {
  allTables,
  changedTables,
  cellsOf,
  documents,
  DOCUMENT,
  download,
  HEADINGS,
  importPage,
  removeDocuments,
  removeImports,
  removeRegisters,
  xlsx,
} from './support/registry';
import { zipOf } from '../unit/fixtures/registry-files';
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

const windows1258 = (text: string): Buffer => {
  const bytes: Record<string, number> = {
    ắ: 0,
    Đ: 0xd0,
    đ: 0xf0,
    ô: 0xf4,
    ơ: 0xf5,
    â: 0xe2,
    ă: 0xe3,
    ê: 0xea,
    ư: 0xfd,
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
    á: 0xe1,
    à: 0xe0,
    ù: 0xf9,
  };
  const out: number[] = [];

  for (const character of text.normalize('NFC')) {
    if (bytes[character]) out.push(bytes[character]);
    else if (character < '\u0080') out.push(character.charCodeAt(0));
    else {
      const marks = [...character.normalize('NFD')];
      const tone = marks.find((mark) => '\u0300\u0309\u0303\u0301\u0323'.includes(mark)) ?? '';
      const letter = marks
        .filter((mark) => mark !== tone)
        .join('')
        .normalize('NFC');

      out.push(bytes[letter] ?? letter.charCodeAt(0), ...(tone ? [Number(bytes[tone])] : []));
    }
  }

  return Buffer.from(out);
};

const csv = (separator: string): string =>
  [
    HEADINGS.slice(1, 6)
      .map((heading) => `"${heading}"`)
      .join(separator),
    ['15/QĐ-UBND', 'Quyết định', BODY, '15/03/2024', 'Về việc cấp đất'].join(separator),
  ].join('\r\n');

describe('a register', () => {
  it('becomes documents, with what the site was missing', async () => {
    const job = await page.run(await xlsx(ROWS), { ...ALL, publish: true });

    expect(job).toMatchObject({ status: 'done', totalRows: 2, doneRows: 2, message: null });
    expect(job.counts).toEqual({ created: 2, updated: 0, unchanged: 0, skipped: 0, error: 0 });

    const [first] = await documents(site);

    expect(first).toMatchObject({
      number: '15/QĐ-UBND',
      issueDate: '2024-03-15',
      abstract: 'Về việc cấp đất',
      signer: 'Lù Văn Páo',
      documentType: { name: 'Quyết định' },
      issuingBody: { name: BODY },
    });
    expect(first?.subjects.map(({ name }: { name: string }) => name).sort()).toEqual(
      ['Y tế', 'Đất đai'].sort()
    );
    expect(
      await site.strapi.db.query(DOCUMENT).count({ where: { publishedAt: { $notNull: true } } })
    ).toBe(2);
  });

  it.each([
    ['UTF-8 and commas', Buffer.from(csv(','))],
    ['UTF-8 with a mark and semicolons', Buffer.from(`\uFEFF${csv(';')}`)],
    ['UTF-16', Buffer.from(`\uFEFF${csv(';')}`, 'utf16le')],
    ['Windows-1258', windows1258(csv(','))],
  ])('is read from .csv in %s', async (_name, content) => {
    const job = await page.run(content, ALL, { name: 'register.csv' });

    expect(job.counts).toMatchObject({ created: 1, error: 0 });
    expect(await documents(site)).toMatchObject([
      { number: '15/QĐ-UBND', abstract: 'Về việc cấp đất', issuingBody: { name: BODY } },
    ]);
  });

  it('changes nothing when it is imported again', async () => {
    const sheet = await xlsx(ROWS);

    await page.run(sheet, { ...ALL, publish: true });

    const before = await allTables(site);
    const job = await page.run(sheet, { ...ALL, publish: true });

    expect(job.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(changedTables(before, await allTables(site))).toEqual([]);
  });

  it('changes only what it says otherwise', async () => {
    await page.run(await xlsx(ROWS), ALL);

    const [first, second] = await documents(site);
    const job = await page.run(
      await xlsx([
        row('15/QĐ-UBND', 'Về việc thu hồi đất'),
        row('16/QĐ-UBND', 'Về việc khám bệnh'),
      ]),
      ALL
    );

    expect(job.counts).toMatchObject({ updated: 1, unchanged: 1 });

    const after = await documents(site);

    expect(after[0]).toMatchObject({
      documentId: first?.documentId,
      abstract: 'Về việc thu hồi đất',
    });
    expect(after[1]?.updatedAt).toBe(second?.updatedAt);
  });

  it('knows documents again however their numbers are typed', async () => {
    await page.run(await xlsx([row('15/QĐ-UBND', 'Về việc cấp đất')]), ALL);

    const job = await page.run(await xlsx([row('Số: 15 / QĐ - UBND', 'Về việc cấp đất')]), ALL);

    expect(job.counts).toMatchObject({ created: 0, updated: 1 });
    expect(await documents(site)).toHaveLength(1);
  });

  it('tells bodies and years of one number apart', async () => {
    const of = (body: string, year: string) =>
      [1, '15/QĐ-UBND', 'Quyết định', body, { date: `${year}-03-15` }, `${body} ${year}`] as never;
    const sheet = await xlsx([
      of('UBND xã Hà Sơn', '2023'),
      of('UBND xã Hạ Sơn', '2023'),
      of('UBND xã Hà Sơn', '2024'),
    ]);

    expect((await page.run(sheet, ALL)).counts).toMatchObject({ created: 3 });
    expect((await page.run(sheet, ALL)).counts).toMatchObject({ unchanged: 3 });
  });

  it('takes one of two rows that are the same document', async () => {
    const job = await page.run(
      await xlsx([row('15/QĐ-UBND', 'Một'), row('15/QĐ-UBND', 'Hai')]),
      ALL
    );

    expect(job.counts).toMatchObject({ created: 1, skipped: 1 });
    expect(await page.problems(job.id)).toMatchObject([
      { row: 3, problems: [{ column: 'Số, ký hiệu', code: 'number-repeated' }] },
    ]);
  });

  it('knows a row without number or id by what it says', async () => {
    const sheet = await xlsx([row('', 'Thư công về phòng cháy')]);

    expect((await page.run(sheet, ALL)).counts).toMatchObject({ created: 1 });
    expect((await page.run(sheet, ALL)).counts).toMatchObject({ unchanged: 1 });
  });
});

describe('an own id', () => {
  const headings = [...HEADINGS, 'Mã'];
  const withId = (number: string, abstract: string, id: string) =>
    row(number, abstract, [null, id]);

  it('finds the document under another number', async () => {
    await page.run(await xlsx([withId('15/QĐ-UBND', 'Về việc cấp đất', 'A-1')], headings), ALL);
    const job = await page.run(
      await xlsx([withId('115/QĐ-UBND', 'Về việc cấp đất', 'A-1')], headings),
      ALL
    );

    expect(job.counts).toMatchObject({ created: 0, updated: 1 });
    expect(await documents(site)).toMatchObject([{ number: '115/QĐ-UBND' }]);
  });

  it('does not overwrite a document that is another by number and abstract', async () => {
    await page.run(await xlsx([withId('15/QĐ-UBND', 'Về việc cấp đất', 'B-1')], headings), ALL);
    const job = await page.run(
      await xlsx([withId('99/KH-UBND', 'Kế hoạch xây cầu', 'B-1')], headings),
      ALL
    );

    expect(job.counts).toMatchObject({ error: 1 });
    expect(await page.problems(job.id)).toMatchObject([
      { problems: [{ code: 'own-id-of-another', column: 'Mã' }] },
    ]);
    expect(await documents(site)).toMatchObject([{ number: '15/QĐ-UBND' }]);
  });

  it('keeps two documents of one number apart', async () => {
    const sheet = await xlsx(
      [withId('15/QĐ-UBND', 'Một', 'C-1'), withId('15/QĐ-UBND', 'Hai', 'C-2')],
      headings
    );

    expect((await page.run(sheet, ALL)).counts).toMatchObject({ created: 2 });
    expect((await page.run(sheet, ALL)).counts).toMatchObject({ unchanged: 2 });
  });

  it('adopts a document that was there before', async () => {
    await page.run(await xlsx([row('15/QĐ-UBND', 'Về việc cấp đất')]), ALL);
    await page.run(await xlsx([withId('15/QĐ-UBND', 'Về việc cấp đất', 'D-1')], headings), ALL);

    const job = await page.run(await xlsx([withId('', 'Về việc cấp đất ở', 'D-1')], headings), ALL);

    expect(job.counts).toMatchObject({ created: 0, updated: 1 });
  });
});

describe('a dry run', () => {
  it('changes nothing at all and tells what would happen', async () => {
    await page.run(await xlsx([row('15/QĐ-UBND', 'Về việc cấp đất')]), ALL);

    const zip = await zipOf([{ path: 'a.pdf', content: '%PDF-1.4 a' }]);
    const sheet = await xlsx([
      row('15/QĐ-UBND', 'Về việc thu hồi đất', ['a.pdf']),
      [2, '77/KH-UBND', 'Loại mới', 'Cơ quan mới', '32/01/2024', 'Kế hoạch', '', 'Mới'],
      [3, '78/KH-UBND', 'Loại mới', 'Cơ quan mới', '30/01/2024', 'Kế hoạch', '', 'Mới'],
    ] as never);
    const before = await allTables(site);
    const job = await page.run(sheet, { ...ALL, publish: true, dryRun: true }, { zip });

    expect(job).toMatchObject({ status: 'done', mode: 'dry-run' });
    expect(job.counts).toEqual({ created: 1, updated: 1, unchanged: 0, skipped: 0, error: 1 });
    expect(changedTables(before, await allTables(site))).toEqual([]);
  });
});

describe('problems', () => {
  it('are told by row and column, and their rows are not imported', async () => {
    const { body } = await page.upload(
      await xlsx([
        [1, '15/QĐ-UBND', 'Loại lạ', BODY, '31/02/2024', 'Về việc cấp đất'],
        [2, '', 'Quyết định', '', '', ''],
        [3, '9'.repeat(130), 'Quyết định', '', '', 'Số quá dài'],
        row('17/QĐ-UBND', 'Đúng', ['khong-co.pdf']),
      ] as never)
    );
    const check = await page.post<{ rows: object[] }>(body.data.id, 'check', ALL);

    expect(check.body.data.rows).toMatchObject([
      { row: 2, outcome: 'error' },
      { row: 3, outcome: 'error' },
      { row: 4, outcome: 'error' },
      { row: 5, outcome: 'created', values: { number: '17/QĐ-UBND', issueDate: '2024-03-15' } },
    ]);
    expect(await page.settled(body.data.id)).toMatchObject({ status: 'ready' });

    const told = (await page.problems(body.data.id)).flatMap(({ problems }) => problems);

    expect(told.map(({ row: at, column, code, level }) => [at, column, code, level])).toEqual([
      [2, 'Ngày ban hành', 'date-impossible', 'error'],
      [3, '', 'number-and-abstract-missing', 'error'],
      [4, 'Số, ký hiệu', 'text-too-long', 'error'],
      [5, 'Tệp đính kèm', 'file-missing', 'warning'],
    ]);
    expect(told.every(({ words }) => words.vi.length > 10 && words.en.length > 10)).toBe(true);

    await page.post(body.data.id, 'start', ALL);
    expect((await page.settled(body.data.id)).counts).toMatchObject({ created: 1, error: 3 });
  });

  it('are names that the site does not have, unless they may be created', async () => {
    const job = await page.run(
      await xlsx([
        [1, '15/XX-UBND', 'Loại chưa có', 'Cơ quan chưa có', '', 'Về', '', 'Chưa có'],
      ] as never)
    );

    expect(job.counts).toMatchObject({ error: 1 });
    expect((await page.problems(job.id))[0]?.problems.map(({ code }) => code)).toEqual([
      'type-unknown',
      'body-unknown',
      'subject-unknown',
    ]);
  });

  it('of publishing leave a draft', async () => {
    const job = await page.run(
      await xlsx([[1, '15/QĐ-UBND', 'Quyết định', BODY, '', '']] as never),
      { ...ALL, publish: true }
    );

    expect(job.counts).toMatchObject({ created: 1 });
    expect((await page.problems(job.id))[0]?.problems.map(({ code }) => code)).toEqual([
      'not-published',
    ]);
    expect(await documents(site)).toHaveLength(1);
  });

  it('can be downloaded, and nothing in the report is a formula', async () => {
    const job = await page.run(
      await xlsx([
        row('=HYPERLINK("http://x","y")', '=1+1'),
        [2, '', '', '', '32/13/2024', ''],
      ] as never),
      ALL
    );

    expect(await documents(site)).toMatchObject([
      { number: '=HYPERLINK("http://x","y")', abstract: '=1+1' },
    ]);

    const response = await download(site, `registry-imports/${job.id}/report.xlsx?lang=vi`);

    expect(response.headers.get('content-disposition')).toContain('attachment');

    const cells = await cellsOf(Buffer.from(await response.arrayBuffer()));

    expect(cells[0]?.slice(0, 3)).toEqual(['Dòng', 'Kết quả', 'Số, ký hiệu']);
    expect(cells[1]?.slice(0, 3)).toEqual([2, 'tạo mới', '=HYPERLINK("http://x","y")']);
    expect(cells.slice(2).every(([at, result]) => at === 3 && result === 'không nhập')).toBe(true);
  });
});
