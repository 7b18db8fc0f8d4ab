import type { Site } from './site';

/** Local time in Viet Nam, such as `2026-11-25 10:00`, in milliseconds. */
export const inVietNam = (local: string): number =>
  Date.parse(`${local.replace(' ', 'T')}:00+07:00`);

/** Only what tells the time stands still; timers and waiting go on. */
const NOT_FAKED = [
  'cancelAnimationFrame',
  'cancelIdleCallback',
  'clearImmediate',
  'clearInterval',
  'clearTimeout',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'setImmediate',
  'setInterval',
  'setTimeout',
] as const;

/** Stops the clock at a local time; figures are read anew once it has gone on for a second. */
export const stopClock = (local: string) => {
  jest.useFakeTimers({ now: inVietNam(local), doNotFake: [...NOT_FAKED] });

  let minutes = 0;

  return {
    /** A minute of its own for a test, so that nothing of another one's is fresh. */
    begin(): void {
      minutes += 1;
      jest.setSystemTime(inVietNam(local) + minutes * 60_000);
    },
    goOn: (ms = 1_000): void => void jest.setSystemTime(Date.now() + ms),
    set: (to: string): void => void jest.setSystemTime(inVietNam(to)),
  };
};

const QUARTER_MS = 900_000;

const quarterOf = (local: string): number => Math.floor(inVietNam(local) / QUARTER_MS);

interface Counts {
  visits: number;
  pageViews?: number;
  epoch?: number;
  node?: number;
}

/** Writes into the ledger's tables what their writing side would have counted. */
export const ledgerOf = (site: Site) => {
  const into = (table: string) => site.strapi.db.connection(`newsroom_visit_${table}`);

  let present = 0;

  /** Counts anew from now on, as a reset does. */
  const begin = async (visitsBefore = 0): Promise<number> => {
    await into('resets').insert({
      visits_before: visitsBefore,
      reason: 'Trang mới',
      set_by: 'Quản trị viên',
      set_at: Date.now(),
    });

    const [last] = await into('resets').max('id as epoch');

    present = Number(last?.epoch);

    return present;
  };

  return {
    into,
    begin,
    epoch: () => present,

    /**
     * Begins with nothing counted. Rows of long ago may be written until figures are asked for:
     * days that no hit changes any more are read once.
     */
    async clear(): Promise<void> {
      for (const table of ['quarters', 'days', 'articles', 'sources', 'offsets']) {
        await into(table).delete();
      }
      for (const table of ['hits', 'visitors', 'article_visitors']) await into(table).delete();

      await site.strapi.plugin('newsroom').service('visitStatistics').readAgain();
      await begin();
    },

    quarter: (local: string, { visits, pageViews = visits, epoch = present, node = 1 }: Counts) =>
      into('quarters').insert({
        epoch,
        quarter: quarterOf(local),
        node,
        visits,
        page_views: pageViews,
      }),

    day: (day: string, visitors: number, { epoch = present, node = 1 } = {}) =>
      into('days').insert({ epoch, day, node, visitors }),

    article: (
      key: string,
      day: string,
      {
        visits,
        pageViews = visits,
        epoch = present,
        node = 1,
        visitors = visits,
      }: Counts & { visitors?: number }
    ) =>
      into('articles').insert({
        epoch,
        article: key,
        day,
        node,
        visits,
        page_views: pageViews,
        visitors,
      }),

    source: (
      kind: 'referrer' | 'device' | 'excluded',
      name: string,
      {
        day,
        amount,
        epoch = present,
        node = 1,
      }: { day: string; amount: number; epoch?: number; node?: number }
    ) => into('sources').insert({ epoch, day, kind, name, node, amount }),

    visitor: (
      visitor: string,
      { lastHit, succeeded = 0 }: { lastHit: number; succeeded?: number }
    ) =>
      into('visitors').insert({
        visitor: visitor.padEnd(24, '0'),
        day: new Date(lastHit + 7 * 3_600_000).toISOString().slice(0, 10),
        last_hit: lastHit,
        visit_start: lastHit,
        succeeded,
      }),

    hit: (id: string, local: string, startsVisit: boolean) =>
      into('hits').insert({
        id: id.padEnd(16, '0'),
        received_at: inVietNam(local),
        quarter: quarterOf(local),
        starts_visit: startsVisit ? 1 : 0,
      }),
  };
};
