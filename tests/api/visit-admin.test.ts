import { ARTICLE, create } from './support/content';
import { administrator } from './support/people';
import { cellsOf } from './support/registry';
import type { Site } from './support/site';
import { bootSite } from './support/site';
import { ledgerOf, stopClock } from './support/visit-ledger';

const ADMIN = '/newsroom/visits';

let site: Site;
let ledger: ReturnType<typeof ledgerOf>;
let clock: ReturnType<typeof stopClock>;

const get = async <Data>(path: string): Promise<Data> => {
  const { status, body } = await site.admin<{ data: Data }>('GET', `${ADMIN}${path}`);

  expect(status).toBe(200);

  return body.data;
};

beforeAll(async () => {
  clock = stopClock('2026-11-25 10:00');
  site = await bootSite();
  ledger = ledgerOf(site);
});

afterAll(async () => {
  await site.close();
  jest.useRealTimers();
});

beforeEach(async () => {
  clock.begin();
  await ledger.clear();
});

describe('the overview', () => {
  it('has the figures, the last 30 days and the same weekday a week ago', async () => {
    await ledger.quarter('2026-11-25 00:00', { visits: 1 });
    await ledger.quarter('2026-11-25 10:00', { visits: 2 });
    // A week ago: before, within and after the present quarter-hour.
    await ledger.quarter('2026-11-18 00:00', { visits: 10 });
    await ledger.quarter('2026-11-18 10:00', { visits: 20 });
    await ledger.quarter('2026-11-18 10:15', { visits: 40 });
    await ledger.quarter('2026-11-17 23:45', { visits: 80 });
    await ledger.day('2026-11-18', 6);
    await ledger.into('offsets').insert({
      epoch: ledger.epoch(),
      day: '2026-11-25',
      visits: 1_000,
      page_views: 0,
      reason: 'Chuyển sang',
      set_by: 'A',
      set_at: 0,
    });
    clock.goOn();

    const overview = await get<{
      figures: object;
      days: Array<{ start: string; visits: number; visitors: number }>;
      comparison: object;
    }>('/overview');

    expect(overview.figures).toMatchObject({ today: 1_003, all: 1_153 });
    expect(overview.comparison).toEqual({ today: 3, weekAgo: 30 });
    expect(overview.days).toHaveLength(30);
    expect(overview.days[0]).toMatchObject({ start: '2026-10-27T00:00:00+07:00', visits: 0 });
    expect(overview.days[22]).toMatchObject({
      start: '2026-11-18T00:00:00+07:00',
      visits: 70,
      visitors: 6,
    });
    expect(overview.days[29]).toMatchObject({ start: '2026-11-25T00:00:00+07:00', visits: 1_003 });
  });
});

describe('the report', () => {
  it('has all that is known of a range', async () => {
    const { documentId } = await create(
      site,
      ARTICLE,
      { title: '=Bài, "hay"' },
      { status: 'published' }
    );
    const day = '2026-11-24';

    await ledger.quarter('2026-11-24 09:00', { visits: 5, pageViews: 9 });
    await ledger.quarter('2026-11-22 09:00', { visits: 100 });
    await ledger.article(`${documentId}:vi`, day, { visits: 2, pageViews: 3 });
    await ledger.article('gone:vi', day, { visits: 4 });
    await ledger.source('referrer', '', { day, amount: 3 });
    await ledger.source('referrer', 'google.com', { day, amount: 1 });
    await ledger.source('referrer', 'google.com', { day, amount: 1, node: 2 });
    await ledger.source('referrer', 'old.example', { day: '2026-11-22', amount: 100 });
    await ledger.source('device', 'mobile', { day, amount: 5 });
    await ledger.source('excluded', 'bot', { day, amount: 7 });
    clock.goOn();

    expect(await get('/report?from=2026-11-23&to=2026-11-24&interval=week')).toEqual({
      from: '2026-11-23',
      to: '2026-11-24',
      interval: 'week',
      timeZone: 'Asia/Ho_Chi_Minh',
      totals: { visits: 5, pageViews: 9 },
      series: [{ start: '2026-11-23T00:00:00+07:00', visits: 5, pageViews: 9, visitors: null }],
      articles: [
        { documentId: 'gone', locale: 'vi', title: null, slug: null, visits: 4, pageViews: 4 },
        expect.objectContaining({ documentId, title: '=Bài, "hay"', visits: 2, pageViews: 3 }),
      ],
      referrers: [
        { host: '', visits: 3 },
        { host: 'google.com', visits: 2 },
      ],
      devices: [{ device: 'mobile', visits: 5 }],
      excluded: [{ reason: 'bot', hits: 7 }],
    });
  });

  it('has at most 5 years, in order', async () => {
    for (const query of [
      '',
      'from=2026-11-24&to=2026-11-23',
      'from=2020-11-24&to=2026-11-23&interval=month',
      'from=2026-01-01&to=2026-03-01&interval=hour',
    ]) {
      expect((await site.admin('GET', `${ADMIN}/report?${query}`)).status).toBe(400);
    }
  });
});

