import type { Core } from '@strapi/strapi';

import type { DocumentFiles } from '..';
import { MAX_PROBLEMS } from './contract';
import type { FileCheckRun } from './contract';

/** The last run is the site's, whichever of its servers is asked. */
const STORE = { type: 'plugin', name: 'newsroom', key: 'file-check' };
const CANCEL = { ...STORE, key: 'file-check-cancelled' };

const TELL_EVERY_MS = 2_000;
/** A server that was killed cannot say so. */
const GIVEN_UP_AFTER_MS = 60_000;

const none = (): FileCheckRun['counts'] => ({
  ok: 0,
  changed: 0,
  missing: 0,
  unrecorded: 0,
  unreadable: 0,
});

const endOf = (cancelled: boolean, stopped: boolean): FileCheckRun['state'] => {
  if (cancelled) return 'cancelled';

  return stopped ? 'interrupted' : 'done';
};

const now = (): string => new Date().toISOString();

/** Checks the files of all published documents in the background, one run at a time. */
export const createFileCheck = (strapi: Core.Strapi, files: () => DocumentFiles) => {
  let current: FileCheckRun | undefined;
  let running: Promise<void> | undefined;
  const stopping = new AbortController();

  const find = async (): Promise<FileCheckRun | null> => {
    if (current) return { ...current };

    const run = (await strapi.store.get(STORE)) as FileCheckRun | null;

    if (run?.state !== 'running') return run ?? null;

    const lost = Date.now() - Date.parse(run.seenAt) > GIVEN_UP_AFTER_MS;

    return lost ? { ...run, state: 'interrupted' } : run;
  };

  let kept: Promise<unknown> = Promise.resolve();

  /** One after the other, so that the end is what stays. */
  const keep = (run: FileCheckRun): Promise<unknown> => {
    const write = () => strapi.store.set({ ...STORE, value: { ...run, seenAt: now() } });

    kept = kept.then(write, write);

    return kept;
  };

  const isCancelled = async ({ startedAt }: FileCheckRun): Promise<boolean> =>
    (await strapi.store.get(CANCEL)) === startedAt;

  const checkAll = async (run: FileCheckRun, signal: AbortSignal): Promise<void> => {
    const checks = files().verifyFiles({
      signal,
      onProgress: ({ done, total }) => Object.assign(run, { done, total }),
    });

    for await (const check of checks) {
      run.counts[check.state] += 1;
      if (check.state !== 'ok' && run.problems.length < MAX_PROBLEMS) run.problems.push(check);
    }
  };

  const work = async (run: FileCheckRun): Promise<void> => {
    const cancelling = new AbortController();
    const signal = AbortSignal.any([stopping.signal, cancelling.signal]);

    const tell = async () => {
      if (await isCancelled(run)) cancelling.abort();
      await keep(run);
    };
    const timer = setInterval(
      () =>
        void tell().catch((error: unknown) =>
          strapi.log.warn(`newsroom: how far the check of all files is was not kept: ${error}`)
        ),
      TELL_EVERY_MS
    );

    try {
      await keep(run);
      await checkAll(run, signal);
      run.state = endOf(cancelling.signal.aborted, stopping.signal.aborted);
    } catch (error) {
      run.state = 'failed';
      strapi.log.error(`newsroom: the check of all files broke off: ${error}`);
    } finally {
      clearInterval(timer);
    }

    try {
      await keep(run);
    } catch (error) {
      strapi.log.error(`newsroom: the result of the check of all files was not kept: ${error}`);
    }
  };

  return {
    find,

    /** Begins a run, unless one is under way: that one is answered then. */
    async start(): Promise<FileCheckRun> {
      const last = await find();

      // Asked for twice at once, the first has begun by now.
      if (current) return { ...current };
      if (last?.state === 'running') return last;

      const at = now();
      const run: FileCheckRun = {
        state: 'running',
        startedAt: at,
        seenAt: at,
        done: 0,
        total: 0,
        counts: none(),
        problems: [],
      };

      current = run;
      running = work(run).finally(() => {
        current = undefined;
      });

      return { ...run };
    },

    /** Ends the run under way, on whichever server, within seconds. */
    async cancel(): Promise<FileCheckRun | null> {
      const run = await find();

      if (run?.state === 'running') {
        await strapi.store.set({ ...CANCEL, value: run.startedAt });
      }

      return run;
    },

    /** Settles when nothing is being checked here. */
    async idle(): Promise<void> {
      await running;
    },

    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
};

export type FileCheckRunner = ReturnType<typeof createFileCheck>;
