import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { hasFiles, KEPT_MS, oldFolders, removeFolder } from '../jobs/job-folder';
import type { Job } from '../jobs/job';
import { createJobStore } from '../jobs/job-store';
import { ImportError } from '../registry/import-error';
import { Interrupted, runJob } from './run-job';

/** How often a process says that it is at work, and looks for work that another one left. */
const BEAT_MS = 5_000;
const LOOK_MS = 15_000;
const TIDY_MS = 60 * 60 * 1000;

const STOPPED = {
  en: 'The import stopped: the database or the disk did not answer as expected. What was imported stays. Resume it; if it stops again, see the server’s log.',
  vi: 'Việc nhập đã dừng: cơ sở dữ liệu hoặc ổ đĩa không phản hồi như mong đợi. Những gì đã nhập vẫn giữ nguyên. Hãy tiếp tục; nếu lại dừng, xem nhật ký máy chủ.',
};

interface Current {
  id: string;
  abort: AbortController;
  done: Promise<void>;
}

/** Runs the imports whose files are on this machine, one at a time. */
export const createRunner = (strapi: Core.Strapi) => {
  const runner = randomUUID();
  const store = createJobStore(strapi);
  let current: Current | undefined;
  let isStarting = false;
  let looking: Promise<void> | undefined;
  let isAskedAgain = false;
  let isClosed = false;
  const timers: NodeJS.Timeout[] = [];

  const work = async (job: Job, signal: AbortSignal, onProgress?: (job: Job) => void) => {
    const beat = setInterval(() => {
      store.beat(job.id, runner).catch(() => undefined);
    }, BEAT_MS);

    try {
      await runJob({ strapi, store, job, runner, signal, onProgress });
      await store.finish(job.id, runner, job.mode === 'check' ? 'ready' : 'done');
    } catch (error) {
      if (error instanceof Interrupted) await store.release(job.id, runner);
      else if (error instanceof ImportError) {
        await store.finish(job.id, runner, 'failed', error.words);
      } else {
        strapi.log.error(`newsroom: the import ${job.id} stopped`, error);
        await store.finish(job.id, runner, 'paused', STOPPED);
      }
    } finally {
      clearInterval(beat);
    }
  };

  const begin = async (id: string, onProgress?: (job: Job) => void): Promise<Current | null> => {
    if (!(await hasFiles(strapi, id)) || !(await store.claim(id, runner))) return null;

    const job = await store.find(id);

    if (!job) return null;

    const abort = new AbortController();
    const done = work(job, abort.signal, onProgress)
      .catch((error: unknown) => {
        // Even its end could not be kept: the claim runs out, and the import is taken up again.
        strapi.log.error(`newsroom: the import ${id} stopped`, error);
      })
      .finally(() => {
        current = undefined;
      });

    current = { id, abort, done };

    return current;
  };

  /** @returns null when it is not for this process, or this process has enough to do. */
  const start = async (id: string, onProgress?: (job: Job) => void): Promise<Current | null> => {
    if (current || isStarting || isClosed) return null;

    isStarting = true;

    try {
      return await begin(id, onProgress);
    } finally {
      isStarting = false;
    }
  };

  const look = async (): Promise<void> => {
    for (const id of await store.waiting()) {
      if (current || isClosed) return;
      const started = await start(id);

      if (started) void started.done.then(() => api.wake());
    }
  };

  const tidy = async (): Promise<void> => {
    const now = Date.now();

    for (const id of await oldFolders(strapi, now)) {
      const job = await store.find(id);

      // What happens to an import does not touch its folder.
      if (!job || job.updatedAt < now - KEPT_MS) await removeFolder(strapi, id);
    }
  };

  const quietly = (step: () => Promise<void>) => {
    step().catch((error: unknown) => {
      if (!isClosed) strapi.log.warn(`newsroom: imports could not be looked after: ${error}`);
    });
  };

  const api = {
    store,

    /** Looks for work now; once more where it is looking already, for what came meanwhile. */
    wake(): void {
      if (isClosed) return;
      if (looking) {
        isAskedAgain = true;

        return;
      }

      looking = look()
        .catch((error: unknown) => {
          strapi.log.warn(`newsroom: imports could not be looked for: ${error}`);
        })
        .finally(() => {
          looking = undefined;
          if (!isAskedAgain) return;

          isAskedAgain = false;
          api.wake();
        });
    },

    /** Works on this import here and now, for a caller that waits for its end. */
    async runNow(id: string, onProgress: (job: Job) => void): Promise<boolean> {
      await api.idle();

      const started = await start(id, onProgress);

      await started?.done;

      return started !== null;
    },

    /** Tells the import to stop; the database has been told already. */
    interrupt(id: string): void {
      if (current?.id === id) current.abort.abort();
    },

    /** Waits until nothing is at work here. */
    async idle(): Promise<void> {
      await looking;
      while (current) await current.done;
    },

    open(): void {
      timers.push(setInterval(() => api.wake(), LOOK_MS).unref());
      timers.push(setInterval(() => quietly(tidy), TIDY_MS).unref());
      quietly(tidy);
      api.wake();
    },

    /** Lets the row under way be finished, and leaves the rest to the next process. */
    async close(): Promise<void> {
      isClosed = true;
      timers.splice(0).forEach(clearInterval);
      await looking;
      current?.abort.abort();
      await api.idle();
    },
  };

  return api;
};

export type Runner = ReturnType<typeof createRunner>;
