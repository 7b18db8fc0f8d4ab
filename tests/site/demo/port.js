'use strict';

const net = require('node:net');
const { UsageError } = require('./options');

function listen(host, port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** The port to serve on: the one asked for when it is free, any free one for 0. */
async function freePort(host, port) {
  try {
    return await listen(host, port);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new UsageError(
        `Port ${port} is in use by another program. Stop that program, or choose another port: ` +
          `npm run demo -- --port ${port < 65535 ? port + 1 : 0}`
      );
    }
    if (error.code === 'EACCES') {
      throw new UsageError(
        `Port ${port} may not be used by this user. Choose one above 1023: npm run demo -- --port 4000`
      );
    }
    throw new UsageError(
      `HOST=${host} is no address of this machine (${error.code}). ` +
        'Leave HOST out for this machine only, or set 0.0.0.0 for all its addresses.'
    );
  }
}

/** Where a browser on this machine finds it. */
function address(host, port) {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

const isLoopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.');

module.exports = { freePort, address, isLoopback };
