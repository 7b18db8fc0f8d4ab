import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** As people have it: Playwright switches the back/forward cache off unless told not to. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-sync'];

export const startVisitorBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: [...ARGUMENTS, '--disable-background-networking'],
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

/**
 * A browser that nobody drives: one that is driven, as by Playwright, prerenders nothing. The pages
 * themselves have to do what a person would.
 */
export const startUndrivenBrowser = (url: string): { stop(): Promise<void> } => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-visitor-'));
  const child = spawn(
    EXECUTABLE,
    [...ARGUMENTS, '--headless=new', '--no-first-run', `--user-data-dir=${profile}`, url],
    { detached: true, stdio: 'ignore' }
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  return {
    async stop() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
};
