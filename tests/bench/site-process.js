'use strict';

/** The site under load, in a process of its own; `site.js` starts it and talks to it. */

const { Session } = require('node:inspector/promises');
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { seed } = require('./content');
const { generate } = require('./documents/generate');
const { prepareVisits, save } = require('./visits/content');

const SITE = path.join(__dirname, 'site');
const SAMPLE_EVERY_US = 200;
const KEEP_ALIVE_MS = 120_000;

let session = null;

async function startProfile() {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
  await session.post('Profiler.start');
}

async function stopProfile() {
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

async function main() {
  const strapi = createStrapi({
    appDir: SITE,
    distDir: SITE,
    autoReload: false,
    serveAdminPanel: false,
  });
  // A line for each request would be measured too.
  strapi.log.level = 'warn';
  await strapi.load();
  strapi.server.mount();
  // A busy server would take a connection for idle whose next request it has not read yet.
  strapi.server.httpServer.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });

  const commands = {
    seed: (amounts) => seed(strapi, amounts),
    generateDocuments: (count) => generate(strapi, count),
    prepareVisits: () => prepareVisits(strapi),
    save: (amount) => save(strapi, amount),
    /** Processor time so far: less moved by what else the machine does than the time of day. */
    cpuMs() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },
    startProfile,
    stopProfile,
  };

  process.on('message', async ({ command, argument }) => {
    if (command === 'stop') {
      await strapi.destroy();
      process.exit(0);
    }
    try {
      process.send({ result: (await commands[command](argument)) ?? null });
    } catch (error) {
      process.send({ error: error.stack });
    }
  });

  process.send({
    // Since the process began: loading modules is part of what a plugin costs.
    result: { bootMs: performance.now(), port: strapi.server.httpServer.address().port },
  });
}

process.once('disconnect', () => process.exit(0));
main().catch((error) => {
  process.send({ error: error.stack }, () => process.exit(1));
});
