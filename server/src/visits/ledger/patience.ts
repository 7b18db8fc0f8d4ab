/** How long an answer of the database is waited for, ms. */
export const PATIENCE_MS = 5_000;

export class NoAnswer extends Error {
  constructor() {
    super(`the database did not answer within ${PATIENCE_MS / 1000} s`);
  }
}

/** Given when the database has had time enough. */
export const patience = (): AbortSignal => {
  const controller = new AbortController();

  setTimeout(() => controller.abort(new NoAnswer()), PATIENCE_MS).unref();

  return controller.signal;
};

/** @throws the signal's reason when it is given before the work is done; the work goes on. */
export const unlessAborted = async <Result>(
  signal: AbortSignal,
  work: Promise<Result>
): Promise<Result> => {
  signal.throwIfAborted();

  let give: () => void = () => {};
  const given = new Promise<never>((_resolve, reject) => {
    give = () => reject(signal.reason as Error);
    signal.addEventListener('abort', give);
  });

  try {
    return await Promise.race([work, given]);
  } finally {
    signal.removeEventListener('abort', give);
  }
};
