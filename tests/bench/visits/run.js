'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { step } = require('../../tooling/progress');
const { createDatabase } = require('../documents/database');
const { median } = require('../load');
const { describe } = require('../profile');
const { startSite } = require('../site');
const { table } = require('../table');
const { HEALTH, requestsFor } = require('./requests');
const { flood, stream } = require('./sender');

const HELP = `npm run bench visits [-- options]

Hits a second against the site's own health check and against a counter kept in a field of a stock
type, in turn; how long a hit takes at half of the highest load; and how much slower an editor's save
is under a flood of hits than under an equal flood of health checks. On SQLite, or with
DATABASE_CLIENT=postgres or =mysql on the server that the tests use.

  --quick     one short round: to see that all runs
  --profile   where the server's time goes under a flood of hits
`;

const CLIENTS = ['sqlite', 'postgres', 'mysql'];
const CONNECTIONS = 50;
const STREAM_CONNECTIONS = 400;
const FULL = { rounds: 5, seconds: 4, saves: 200 };
const QUICK = { rounds: 1, seconds: 1, saves: 20 };

const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

async function rounds(port, requests, plan) {
  const rates = new Map(Object.keys(requests).map((name) => [name, []]));
  for (let round = 0; round <= plan.rounds; round += 1) {
    for (const [name, build] of Object.entries(requests)) {
      const last = rates.get(name).at(-1) ?? 500;
      const amount = Math.max(2 * CONNECTIONS, Math.round(last * plan.seconds));
      rates.get(name).push(await flood(port, build, { connections: CONNECTIONS, amount }));
    }
  }
  // The first round brings everything to its running temperature.
  return new Map([...rates].map(([name, values]) => [name, median(values.slice(1))]));
}

async function latency(port, build, rate, seconds) {
  const run = stream(port, build, { connections: STREAM_CONNECTIONS, rate });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return run.stop();
}

/** Milliseconds of an editor's save while requests come in at a rate. */
async function savesUnder(site, port, build, rate, saves) {
  const run = stream(port, build, { connections: STREAM_CONNECTIONS, rate });
  const times = await site.ask('save', saves);
  await run.stop();
  return median(times);
}

async function profile(site, port, build) {
  await flood(port, build, { connections: CONNECTIONS, amount: 5_000 });
  await site.ask('startProfile');
  await flood(port, build, { connections: CONNECTIONS, amount: 20_000 });
  console.log(describe(await site.ask('stopProfile')));
}

async function report(site, plan, options) {
  const port = Number(new URL(site.url).port);
  const targets = await site.ask('prepareVisits');
  const requests = requestsFor(targets);
  if (options.profile) return profile(site, port, requests['a hit']);

  const rates = await step('Measuring', () => rounds(port, requests, plan));
  const health = rates.get(HEALTH);
  const counter = rates.get('a counter in a field');
  console.log(
    `\n${table(
      ['', 'req/s', 'of /_health', 'of a counter in a field'],
      [...rates].map(([name, rate]) => [
        name,
        rate.toFixed(0),
        (rate / health).toFixed(2),
        (rate / counter).toFixed(1),
      ])
    )}\n`
  );

  const half = rates.get('a hit') / 2;
  const times = await latency(port, requests['a hit'], half, plan.seconds * 2);
  console.log(
    `a hit at ${half.toFixed(0)} a second: median ${median(times).toFixed(1)} ms, ` +
      `p99 ${percentile(times, 0.99).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`
  );

  const rate = health / 3;
  const alone = median(await site.ask('save', plan.saves));
  const underHealth = await savesUnder(site, port, requests[HEALTH], rate, plan.saves);
  const underHits = await savesUnder(site, port, requests['a hit'], rate, plan.saves);
  console.log(
    `a save: ${alone.toFixed(1)} ms alone, ${underHealth.toFixed(1)} ms under ${rate.toFixed(0)} ` +
      `health checks a second, ${underHits.toFixed(1)} ms under as many hits ` +
      `(${(underHits / underHealth).toFixed(2)} times)`
  );
}

async function benchVisits(args) {
  const { values: options } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      profile: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (options.help) return console.log(HELP);

  const client = process.env.DATABASE_CLIENT ?? 'sqlite';
  if (!CLIENTS.includes(client)) throw new Error(`DATABASE_CLIENT is one of ${CLIENTS.join(', ')}`);

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-bench-'));
  const database = await createDatabase(client);
  try {
    const site = await step('Booting the site', () =>
      startSite(folder, {
        variables: {
          ...database.variables,
          IS_PROXIED: 'true',
          // As docs/visits.md advises.
          SQLITE_JOURNAL_MODE: 'wal',
          NEWSROOM_CONFIG: JSON.stringify({ hitRate: 0 }),
        },
      })
    );
    try {
      await report(site, options.quick ? QUICK : FULL, options);
    } finally {
      await site.stop();
    }
  } finally {
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { benchVisits };
