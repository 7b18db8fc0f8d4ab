import type { Site } from './support/site';
import { bootSite } from './support/site';
import { ledgerOf, stopClock } from './support/visit-ledger';

const API = '/api/newsroom/visit-statistics';

let site: Site;
let ledger: ReturnType<typeof ledgerOf>;
let clock: ReturnType<typeof stopClock>;

/** While the work goes on, the database fails whatever asks for the counters. */
const withoutCounters = async (work: () => Promise<void>): Promise<void> => {
  // A builder of its own each time: it does all that it was ever told once more.
  const schema = () => site.strapi.db.connection.schema;

  await schema().renameTable('newsroom_visit_quarters', 'newsroom_visit_quarters_away');

  try {
    await work();
  } finally {
    await schema().renameTable('newsroom_visit_quarters_away', 'newsroom_visit_quarters');
  }
};

beforeAll(async () => {
  clock = stopClock('2026-11-25 10:00');
  site = await bootSite({ env: { LOG_LEVEL: 'fatal' } });
  ledger = ledgerOf(site);
});

afterAll(async () => {
  await site.close();
  jest.useRealTimers();
});

beforeEach(async () => {
  clock.goOn(120_000);
  await ledger.clear();
});

describe('while the database fails', () => {
  it('the public figures are those of the last minute, and then none', async () => {
    await ledger.quarter('2026-11-25 09:45', { visits: 3 });
    clock.goOn();

    const { asOf } = (await site.get<{ data: { asOf: string } }>(API)).body.data;

    await withoutCounters(async () => {
      clock.goOn(60_000);
      expect(await site.get(API)).toMatchObject({
        status: 200,
        body: { data: { today: 3, asOf } },
      });

      clock.goOn(1);

      const answer = await site.get(API);

      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.body).toMatchObject({
        data: null,
        error: { status: 503, name: 'ServiceUnavailableError' },
      });
    });

    expect(await site.get(API)).toMatchObject({ status: 200, body: { data: { today: 3 } } });
  });

  it('all else says when to ask again, and goes on by itself', async () => {
    const paths = [
      () => site.get(`${API}/series?from=2026-11-25&to=2026-11-25&interval=hour`),
      () => site.get(`${API}/top`),
      () => site.admin('GET', '/newsroom/visits/overview'),
      () => site.admin('GET', '/newsroom/visits/report?from=2026-11-25&to=2026-11-25'),
      () =>
        site.admin('POST', '/newsroom/visits/offsets', {
          day: '2026-11-25',
          visits: 1,
          reason: 'Thử',
        }),
      () => site.admin('POST', '/newsroom/visits/resets', { reason: 'Thử' }),
    ];

    await withoutCounters(async () => {
      clock.goOn();

      for (const ask of paths) {
        const answer = await ask();

        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
        expect(JSON.stringify(answer.body)).not.toMatch(/quarters|SQLITE|select/i);
      }
    });

    for (const ask of paths) expect((await ask()).status).toBeLessThan(300);
  });
});
