#!/usr/bin/env node
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { startSite } = require('../site');
const { median } = require('../load');
const { table } = require('../table');
const { createDatabase } = require('./database');

const HELP = `npm run bench:documents [-- options]

How long the reading of official documents takes with 1,000 of them and with 100,000, one request at
a time: medians, and how many times as long. On SQLite, or with DATABASE_CLIENT=postgres or =mysql on
the server that the tests use.

  --large N   another number than 100,000
`;

const CLIENTS = ['sqlite', 'postgres', 'mysql'];

const SMALL = 1000;
const LARGE = 100_000;
const CALLS = 25;

const API = '/api/newsroom/official-documents';
const FACETS = 'facets=type,issuingBody,subject,year,validity,signer';

const callsFor = ({ numbers }) => [
  ['list', () => API],
  ['list with facets', () => `${API}?${FACETS}`],
  ['in force on a day', (call) => `${API}?inForceOn=20${10 + (call % 15)}-06-01`],
  ['in force, with facets', () => `${API}?inForceOn=2018-06-01&${FACETS}`],
  ['a state', () => `${API}?validity=expired`],
  ['by number', (call) => `${API}/by-number/${numbers[call % numbers.length]}`],
  ['words', () => `${API}?q=su dung dat nam 2015`],
];

async function timed(url) {
  const begun = performance.now();
  const answer = await fetch(url);

  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);

  return performance.now() - begun;
}

async function measure(count, folder, client) {
  const database = await createDatabase(client);

  try {
    return await measureOn(count, path.join(folder, String(count)), database.variables);
  } finally {
    await database.drop();
  }
}

async function measureOn(count, folder, database) {
  // Answers are to be made here, not remembered.
  const variables = { ...database, NEWSROOM_CONFIG: JSON.stringify({ responseCache: false }) };
  const site = await startSite(folder, { variables });

  try {
    const begun = performance.now();
    const made = await site.ask('generateDocuments', count);

    console.log(`${count} documents in ${((performance.now() - begun) / 1000).toFixed(0)} s`);

    const figures = new Map();

    for (const [name, address] of callsFor(made)) {
      const first = await timed(site.url + encodeURI(address(0)));
      const times = [];

      for (let call = 1; call <= CALLS; call += 1) {
        times.push(await timed(site.url + encodeURI(address(call))));
      }

      figures.set(name, { first, middle: median(times) });
    }

    return figures;
  } finally {
    await site.stop();
  }
}

async function main() {
  const { values } = parseArgs({
    options: { large: { type: 'string' }, help: { type: 'boolean' } },
  });

  if (values.help) {
    console.log(HELP);
    return;
  }

  const client = process.env.DATABASE_CLIENT ?? 'sqlite';
  const large = Number(values.large ?? LARGE);

  if (!CLIENTS.includes(client)) {
    throw new Error(`DATABASE_CLIENT is ${CLIENTS.join(', ')}, not "${client}".`);
  }

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-bench-'));

  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

  const few = await measure(SMALL, folder, client);
  const many = await measure(large, folder, client);
  const rows = [...few].map(([name, { first, middle }]) => {
    const other = many.get(name);

    return [
      name,
      middle.toFixed(1),
      other.middle.toFixed(1),
      (other.middle / middle).toFixed(1),
      first.toFixed(1),
      other.first.toFixed(1),
    ];
  });

  console.log(
    `\n${table(['ms', String(SMALL), String(large), 'times', `first of ${SMALL}`, `first of ${large}`], rows)}\n`
  );
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
