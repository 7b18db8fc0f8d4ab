import { randomUUID } from 'node:crypto';

import { client, createDatabase } from '../api/support/database';
import type { TestDatabase } from '../api/support/database';
import { expectExact, expectIntact, readLedger } from './support/ledger';
import type { Sender } from './support/load';
import { createSender, newRecords, sendAll, startLoad, unacknowledged } from './support/load';
import type { Node } from './support/node';
import { startNode, stopNodes } from './support/node';
import { until } from './support/until';

/** A file of SQLite's belongs to one process. */
const NODES = client() === 'sqlite' ? [1] : [2, 3];
const HITS = 1500;
/** Few, so that nodes meet over the same person all the time. */
const PEOPLE = 40;
const PATIENCE_MS = 400_000;

let database: TestDatabase;
const nodes: Node[] = [];

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(async () => {
  await stopNodes();
  await database?.drop();
});

/** The same hit at each node at the same moment, as a browser that is too impatient sends it. */
const sendEverywhere = async (senders: readonly Sender[], amount: number): Promise<void> => {
  const attempts = Array.from({ length: amount }, (_, index) => ({
    id: randomUUID(),
    person: PEOPLE + (index % PEOPLE),
  }));

  await Promise.all(attempts.flatMap((attempt) => senders.map((sender) => sender.send(attempt))));
};

describe('on one database', () => {
  const records = newRecords();

  it.each(NODES)(
    '%i nodes count each person and each hit once',
    async (amount) => {
      while (nodes.length < amount) nodes.push(await startNode(database));

      const senders = nodes.map(({ port }) => createSender(port, records));
      const enough = records.acknowledged.size + HITS;
      const load = startLoad(senders, { connections: 24 * amount, people: PEOPLE * amount });

      await until('hits are counted', () => records.acknowledged.size >= enough);
      await sendEverywhere(senders, 200);
      await load.stop();

      expectIntact(await readLedger(database), records);

      // A node that was overtaken too often has asked for the hit again.
      await sendAll(senders[0] as Sender, unacknowledged(records));
      senders.forEach((sender) => sender.close());

      const ledger = await readLedger(database);

      expectExact(ledger, records);
      expect(ledger.visitors).toBe(new Set(records.attempted.values()).size);
      expect(ledger.nodes).toBe(nodes.length);
      expect(
        [...records.statuses.keys()].filter((status) => status !== 202 && status !== 503)
      ).toEqual([]);
      // Nobody was sent away for nothing: nodes that meet do not hinder each other.
      expect(records.statuses.get(503) ?? 0).toBeLessThan(records.attempted.size / 100);
    },
    PATIENCE_MS
  );
});
