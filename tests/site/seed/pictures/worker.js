'use strict';

const fs = require('node:fs/promises');
const { parentPort } = require('node:worker_threads');
const sharp = require('sharp');
const { photograph } = require('./photograph');

// One thread a worker: the workers themselves use the other cores.
sharp.concurrency(1);

parentPort.on('message', async ({ name, file }) => {
  try {
    await fs.writeFile(file, await photograph(name));
    parentPort.postMessage({ name, file });
  } catch (error) {
    parentPort.postMessage({ name, error: String(error?.stack ?? error) });
  }
});
