import { client, createDatabase } from '../api/support/database';
import type { TestDatabase } from '../api/support/database';
import { expectExact, expectIntact, readLedger } from './support/ledger';
import type { Records } from './support/load';
import { createSender, newRecords, sendAll, startLoad, unacknowledged } from './support/load';
import { startNode, stopNodes } from './support/node';
import { until } from './support/until';

/** NEWSROOM_KILLS=200 asks for the long form. */
const KILLS = Number(process.env.NEWSROOM_KILLS ?? (client() === 'sqlite' ? 2 : 1));
const PEOPLE = 300;
const CONNECTIONS = 32;
/** Longer than any kill takes on a busy machine, its boot included. */
const PATIENCE_MS = 200_000;

/** A kill falls on any stage of a batch: after so many more hits, a different number each time. */
const hitsBeforeKill = () => 200 + Math.floor(Math.random() * 800);

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(async () => {
  await stopNodes();
  await database?.drop();
});

const killUnderLoad = async (records: Records): Promise<void> => {
  const node = await startNode(database);
  const sender = createSender(node.port, records);

  // What had no answer is sent again, as a browser does.
  await sendAll(sender, unacknowledged(records));

  const load = startLoad([sender], { connections: CONNECTIONS, people: PEOPLE });
  const enough = records.acknowledged.size + hitsBeforeKill();

  await until('hits are counted', () => records.acknowledged.size >= enough);
  await node.kill();
  await load.stop();
  sender.close();
};

describe('a site that is killed while it counts', () => {
  const records = newRecords();

  it(
    `${KILLS} times has every hit that it acknowledged, once`,
    async () => {
      for (let kill = 1; kill <= KILLS; kill += 1) {
        await killUnderLoad(records);
        expectIntact(await readLedger(database), records);
      }

      expect(unacknowledged(records).length).toBeGreaterThan(0);
    },
    KILLS * PATIENCE_MS
  );

  it('and is then told to end writes what it has taken, and ends well', async () => {
    const node = await startNode(database);
    const sender = createSender(node.port, records);

    await sendAll(sender, unacknowledged(records));
    expectExact(await readLedger(database), records);

    const load = startLoad([sender], { connections: CONNECTIONS, people: PEOPLE });
    const enough = records.acknowledged.size + hitsBeforeKill();

    await until('hits are counted', () => records.acknowledged.size >= enough);

    const begun = performance.now();
    const code = await node.terminate();
    const took = performance.now() - begun;

    await load.stop();
    sender.close();
    expect(code).toBe(0);
    expect(took).toBeLessThan(30_000);
    expectIntact(await readLedger(database), records);
    expect(node.log()).not.toMatch(/error/i);
  });
});
