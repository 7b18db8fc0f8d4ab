'use strict';

const path = require('node:path');
const { step } = require('../../tooling/progress');

const SITE = path.resolve(__dirname, '..');
const ARTICLE = 'plugin::newsroom.article';

/** Strapi, loaded but not listening yet. */
async function load() {
  const { createStrapi } = require('@strapi/strapi');
  const app = createStrapi({
    appDir: SITE,
    distDir: SITE,
    autoReload: false,
    serveAdminPanel: true,
  });
  // Stopping is the demo's own affair, also before and while Strapi loads.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    for (const listener of process.listeners(signal)) {
      if (listener.name === 'terminateStrapi') process.off(signal, listener);
    }
  }
  await app.load();
  return app;
}

/** Accounts and, unless the site is to be empty, sample content: each is written once a database. */
async function fill(app, { empty }) {
  const { ensureAccounts, seed } = require('../seed');
  await ensureAccounts({ strapi: app });
  if (!empty) await step('Sample content', (note) => seed({ strapi: app, log: note }));
}

/** The newest article of the default language, to show a page with; null where there is none. */
async function newestArticle(app) {
  if (!app.contentTypes[ARTICLE]) return null;
  const [article] = await app.documents(ARTICLE).findMany({
    status: 'published',
    sort: 'publicDate:desc',
    limit: 1,
    fields: ['slug', 'locale'],
  });
  return article ?? null;
}

module.exports = { load, fill, newestArticle };
