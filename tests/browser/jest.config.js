const base = require('../jest.config');

module.exports = {
  ...base,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  // A boot, a browser, and what a person does in it.
  testTimeout: 240_000,
  maxWorkers: 1,
};
