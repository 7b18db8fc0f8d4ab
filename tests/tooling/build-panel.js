'use strict';

const path = require('node:path');
const { modules, site } = require('./paths');

// Not the command `strapi build`: it looks for a tsconfig.json in the folders above too, finds this
// repository's, and takes the site, which is plain JavaScript, for a TypeScript project.
const strapi = path.join(modules, '@strapi/strapi/dist/src');
const { createLogger } = require(path.join(strapi, 'cli/utils/logger.js'));
const { build } = require(path.join(strapi, 'node/build.js'));

build({ cwd: site, logger: createLogger(), minify: true }).then(
  // A plugin of the site may hold the process open.
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
