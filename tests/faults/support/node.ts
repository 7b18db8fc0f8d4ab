import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { TestDatabase } from '../../api/support/database';

const PROCESS = path.join(__dirname, 'site-process.js');
const SITE = path.resolve(__dirname, '../../site');

/** A Strapi process of its own; several may share a database. */
export interface Node {
  port: number;
  /** What it wrote to its log, warnings and errors only. */
  log(): string;
  /** `memory`: MB; `limitPages`: see site-process.js. */
  ask(command: 'memory' | 'limitPages', argument?: number): Promise<number>;
  /** Ends it at once, without a chance to write anything. */
  kill(): Promise<void>;
  /** Asks it to end, and resolves with its exit code. */
  terminate(): Promise<number | null>;
}

interface Reply {
  id?: number;
  result?: number;
  error?: string;
}

const running = new Set<ChildProcess>();

/** Ends those that a failed test left behind. */
export const stopNodes = async (): Promise<void> => {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, 'exit');

      child.kill('SIGKILL');
      await ended;
    })
  );
};

/** Whoever is behind the address of X-Forwarded-For is a person, and sends as much as they like. */
const PROXIED = { IS_PROXIED: 'true', NEWSROOM_CONFIG: '{"hitRate":0}' };

export const startNode = async (
  database: Pick<TestDatabase, 'env'>,
  env: Record<string, string> = {}
): Promise<Node> => {
  const publicDir = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-public-'));

  fs.mkdirSync(path.join(publicDir, 'uploads'));

  const child = fork(PROCESS, {
    cwd: SITE,
    execArgv: ['--expose-gc'],
    env: {
      ...process.env,
      ...database.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_DIR: publicDir,
      STRAPI_TELEMETRY_DISABLED: 'true',
      LOG_LEVEL: 'warn',
      ...PROXIED,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';

  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }

  running.add(child);

  const ended = once(child, 'exit').then(([code]) => {
    running.delete(child);
    fs.rmSync(publicDir, { recursive: true, force: true });

    return code as number | null;
  });
  const endsInstead = ended.then((code) => {
    throw new Error(`The site ended with ${code}.\n${log}`);
  });

  endsInstead.catch(() => {});

  const [{ port }] = (await Promise.race([once(child, 'message'), endsInstead])) as [
    { port: number },
  ];
  let asked = 0;

  return {
    port,
    log: () => log,

    async ask(command, argument) {
      const id = (asked += 1);
      const answer = new Promise<number>((resolve, reject) => {
        const hear = (reply: Reply) => {
          if (reply.id !== id) return;

          child.off('message', hear);
          if (reply.error === undefined) resolve(reply.result ?? 0);
          else reject(new Error(reply.error));
        };

        child.on('message', hear);
      });

      child.send({ id, command, argument });

      return Promise.race([answer, endsInstead]);
    },

    async kill() {
      child.kill('SIGKILL');
      await ended;
    },

    async terminate() {
      child.kill('SIGTERM');

      return ended;
    },
  };
};
