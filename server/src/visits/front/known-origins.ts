import { Refused } from '../batch/group-commit';
import { within } from '../statistics/unavailable';

/** A hit does not wait longer than that for settings which seldom change. */
const PATIENCE_MS = 1_000;

/**
 * The allowed origins: those read last where the database does not tell them soon.
 *
 * @throws Refused where they were never read
 */
export const createKnownOrigins = (
  read: () => Promise<readonly string[]>
): (() => Promise<readonly string[]>) => {
  let last: readonly string[] | undefined;
  let asking: Promise<readonly string[]> | undefined;

  const ask = async (): Promise<readonly string[]> => {
    try {
      last = await within(PATIENCE_MS, read());
    } catch {
      if (!last) throw new Refused('failing');
    }

    return last;
  };

  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });

    return asking;
  };
};
