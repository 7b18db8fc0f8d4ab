import { addressOf } from './host-script';

/** The body of POST /newsroom/hit. */
export interface Hit {
  id: string;
  path: string;
  article?: string;
  locale?: string;
  referrer?: string;
  age?: number;
}

const failed: Array<() => void> = [];

/** What failed is sent once more, but not while the browser knows that it is offline. */
export const retryNow = (): void => {
  if (navigator.onLine) failed.splice(0).forEach((retry) => retry());
};

/** Spread, so that the visitors of a site that was away do not all come back in one moment. */
const retryLater = (): void => {
  setTimeout(retryNow, 3000 + Math.random() * 4000);
};

addEventListener('online', retryLater);

/**
 * A string goes out as text/plain, which needs no preflight. Either way it goes out even if the
 * page is left; a beacon does not tell how it ended.
 */
const post = async (body: string): Promise<number> => {
  const url = addressOf('hit');

  return 'keepalive' in Request.prototype || !navigator.sendBeacon(url, body)
    ? (await fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit' })).status
    : 202;
};

/** `begun`: when the view began, by Date.now(), which someone may set back meanwhile. */
export const deliver = async (hit: Hit, begun: number, isRetry?: boolean): Promise<void> => {
  hit.age = Math.max(0, Date.now() - begun);

  const status = await post(JSON.stringify(hit)).catch(() => 500);

  if ((status === 429 || status > 499) && !isRetry && failed.length < 20) {
    failed.push(() => void deliver(hit, begun, true));
    retryLater();
  }
};
