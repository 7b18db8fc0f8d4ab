'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');
const { state } = require('./paths');

const RETRY_MS = 500;
const file = path.join(state, 'prepare.pid');

function holder() {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    if (!pid || pid === process.pid) return null;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // EPERM: alive, but somebody else's.
    return error.code === 'EPERM' ? 'of another user' : null;
  }
}

function take() {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** One at a time: the tests and the demo, started together, install and build in the same folders. */
async function alone(work) {
  fs.mkdirSync(state, { recursive: true });
  let told = false;
  while (!take()) {
    const pid = holder();
    if (pid === null) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!told) console.log(`Waiting for process ${pid}, which is installing or building here`);
    told = true;
    await wait(RETRY_MS);
  }
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

module.exports = { alone };
