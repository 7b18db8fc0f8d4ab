'use strict';

const path = require('node:path');

const root = path.resolve(__dirname, '../..');

module.exports = {
  root,
  site: path.join(root, 'tests/site'),
  dist: path.join(root, 'dist'),
  panel: path.join(root, 'tests/site/build'),
  modules: path.join(root, 'node_modules'),
  /** What these tools remember between runs; may be deleted at any time. */
  state: path.join(root, '.tmp'),
};
