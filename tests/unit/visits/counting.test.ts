import { createCalendar, quarterOf } from '../../../server/src/visits/calendar/calendar';
import { count, seenKey } from '../../../server/src/visits/counting/count';
import { memoryLedger, named, type SentHit } from './support/memory-ledger';

const calendar = createCalendar('Asia/Ho_Chi_Minh');

/** A moment of 2026 in Vietnam, such as 11-23T00:10. */
const at = (moment: string): number => Date.parse(`2026-${moment}+07:00`);

let sent = 0;

const hit = (moment: string, about: Partial<SentHit> = {}): SentHit => ({
  id: `hit-${++sent}`,
  person: 'An',
  ...about,
  at: at(moment),
});

/** Each list is a batch. */
const counted = (...batches: SentHit[][]) => {
  const ledger = memoryLedger(calendar);

  for (const batch of batches) ledger.commit(batch);

  return ledger.figures();
};

const visits = (...batches: SentHit[][]): Record<string, number> => counted(...batches).visitsByDay;

describe('a visit', () => {
  it('goes on through a silence of exactly 30 minutes', () => {
    expect(visits([hit('11-23T09:00:00'), hit('11-23T09:30:00')])).toEqual({ '2026-11-23': 1 });
  });

  it('is a new one after a millisecond more', () => {
    expect(visits([hit('11-23T09:00:00'), hit('11-23T09:30:00.001')])).toEqual({
      '2026-11-23': 2,
    });
  });

  it('lasts as long as hits come', () => {
    expect(visits([hit('11-23T09:00'), hit('11-23T09:25'), hit('11-23T09:50')])).toEqual({
      '2026-11-23': 1,
    });
  });

  it('is told from the one before within a batch', () => {
    const noon = [hit('11-23T12:00'), hit('11-23T12:05'), hit('11-23T12:10')];

    expect(visits([hit('11-23T09:00')], noon)).toEqual({ '2026-11-23': 2 });
  });

  it('is each person’s own', () => {
    expect(visits([hit('11-23T09:00'), hit('11-23T09:01', { person: 'Bình' })])).toEqual({
      '2026-11-23': 2,
    });
  });

  it('is not begun by a hit that comes late, and is not shortened by it', () => {
    const late = [hit('11-23T09:29'), hit('11-23T09:00'), hit('11-23T09:59')];

    expect(visits(late)).toEqual({ '2026-11-23': 1 });
  });

  it('belongs to the quarter-hour of the hit that began it', () => {
    const { visitsByQuarter, pageViewsByQuarter } = counted([
      hit('11-23T09:14:59.999'),
      hit('11-23T09:15'),
    ]);

    expect(visitsByQuarter).toEqual({ [quarterOf(at('11-23T09:00'))]: 1 });
    expect(pageViewsByQuarter).toEqual({
      [quarterOf(at('11-23T09:00'))]: 1,
      [quarterOf(at('11-23T09:15'))]: 1,
    });
  });

  it('counts its referrer and its device once, as they were when it began', () => {
    const { sources } = counted([
      hit('11-23T09:00', { referrerHost: 'zalo.me', device: 'mobile' }),
      hit('11-23T09:05', { referrerHost: 'www.google.com', device: 'mobile' }),
      hit('11-23T12:00', { device: 'desktop' }),
    ]);

    expect(sources).toEqual({
      '2026-11-23 referrer zalo.me': 1,
      '2026-11-23 device mobile': 1,
      '2026-11-23 referrer ': 1,
      '2026-11-23 device desktop': 1,
    });
  });

  it('is not counted again for a hit that is sent again', () => {
    const twice = hit('11-23T09:00');

    expect(counted([twice, twice], [twice]).pageViewsByDay).toEqual({ '2026-11-23': 1 });
  });
});

describe('a visit over midnight', () => {
  const evening = hit('11-22T23:50');
  const night = hit('11-23T00:10');

  it('stays one visit, of the day on which it began, of a visitor of both days', () => {
    for (const batches of [[[evening, night]], [[evening], [night]]]) {
      const { visitsByDay, pageViewsByDay, visitorsByDay } = counted(...batches);

      expect(visitsByDay).toEqual({ '2026-11-22': 1 });
      expect(pageViewsByDay).toEqual({ '2026-11-22': 1, '2026-11-23': 1 });
      expect(visitorsByDay).toEqual({ '2026-11-22': 1, '2026-11-23': 1 });
    }
  });

  it('goes on under the new name when the former one is forgotten', () => {
    expect(visits([evening, night, hit('11-23T00:35'), hit('11-23T01:00')])).toEqual({
      '2026-11-22': 1,
    });
  });

  it('is a new one after more than 30 minutes, which is also so before half past', () => {
    expect(visits([hit('11-22T23:40'), hit('11-23T00:10')])).toEqual({ '2026-11-22': 1 });
    expect(visits([hit('11-22T23:40'), hit('11-23T00:10:00.001')])).toEqual({
      '2026-11-22': 1,
      '2026-11-23': 1,
    });
  });

  it('goes on until 00:29:59.999 after a hit at the last moment of the day', () => {
    const last = hit('11-22T23:59:59.999');

    expect(visits([last, hit('11-23T00:29:59.999')])).toEqual({ '2026-11-22': 1 });
    expect(visits([last, hit('11-23T00:30:00')])).toEqual({ '2026-11-22': 1, '2026-11-23': 1 });
  });

  it('has its person online once', () => {
    const ledger = memoryLedger(calendar);

    ledger.commit([hit('11-22T23:59'), hit('11-22T23:58', { person: 'Bình' })]);
    expect(ledger.online(at('11-22T23:59:30'))).toBe(2);

    ledger.commit([hit('11-23T00:01')]);
    expect(ledger.online(at('11-23T00:01:30'))).toBe(2);
  });

  it('takes what a hit of the day before adds to it, though that comes later', () => {
    const batch = [evening, night, hit('11-22T23:55'), hit('11-23T00:20')];

    expect(visits(batch)).toEqual({ '2026-11-22': 1 });
  });

  it('keeps to itself when a hit of the day before comes only then', () => {
    // The visit of 00:10 was begun before anybody knew of the one of 23:55.
    const { visitsByDay, articles } = counted([
      hit('11-23T00:10', { article: 'bridge:vi' }),
      hit('11-22T23:55'),
      hit('11-23T00:20', { article: 'bridge:vi' }),
    ]);

    expect(visitsByDay).toEqual({ '2026-11-22': 1, '2026-11-23': 1 });
    expect(articles['2026-11-23 bridge:vi']).toMatchObject({ pageViews: 2, visits: 1 });
  });
});

