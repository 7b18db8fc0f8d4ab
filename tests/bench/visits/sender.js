'use strict';

const net = require('node:net');

const HEAD_END = '\r\n\r\n';

/**
 * Sends requests over kept-alive connections and waits for each answer before the next on the same
 * one. A tool of its own because every hit is another text, and the sender shares two cores with
 * the server: what it spends is taken from the figure.
 */
class Connection {
  constructor(port) {
    this.socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.setEncoding('latin1');
    this.received = '';
    this.socket.on('data', (text) => this.take(text));
    this.socket.on('error', (error) => this.fail?.(error));
    this.socket.on('close', () => this.fail?.(new Error('The server closed a connection.')));
  }

  take(text) {
    this.received += text;
    const headEnd = this.received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(this.received);
    const end = headEnd + HEAD_END.length + (length ? Number(length[1]) : 0);
    if (this.received.length < end) return;
    const status = Number(this.received.slice(9, 12));
    this.received = '';
    this.done(status);
  }

  /** Resolves with the status. */
  send(request) {
    return new Promise((resolve, reject) => {
      this.done = resolve;
      this.fail = reject;
      this.socket.write(request);
    });
  }

  close() {
    this.fail = undefined;
    this.socket.destroy();
  }
}

const open = (port, connections) => Array.from({ length: connections }, () => new Connection(port));

/** @throws for an answer other than 2xx, which would make the figure worthless */
async function sendOne(connection, build) {
  const status = await connection.send(build());
  if (status < 200 || status > 299) throw new Error(`An answer was ${status}.`);
}

/** Closed loop: as fast as the answers come. Requests a second. */
async function flood(port, build, { connections, amount }) {
  const all = open(port, connections);
  let left = amount;
  const begun = performance.now();
  await Promise.all(
    all.map(async (connection) => {
      while (left > 0) {
        left -= 1;
        await sendOne(connection, build);
      }
    })
  );
  const rate = (amount * 1000) / (performance.now() - begun);
  for (const connection of all) connection.close();
  return rate;
}

/**
 * Open loop: requests leave when they are due, whether or not others are still under way. The time
 * of an answer counts from when its request was due.
 *
 * @returns {{ stop(): Promise<number[]> }} the milliseconds of each answer
 */
function stream(port, build, { connections, rate }) {
  const free = open(port, connections);
  const all = [...free];
  const due = [];
  const times = [];
  let failure = null;
  let sent = 0;
  const begun = performance.now();

  const work = async (connection) => {
    const at = due.shift();
    try {
      await sendOne(connection, build);
    } catch (error) {
      failure ??= error;
      return;
    }
    times.push(performance.now() - at);
    if (due.length > 0) void work(connection);
    else free.push(connection);
  };
  const tick = setInterval(() => {
    const now = performance.now();
    for (; sent < ((now - begun) * rate) / 1000; sent += 1) {
      due.push(begun + (sent * 1000) / rate);
      const connection = free.pop();
      if (connection) void work(connection);
    }
  }, 1);

  return {
    async stop() {
      clearInterval(tick);
      for (const connection of all) connection.close();
      if (failure) throw failure;
      return times;
    },
  };
}

module.exports = { flood, stream };
