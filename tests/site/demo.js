#!/usr/bin/env node
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { prepare } = require('../tooling');
const { stopCommands, CommandFailed } = require('../tooling/command');
const { whenNpmEnds } = require('../tooling/parent');
const { step } = require('../tooling/progress');
const { databaseEnvironment, ensureDatabase } = require('./demo/database');
const { readOptions, UsageError, HELP } = require('./demo/options');
const { address, freePort, isLoopback } = require('./demo/port');
const { secrets } = require('./demo/secrets');
const { fill, load, newestArticle } = require('./demo/server');

const PASSWORD = 'Newsroom-demo-1';
const STOP_WITHIN_MS = 8_000;

let app = null;
let stopping = false;

async function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  try {
    await stopCommands();
    await app?.destroy();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}

/** Everything Strapi writes while it runs stands in the data folder, and it calls nobody. */
function setEnvironment({ data, host, port, database }) {
  const folder = path.join(data, 'public');
  fs.mkdirSync(path.join(folder, 'uploads'), { recursive: true });
  fs.copyFileSync(path.join(__dirname, 'public/robots.txt'), path.join(folder, 'robots.txt'));
  Object.assign(process.env, database, secrets(data), {
    NODE_ENV: 'production',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    HOST: host,
    PORT: String(port),
    PUBLIC_DIR: folder,
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
}

function introduce({ base, host, data, article }) {
  const slug = article && `${encodeURIComponent(article.slug)}?locale=${article.locale}`;
  const lines = [
    ['Admin', `${base}/admin`],
    ['REST', `${base}/api/newsroom/articles?locale=vi`],
    ['An article', slug ? `${base}/api/newsroom/articles/by-slug/${slug}` : 'none published yet'],
    ['GraphQL', `${base}/graphql`],
    ['Log in as', `admin@example.org (super admin), password ${PASSWORD}`],
    ['or as', `editor@example.org (editor), password ${PASSWORD}`],
    ['Data', data],
    ['Stop', 'Ctrl+C'],
  ];
  console.log(`\n${lines.map(([name, text]) => `  ${name.padEnd(11)}${text}`).join('\n')}\n`);
  if (!isLoopback(host)) {
    console.log(`  Everybody who reaches ${host} can log in: these passwords are public.\n`);
  }
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void console.log(HELP);
  const host = process.env.HOST || '127.0.0.1';
  const { data, empty } = options;
  const database = databaseEnvironment(process.env, data);
  const port = await freePort(host, options.port);

  await prepare({ panel: true });
  setEnvironment({ data, host, port, database });
  await ensureDatabase(process.env);
  app = await step('Starting Strapi', load);
  await fill(app, { empty });
  const article = await newestArticle(app);
  await app.listen();

  const base = address(host, port);
  introduce({ base, host, data, article });
  console.log(`ready ${base}`);
}

function fail(error) {
  if (stopping) return;
  if (error instanceof UsageError || error instanceof CommandFailed) console.error(error.message);
  else console.error(error);
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, stop);
}
whenNpmEnds(stop);
main().catch(fail);
