import type { Core } from '@strapi/strapi';

/** How long a cause that was told stays untold when it shows again. */
const QUIET_MS = 60_000;
const LONGEST_CAUSE = 200;

/** Tells of a database that does not write, once for a cause: each hit fails anew. */
export interface OutageLog {
  failed(error: unknown): void;
  succeeded(): void;
}

/** Knex writes the whole statement before the database's words, and with it who visited. */
const causeOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  const words = message.slice(message.lastIndexOf(' - ') + 1).replace(/^- /, '');
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? `${String(error.code)} ` : '';

  return `${code}${words}`.trim().slice(0, LONGEST_CAUSE);
};

export const createOutageLog = (strapi: Core.Strapi): OutageLog => {
  const toldAt = new Map<string, number>();
  let isTold = false;

  return {
    failed(error) {
      const cause = causeOf(error);
      const now = performance.now();

      for (const [told, at] of toldAt) if (now - at > QUIET_MS) toldAt.delete(told);

      if (toldAt.has(cause)) return;

      toldAt.set(cause, now);
      isTold = true;
      strapi.log.warn(
        `newsroom: visits could not be written, visitors are asked to retry: ${cause}`
      );
    },

    succeeded() {
      if (isTold) strapi.log.info('newsroom: visits are written again.');

      isTold = false;
    },
  };
};
