'use strict';

const { fork } = require('node:child_process');
const { once } = require('node:events');
const fs = require('node:fs');
const path = require('node:path');

const SITE_PROCESS = path.join(__dirname, 'site-process.js');

/**
 * Boots the bench site in production mode, in a process of its own.
 *
 * @param folder where its public folder is, or is to be, and its database unless another is named
 * @param variables of the environment beside these, such as those that name another database
 */
async function startSite(folder, { plugin = true, variables = {} } = {}) {
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });

  const child = fork(SITE_PROCESS, {
    cwd: path.join(__dirname, 'site'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, 'data.db'),
      ...variables,
      PUBLIC_DIR: path.join(folder, 'public'),
      NEWSROOM_ENABLED: String(plugin),
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

  const answer = async () => {
    const ended = once(child, 'exit').then(([code]) => [{ error: `The site ended with ${code}.` }]);
    const [{ result, error }] = await Promise.race([once(child, 'message'), ended]);
    if (error) throw new Error(error);
    return result;
  };
  const ask = async (command, argument) => {
    const answered = answer();
    child.send({ command, argument });
    return answered;
  };

  const { port, bootMs } = await answer();

  return {
    url: `http://127.0.0.1:${port}`,
    bootMs,
    ask,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.send({ command: 'stop' });
      await ended;
    },
  };
}

module.exports = { startSite };
