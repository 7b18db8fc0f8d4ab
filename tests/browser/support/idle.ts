import type { Page, Request } from 'playwright-core';

import { eventually } from './eventually';

const onTheirWay = new WeakMap<Page, Set<Request>>();

/** Counts the requests of a page from now on, so that {@link idle} can wait for their answers. */
export const watchRequests = (page: Page): void => {
  const requests = new Set<Request>();

  onTheirWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
};

/** The page has drawn all that it was told: its own thread has nothing left to do. */
const hasDrawn = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));

/**
 * Waits until a page has every answer that it asked for and has drawn it. An edit view fills its
 * form anew with what comes: what is typed before that may be lost.
 */
export const idle = async (page: Page): Promise<void> => {
  const isIdle = async () => {
    await hasDrawn(page);

    return onTheirWay.get(page)?.size === 0;
  };

  if (!(await eventually(isIdle, true))) {
    const urls = [...(onTheirWay.get(page) ?? [])].map((request) => request.url());

    throw new Error(`The page still waits for an answer:\n${urls.join('\n')}`);
  }

  await hasDrawn(page);
};
