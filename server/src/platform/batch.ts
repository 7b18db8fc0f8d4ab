/**
 * Answers questions that come one by one, in one go: those of one turn of the event loop are asked
 * together.
 */
export const createBatch = <Key, Value>(
  ask: (keys: Key[]) => Promise<(key: Key) => Value>
): ((key: Key) => Promise<Value>) => {
  let waiting: Key[] = [];
  let turn: Promise<(key: Key) => Value> | undefined;

  return async (key) => {
    waiting.push(key);
    turn ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        const keys = waiting;

        waiting = [];
        turn = undefined;
        ask(keys).then(resolve, reject);
      });
    });

    return (await turn)(key);
  };
};
