const base = require('../jest.config.js');

/** Packing, a whole second installation and its admin panel: minutes, not seconds. */
const INSTALL_TIMEOUT_MS = 20 * 60_000;

module.exports = {
  ...base,
  testMatch: ['<rootDir>/tests/package/**/*.test.ts'],
  testTimeout: INSTALL_TIMEOUT_MS,
};
