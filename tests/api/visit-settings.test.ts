import type { Site } from './support/site';
import { bootSite } from './support/site';
import { ledgerOf, stopClock } from './support/visit-ledger';

const PUBLIC = '/api/newsroom/visit-statistics';
const ADMIN = '/newsroom/visits';

let site: Site;
let ledger: ReturnType<typeof ledgerOf>;
let clock: ReturnType<typeof stopClock>;

const figures = async () =>
  (await site.get<{ data: Record<string, number | string> }>(PUBLIC)).body.data;

const add = (offset: object) => site.admin('POST', `${ADMIN}/offsets`, offset);

const messageOf = ({ body }: { body: unknown }): string =>
  (body as { error?: { message?: string } }).error?.message ?? '';

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

describe('the settings of visits', () => {
  const save = (settings: object) => site.admin('PUT', `${ADMIN}/settings`, settings);

  it('are all figures and any origin at first, with what the panel has to know', async () => {
    const { status, body } = await site.admin('GET', `${ADMIN}/settings`);

    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        publicFigures: [
          'online',
          'today',
          'yesterday',
          'thisWeek',
          'lastWeek',
          'thisMonth',
          'lastMonth',
          'thisYear',
          'all',
          'pageViewsToday',
        ],
        allowedOrigins: [],
        timeZone: 'Asia/Ho_Chi_Minh',
        apiUrl: expect.stringMatching(/^https?:\/\/[^/]+\/api$/),
      },
    });
  });

  it('hide figures from the public, not from editors', async () => {
    expect(await save({ publicFigures: ['all', 'online'], allowedOrigins: [] })).toMatchObject({
      status: 200,
      body: { data: { publicFigures: ['online', 'all'] } },
    });
    expect(Object.keys(await figures())).toEqual(['online', 'all', 'timeZone', 'asOf']);

    const { data } = await site.graphql('{ newsroomVisitStatistics { online today all } }');

    expect(data).toEqual({ newsroomVisitStatistics: { online: 0, today: null, all: 0 } });
    expect((await site.admin('GET', `${ADMIN}/overview`)).body).toMatchObject({
      data: { figures: { today: 0, yesterday: 0 } },
    });
  });

  it('hold from one node to the next within a second', async () => {
    await save({ publicFigures: ['today'], allowedOrigins: [] });
    await figures();

    // As another node does it.
    await site.strapi.store.set({
      type: 'plugin',
      name: 'newsroom',
      key: 'visit-settings',
      value: { publicFigures: ['all'], allowedOrigins: [] },
    });
    clock.goOn();

    expect(Object.keys(await figures())).toEqual(['all', 'timeZone', 'asOf']);
  });

  it('keep origins as browsers send them', async () => {
    const { body } = await save({
      publicFigures: [],
      allowedOrigins: [' HTTPS://Xa.Example.gov.vn/ ', 'https://xa.example.gov.vn:443'],
    });

    expect(body).toMatchObject({ data: { allowedOrigins: ['https://xa.example.gov.vn'] } });
  });

  it('say what to change of bad ones', async () => {
    for (const settings of [
      {},
      { publicFigures: ['all'] },
      { publicFigures: ['tomorrow'], allowedOrigins: [] },
      { publicFigures: 'all', allowedOrigins: [] },
      { publicFigures: [], allowedOrigins: ['xa.example.gov.vn'] },
      { publicFigures: [], allowedOrigins: ['https://xa.example.gov.vn/tin-tuc'] },
      { publicFigures: [], allowedOrigins: ['https://*.example.gov.vn'] },
      { publicFigures: [], allowedOrigins: [`https://${'a'.repeat(400)}.vn`] },
      { publicFigures: [], allowedOrigins: Array(101).fill('https://xa.example.gov.vn') },
      { publicFigures: [], allowedOrigins: [], other: 1 },
    ]) {
      const answer = await save(settings);

      expect([settings, answer.status]).toEqual([settings, 400]);
      expect(messageOf(answer)).toMatch(/publicFigures|allowedOrigins|other/);
    }
  });
});

