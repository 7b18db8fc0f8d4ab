import { remember } from './remember';

/** What follows tells nothing more and would cost time. */
export const MAX_USER_AGENT = 1000;

/** A browser's is hardly ever longer; those that are made up shall not fill the memory. */
const MAX_REMEMBERED = 500;
const REMEMBERED = 2000;

/** Asks `find` once for each user agent, of which at most {@link MAX_USER_AGENT} characters. */
export function ofUserAgent<Value>(
  find: (userAgent: string) => Value
): (userAgent: string) => Value {
  const findOnce = remember(REMEMBERED, find);

  return (userAgent) =>
    userAgent.length > MAX_REMEMBERED
      ? find(userAgent.slice(0, MAX_USER_AGENT))
      : findOnce(userAgent);
}
