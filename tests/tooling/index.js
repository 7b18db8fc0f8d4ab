'use strict';

const { buildPanel, buildPlugin } = require('./build');
const { install } = require('./install');
const { alone } = require('./lock');

/**
 * Installs what is missing and builds what is stale, so that a fresh clone, a changed branch and a
 * second run all come out right. panel: the test site's admin panel too.
 */
const prepare = ({ panel = false } = {}) =>
  alone(async () => {
    await install();
    await buildPlugin();
    if (panel) await buildPanel();
  });

module.exports = { prepare };
