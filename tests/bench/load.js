'use strict';

const autocannon = require('autocannon');

const CONNECTIONS = 50;
/** Longer than the slowest answer of a machine that is busy with other work. */
const TIMEOUT_SECONDS = 300;
/** Enough for each connection to have asked twice. */
const LEAST_REQUESTS = 2 * CONNECTIONS;

/**
 * Requests a second. A number of requests rather than of seconds: those cut off at the end would go
 * on working in the server, and slow down whatever is measured next.
 *
 * @throws for an answer other than 2xx, which would make the figure worthless
 */
async function send(url, amount) {
  let last = 0;
  const begun = performance.now();
  const run = autocannon({ url, connections: CONNECTIONS, amount, timeout: TIMEOUT_SECONDS });
  run.on('response', () => {
    last = performance.now();
  });
  const { errors, non2xx } = await run;
  if (errors > 0 || non2xx > 0) {
    throw new Error(`${url}: ${errors} errors and ${non2xx} answers other than 2xx`);
  }
  return (amount * 1000) / (last - begun);
}

/** As many requests as take about so many seconds, by a rate known from before. */
const amountFor = (rate, seconds) => Math.max(LEAST_REQUESTS, Math.round(rate * seconds));

/** Brings a route to its running temperature; answers its rate, roughly. */
async function warmUp(url, seconds) {
  const cold = await send(url, LEAST_REQUESTS);
  return send(url, amountFor(cold, seconds));
}

async function measure(url, rate, seconds) {
  const requests = amountFor(rate, seconds);
  return { requests, rate: await send(url, requests) };
}

async function sizeOf(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.arrayBuffer()).byteLength;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

module.exports = { warmUp, measure, sizeOf, median };
