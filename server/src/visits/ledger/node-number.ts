import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import { patience, unlessAborted } from './patience';
import { NODES } from './tables';

const HEARTBEAT_MS = 20_000;
/** A number whose process was not heard of for this long is free. */
const FORGOTTEN_MS = 3 * HEARTBEAT_MS;
const ATTEMPTS = 10;

interface NodeRow {
  number: number;
  token: string;
  seen_at: number | string;
}

/**
 * A small number that this process borrows, so that its counters are rows of its own. Two processes
 * with one number would still count right, since counters are added to; they would only wait for
 * each other.
 */
export interface NodeNumber {
  get(): Promise<number>;
  release(): Promise<void>;
}

export const createNodeNumber = (strapi: Core.Strapi): NodeNumber => {
  const token = randomBytes(12).toString('hex');
  let borrowed: Promise<number> | undefined;
  let heartbeat: NodeJS.Timeout | undefined;

  const take = async (): Promise<number> => {
    const now = Date.now();
    const rows = (await run(strapi, NODES, (nodes) => nodes.select('*'))) as NodeRow[];
    const forgotten = rows
      .filter(({ seen_at }) => Number(seen_at) < now - FORGOTTEN_MS)
      .sort((a, b) => a.number - b.number)[0];

    if (forgotten) {
      const taken = await run(strapi, NODES, (nodes) =>
        nodes
          .where({ number: forgotten.number, token: forgotten.token })
          .update({ token, seen_at: now })
      );

      if (taken) return forgotten.number;
    } else {
      const number = rows.reduce((highest, row) => Math.max(highest, row.number), 0) + 1;

      await run(strapi, NODES, (nodes) =>
        nodes.insert({ number, token, seen_at: now }).onConflict('number').ignore()
      );

      const row = (await run(strapi, NODES, (nodes) => nodes.where({ number }).first())) as NodeRow;

      if (row.token === token) return number;
    }

    throw new Error('another process took the number');
  };

  const borrow = async (): Promise<number> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await take();
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  };

  const beat = (number: number) => {
    heartbeat = setInterval(() => {
      void run(strapi, NODES, (nodes) =>
        nodes.where({ number, token }).update({ seen_at: Date.now() })
      ).catch(() => {
        // The number goes to another process if the database stays away: harmless, see above.
      });
    }, HEARTBEAT_MS);
    heartbeat.unref();
  };

  return {
    async get() {
      borrowed ??= unlessAborted(patience(), borrow()).then((number) => {
        beat(number);

        return number;
      });

      try {
        return await borrowed;
      } catch (error) {
        borrowed = undefined;
        throw error;
      }
    },

    async release() {
      clearInterval(heartbeat);

      if (!borrowed) return;

      try {
        await unlessAborted(
          patience(),
          run(strapi, NODES, (nodes) => nodes.where({ token }).update({ seen_at: 0 }))
        );
      } catch {
        // It is forgotten in a minute all the same.
      }
    },
  };
};
