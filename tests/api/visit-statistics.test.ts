import { ARTICLE, create } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';
import { ledgerOf, stopClock } from './support/visit-ledger';

const API = '/api/newsroom/visit-statistics';

interface Figures {
  data: Record<string, number | string>;
}

interface Points {
  data: Array<{ start: string; visits: number; pageViews: number; visitors: number | null }>;
  meta: object;
}

let site: Site;
let ledger: ReturnType<typeof ledgerOf>;
let clock: ReturnType<typeof stopClock>;

const figures = async () => (await site.get<Figures>(API)).body.data;

// 25 November 2026 is a Wednesday.
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

describe('GET /visit-statistics', () => {
  it('counts visits into the days of the site’s zone and the weeks from Monday', async () => {
    await ledger.quarter('2026-11-25 09:45', { visits: 1, pageViews: 5 });
    // 23:45 of Tuesday and 00:00 of Wednesday are one UTC day.
    await ledger.quarter('2026-11-24 23:45', { visits: 10 });
    await ledger.quarter('2026-11-25 00:00', { visits: 2, pageViews: 2 });
    await ledger.quarter('2026-11-23 00:00', { visits: 100 });
    await ledger.quarter('2026-11-22 23:45', { visits: 1_000 });
    await ledger.quarter('2026-11-01 00:00', { visits: 10_000 });
    await ledger.quarter('2026-10-31 23:45', { visits: 100_000 });
    await ledger.quarter('2025-12-31 23:45', { visits: 1_000_000 });
    clock.goOn();

    expect(await figures()).toEqual({
      online: 0,
      today: 3,
      yesterday: 10,
      thisWeek: 113,
      lastWeek: 1_000,
      thisMonth: 11_113,
      lastMonth: 100_000,
      thisYear: 111_113,
      all: 1_111_113,
      pageViewsToday: 7,
      timeZone: 'Asia/Ho_Chi_Minh',
      asOf: new Date().toISOString(),
    });
  });

  it('sums what several nodes have counted', async () => {
    await ledger.quarter('2026-11-25 09:45', { visits: 1, node: 1 });
    await ledger.quarter('2026-11-25 09:45', { visits: 2, node: 2 });
    await ledger.quarter('2026-03-01 09:45', { visits: 4, node: 3 });
    await ledger.quarter('2026-03-01 09:45', { visits: 8, node: 1 });
    clock.goOn();

    expect(await figures()).toMatchObject({ today: 3, all: 15 });
  });

  it('knows who was seen in the last five minutes, each person once', async () => {
    const now = Date.now() + 1_000;

    await ledger.visitor('a', { lastHit: now - 299_000 });
    await ledger.visitor('b', { lastHit: now - 301_000 });
    await ledger.visitor('c', { lastHit: now });
    await ledger.visitor('d', { lastHit: now, succeeded: 1 });
    clock.goOn();

    expect(await figures()).toMatchObject({ online: 2 });
  });

  it('is at most a second old', async () => {
    expect(await figures()).toMatchObject({ today: 0 });

    await ledger.quarter('2026-11-25 09:45', { visits: 1 });
    clock.goOn(999);
    expect(await figures()).toMatchObject({ today: 0 });

    clock.goOn(1);
    expect(await figures()).toMatchObject({ today: 1 });
  });

  it('follows the clock over midnight and over the end of a week, and back', async () => {
    await ledger.quarter('2026-11-29 23:45', { visits: 1 });
    clock.set('2026-11-29 23:59');
    expect(await figures()).toMatchObject({ today: 1, yesterday: 0, thisWeek: 1, lastWeek: 0 });

    clock.set('2026-11-30 00:00');
    expect(await figures()).toMatchObject({ today: 0, yesterday: 1, thisWeek: 0, lastWeek: 1 });

    // Days that no hit changes any more are remembered: they must not be counted twice.
    clock.set('2026-12-08 12:00');
    expect(await figures()).toMatchObject({ lastMonth: 1, all: 1 });

    clock.set('2026-11-29 23:59');
    await ledger.quarter('2026-11-29 23:30', { visits: 2 });
    clock.goOn();
    expect(await figures()).toMatchObject({ today: 3, all: 3 });
  });

  it('answers 304 to a reader who has these figures, whatever the time', async () => {
    const first = await site.get(API);
    const etag = String(first.headers.get('etag'));

    expect(first.headers.get('cache-control')).toBe('public, no-cache');

    clock.goOn();
    expect(await site.get(API, { 'If-None-Match': etag })).toMatchObject({ status: 304, body: '' });

    await ledger.quarter('2026-11-25 09:45', { visits: 1 });
    clock.goOn();
    expect(await site.get(API, { 'If-None-Match': etag })).toMatchObject({
      status: 200,
      body: { data: { today: 1 } },
    });
  });

  it('counts from the last reset on', async () => {
    await ledger.quarter('2026-11-25 09:45', { visits: 7 });
    await ledger.begin();
    await ledger.quarter('2026-11-25 09:45', { visits: 2 });
    await ledger.quarter('2026-05-01 09:45', { visits: 3 });
    clock.goOn();

    expect(await figures()).toMatchObject({ today: 2, all: 5 });
  });
});

