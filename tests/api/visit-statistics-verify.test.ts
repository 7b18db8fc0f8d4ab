import type { Site } from './support/site';
import { bootSite } from './support/site';
import { inVietNam, ledgerOf, stopClock } from './support/visit-ledger';

let site: Site;
let ledger: ReturnType<typeof ledgerOf>;
let clock: ReturnType<typeof stopClock>;

const verify = async () => {
  const lines: string[] = [];
  const code = await site.strapi
    .plugin('newsroom')
    .service('commands')
    .run('visits', ['verify'], (line: string) => lines.push(line));

  return { code, text: lines.join('\n') };
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

/** Three hits of two visitors, one of them on an article, as the ledger has them. */
beforeEach(async () => {
  clock.begin();
  await ledger.clear();
  await ledger.quarter('2026-03-01 09:45', { visits: 4 });
  await ledger.source('device', 'mobile', { day: '2026-03-01', amount: 4 });
  await ledger.source('referrer', '', { day: '2026-03-01', amount: 4 });
  await ledger.hit('a1', '2026-11-25 09:30', true);
  await ledger.hit('a2', '2026-11-25 09:30', false);
  await ledger.hit('b1', '2026-11-25 09:45', true);
  await ledger.quarter('2026-11-25 09:30', { visits: 1, pageViews: 2 });
  await ledger.quarter('2026-11-25 09:45', { visits: 1, pageViews: 1 });
  await ledger.visitor('a', { lastHit: inVietNam('2026-11-25 09:35') });
  await ledger.visitor('b', { lastHit: inVietNam('2026-11-25 09:45') });
  await ledger.day('2026-11-25', 2);
  await ledger.source('device', 'mobile', { day: '2026-11-25', amount: 2 });
  await ledger.source('referrer', '', { day: '2026-11-25', amount: 2 });
  await ledger.article('abc:vi', '2026-11-25', { visits: 1 });
});

describe('newsroom visits verify', () => {
  it('says that all agrees', async () => {
    const { code, text } = await verify();

    expect(text.split('\n')).toHaveLength(7);
    expect(text).not.toContain('differ');
    expect(text).toContain('agree: page views of the last 24 hours');
    expect(code).toBe(0);
  });

  it.each([
    [
      'a hit that was not counted',
      () => ledger.hit('c1', '2026-11-25 09:45', false),
      'differ: page views of the last 24 hours and the hits that are remembered\n  2026-11-25T02:45:00.000Z: 1 counted, 2 recounted',
    ],
    [
      'a hit that was counted twice',
      () => ledger.into('hits').where('id', 'like', 'a2%').delete(),
      '2026-11-25T02:30:00.000Z: 2 counted, 1 recounted',
    ],
    [
      'a visit too many',
      () => ledger.into('hits').where('id', 'like', 'b1%').update({ starts_visit: 0 }),
      'differ: visits of the last 24 hours',
    ],
    [
      'a visitor too many',
      () => ledger.day('2026-11-25', 1, { node: 2 }),
      '2026-11-25: 3 counted, 2 recounted',
    ],
    [
      'a visit with no device',
      () => ledger.into('sources').where('kind', 'device').delete(),
      'differ: visits and what they came with',
    ],
    [
      'articles that were seen more often than pages',
      () => ledger.article('def:vi', '2026-11-25', { visits: 1, pageViews: 100 }),
      'differ: page views and those of articles',
    ],
  ])('finds %s', async (_name, spoil, message) => {
    await spoil();

    const { code, text } = await verify();

    expect(text).toContain(message);
    expect(code).toBe(1);
  });

  it('finds figures in memory that are not those of the database', async () => {
    await verify();
    await ledger.into('quarters').where('quarter', '<', 1_985_000).increment('visits', 1);

    const { code, text } = await verify();

    expect(text).toContain(
      'differ: visits in the database and the figures in memory\n  2026-03-01: 5 counted, 4 recounted'
    );
    expect(code).toBe(1);
  });

  it('minds neither hits that are forgotten by now nor a reset', async () => {
    await ledger.into('hits').delete();
    await ledger.into('visitors').delete();
    clock.set('2026-11-27 10:00');
    await ledger.begin();

    expect(await verify()).toMatchObject({ code: 0 });
  });
});
