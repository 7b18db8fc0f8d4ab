import fc from 'fast-check';

import { createExclusionTally } from '../../server/src/visits/batch/exclusions';
import type { IncomingHit, Receiver } from '../../server/src/visits/batch/receiver';
import { createReceiver } from '../../server/src/visits/batch/receiver';
import type { Calendar } from '../../server/src/visits/calendar/calendar';
import { createNodeNumber } from '../../server/src/visits/ledger/node-number';
import { createSalts } from '../../server/src/visits/ledger/salts';
import { createMaintenance } from '../../server/src/visits/maintenance';
import { client } from '../api/support/database';
import type { Site } from '../api/support/site';
import { bootSite } from '../api/support/site';
import type { Arrival } from '../unit/visits/support/histories';
import { anyHistory, zoneOf } from '../unit/visits/support/histories';
import { oracle } from '../unit/visits/support/oracle';
import { figuresOf, forget } from './support/figures';

/** NEWSROOM_LEDGER_HISTORIES=2000 asks for the long form. */
const HISTORIES = Number(
  process.env.NEWSROOM_LEDGER_HISTORIES ?? (client() === 'sqlite' ? 40 : 15)
);
const NODES = 2;
const DEFAULT_PATIENCE_MS = 120_000;
const HISTORY_MS = 3_000;

let site: Site;
/** documentIds by the names that histories use. */
const documents: Record<string, string> = {};

/** In both languages of the site. */
const publish = async (title: string): Promise<string> => {
  const articles = site.strapi.documents('plugin::newsroom.article');
  const { documentId } = await articles.create({ data: { title } as never, locale: 'vi' });

  await articles.update({ documentId, data: { title } as never, locale: 'en' });
  await articles.publish({ documentId, locale: '*' });

  return documentId;
};

beforeAll(async () => {
  site = await bootSite({ env: { NEWSROOM_CONFIG: '{"countVisits":false}' } });
  for (const name of ['bridge', 'school']) documents[name] = await publish(name);
  // Only what tells the time is told by the test; waiting goes on.
  jest.useFakeTimers({
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ],
  });
});

afterAll(async () => {
  jest.useRealTimers();
  await site?.close();
});

/** Hex digits, as ids of hits are. */
const idOf = (id: string): string => Buffer.from(id).toString('hex').padStart(16, '0');

/** `bridge:vi` as the ledger writes it. */
const articleOf = (name: string | null | undefined) => {
  if (!name) return null;

  const [document = '', locale = ''] = name.split(':');

  return { documentId: documents[document] as string, locale };
};

const keyOf = (name: string | null | undefined): string | null => {
  const article = articleOf(name);

  return article && `${article.documentId}:${article.locale}`;
};

const incoming = ({ hit }: Arrival): IncomingHit => ({
  id: idOf(hit.id),
  at: hit.at,
  address: '192.0.2.1',
  userAgent: hit.person,
  article: articleOf(hit.article),
  referrerHost: hit.referrerHost ?? '',
  device: hit.device ?? 'desktop',
});

const createNodes = (calendar: Calendar): { receivers: Receiver[]; clear(): Promise<void> } => {
  const { strapi } = site;
  const salts = Array.from({ length: NODES }, () => createSalts(strapi));

  return {
    receivers: salts.map((own) =>
      createReceiver({
        strapi,
        calendar,
        salts: own,
        nodeNumber: createNodeNumber(strapi),
        exclusions: createExclusionTally(),
      })
    ),
    clear: () => createMaintenance(strapi, calendar, salts[0] as never).run(),
  };
};

describe('the ledger', () => {
  it(
    `agrees with the rules written a second time, in ${HISTORIES} histories of two nodes`,
    async () => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async ({ timeZone, arrivals }) => {
          await forget(site);

          const { calendar } = zoneOf(timeZone);
          const { receivers } = createNodes(calendar);
          const expected = oracle(timeZone);
          const counted = new Set<string>();
          const queues: Arrival[][] = receivers.map(() => []);

          /** All that a node has taken, in one batch. */
          const commit = async (node: number) => {
            const batch = queues[node] as Arrival[];

            queues[node] = [];

            for (const { hit } of batch) {
              if (!counted.has(hit.id)) expected.hit({ ...hit, article: keyOf(hit.article) });
              counted.add(hit.id);
            }

            const receiver = receivers[node] as Receiver;
            const outcomes = await Promise.all(
              batch.map((arrival) => receiver.add(incoming(arrival)))
            );

            expect(outcomes).toEqual(batch.map(() => 'counted'));
          };

          for (const arrival of arrivals) {
            jest.setSystemTime(arrival.hit.at);
            (queues[arrival.node] as Arrival[]).push(arrival);
            if (arrival.commits) await commit(arrival.node);
          }

          for (const node of queues.keys()) await commit(node);
          await Promise.all(receivers.map((receiver) => receiver.close()));

          expect(await figuresOf(site, calendar)).toEqual(expected.figures());
        }),
        { numRuns: HISTORIES }
      );
    },
    DEFAULT_PATIENCE_MS + HISTORIES * HISTORY_MS
  );

  it('counts no visit twice and loses no day when the clock is set back', async () => {
    await forget(site);

    const { calendar } = zoneOf('Asia/Ho_Chi_Minh');
    const { receivers, clear } = createNodes(calendar);
    const [receiver] = receivers as [Receiver];
    const midnight = Date.parse('2026-11-24T00:00:00+07:00');
    const MINUTE = 60_000;
    const read = async (id: string, minutes: number) => {
      const at = midnight + minutes * MINUTE;

      jest.setSystemTime(at);
      await receiver.add(incoming({ hit: { id, at, person: 'An' }, node: 0, commits: true }));
      await clear();
    };

    // Ten past midnight, back over it by twenty minutes, by an hour at noon, and on again.
    for (const [index, minutes] of [10, -10, 5, 720, 660, 665, 725].entries()) {
      await read(`clock-${index}`, minutes);
    }

    const figures = await figuresOf(site, calendar);

    expect(figures.pageViewsByDay).toEqual({ '2026-11-23': 1, '2026-11-24': 6 });
    expect(figures.visitorsByDay).toEqual({ '2026-11-23': 1, '2026-11-24': 1 });
    expect(figures.visitsByDay).toEqual({ '2026-11-23': 1, '2026-11-24': 2 });
    await receiver.close();
  });
});
