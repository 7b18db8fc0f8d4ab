import type { Core } from '@strapi/strapi';

import type { Calendar } from './calendar/calendar';
import { VISIT_SILENCE_MS } from './counting/count';
import { PATIENCE_MS } from './ledger/patience';
import { prune } from './ledger/prune';
import type { Salts } from './ledger/salts';

const PAUSE_MS = 60_000;
/** Between two steps of one clearing; others get the database in between. */
const STEP_PAUSE_MS = 50;

export interface Maintenance {
  start(): void;
  stop(): Promise<void>;
  /** One clearing, as it is done every minute. */
  run(): Promise<void>;
}

/** Destroys the salts of past days and forgets what only served to count right. */
export const createMaintenance = (
  strapi: Core.Strapi,
  calendar: Calendar,
  salts: Salts
): Maintenance => {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;
  let isStopped = false;

  const clear = async (): Promise<void> => {
    const now = Date.now();
    const openDay = calendar.dayOf(now - VISIT_SILENCE_MS);

    await salts.destroyBefore(openDay);

    while (!isStopped && (await prune(strapi, now, openDay))) {
      await new Promise((resolve) => setTimeout(resolve, STEP_PAUSE_MS));
    }
  };

  const run = async (): Promise<void> => {
    try {
      await clear();
    } catch {
      // The next clearing does what this one could not.
    }
  };

  const schedule = (): void => {
    timer = setTimeout(() => {
      underWay = run().finally(() => {
        if (!isStopped) schedule();
      });
    }, PAUSE_MS);
    timer.unref();
  };

  return {
    start() {
      underWay = run();
      schedule();
    },

    run,

    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await Promise.race([
        underWay,
        new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref()),
      ]);
    },
  };
};
