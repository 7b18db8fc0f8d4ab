#!/usr/bin/env node
// The commands are the plugin's own (`commands` of its features); this boots the site they work on.
const { createRequire } = require('node:module');
const path = require('node:path');

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const fromSite = createRequire(path.join(process.cwd(), 'package.json'));

const loadStrapi = () => {
  try {
    return fromSite('@strapi/strapi');
  } catch {
    return fail('Run this in the folder of a Strapi site: there is no @strapi/strapi here.');
  }
};

const main = async () => {
  const [name, ...args] = process.argv.slice(2);
  const { compileStrapi, createStrapi } = loadStrapi();

  // A site's log goes where a command's own words do not.
  process.env.LOG_LEVEL ??= 'error';

  const strapi = await createStrapi(await compileStrapi()).load();
  const newsroom = strapi.plugin('newsroom');

  if (!newsroom) fail('The plugin newsroom is not enabled in this site.');

  const exitCode = await newsroom
    .service('commands')
    .run(name, args, (line) => process.stdout.write(`${line}\n`));

  await strapi.destroy();
  process.exit(exitCode);
};

main().catch((error) => fail(error.stack ?? String(error)));
