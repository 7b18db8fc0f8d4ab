import type { Amounts } from './recount';

export interface Difference {
  name: string;
  counted: number;
  recounted: number;
}

/**
 * Holds what was recounted against the counters as they stood just before and just after it. While
 * hits come in, a counter only grows: what lies between the two is right.
 *
 * @param isPart whether less than the counter is right as well
 */
export const differences = (
  before: Amounts,
  recounted: Amounts,
  after: Amounts,
  { isPart = false }: { isPart?: boolean } = {}
): Difference[] =>
  [...new Set([...before.keys(), ...recounted.keys(), ...after.keys()])].sort().flatMap((name) => {
    const [low, found, high] = [before, recounted, after].map((amounts) => amounts.get(name) ?? 0);
    const isRight = Number(found) <= Number(high) && (isPart || Number(found) >= Number(low));

    return isRight ? [] : [{ name, counted: Number(high), recounted: Number(found) }];
  });
