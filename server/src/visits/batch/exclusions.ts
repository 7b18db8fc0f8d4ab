import type { Day } from '../calendar/calendar';
import type { Exclusion } from '../contract';
import type { Excluded } from '../ledger/commit';

/** Counts in memory what is not counted, by day and reason, until the next batch writes it. */
export interface ExclusionTally {
  add(day: Day, reason: Exclusion): void;
  /** What there is; the tally begins anew. */
  take(): Excluded[];
  /** Takes back what could not be written. */
  giveBack(excluded: readonly Excluded[]): void;
}

export const createExclusionTally = (): ExclusionTally => {
  let tally = new Map<string, Excluded>();

  const add = (day: Day, reason: Exclusion, hits: number) => {
    const key = `${day} ${reason}`;
    const entry = tally.get(key);

    if (entry) entry.hits += hits;
    else tally.set(key, { day, reason, hits });
  };

  return {
    add: (day, reason) => add(day, reason, 1),

    take() {
      const taken = [...tally.values()];

      tally = new Map();

      return taken;
    },

    giveBack(excluded) {
      for (const { day, reason, hits } of excluded) add(day, reason, hits);
    },
  };
};
