'use strict';

const CHECK_EVERY_MS = 1_000;

/**
 * Calls back when npm, which started this script, has ended. npm passes signals to the shell between
 * it and the script, and a shell need not pass them on; a killed npm passes nothing at all.
 */
function whenNpmEnds(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, CHECK_EVERY_MS);
  timer.unref();
}

module.exports = { whenNpmEnds };
