import { useCallback, useEffect, useState } from 'react';

export type Ask<Value> = (signal: AbortSignal) => Promise<Value>;

export type Failure = { isSlow: true } | { isSlow: false; error: unknown };

export interface Answer<Value> {
  /** The latest answer; it stays while the next one is on its way, and when that one fails. */
  value: Value | null;
  failure: Failure | null;
  isAsking: boolean;
  /** Asks once more. */
  again: () => void;
}

interface Told<Value> {
  ask: Ask<Value> | null;
  round: number;
  value: Value | null;
  failure: Failure | null;
}

interface Options {
  /** How long an answer may take, in milliseconds. */
  patience?: number;
  /** Asks again after so many milliseconds, as long as the page is in sight. */
  every?: number;
}

/** Asks the server, gives up after a while, and asks again when `ask` is another function. */
export const useAnswer = <Value>(
  ask: Ask<Value>,
  { patience = 30_000, every }: Options = {}
): Answer<Value> => {
  const [told, setTold] = useState<Told<Value>>({
    ask: null,
    round: 0,
    value: null,
    failure: null,
  });
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((count) => count + 1), []);

  useEffect(() => {
    const attempt = new AbortController();
    let isLeft = false;
    const giveUp = new Promise<never>((_, reject) => {
      attempt.signal.addEventListener('abort', () => reject(new Error('given up')));
    });
    const timer = setTimeout(() => attempt.abort(), patience);

    // The race is for servers and clients that do not heed the signal.
    Promise.race([ask(attempt.signal), giveUp]).then(
      (value) => {
        clearTimeout(timer);
        if (!isLeft) setTold({ ask, round, value, failure: null });
      },
      (error: unknown) => {
        clearTimeout(timer);
        if (isLeft) return;

        const failure: Failure = attempt.signal.aborted
          ? { isSlow: true }
          : { isSlow: false, error };

        setTold(({ value }) => ({ ask, round, value, failure }));
      }
    );

    return () => {
      isLeft = true;
      clearTimeout(timer);
      attempt.abort();
    };
  }, [ask, round, patience]);

  useEffect(() => {
    if (every === undefined) return undefined;

    const timer = setInterval(() => {
      if (!document.hidden) again();
    }, every);

    return () => clearInterval(timer);
  }, [every, again]);

  return {
    value: told.value,
    failure: told.failure,
    isAsking: told.ask !== ask || told.round !== round,
    again,
  };
};
