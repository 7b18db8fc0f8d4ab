#!/usr/bin/env node
'use strict';

const { prepare } = require('./tooling');
const { stopCommands, CommandFailed } = require('./tooling/command');
const databases = require('./tooling/databases');
const { add, jest, none } = require('./tooling/jest');
const { whenNpmEnds } = require('./tooling/parent');

const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** Those whose behaviour depends on the database; the others run once. */
const DATABASE_TESTS = '<rootDir>/tests/{api,faults}/**/*.test.{ts,tsx}';

/** Suites that stand apart from `npm test`: `node tests/run.js --suite NAME`. */
const SUITES = {
  browser: { config: 'tests/browser/jest.config.js', panel: true },
  package: { config: 'tests/package/jest.config.js', panel: false },
};

const CONFIG = ['-c', 'tests/jest.config.js'];

/** What is to be put away when a run is stopped half-way. */
let putAway = async () => {};

const heading = (text) => console.log(`\n── ${text}\n`);

async function runSuite(name, args) {
  const { config, panel } = SUITES[name];
  await prepare({ panel });
  return jest(['-c', config, '--runInBand', ...args]);
}

async function runOnServer(server, args) {
  const prefix = databases.newPrefix();
  heading(`${server.title} on port ${server.port}`);
  putAway = () => databases.dropLeftovers(server, prefix);
  try {
    return await jest(
      [...CONFIG, '--testMatch', DATABASE_TESTS, '--passWithNoTests', ...args],
      databases.environment(server, prefix)
    );
  } finally {
    await putAway();
  }
}

async function runEverywhere(args) {
  await prepare();
  heading('SQLite');
  const total = await jest([...CONFIG, ...args], databases.environment(null));
  const reasons = [];
  for (const server of databases.servers) {
    const reason = await databases.obstacle(server);
    if (reason) reasons.push(reason);
    else add(total, await runOnServer(server, args));
  }
  console.log('');
  for (const reason of reasons) console.log(`skipped: ${reason}`);
  return add(total, { ...none(), skipped: reasons.length });
}

function readArguments(args) {
  if (args[0] !== '--suite') return { suite: null, rest: args };
  if (!SUITES[args[1]]) {
    console.error(`--suite is ${Object.keys(SUITES).join(' or ')}, not "${args[1] ?? ''}".`);
    process.exit(1);
  }
  return { suite: args[1], rest: args.slice(2) };
}

async function main() {
  const { suite, rest } = readArguments(process.argv.slice(2));
  const { passed, failed, skipped } = await (suite ? runSuite(suite, rest) : runEverywhere(rest));
  console.log(`\ntests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function stop(code) {
  await stopCommands();
  await putAway();
  process.exit(code);
}

for (const [signal, code] of Object.entries(SIGNAL_CODES)) process.once(signal, () => stop(code));
whenNpmEnds(() => stop(SIGNAL_CODES.SIGTERM));
main().catch((error) => {
  console.error(error instanceof CommandFailed ? error.message : error);
  console.log('\ntests: 0 passed, 1 failed, 0 skipped');
  process.exit(1);
});
