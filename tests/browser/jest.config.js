const base = require('../jest.config');

module.exports = {
  ...base,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  // A boot, a browser, and what a person does in it, on a machine that has other work as well.
  testTimeout: 240_000,
  maxWorkers: 1,
  setupFilesAfterEnv: ['<rootDir>/tests/browser/support/second-try.ts'],
};
