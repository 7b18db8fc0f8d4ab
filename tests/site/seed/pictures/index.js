'use strict';

const os = require('node:os');
const path = require('node:path');
const { Worker } = require('node:worker_threads');
const { CATALOGUE } = require('./catalogue');

const MOST_WORKERS = 4;

/** Pictures that take longest, put first, so that no core idles at the end. */
const SLOW =
  /^(village|river|bridge|reservoir|terrace|ridges|cloud|storm|tea-hills|harvest|market)/;

/**
 * Takes the named pictures of the catalogue, on all cores, into a folder.
 * taken({ name, file }) is told of each as it is done, in no fixed order.
 */
async function takePictures(names, folder, taken) {
  const waiting = [...names].sort((a, b) => Number(SLOW.test(b)) - Number(SLOW.test(a)));
  const unknown = waiting.filter((name) => !CATALOGUE[name]);
  if (unknown.length > 0)
    throw new Error(`No such picture in the catalogue: ${unknown.join(', ')}`);
  const count = Math.min(MOST_WORKERS, os.availableParallelism(), waiting.length);
  const workers = Array.from(
    { length: count },
    () => new Worker(path.join(__dirname, 'worker.js'))
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let name = waiting.shift(); name; name = waiting.shift()) {
          taken(await takeOne(worker, name, path.join(folder, `${name}.jpg`)));
        }
      })
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function takeOne(worker, name, file) {
  return new Promise((resolve, reject) => {
    const settle = (act) => (value) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      act(value);
    };
    const onMessage = settle((answer) =>
      answer.error ? reject(new Error(`${name}: ${answer.error}`)) : resolve(answer)
    );
    const onError = settle(reject);
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage({ name, file });
  });
}

module.exports = { takePictures };
