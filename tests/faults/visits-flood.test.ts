import { randomBytes, randomUUID } from 'node:crypto';

import { createDatabase } from '../api/support/database';
import type { TestDatabase } from '../api/support/database';
import { readLedger } from './support/ledger';
import type { Sender } from './support/load';
import { createSender, newRecords } from './support/load';
import { startNode, stopNodes } from './support/node';

/** NEWSROOM_FLOOD=200000 asks for the long form. */
const ADDRESSES = Number(process.env.NEWSROOM_FLOOD ?? 4_000);
const ARTICLES = ADDRESSES / 2;
const CONNECTIONS = 100;
/** What the process may keep of a flood of any length: its caches are full by then. */
const MOST_MB = 150;
const HIT_MS = 15;

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(async () => {
  await stopNodes();
  await database?.drop();
});

const flood = async (
  sender: Sender,
  amount: number,
  fieldsOf: (index: number) => Record<string, unknown>
): Promise<void> => {
  let sent = 0;

  const work = async () => {
    while (sent < amount) {
      const index = (sent += 1);

      await sender.send({ id: randomUUID(), person: index }, fieldsOf(index));
    }
  };

  await Promise.all(Array.from({ length: CONNECTIONS }, work));
};

describe('a flood', () => {
  it(
    `of ${ADDRESSES} addresses and ${ARTICLES} made-up articles leaves memory and figures as they are`,
    async () => {
      const records = newRecords();
      const node = await startNode(database, { NEWSROOM_CONFIG: '{"hitRate":50}' });
      const sender = createSender(node.port, records);

      await flood(sender, 1_000, () => ({}));

      const before = await node.ask('memory');

      await flood(sender, ARTICLES, () => ({ article: randomBytes(12).toString('hex') }));

      const afterArticles = await node.ask('memory');

      await flood(sender, ADDRESSES, () => ({ referrer: `https://${randomUUID()}.example/` }));

      const afterAddresses = await node.ask('memory');

      console.info(
        `MB resident: ${before.toFixed(0)}, after ${ARTICLES} articles ${afterArticles.toFixed(0)}, after ${ADDRESSES} addresses ${afterAddresses.toFixed(0)}`
      );
      sender.close();
      expect(afterAddresses - before).toBeLessThan(MOST_MB);
      expect(Object.fromEntries(records.statuses)).toEqual({
        202: 1_000 + ADDRESSES,
        204: ARTICLES,
      });
      expect((await readLedger(database)).pageViews).toBe(1_000 + ADDRESSES);
      await node.terminate();
    },
    120_000 + (ADDRESSES + ARTICLES) * HIT_MS
  );

  it('of forged addresses is one person where no proxy is trusted', async () => {
    const records = newRecords();
    const node = await startNode(database, { IS_PROXIED: 'false' });
    const sender = createSender(node.port, records);
    const before = await readLedger(database);

    // The browsers of persons 40 apart are the same, only their addresses differ.
    for (let person = 0; person < 4_000; person += 40) {
      await sender.send({ id: randomUUID(), person });
    }

    const after = await readLedger(database);

    sender.close();
    expect(after.pageViews - before.pageViews).toBe(100);
    expect(after.visits - before.visits).toBe(1);
    expect(after.dayVisitors - before.dayVisitors).toBe(1);
    await node.terminate();
  });
});
