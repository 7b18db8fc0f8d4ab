import { NoAnswer } from '../ledger/patience';

/** Why an item was not taken. */
export class Refused extends Error {
  constructor(readonly reason: 'full' | 'failing' | 'closed') {
    super(`not taken: ${reason}`);
  }
}

export interface GroupCommitOptions<Item, Outcome> {
  /**
   * Writes items at once, all or none, and answers for each in their order. Once the signal is given
   * nobody waits for the answer any more, but the next items wait for the end of it.
   */
  commit(items: Item[], signal: AbortSignal): Promise<Outcome[]>;
  /** As many items are written at once at most. */
  batchSize: number;
  /** How long the first item of a batch waits for others, ms. */
  lingerMs: number;
  /** As many items wait at most; more are refused. */
  capacity: number;
  /** A batch that takes longer is answered as failing, ms. What it writes late is not undone. */
  patienceMs: number;
  onError(error: unknown): void;
  onSuccess(): void;
}

export interface GroupCommit<Item, Outcome> {
  /**
   * Resolves once the item is written.
   *
   * @throws Refused when it is not known to be.
   */
  add(item: Item): Promise<Outcome>;
  /** Writes what waits and takes nothing more. */
  close(): Promise<void>;
}

interface Waiting<Item, Outcome> {
  item: Item;
  resolve(outcome: Outcome): void;
  reject(error: Refused): void;
}

/**
 * Writes what comes in together: one commit costs about the same for one item as for two hundred.
 * Nothing is acknowledged before it is written. One batch is under way at a time.
 */
export const createGroupCommit = <Item, Outcome>(
  options: GroupCommitOptions<Item, Outcome>
): GroupCommit<Item, Outcome> => {
  const { batchSize, lingerMs, capacity, patienceMs } = options;
  let waiting: Array<Waiting<Item, Outcome>> = [];
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;
  let isStuck = false;
  let isClosed = false;

  const refuse = (batch: Array<Waiting<Item, Outcome>>) => {
    for (const { reject } of batch) reject(new Refused('failing'));
  };

  const write = async (batch: Array<Waiting<Item, Outcome>>): Promise<void> => {
    const controller = new AbortController();
    const impatience = setTimeout(() => {
      isStuck = true;
      controller.abort(new NoAnswer());
      refuse([...batch, ...waiting]);
      waiting = [];
    }, patienceMs);

    try {
      const outcomes = await options.commit(
        batch.map(({ item }) => item),
        controller.signal
      );

      options.onSuccess();
      batch.forEach(({ resolve }, index) => resolve(outcomes[index] as Outcome));
    } catch (error) {
      options.onError(error);
      refuse(batch);
    } finally {
      clearTimeout(impatience);
      isStuck = false;
    }
  };

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;

    if (underWay || waiting.length === 0) return;

    const batch = waiting.slice(0, batchSize);

    waiting = waiting.slice(batchSize);
    underWay = write(batch).finally(() => {
      underWay = undefined;
      if (waiting.length >= batchSize || isClosed) flush();
      else if (waiting.length > 0) schedule();
    });
  };

  const schedule = (): void => {
    timer ??= setTimeout(flush, lingerMs);
  };

  return {
    add(item) {
      if (isClosed) return Promise.reject(new Refused('closed'));
      if (isStuck) return Promise.reject(new Refused('failing'));
      if (waiting.length >= capacity) return Promise.reject(new Refused('full'));

      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });

        if (underWay) return;
        if (waiting.length >= batchSize) flush();
        else schedule();
      });
    },

    async close() {
      isClosed = true;
      flush();

      while (underWay) await underWay;
    },
  };
};