describe('offsets', () => {
  beforeAll(() =>
    site.admin('PUT', `${ADMIN}/settings`, {
      publicFigures: ['today', 'thisWeek', 'thisYear', 'all', 'pageViewsToday'],
      allowedOrigins: [],
    })
  );

  it('belong to their day and to each period that holds it', async () => {
    await ledger.quarter('2026-11-25 09:00', { visits: 1 });

    const answer = await add({
      day: '2019-05-01',
      visits: 1_000_000_000_000,
      pageViews: 5,
      reason: '  Số liệu của trang cũ  ',
    });

    expect(answer).toMatchObject({
      status: 201,
      body: {
        data: {
          day: '2019-05-01',
          visits: 1_000_000_000_000,
          pageViews: 5,
          reason: 'Số liệu của trang cũ',
          by: 'Admin (admin@example.org)',
          at: new Date().toISOString(),
        },
      },
    });
    await add({ day: '2026-11-24', visits: 10, reason: 'Máy đếm hỏng' });
    await add({ day: '2026-11-25', pageViews: 4, reason: 'Máy đếm hỏng' });

    // At once, not only after a second.
    expect(await figures()).toMatchObject({
      today: 1,
      thisWeek: 11,
      thisYear: 11,
      all: 1_000_000_000_011,
      pageViewsToday: 5,
    });
    expect((await site.get(`${PUBLIC}/series?from=2026-11-24&to=2026-11-24`)).body).toMatchObject({
      data: [{ visits: 10 }],
    });
  });

  it('never leave a day with less than nothing', async () => {
    await ledger.quarter('2026-11-25 09:00', { visits: 5, pageViews: 8 });
    await add({ day: '2026-11-24', visits: 3, reason: 'Bổ sung' });

    const tooMuch = await add({ day: '2026-11-25', visits: -6, reason: 'Bớt' });

    expect(tooMuch.status).toBe(400);
    expect(messageOf(tooMuch)).toContain('2026-11-25 has 5 visits and 8 page views');

    for (const [offset, status] of [
      [{ day: '2026-11-25', pageViews: -9 }, 400],
      [{ day: '2026-11-25', visits: -5, pageViews: -8 }, 201],
      [{ day: '2026-11-25', visits: -1 }, 400],
      [{ day: '2026-11-24', visits: -4 }, 400],
      [{ day: '2026-11-24', visits: -3 }, 201],
      [{ day: '2026-11-23', visits: -1 }, 400],
    ] as const) {
      const answer = await add({ reason: 'Bớt', ...offset });

      expect([offset, answer.status]).toEqual([offset, status]);
    }
    expect(await figures()).toMatchObject({ today: 0, thisWeek: 0, all: 0 });
  });

  it('do not go below nothing when two take away at once', async () => {
    await ledger.quarter('2026-11-25 09:00', { visits: 5 });
    clock.goOn();

    const take = () => add({ day: '2026-11-25', visits: -3, reason: 'Bớt' });
    const answers = await Promise.all([take(), take(), take(), take()]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
    expect(await figures()).toMatchObject({ today: 2 });
  });

  it('are listed, newest first', async () => {
    await add({ day: '2026-11-24', visits: 1, reason: 'Một' });
    await add({ day: '2026-11-23', visits: 2, reason: 'Hai' });

    expect((await site.admin('GET', `${ADMIN}/offsets`)).body).toMatchObject({
      data: [
        { day: '2026-11-23', visits: 2, pageViews: 0, reason: 'Hai' },
        { day: '2026-11-24', visits: 1, pageViews: 0, reason: 'Một' },
      ],
    });
  });

  it('say what to change of bad ones', async () => {
    const good = { day: '2026-11-24', visits: 1, pageViews: 0, reason: 'Vì thế' };

    for (const [offset, message] of [
      [{ ...good, day: '2026-11-26' }, 'future'],
      [{ ...good, day: '2026-02-29' }, 'a day that exists'],
      [{ ...good, day: '24/11/2026' }, 'a day that exists'],
      [{ ...good, day: 20261124 }, 'day'],
      [{ ...good, reason: ' a ' }, 'at least 3'],
      [{ ...good, reason: 'a'.repeat(501) }, 'at most 500'],
      [{ ...good, reason: undefined }, 'reason'],
      [{ ...good, visits: 1.5 }, 'whole number'],
      [{ ...good, visits: 1_000_000_000_001 }, 'whole number'],
      [{ ...good, visits: '1' }, 'visits'],
      [{ ...good, visits: null }, 'visits'],
      [{ ...good, visits: 0 }, 'something else than 0'],
      [{ ...good, by: 'me' }, 'by'],
    ] as const) {
      const answer = await add(offset);

      expect([offset, answer.status]).toEqual([offset, 400]);
      expect(messageOf(answer)).toContain(message);
    }
    expect(await figures()).toMatchObject({ all: 0 });
  });
});

describe('a reset', () => {
  const reset = (body: object) => site.admin('POST', `${ADMIN}/resets`, body);

  it('begins anew, keeps what was, and says who, when and why', async () => {
    await ledger.quarter('2026-11-25 09:00', { visits: 5 });
    await add({ day: '2026-11-24', visits: 3, reason: 'Bổ sung' });
    clock.goOn();
    expect(await figures()).toMatchObject({ today: 5, all: 8 });

    const answer = await reset({ reason: 'Trang mới từ hôm nay' });

    expect(answer).toMatchObject({
      status: 201,
      body: {
        data: {
          reason: 'Trang mới từ hôm nay',
          by: 'Admin (admin@example.org)',
          at: new Date().toISOString(),
          visitsBefore: 8,
        },
      },
    });
    expect((await site.admin('GET', `${ADMIN}/offsets`)).body).toEqual({ data: [] });
    clock.goOn();
    expect(await figures()).toMatchObject({ today: 0, all: 0 });

    const [sum] = await ledger.into('quarters').sum('visits as kept');
    const { body } = await site.admin<{
      data: { offsets: object[]; resets: Array<{ id: number }> };
    }>('GET', `${ADMIN}/history`);

    expect(Number(sum?.kept)).toBe(5);
    expect(body.data.offsets[0]).toMatchObject({ day: '2026-11-24', visits: 3 });
    expect(body.data.resets[0]).toMatchObject({ visitsBefore: 8 });

    // What is counted from now on is counted under the reset's number.
    await ledger.quarter('2026-11-25 09:00', {
      visits: 2,
      epoch: Number(body.data.resets[0]?.id),
    });
    clock.goOn();
    expect(await figures()).toMatchObject({ today: 2, all: 2 });
  });

  it('wants a reason', async () => {
    for (const body of [{}, { reason: '' }, { reason: 'ab' }, { reason: 1 }, []]) {
      expect((await reset(body)).status).toBe(400);
    }
  });
});
