import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** When it is worth asking again. */
export const RETRY_AFTER_SECONDS = 5;

/** The database does not answer, or not in time. Answered with status 503 and Retry-After. */
export class StatisticsUnavailable extends Error {
  override readonly name = 'ServiceUnavailableError';

  constructor(cause: unknown) {
    super(
      `The statistics of visits cannot be read at the moment: the database does not answer. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
      { cause }
    );
  }
}

/** A refusal, or a mistake in the code: neither goes away by asking again. */
const isLasting = (error: unknown): boolean =>
  error instanceof errors.ApplicationError ||
  error instanceof TypeError ||
  error instanceof RangeError ||
  error instanceof ReferenceError;

const LOG_EVERY_MS = 60_000;

/** @throws StatisticsUnavailable where the work failed for the database's sake */
export const createGuard = (strapi: Core.Strapi) => {
  let loggedAt = 0;

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      if (isLasting(error) || error instanceof StatisticsUnavailable) throw error;

      if (Math.abs(Date.now() - loggedAt) > LOG_EVERY_MS) {
        loggedAt = Date.now();
        strapi.log.error('newsroom: the statistics of visits could not be read', error);
      }

      throw new StatisticsUnavailable(error);
    }
  };
};

export type Guard = ReturnType<typeof createGuard>;

/** @throws StatisticsUnavailable when the work takes longer; it goes on all the same. */
export const within = async <Result>(ms: number, work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;

  try {
    return await Promise.race([
      work,
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new StatisticsUnavailable(`took over ${ms} ms`)), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
};