describe('GET /visit-statistics/series', () => {
  const series = (query: string) => site.get<Points>(`${API}/series?${query}`);

  it('has a point for each day, with and without visits', async () => {
    await ledger.quarter('2026-11-23 23:45', { visits: 3, pageViews: 9 });
    await ledger.day('2026-11-23', 2, { node: 1 });
    await ledger.day('2026-11-23', 1, { node: 2 });
    clock.goOn();

    const { body } = await series('from=2026-11-23&to=2026-11-24');

    expect(body).toEqual({
      data: [
        { start: '2026-11-23T00:00:00+07:00', visits: 3, pageViews: 9, visitors: 3 },
        { start: '2026-11-24T00:00:00+07:00', visits: 0, pageViews: 0, visitors: 0 },
      ],
      meta: {
        timeZone: 'Asia/Ho_Chi_Minh',
        from: '2026-11-23',
        to: '2026-11-24',
        interval: 'day',
      },
    });
  });

  it('has hours, weeks and months', async () => {
    await ledger.quarter('2026-11-23 08:45', { visits: 1 });
    await ledger.quarter('2026-11-23 09:00', { visits: 2 });
    await ledger.quarter('2026-11-23 09:45', { visits: 4 });
    await ledger.quarter('2026-10-31 09:45', { visits: 8 });
    clock.goOn();

    const hours = (await series('from=2026-11-23&to=2026-11-23&interval=hour')).body.data;
    const visitsBy = async (interval: string) =>
      (await series(`from=2026-10-26&to=2026-11-25&interval=${interval}`)).body.data.map(
        ({ start, visits, visitors }) => [start.slice(0, 10), visits, visitors]
      );

    expect(hours).toHaveLength(24);
    expect(hours.slice(8, 11)).toEqual([
      { start: '2026-11-23T08:00:00+07:00', visits: 1, pageViews: 1, visitors: null },
      { start: '2026-11-23T09:00:00+07:00', visits: 6, pageViews: 6, visitors: null },
      { start: '2026-11-23T10:00:00+07:00', visits: 0, pageViews: 0, visitors: null },
    ]);
    expect(await visitsBy('week')).toEqual([
      ['2026-10-26', 8, null],
      ['2026-11-02', 0, null],
      ['2026-11-09', 0, null],
      ['2026-11-16', 0, null],
      ['2026-11-23', 7, null],
    ]);
    expect(await visitsBy('month')).toEqual([
      ['2026-10-01', 8, null],
      ['2026-11-01', 7, null],
    ]);
  });

  it('says what to change of a range that is none', async () => {
    for (const [query, message] of [
      ['', 'from'],
      ['from=2026-11-24&to=2026-11-23', 'must not be after to'],
      ['from=2026-02-30&to=2026-03-01', 'a day that exists'],
      ['from=2026-11-24T00:00&to=2026-11-25', 'a day that exists'],
      ['from[]=2026-11-24&to=2026-11-25', 'from'],
      ['from=0001-01-01&to=0001-01-02', 'must be from 1970-01-01'],
      ['from=2026-11-23&to=2026-11-24&interval=minute', 'interval'],
      ['from=2026-10-01&to=2026-11-01&interval=hour', '31 days'],
      ['from=2020-01-01&to=2026-01-01', '5 years'],
      ['from=1970-01-01&to=2999-12-31&interval=month', '50 years'],
    ] as const) {
      const answer = await series(query);

      expect([query, answer.status]).toEqual([query, 400]);
      expect(JSON.stringify(answer.body)).toContain(message);
    }
  });

  it('takes the longest ranges', async () => {
    expect((await series('from=2026-10-01&to=2026-10-31&interval=hour')).body.data).toHaveLength(
      744
    );
    expect((await series('from=2021-11-26&to=2026-11-25')).body.data).toHaveLength(1_826);
  });
});

