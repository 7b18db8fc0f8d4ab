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

const failed: Array<() => unknown> = [];

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
 * A string goes out as text/plain, which needs no preflight, and even if the page is left. A beacon
 * does so too where fetch cannot, but does not tell how it ended.
 *
 * `begun`: when the view began, by Date.now(), which someone may set back meanwhile.
 */
export const deliver = async (hit: Hit, begun: number, isRetry?: boolean): Promise<void> => {
  const url = addressOf('hit');

  hit.age = Math.max(0, Date.now() - begun);

  // The API takes no empty fields, and a template may leave its tag empty.
  const body = JSON.stringify(hit, (_name, value: unknown) => value || undefined);
  const status = await ('keepalive' in Request.prototype || !navigator.sendBeacon(url, body)
    ? fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit' }).then(
        (answer) => answer.status,
        () => 500
      )
    : 202);

  if ((status === 429 || status > 499) && !isRetry && failed.length < 20) {
    failed.push(() => deliver(hit, begun, true));
    retryLater();
  }
};