describe('the panel of an article', () => {
  it('shows it whether it is published or not', async () => {
    const { documentId } = await create(site, ARTICLE, { title: 'Bản nháp' });

    await ledger.article(`${documentId}:vi`, '2026-11-25', {
      visits: 2,
      pageViews: 3,
      visitors: 1,
    });
    clock.goOn();

    const summary = await get<{ days: object[] }>(`/articles/${documentId}?locale=vi`);

    expect(summary).toMatchObject({ today: { visits: 2, pageViews: 3 }, all: { visits: 2 } });
    expect(summary.days).toHaveLength(30);
    expect(summary.days[29]).toEqual({
      start: '2026-11-25T00:00:00+07:00',
      visits: 2,
      pageViews: 3,
      visitors: 1,
    });
  });
});

describe('the export', () => {
  it('is a CSV file that Excel reads, without formulas', async () => {
    const { documentId } = await create(
      site,
      ARTICLE,
      { title: '=HYPERLINK("x"), hay' },
      { status: 'published' }
    );

    await ledger.quarter('2026-11-24 09:00', { visits: 5, pageViews: 9 });
    await ledger.day('2026-11-24', 4);
    await ledger.article(`${documentId}:vi`, '2026-11-24', { visits: 2, pageViews: 3 });
    clock.goOn();

    const range = 'from=2026-11-23&to=2026-11-24&format=csv';
    const series = await site.admin('GET', `${ADMIN}/export?${range}&lang=vi`);
    const articles = await site.admin('GET', `${ADMIN}/export?${range}&of=articles`);
    const bytes = await fetchBytes(`${ADMIN}/export?${range}`);

    expect(series.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(series.headers.get('content-disposition')).toBe(
      'attachment; filename="visits-series-2026-11-23-2026-11-24.csv"'
    );
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(series.body).toBe(
      'Ngày,Lượt truy cập,Lượt xem trang,Khách truy cập\r\n2026-11-23,0,0,0\r\n2026-11-24,5,9,4\r\n'
    );
    expect(articles.body).toBe(
      `Title,Language,Visits,Page views,Document id\r\n"'=HYPERLINK(""x""), hay",vi,2,3,${documentId}\r\n`
    );
  });

  it('is a workbook with days that can be sorted', async () => {
    await ledger.quarter('2026-11-24 09:00', { visits: 5, pageViews: 9 });
    await ledger.day('2026-11-24', 4);
    clock.goOn();

    const range = 'from=2026-11-24&to=2026-11-24';

    expect(await cellsOf(await fetchBytes(`${ADMIN}/export?${range}&format=xlsx`))).toEqual([
      ['Day', 'Visits', 'Page views', 'Visitors'],
      [{ serial: 46350 }, 5, 9, 4],
    ]);
    expect((await cellsOf(await fetchBytes(`${ADMIN}/export?${range}&interval=hour`)))[10]).toEqual(
      ['2026-11-24 09:00', 5, 9]
    );
  });

  it('says what to change of a bad question', async () => {
    for (const query of [
      'from=2026-11-23&to=2026-11-24&format=pdf',
      'from=2026-11-23&to=2026-11-24&of=visitors',
      'from=2026-11-24&to=2026-11-23',
      'to=2026-11-24',
    ]) {
      expect((await site.admin('GET', `${ADMIN}/export?${query}`)).status).toBe(400);
    }
  });

  const fetchBytes = async (path: string): Promise<Buffer> => {
    const login = await site.request<{ data: { token: string } }>('POST', '/admin/login', {
      email: 'admin@example.org',
      password: 'Newsroom-test-1',
    });
    const response = await fetch(site.url + path, {
      headers: { Authorization: `Bearer ${login.body.data.token}` },
    });

    return Buffer.from(await response.arrayBuffer());
  };
});

describe('who may', () => {
  const ROUTES = [
    ['GET', '/overview', 'read'],
    ['GET', '/report?from=2026-11-24&to=2026-11-24', 'read'],
    ['GET', '/articles/abc', 'read'],
    ['GET', '/export?from=2026-11-24&to=2026-11-24', 'export'],
    ['GET', '/settings', 'settings'],
    ['PUT', '/settings', 'settings'],
    ['GET', '/offsets', 'settings'],
    ['POST', '/offsets', 'settings'],
    ['POST', '/resets', 'reset'],
    ['GET', '/history', 'settings'],
  ] as const;

  const BODIES: Record<string, object> = {
    '/settings': { publicFigures: ['all'], allowedOrigins: [] },
    '/offsets': { day: '2026-11-24', visits: 1, reason: 'Thử' },
    '/resets': { reason: 'Thử' },
  };

  it('asks each for its own permission', async () => {
    const editor = await administrator(site, { role: 'strapi-editor' });
    const { id } = await site.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'strapi-editor' } });
    const own = await site.strapi.service('admin::permission').findMany({ where: { role: id } });

    for (const granted of [null, 'read', 'export', 'settings', 'reset']) {
      await site.strapi
        .service('admin::role')
        .assignPermissions(
          id,
          granted ? [...own, { action: `plugin::newsroom.visits.${granted}` }] : own
        );

      for (const [method, path, needed] of ROUTES) {
        const body = method === 'GET' ? undefined : BODIES[path];
        const { status } = await editor(method, ADMIN + path, body);
        const isAllowed = status === 200 || status === 201;

        expect([granted, method, path, isAllowed ? 'allowed' : status]).toEqual([
          granted,
          method,
          path,
          granted === needed ? 'allowed' : 403,
        ]);
      }
    }
  });

  it('lets nobody in from outside', async () => {
    for (const [method, path] of ROUTES) {
      expect((await site.request(method, ADMIN + path)).status).toBe(401);
    }
  });
});
