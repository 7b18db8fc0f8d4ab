'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { binary, show } = require('./command');
const { root } = require('./paths');

const none = () => ({ passed: 0, failed: 0, skipped: 0 });

function add(total, counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
  return total;
}

/** Jest's own result as counts; a file that could not run at all is one failure. */
function countsIn(result) {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** A browser test may be tried once more; that it had to be is part of the result. */
function tellSecondTries(result) {
  for (const { assertionResults } of result.testResults) {
    for (const { status, invocations, fullName } of assertionResults) {
      if (status === 'passed' && invocations > 1)
        console.log(`passed on a second try: ${fullName}`);
    }
  }
}

function readResult(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Runs Jest with its output in sight; never reports success where Jest did not. */
async function jest(args, env = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-jest-'));
  const file = path.join(folder, 'result.json');
  try {
    const code = await show(
      process.execPath,
      [binary('jest', 'jest'), ...args, '--json', `--outputFile=${file}`],
      { cwd: root, env: { ...process.env, NODE_ENV: 'test', ...env } }
    );
    const result = readResult(file);
    const counts = result ? countsIn(result) : none();
    if (result) tellSecondTries(result);
    if (code !== 0 && counts.failed === 0) {
      console.log(`Jest ended with ${code} though no test failed; counted as a failure.`);
      counts.failed = 1;
    }
    return counts;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { jest, add, none };