describe('the visits of articles', () => {
  const published = (title: string) => create(site, ARTICLE, { title }, { status: 'published' });

  it('rank the published ones by their visits in a period', async () => {
    const [often, seldom] = [await published('Đọc nhiều'), await published('Đọc ít')];
    const draft = await create(site, ARTICLE, { title: 'Bản nháp' });
    const key = (documentId: string) => `${documentId}:vi`;

    await ledger.article(key(draft.documentId), '2026-11-25', { visits: 99 });
    await ledger.article('gone:vi', '2026-11-25', { visits: 98 });
    await ledger.article(key(often.documentId), '2026-11-25', { visits: 1, node: 2 });
    await ledger.article(key(often.documentId), '2026-11-25', { visits: 4, pageViews: 9 });
    await ledger.article(`${often.documentId}:en`, '2026-11-25', { visits: 50 });
    await ledger.article(key(seldom.documentId), '2026-11-25', { visits: 2 });
    await ledger.article(key(seldom.documentId), '2026-11-18', { visits: 1_000 });
    clock.goOn(10_000);

    const top = async (query: string) =>
      (await site.get<{ data: Array<{ title: string; visits: number }> }>(`${API}/top?${query}`))
        .body.data;

    expect(await top('period=7d')).toEqual([
      {
        documentId: often.documentId,
        locale: 'vi',
        title: 'Đọc nhiều',
        slug: often.slug,
        visits: 5,
        pageViews: 10,
      },
      expect.objectContaining({ title: 'Đọc ít', visits: 2 }),
    ]);
    expect((await top('period=all&limit=1'))[0]).toMatchObject({ title: 'Đọc ít', visits: 1_002 });
    expect(await top('period=thisWeek&limit=1')).toHaveLength(1);
    expect(await top('locale=en')).toEqual([]);
  });

  it('say how often one was seen', async () => {
    const { documentId } = await published('Một bài');

    for (const [day, visits] of [
      ['2026-11-25', 1],
      ['2026-11-19', 10],
      ['2026-11-18', 100],
      ['2026-10-27', 1_000],
      ['2026-10-26', 10_000],
    ] as const) {
      await ledger.article(`${documentId}:vi`, day, { visits, pageViews: visits * 2 });
    }

    clock.goOn();

    const count = (visits: number) => ({ visits, pageViews: visits * 2 });

    expect((await site.get(`${API}/articles/${documentId}`)).body.data).toEqual({
      today: count(1),
      last7Days: count(11),
      last30Days: count(1_111),
      all: count(11_111),
    });
  });

  it('are not told of what is not published', async () => {
    const draft = await create(site, ARTICLE, { title: 'Bản nháp' });

    await ledger.article(`${draft.documentId}:vi`, '2026-11-25', { visits: 1 });

    for (const path of [draft.documentId, 'none', `${draft.documentId}?locale=en`]) {
      expect((await site.get(`${API}/articles/${path}`)).status).toBe(404);
    }
  });

  it('say what to change of a bad question', async () => {
    for (const path of [
      'top?period=year',
      'top?limit=0',
      'top?limit=51',
      'top?limit=1.5',
      'top?limit=x',
      'top?locale=xx-none',
      'top?locale[]=vi&locale[]=en',
      'articles/abc?locale=*',
      'articles/abc?locale=none',
    ]) {
      expect([path, (await site.get(`${API}/${path}`)).status]).toEqual([path, 400]);
    }
  });
});

describe('GraphQL', () => {
  it('answers the same', async () => {
    const { documentId } = await create(
      site,
      ARTICLE,
      { title: 'Bài trên GraphQL' },
      { status: 'published' }
    );

    await ledger.quarter('2026-11-25 09:45', { visits: 1_000_000_000 });
    await ledger.article(`${documentId}:vi`, '2026-11-25', { visits: 4 });
    clock.goOn(10_000);

    const { data, errors } = await site.graphql(
      `query ($id: ID!) {
        newsroomVisitStatistics { today all asOf timeZone }
        newsroomVisitSeries(from: "2026-11-25", to: "2026-11-25", interval: day) { start visits visitors }
        newsroomMostRead(period: "today", limit: 1) { documentId title visits }
        newsroomArticleVisits(documentId: $id) { today { visits } all { pageViews } }
        none: newsroomArticleVisits(documentId: "none") { today { visits } }
      }`,
      { id: documentId }
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      newsroomVisitStatistics: {
        today: 1_000_000_000,
        all: 1_000_000_000,
        asOf: new Date().toISOString(),
        timeZone: 'Asia/Ho_Chi_Minh',
      },
      newsroomVisitSeries: [
        { start: '2026-11-25T00:00:00+07:00', visits: 1_000_000_000, visitors: 0 },
      ],
      newsroomMostRead: [{ documentId, title: 'Bài trên GraphQL', visits: 4 }],
      newsroomArticleVisits: { today: { visits: 4 }, all: { pageViews: 4 } },
      none: null,
    });
  });

  it('refuses a range that is none', async () => {
    const { errors } = await site.graphql(
      '{ newsroomVisitSeries(from: "2026-11-25", to: "2026-11-24") { start } }'
    );

    expect(errors?.[0]?.message).toContain('must not be after to');
  });
});
