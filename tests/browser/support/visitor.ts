import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** As people have it: Playwright switches the back/forward cache off unless told not to. */
export const startVisitorBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** What a page threw or said in its console as an error, in any tab. */
  complaints: string[];
}

/** A person with a browser of their own; `chance`: what Math.random answers. */
export const newVisitor = async (browser: Browser, { chance = 0 } = {}): Promise<Visitor> => {
  const context = await browser.newContext();
  const complaints: string[] = [];

  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await context.addInitScript((value) => {
    Math.random = () => value;
  }, chance);

  return { context, page: await context.newPage(), complaints };
};
