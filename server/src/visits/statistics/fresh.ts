/** A value that is read when somebody asks for it, for all who ask meanwhile, and kept for a while. */
export interface Fresh<Value> {
  /** The value, or its reading under way. */
  get(): Promise<Value>;
  /** The latest value that was read, however old. */
  last(): { value: Value; readAt: number } | undefined;
  /** The next who asks gets what is read from now on. */
  expire(): void;
}

/** @param maxAgeMs how old a value may be when it is handed out, from the beginning of its reading */
export const createFresh = <Value>(read: () => Promise<Value>, maxAgeMs: number): Fresh<Value> => {
  let latest: { value: Value; readAt: number } | undefined;
  let isExpired = false;
  let underWay: Promise<Value> | undefined;

  // Neither a clock set back nor one set forward makes an old value look fresh.
  const isFresh = (readAt: number): boolean => {
    const age = Date.now() - readAt;

    return !isExpired && age >= 0 && age < maxAgeMs;
  };

  const start = (): Promise<Value> => {
    const readAt = Date.now();
    const reading = read().then((value) => {
      // A reading that began before the value expired is for those alone who waited for it.
      if (underWay === reading) {
        latest = { value, readAt };
        isExpired = false;
      }

      return value;
    });
    const settle = () => {
      if (underWay === reading) underWay = undefined;
    };

    underWay = reading;
    reading.then(settle, settle);

    return reading;
  };

  return {
    async get() {
      if (latest && isFresh(latest.readAt)) return latest.value;

      return underWay ?? start();
    },

    last: () => latest,

    expire() {
      isExpired = true;
      underWay = undefined;
    },
  };
};
