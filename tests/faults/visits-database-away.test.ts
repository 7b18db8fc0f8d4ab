import { expectExact, expectIntact, readLedger } from './support/ledger';
import type { Load, Sender } from './support/load';
import { createSender, newRecords, sendAll, startLoad, unacknowledged } from './support/load';
import type { Node } from './support/node';
import { startNode, stopNodes } from './support/node';
import type { Breakable } from './support/obstacles';
import { createBreakable, faultNames } from './support/obstacles';
import { until } from './support/until';

const PEOPLE = 300;
const CONNECTIONS = 32;
const HITS = 300;
const REFUSALS = 40;

/** A cause is told once, however many hits it costs. */
const MOST_CAUSES = 4;
/** Knex tells of each connection of its pool that broke. */
const POOL = 10;

let database: Breakable;
let node: Node;
let sender: Sender;
let load: Load | undefined;

const records = newRecords();
const refusals = () => records.statuses.get(503) ?? 0;

beforeAll(async () => {
  database = await createBreakable();
  node = await startNode(database.site);
  sender = createSender(node.port, records);
});

afterAll(async () => {
  await load?.stop();
  await stopNodes();
  await database?.drop();
});

const countMore = async (): Promise<void> => {
  const enough = records.acknowledged.size + HITS;

  await until('hits are counted', () => records.acknowledged.size >= enough);
};

const refuseMore = async (): Promise<void> => {
  const enough = refusals() + REFUSALS;

  await until('hits are refused', () => refusals() >= enough);
};

describe('a database', () => {
  it.each(faultNames())('that %s costs no hit that was acknowledged', async (name) => {
    const fault = database.faults[name];

    // Said when the database was made.
    if (!fault) return;

    const logged = node.log().length;

    load = startLoad([sender], { connections: CONNECTIONS, people: PEOPLE });
    await countMore();
    await fault.begin(node);
    await refuseMore();
    await fault.end(node);
    await countMore();
    await load.stop();

    const log = node.log().slice(logged);
    const lines = log.trim().split('\n');

    expectIntact(await readLedger(database.itself), records);

    await sendAll(sender, unacknowledged(records));
    expectExact(await readLedger(database.itself), records);
    expect(records.withoutRetryAfter).toBe(0);
    expect([...records.statuses.keys()].sort()).toEqual([202, 503]);
    // What was told a moment ago is not told again.
    expect(node.log()).toContain('newsroom: visits could not be written');
    expect(lines.filter((line) => line.includes('newsroom:')).slice(MOST_CAUSES)).toEqual([]);
    expect(lines.slice(MOST_CAUSES + POOL)).toEqual([]);
    expect(log).not.toMatch(/insert into|values/i);
  });
});
