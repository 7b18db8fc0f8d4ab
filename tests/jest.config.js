const os = require('os');
const path = require('path');

/** Booting Strapi takes seconds; the rest of a test file is quick. */
const BOOT_TIMEOUT_MS = 240_000;

/** Jest leaves a core to other work, which on two cores is half the time. */
const WORKERS = Math.max(2, os.availableParallelism() - 1);

module.exports = {
  maxWorkers: WORKERS,
  rootDir: path.resolve(__dirname, '..'),
  roots: ['<rootDir>/tests'],
  testMatch: ['<rootDir>/tests/{unit,api,faults}/**/*.test.{ts,tsx}'],
  testTimeout: BOOT_TIMEOUT_MS,
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // temporal-polyfill has ES modules only, which Jest cannot require.
  transformIgnorePatterns: [
    '/node_modules/(?!temporal-)',
    '<rootDir>/dist/',
    '<rootDir>/tests/site/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tests/site/'],
};
