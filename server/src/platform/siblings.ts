import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

const nested = new AsyncLocalStorage<true>();
const underWay = new WeakMap<object, Set<Promise<unknown>>>();

/**
 * Does a part of a transaction that may hold others beside it: Strapi publishes the documents of a
 * bulk publication all at once in one. A part that fails waits for the others before it says so.
 * Else the transaction would be rolled back under them, and what they have yet to write would be
 * written outside of it, by halves.
 */
export const amongSiblings = async <Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>
): Promise<Result> => {
  // A part of a part has its own around it, which must not wait for itself.
  if (!strapi.db.inTransaction() || nested.getStore()) return work();

  const transaction = (await strapi.db.transaction()).get() as object;
  const siblings = underWay.get(transaction) ?? new Set();
  const own = nested.run(true, work);

  underWay.set(transaction, siblings.add(own));

  try {
    return await own;
  } catch (error) {
    await Promise.allSettled(siblings);

    throw error;
  } finally {
    siblings.delete(own);
  }
};
