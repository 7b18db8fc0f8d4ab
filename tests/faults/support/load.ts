import { randomUUID } from 'node:crypto';
import http from 'node:http';

/** One person, one address and one browser. */
export type Person = number;

export interface Attempt {
  id: string;
  person: Person;
}

export interface Reply {
  /** 0: the connection broke before there was an answer. */
  status: number;
  retryAfter: string | undefined;
}

/** All hits ever sent to one database, and which of them the site took upon itself. */
export interface Records {
  attempted: Map<string, Person>;
  acknowledged: Set<string>;
  /** How often each status was answered. */
  statuses: Map<number, number>;
  /** Refusals that did not say when to come again. */
  withoutRetryAfter: number;
}

export const newRecords = (): Records => ({
  attempted: new Map(),
  acknowledged: new Set(),
  statuses: new Map(),
  withoutRetryAfter: 0,
});

export const unacknowledged = ({ attempted, acknowledged }: Records): Attempt[] =>
  [...attempted].filter(([id]) => !acknowledged.has(id)).map(([id, person]) => ({ id, person }));

const browserOf = (person: Person): Record<string, string> => ({
  'X-Forwarded-For': `10.${person >> 16}.${(person >> 8) & 255}.${person & 255}`,
  'User-Agent': `Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + (person % 40)}.0.0.0 Mobile Safari/537.36`,
});

/** Sends hits to one node over connections that are kept. */
export interface Sender {
  send(attempt: Attempt, fields?: Record<string, unknown>): Promise<Reply>;
  close(): void;
}

export const createSender = (port: number, records: Records): Sender => {
  const agent = new http.Agent({ keepAlive: true });

  const post = ({ id, person }: Attempt, fields: Record<string, unknown>): Promise<Reply> =>
    new Promise((resolve) => {
      const body = JSON.stringify({ id, path: '/', ...fields });
      const request = http.request({
        host: '127.0.0.1',
        port,
        agent,
        method: 'POST',
        path: '/api/newsroom/hit',
        headers: {
          'Content-Type': 'text/plain',
          'Content-Length': Buffer.byteLength(body),
          ...browserOf(person),
        },
      });

      request.on('response', (response) => {
        const { statusCode = 0, headers } = response;

        response.resume();
        response.on('error', () => {});
        resolve({ status: statusCode, retryAfter: headers['retry-after'] });
      });
      request.on('error', () => resolve({ status: 0, retryAfter: undefined }));
      request.end(body);
    });

  return {
    async send(attempt, fields = {}) {
      records.attempted.set(attempt.id, attempt.person);

      const reply = await post(attempt, fields);

      records.statuses.set(reply.status, (records.statuses.get(reply.status) ?? 0) + 1);
      if (reply.status === 503 && !reply.retryAfter) records.withoutRetryAfter += 1;
      if (reply.status === 202) records.acknowledged.add(attempt.id);

      return reply;
    },

    close: () => agent.destroy(),
  };
};

export interface Load {
  /** Lets each hit under way come to its end, and sends no more. */
  stop(): Promise<void>;
}

const MEMORY = 100;

/** Many people at once, each reading on as soon as a page is there; some send a hit again. */
export const startLoad = (
  senders: readonly Sender[],
  { connections, people }: { connections: number; people: number }
): Load => {
  const recent: Attempt[] = [];
  let isStopped = false;

  const next = (): Attempt => {
    const again = Math.random() < 0.1 ? recent[Math.floor(Math.random() * recent.length)] : null;

    if (again) return again;

    const attempt = { id: randomUUID(), person: Math.floor(Math.random() * people) };

    recent[Math.floor(Math.random() * MEMORY)] = attempt;

    return attempt;
  };

  const read = async (): Promise<void> => {
    while (!isStopped) {
      const sender = senders[Math.floor(Math.random() * senders.length)] as Sender;
      const { status } = await sender.send(next());

      // A site that is down answers at once: time for what else this process does.
      if (status === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  const readers = Array.from({ length: connections }, read);

  return {
    async stop() {
      isStopped = true;
      await Promise.all(readers);
    },
  };
};

/** Sends them all, so many at once. */
export const sendAll = async (
  sender: Sender,
  attempts: readonly Attempt[],
  connections = 50
): Promise<void> => {
  const rest = [...attempts];
  const work = async () => {
    for (let attempt = rest.pop(); attempt; attempt = rest.pop()) await sender.send(attempt);
  };

  await Promise.all(Array.from({ length: connections }, work));
};
