import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { watchRequests } from './idle';
import { EDITOR, PASSWORD } from './site';
import type { Site } from './site';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** On a busy machine the panel alone may take half a minute to come. */
const PATIENCE_MS = 90_000;
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Strapi's calls home have nobody to answer them, and nothing here waits for them. */
const isForeign = (url: string, site: Site) => url.startsWith('http') && !url.startsWith(site.url);

export interface PanelOptions {
  /** The address of who is logged in; the editor's by default. */
  person?: string;
  language?: 'vi' | 'en';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** A window of the admin panel in which somebody is logged in. */
export interface Panel {
  page: Page;
  /** What went wrong in the page, uncaught. */
  errors: string[];
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });

const screenshots = process.env.SCREENSHOTS ?? path.join(os.tmpdir(), 'newsroom-screenshots');

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Strapi takes five log-ins of a person in five minutes: the first one's session serves all. */
const sessions = new WeakMap<Site, Map<string, Session>>();

const logIn = async (page: Page, site: Site, person: string) => {
  await page.goto(`${site.url}/admin/auth/login`);
  await page.fill('input[name="email"]', person);
  await page.fill('input[name="password"]', PASSWORD);
  await page.click('button[type="submit"]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
};

export const openPanel = async (
  browser: Browser,
  site: Site,
  {
    person = EDITOR,
    language = 'en',
    theme = 'light',
    width = 1440,
    height = 900,
  }: PanelOptions = {}
): Promise<Panel> => {
  const known = sessions.get(site) ?? new Map<string, Session>();
  const session = known.get(person);
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-US',
    ...(session ? { storageState: session } : {}),
  });
  const errors: string[] = [];

  await context.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('strapi-admin-language', chosenLanguage ?? '');
      localStorage.setItem('STRAPI_THEME', chosenTheme ?? '');
    },
    [language, theme]
  );
  await context.route(
    (url) => isForeign(url.href, site),
    (route) => route.abort()
  );

  context.setDefaultTimeout(PATIENCE_MS);

  const page = await context.newPage();

  watchRequests(page);
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));

  if (!session) {
    await logIn(page, site, person);
    known.set(person, await context.storageState());
    sessions.set(site, known);
  }

  return {
    page,
    errors,
    async screenshot(name) {
      fs.mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
    },
    close: () => context.close(),
  };
};