describe('an article', () => {
  const article = 'bridge:vi';

  it('counts every view, each visit that saw it, and each person of the day', () => {
    const { articles } = counted([
      hit('11-23T09:00', { article }),
      hit('11-23T09:05', { article }),
      hit('11-23T09:06', { article: 'school:vi' }),
      hit('11-23T12:00', { article }),
      hit('11-23T12:00', { article, person: 'Bình' }),
      hit('11-23T12:00', { article: 'bridge:en', person: 'Bình' }),
      hit('11-23T12:00'),
    ]);

    expect(articles).toEqual({
      '2026-11-23 bridge:vi': { pageViews: 4, visits: 3, visitors: 2 },
      '2026-11-23 school:vi': { pageViews: 1, visits: 1, visitors: 1 },
      '2026-11-23 bridge:en': { pageViews: 1, visits: 1, visitors: 1 },
    });
  });

  it('has a later visit once, however often that reads it', () => {
    const morning = hit('11-23T09:00', { article });
    const noon = [hit('11-23T12:00', { article }), hit('11-23T12:05', { article })];

    expect(counted([morning], noon).articles).toEqual({
      '2026-11-23 bridge:vi': { pageViews: 3, visits: 2, visitors: 1 },
    });
  });

  it('read on both sides of midnight has one visit, and a visitor on either day', () => {
    const evening = hit('11-22T23:50', { article });
    const night = hit('11-23T00:10', { article });
    const later = hit('11-23T00:40', { article });

    for (const batches of [[[evening, night, later]], [[evening], [night], [later]]]) {
      expect(counted(...batches).articles).toEqual({
        '2026-11-22 bridge:vi': { pageViews: 1, visits: 1, visitors: 1 },
        '2026-11-23 bridge:vi': { pageViews: 2, visits: 0, visitors: 1 },
      });
    }
  });

  it('has the visit once more when it is read again after the former name is forgotten', () => {
    const evening = hit('11-22T23:50', { article });
    const { articles } = counted([evening, hit('11-23T00:10'), hit('11-23T00:40', { article })]);

    expect(articles['2026-11-23 bridge:vi']).toEqual({ pageViews: 1, visits: 1, visitors: 1 });
  });

  it('has another visit when another began after midnight', () => {
    const { articles } = counted([
      hit('11-22T23:35', { article }),
      hit('11-23T00:20', { article }),
    ]);

    expect(articles['2026-11-23 bridge:vi']).toEqual({ pageViews: 1, visits: 1, visitors: 1 });
  });
});

describe('count', () => {
  const nothing = { visitors: new Map(), articleVisits: new Map() };

  it('changes nothing for no hits', () => {
    expect(count([], nothing)).toEqual({
      visitors: new Map(),
      succeeded: new Set(),
      articleVisits: new Map(),
      startsVisit: new Set(),
      quarters: new Map(),
      days: new Map(),
      articles: new Map(),
      sources: new Map(),
    });
  });

  it('goes on from what is known and says what has to be stored', () => {
    const visitStart = at('11-22T23:40');
    const night = named(calendar, hit('11-23T00:10', { article: 'bridge:vi' }));
    const changes = count([night], {
      visitors: new Map([['An@2026-11-22', { lastHit: at('11-22T23:50'), visitStart }]]),
      articleVisits: new Map([[seenKey('An@2026-11-22', 'bridge:vi'), visitStart]]),
    });

    expect(changes).toEqual({
      visitors: new Map([['An@2026-11-23', { lastHit: night.at, visitStart, day: '2026-11-23' }]]),
      succeeded: new Set(['An@2026-11-22']),
      articleVisits: new Map([
        [
          'An@2026-11-23 bridge:vi',
          { visitor: 'An@2026-11-23', article: 'bridge:vi', day: '2026-11-23', visitStart },
        ],
      ]),
      startsVisit: new Set(),
      quarters: new Map([[quarterOf(night.at), { visits: 0, pageViews: 1 }]]),
      days: new Map([['2026-11-23', 1]]),
      articles: new Map([
        [
          '2026-11-23 bridge:vi',
          { article: 'bridge:vi', day: '2026-11-23', visits: 0, pageViews: 1, visitors: 1 },
        ],
      ]),
      sources: new Map(),
    });
  });

  it('does not take a former name that nobody was seen under for one that was followed up', () => {
    expect(count([named(calendar, hit('11-23T00:10'))], nothing).succeeded.size).toBe(0);
  });
});
