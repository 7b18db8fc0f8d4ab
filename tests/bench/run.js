#!/usr/bin/env node
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { prepare } = require('../tooling');
const { stopCommands, CommandFailed } = require('../tooling/command');
const { step } = require('../tooling/progress');

const HELP = `npm run bench [-- options], or npm run bench visits [-- options]

Requests a second of the newsroom's reading, against the site's own health check and against a stock
type with the same content. Nothing is asserted: machines differ, ratios travel better.

  --quick        less content, one short round: to see that all runs
  --only TEXT    only the rows whose name holds TEXT (and /_health)
  --profile      where the server's time goes in each row, instead of rounds
  --no-boot      leave out what the plugin adds to a boot
  --no-build     take dist/ as it is
`;

const FULL = {
  amounts: { articles: 200, photos: 3, manyPhotos: 30 },
  rounds: 5,
  seconds: 5,
  warmUpSeconds: 2,
  boots: 5,
};
const QUICK = {
  amounts: { articles: 40, photos: 3, manyPhotos: 30 },
  rounds: 1,
  seconds: 2,
  warmUpSeconds: 1,
  boots: 1,
};

async function runRounds(site, targets, { rounds, seconds, warmUpSeconds }) {
  const { warmUp, measure, median } = require('./load');
  const rates = new Map();
  const figures = new Map(targets.map(({ name }) => [name, []]));
  await step('Warming up', async (note) => {
    for (const { name, path: target } of targets) {
      note(name);
      rates.set(name, await warmUp(site.url + target, warmUpSeconds));
    }
  });
  await step('Measuring', async (note) => {
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, path: target } of targets) {
        note(`round ${round + 1} of ${rounds}, ${name}`);
        const before = await site.ask('cpuMs');
        const { rate, requests } = await measure(site.url + target, rates.get(name), seconds);
        const cpuMs = ((await site.ask('cpuMs')) - before) / requests;
        figures.get(name).push({ rate, cpuMs });
      }
    }
  });
  const middle = (rows, key) => median(rows.map((row) => row[key]));
  return new Map(
    [...figures].map(([name, rows]) => [
      name,
      { rate: middle(rows, 'rate'), cpuMs: middle(rows, 'cpuMs') },
    ])
  );
}

async function report(site, targets, figures) {
  const { sizeOf } = require('./load');
  const { table } = require('./table');
  const { HEALTH } = require('./targets');
  const ratio = (name, to) =>
    figures.has(to) ? (figures.get(name).rate / figures.get(to).rate).toFixed(2) : '';
  const rows = [];
  for (const { name, path: target, stock } of targets) {
    const size = await sizeOf(site.url + target);
    rows.push([
      name,
      figures.get(name).rate.toFixed(0),
      ratio(name, HEALTH),
      stock ? ratio(name, stock) : '',
      figures.get(name).cpuMs.toFixed(2),
      (size / 1024).toFixed(1),
    ]);
  }
  console.log(`\n${table(['', 'req/s', 'of /_health', 'of stock', 'CPU ms', 'KB'], rows)}\n`);
}

async function profileEach(site, targets, { seconds, warmUpSeconds }) {
  const { warmUp, measure } = require('./load');
  const { describe } = require('./profile');
  for (const { name, path: target } of targets) {
    const rate = await warmUp(site.url + target, warmUpSeconds);
    await site.ask('startProfile');
    await measure(site.url + target, rate, seconds);
    console.log(`\n── ${name}\n\n${describe(await site.ask('stopProfile'))}`);
  }
}

async function bench(folder, options, plan) {
  const { startSite } = require('./site');
  const { targetsFor, HEALTH } = require('./targets');
  const seeded = path.join(folder, 'seeded');
  const site = await step('Booting the site', () => startSite(seeded));
  try {
    const slugs = await step('Writing content', () => site.ask('seed', plan.amounts));
    const targets = targetsFor(slugs, plan.amounts).filter(
      ({ name }) => !options.only || name === HEALTH || name.includes(options.only)
    );
    if (options.profile) await profileEach(site, targets, plan);
    else await report(site, targets, await runRounds(site, targets, plan));
  } finally {
    await site.stop();
  }
  if (options['no-boot'] || options.profile) return;

  const { measureBoots } = require('./boot');
  const boots = await step('Booting with and without the plugin', (note) =>
    measureBoots(seeded, folder, { boots: plan.boots, note })
  );
  console.log(
    `\nboot, median of ${plan.boots}: ${boots.with.toFixed(0)} ms with the plugin, ` +
      `${boots.without.toFixed(0)} ms without, ` +
      `difference ${(boots.with - boots.without).toFixed(0)} ms`
  );
}

async function main() {
  if (process.argv[2] === 'visits') {
    await prepare();
    const { benchVisits } = require('./visits/run');
    return benchVisits(process.argv.slice(3));
  }
  const { values: options } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      only: { type: 'string' },
      profile: { type: 'boolean' },
      'no-boot': { type: 'boolean' },
      'no-build': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (options.help) {
    console.log(HELP);
    return;
  }
  if (!options['no-build']) await prepare();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-bench-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  await bench(folder, options, options.quick ? QUICK : FULL);
}

for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.once(signal, () => void stopCommands().then(() => process.exit(code)));
}
main().catch((error) => {
  console.error(error instanceof CommandFailed ? error.message : error);
  process.exit(1);
});
