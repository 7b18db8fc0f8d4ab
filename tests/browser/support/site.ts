import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const DEMO = path.resolve(__dirname, '../../site/demo.js');
const READY = /^ready (http\S+)$/m;
/** It may have to build the plugin and the panel first. */
const START_WITHIN_MS = 400_000;

export const PASSWORD = 'Newsroom-demo-1';
export const EDITOR = 'editor@example.org';
export const ADMIN = 'admin@example.org';

/** The demo site without content, in production mode, in a process and a folder of its own. */
export interface Site {
  url: string;
  stop(): Promise<void>;
}

export const startSite = async (): Promise<Site> => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-browser-'));
  const child = spawn(process.execPath, [DEMO, '--empty', '--port', '0', '--data', data], {
    env: { ...process.env, DATABASE_CLIENT: 'sqlite' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';

  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    fs.rmSync(data, { recursive: true, force: true });
  };

  try {
    const url = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The site did not start in time:\n${output}`)),
        START_WITHIN_MS
      );
      const listen = (chunk: Buffer) => {
        output += chunk.toString();

        const ready = READY.exec(output)?.[1];

        if (!ready) return;

        clearTimeout(timer);
        resolve(ready);
      };

      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      void ended.then(() => reject(new Error(`The site stopped:\n${output}`)));
    });

    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
