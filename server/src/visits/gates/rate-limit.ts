export interface RateLimitOptions {
  /** Hits a second that an address may send for long; 0: no limit. */
  perSecond: number;
  /** Hits that it may send at once. */
  burst: number;
  /** So many addresses are remembered; beyond, the one that was silent for longest is forgotten. */
  maxAddresses: number;
}

export interface RateLimit {
  /** 0 where the hit may pass, otherwise the whole seconds to wait; `now` in ms. */
  take(address: string, now: number): number;
}

/** Sums of fractions of a ms are off by less, and no clock is as exact. */
const TOLERANCE_MS = 0.001;

const UNLIMITED: RateLimit = { take: () => 0 };

/**
 * A token bucket for each address. Instead of tokens it keeps when the bucket will be full again:
 * one number an address.
 */
export function createRateLimit({ perSecond, burst, maxAddresses }: RateLimitOptions): RateLimit {
  if (perSecond <= 0) return UNLIMITED;

  const perHit = 1000 / perSecond;
  const whole = Math.max(1, burst) * perHit;
  const fullAt = new Map<string, number>();
  // Goes on from where it was: a new one each time would pass over all that was deleted before.
  const oldestFirst = fullAt.keys();
  let lastNow = Number.NEGATIVE_INFINITY;
  let elapsed = 0;

  /** Time that only moves forward, so that a clock set back neither refills nor locks anyone out. */
  const timeOf = (now: number): number => {
    if (now > lastNow && lastNow !== Number.NEGATIVE_INFINITY) elapsed += now - lastNow;
    lastNow = now;

    return elapsed;
  };

  return {
    take(address, now) {
      const time = timeOf(now);
      const full = Math.max(fullAt.get(address) ?? 0, time);
      const missing = full + perHit - time - whole;
      const passes = missing <= TOLERANCE_MS;

      // Put at the end again: the first of the map is the one silent for longest.
      fullAt.delete(address);
      fullAt.set(address, passes ? full + perHit : full);
      if (fullAt.size > maxAddresses) fullAt.delete(oldestFirst.next().value as string);

      return passes ? 0 : Math.max(1, Math.ceil(missing / 1000));
    },
  };
}
