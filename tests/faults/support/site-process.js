'use strict';

/** A site in a process of its own, as `strapi start` runs it; `node.ts` starts it and talks to it. */

const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const SITE = path.join(__dirname, '../../site');

async function main() {
  const strapi = createStrapi({
    appDir: SITE,
    distDir: SITE,
    autoReload: false,
    serveAdminPanel: false,
  });

  await strapi.start();

  const pragma = async (name, value) => {
    const [row] = await strapi.db.connection.raw(`pragma ${name} = ${value}`);
    return Object.values(row)[0];
  };

  const commands = {
    /** Resident memory in MB, after what is garbage is gone. */
    memory() {
      global.gc?.();
      return process.memoryUsage().rss / 2 ** 20;
    },
    /** So many pages the database may have at most; SQLite answers with what it has, if more. */
    limitPages: (pages) => pragma('max_page_count', pages),
  };

  process.on('message', async ({ id, command, argument }) => {
    try {
      process.send({ id, result: (await commands[command](argument)) ?? null });
    } catch (error) {
      process.send({ id, error: error.stack });
    }
  });

  process.send({ port: strapi.server.httpServer.address().port });
}

process.once('disconnect', () => process.exit(1));
main().catch((error) => {
  console.error(error);
  process.exit(1);
});
