import { AsyncResource } from 'node:async_hooks';

/**
 * Does one piece of work after the other, in the background: each number is waiting at most once,
 * however often it is asked for. Work that fails is told of, and does not stop the others.
 */
export const createBackground = (
  work: (id: number, signal: AbortSignal) => Promise<void>,
  onError: (id: number, error: unknown) => void
) => {
  const waiting = new Set<number>();
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  const workOff = async (): Promise<void> => {
    for (const id of waiting) {
      if (stopping.signal.aborted) return;

      // Taken out before the work: what is asked for meanwhile may concern newer bytes.
      waiting.delete(id);

      try {
        await work(id, stopping.signal);
      } catch (error) {
        if (!stopping.signal.aborted) onError(id, error);
      }
    }
  };

  // Bound here, outside any request: work inside the transaction that caused it would see, and wait
  // for, that transaction's connection.
  const start = AsyncResource.bind(() => {
    running ??= workOff().finally(() => {
      running = undefined;

      if (waiting.size > 0) start();
    });
  });

  return {
    add(ids: Iterable<number>): void {
      if (stopping.signal.aborted) return;

      for (const id of ids) waiting.add(id);

      if (waiting.size > 0) start();
    },

    /** Settles when nothing is waiting any more. */
    async idle(): Promise<void> {
      while (running) await running;
    },

    /** Drops what is waiting, breaks off what is under way and settles when that has ended. */
    async stop(): Promise<void> {
      stopping.abort();
      waiting.clear();
      await running;
    },
  };
};
