import { LRUCache } from 'lru-cache';

import type { Answer } from './answer';

/** Longest age of an answer that another node may have made wrong, ms. */
const MAX_AGE_MS = 1_000;
const MAX_ANSWERS = 2_000;
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_ANSWER_BYTES = 2 * 1024 * 1024;

export interface Kept {
  answer: Answer;
  /** ms */
  until: number;
  /** How many changes this node had made when the answer was begun. */
  change: number;
}

/**
 * Answers by request, in bounded memory. An answer lives for a second at most, and not beyond the
 * next change that this node makes.
 */
export const createCache = (now: () => number = Date.now) => {
  const answers = new LRUCache<string, Kept>({
    max: MAX_ANSWERS,
    maxSize: MAX_BYTES,
    maxEntrySize: MAX_ANSWER_BYTES,
    sizeCalculation: ({ answer }, key) => answer.body.length + key.length + 1,
  });
  const underWay = new Map<string, Promise<Answer | null>>();
  let changes = 0;

  const find = (key: string): Answer | undefined => {
    const kept = answers.get(key);

    if (!kept) return undefined;
    if (kept.change === changes && now() < kept.until && now() >= kept.until - MAX_AGE_MS) {
      return kept.answer;
    }

    answers.delete(key);

    return undefined;
  };

  return {
    find,

    /** What is kept may be wrong from now on. */
    change(): void {
      changes += 1;
      // Who asks from now on must not wait for an answer that was begun before.
      underWay.clear();
    },

    /** The answer that somebody else's request is about to get; null if it turns out to be theirs. */
    awaited: (key: string): Promise<Answer | null> | undefined => underWay.get(key),

    /**
     * Makes the answer; others who ask for the same meanwhile wait for it.
     *
     * @param make answers null where the answer is not for others, and until when it is good, ms
     */
    async fill(
      key: string,
      make: () => Promise<{ answer: Answer; until?: number } | null>
    ): Promise<void> {
      const change = changes;
      const begun = now();
      let resolve: (answer: Answer | null) => void = () => {};
      const promise = new Promise<Answer | null>((done) => (resolve = done));

      underWay.set(key, promise);

      try {
        const made = await make();

        if (made && change === changes) {
          const until = Math.min(begun + MAX_AGE_MS, made.until ?? Infinity);

          answers.set(key, { answer: made.answer, until, change });
        }

        resolve(made?.answer ?? null);
      } finally {
        if (underWay.get(key) === promise) underWay.delete(key);
        resolve(null);
      }
    },

    size: () => ({ answers: answers.size, bytes: answers.calculatedSize }),
  };
};

export type Cache = ReturnType<typeof createCache>;
