import type { Job } from '../../server/src/imports/jobs/job';
import {
  documents,
  importPage,
  removeImports,
  removeRegisters,
  runnerOf,
  xlsx,
} from './support/registry';
import { administrator } from './support/people';
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

const store = () => runnerOf(site).store;

const rows = (count: number, series: string) =>
  Array.from({ length: count }, (_, index) => [
    index + 1,
    `${index + 1}/${series}-UBND`,
    'Quyết định',
    'UBND xã Nậm Chảy',
    { date: '2024-03-15' },
    `Văn bản ${index + 1}`,
  ]);

const begun = async (series: string, count = 300): Promise<string> => {
  const { body } = await page.upload(await xlsx(rows(count, series)));

  await page.post(body.data.id, 'start', { createMissing: true });

  return body.data.id;
};

const reached = async (id: string, doneRows: number): Promise<Job> => {
  for (;;) {
    const job = await page.get(id);

    if (job.doneRows >= doneRows) return job;
    if (job.status !== 'running') throw new Error(`The import is ${job.status}.`);

    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const ofSeries = async (series: string): Promise<string[]> =>
  (await documents(site))
    .map(({ number }) => String(number))
    .filter((number) => number.includes(`/${series}-`));

describe('an import under way', () => {
  it('is cancelled, keeps what it has done, and is resumed', async () => {
    const id = await begun('AA');

    await reached(id, 5);

    const cancelled = await page.post(id, 'cancel');

    expect(cancelled.body.data.status).toBe('cancelled');

    // The row under way when it was cancelled has been taken back.
    await runnerOf(site).idle();

    const job = await page.get(id);
    const written = await ofSeries('AA');

    expect(job.status).toBe('cancelled');
    expect(written).toHaveLength(job.doneRows);
    expect(job.doneRows).toBeLessThan(300);

    await page.post(id, 'resume');
    expect(await page.settled(id)).toMatchObject({
      status: 'done',
      doneRows: 300,
      counts: { created: 300, updated: 0, unchanged: 0, error: 0, skipped: 0 },
    });
    expect(new Set(await ofSeries('AA')).size).toBe(300);
    expect(await ofSeries('AA')).toHaveLength(300);
  });

  it('goes on after the site was stopped and started again', async () => {
    const id = await begun('BB');

    await reached(id, 5);

    const { database } = site;

    await site.stop();
    site = await bootSite({ database });
    page = importPage(site);

    const job = await page.settled(id);

    expect(job).toMatchObject({ status: 'done', doneRows: 300, counts: { created: 300 } });
    expect(await ofSeries('BB')).toHaveLength(300);
  });

  it('does not let itself be started, resumed or removed', async () => {
    const id = await begun('CC', 100);

    for (const step of ['start', 'check', 'resume']) {
      expect((await page.post(id, step)).status).toBe(400);
    }
    expect((await page.remove(id)).status).toBe(400);

    expect(await page.settled(id)).toMatchObject({ status: 'done', counts: { created: 100 } });
  });

  it('lets editors save in between', async () => {
    const id = await begun('DD', 100);

    await reached(id, 2);

    const answer = await site.admin<{ data: { documentId: string } }>(
      'POST',
      '/content-manager/collection-types/plugin::newsroom.subject',
      { name: 'Do biên tập viên thêm' }
    );

    expect(answer.status).toBe(201);
    expect((await page.get(id)).status).toBe('running');
    await page.settled(id);
  });

  it('is left to the process that works on it', async () => {
    const { body } = await page.upload(await xlsx(rows(1, 'EE')));
    const { id, layout, options } = body.data;

    await store().begin(id, { mode: 'import', layout, options, totalRows: 1 });
    expect(await store().claim(id, 'one')).toBe(true);
    expect(await store().claim(id, 'another')).toBe(false);
    expect(await store().waiting()).toEqual([]);
    expect(await store().beat(id, 'another')).toBe(false);
    expect(await store().beat(id, 'one')).toBe(true);

    await store().finish(id, 'one', 'done');
  });
});

describe('rights', () => {
  const allow = async (actions: string[]) => {
    const role = await site.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'strapi-editor' } });
    const own = await site.strapi
      .service('admin::permission')
      .findMany({ where: { role: role.id } });

    await site.strapi
      .service('admin::role')
      .assignPermissions(role.id, [
        ...own,
        ...actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
      ]);
  };

  it('are needed for each action of its own', async () => {
    const editor = await administrator(site, { role: 'strapi-editor' });
    const { body } = await page.upload(await xlsx(rows(1, 'FF')));
    const one = `/newsroom/registry-imports/${body.data.id}`;
    const status = async (method: string, path: string): Promise<number> =>
      (await editor(method, path, method === 'POST' ? {} : undefined)).status;
    const reading: Array<[string, string]> = [
      ['GET', '/newsroom/registry-imports'],
      ['GET', one],
      ['GET', `${one}/preview`],
      ['GET', `${one}/problems`],
      ['GET', `${one}/report.xlsx`],
    ];
    const running: Array<[string, string]> = [
      ['POST', '/newsroom/registry-imports'],
      ['POST', `${one}/columns`],
      ['POST', `${one}/check`],
      ['POST', `${one}/start`],
      ['POST', `${one}/cancel`],
      ['POST', `${one}/resume`],
      ['DELETE', one],
    ];

    for (const [method, path] of [
      ...reading,
      ...running,
      ['GET', '/newsroom/registry-export.xlsx'],
    ] as const) {
      expect([method, path, await status(method, path)]).toEqual([method, path, 403]);
    }

    await allow(['plugin::newsroom.registry-import.read']);
    for (const [method, path] of reading) expect(await status(method, path)).toBe(200);
    for (const [method, path] of running) expect(await status(method, path)).toBe(403);

    // With the right to import, an editor still writes only what they could write by hand.
    await allow(['plugin::newsroom.registry-import.run', 'plugin::newsroom.registry-export.read']);
    expect(await editor('POST', `${one}/start`, {})).toMatchObject({
      status: 403,
      body: { error: { details: { code: 'may-not-write' } } },
    });
    expect(await editor('POST', `${one}/start`, { dryRun: true })).toMatchObject({ status: 200 });
    expect((await editor('GET', '/newsroom/registry-export.xlsx')).status).toBe(403);
    expect(await ofSeries('FF')).toEqual([]);
  });

  it('are asked of nobody who is not signed in', async () => {
    expect((await site.get('/newsroom/registry-imports')).status).toBe(401);
    expect((await site.get('/newsroom/registry-export.xlsx')).status).toBe(401);
  });
});

it('shows in the list of imports what has been', async () => {
  const { body } = await site.admin<{ data: Job[] }>('GET', '/newsroom/registry-imports');

  expect(body.data.length).toBeGreaterThan(3);
});
