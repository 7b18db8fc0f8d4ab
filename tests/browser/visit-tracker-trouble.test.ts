import type { Browser } from 'playwright-core';

import { eventually } from './support/eventually';
import type { Portal } from './support/portal';
import { pageWith, startPortal } from './support/portal';
import type { Visitor } from './support/visitor';
import { newVisitor, startUndrivenBrowser, startVisitorBrowser } from './support/visitor';

/** With chance at 0 the second try comes this long after the first. */
const RETRY_MS = 3000;

let portal: Portal;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  portal = await startPortal();
  browser = await startVisitorBrowser();
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

beforeEach(async () => {
  portal.reset();
  portal.pages = () => ({ html: pageWith(portal) });
  visitor = await newVisitor(browser);
});

afterEach(async () => {
  await visitor.context.close();
});

const open = (path: string) => visitor.page.goto(`${portal.url}${path}`);

const expectCounted = async (paths: string[]) =>
  expect(await eventually(async () => portal.counted(), paths)).toEqual(paths);

const statuses = () => portal.api.hits.map(({ status }) => status);

const expectStatuses = async (expected: number[]) =>
  expect(await eventually(async () => statuses(), expected)).toEqual(expected);

/** Hides the page as a background tab is hidden; headless tabs are always in front. */
const hide = () => {
  let isHidden = true;

  Object.defineProperty(document, 'hidden', { get: () => isHidden });
  Object.assign(window, {
    bringToFront(hidden: boolean) {
      isHidden = hidden;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
  });
};

describe('a hit that failed', () => {
  it.each([[503], [500], [429], ['drop' as const]])(
    'is sent once more with the same id and its age: %s',
    async (outcome) => {
      portal.api.outcomes = [outcome];
      await open('/');
      await expectCounted(['/']);

      const [first, second] = portal.api.hits;
      const between = (second?.arrived ?? 0) - (first?.arrived ?? 0);

      expect(portal.api.hits).toHaveLength(2);
      expect(second?.id).toBe(first?.id);
      expect(between).toBeGreaterThanOrEqual(RETRY_MS - 100);
      expect(Math.abs((second?.age ?? 0) - (first?.age ?? 0) - between)).toBeLessThan(500);
    }
  );

  it('is given up after the second try', async () => {
    portal.api.outcomes = [503, 503];
    await open('/');
    await expectStatuses([503, 503]);
    await visitor.page.clock.install();
    await visitor.page.clock.runFor(20_000);
    await open('/b');
    await expectStatuses([503, 503, 202]);
  });

  it.each([400, 413, 204])('is not sent again where that would not help: %s', async (status) => {
    await visitor.page.clock.install();
    portal.api.outcomes = [status];
    await open('/');
    await visitor.page.clock.runFor(300);
    await expectStatuses([status]);
    await visitor.page.clock.runFor(20_000);
    await visitor.page.evaluate("history.pushState({}, '', '/b')");
    await visitor.page.clock.runFor(300);
    await expectStatuses([status, 202]);
    expect(portal.counted()).toEqual(['/b']);
  });

  it('is sent again at once when the page is left', async () => {
    portal.api.outcomes = [503];
    await open('/');
    await expectStatuses([503]);
    await visitor.page.goto('about:blank');
    await expectCounted(['/']);

    const [first, second] = portal.api.hits;

    expect(second?.id).toBe(first?.id);
    expect((second?.arrived ?? 0) - (first?.arrived ?? 0)).toBeLessThan(RETRY_MS);
  });

  it('waits while the browser is offline, and goes out when it is online again', async () => {
    await open('/');
    await expectCounted(['/']);
    await visitor.context.setOffline(true);
    await visitor.page.evaluate("history.pushState({}, '', '/a')");
    // The first try fails, and the time for a second one passes.
    await visitor.page.waitForEvent('requestfailed');
    await visitor.page.evaluate(
      (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
      RETRY_MS + 500
    );
    expect(portal.counted()).toEqual(['/']);
    await visitor.context.setOffline(false);
    await expectCounted(['/', '/a']);
    expect(portal.api.hits[1]?.age).toBeGreaterThan(RETRY_MS);
  });
});

describe('a page that is left at once', () => {
  it('is counted when its tab is closed before the hit went out', async () => {
    await open('/');
    await visitor.page.close({ runBeforeUnload: false });
    await expectCounted(['/']);
  });

  it('is counted when another page is opened before the hit went out', async () => {
    await open('/');
    await visitor.page.goto('about:blank');
    await expectCounted(['/']);
  });

  it('is counted once when its tab is closed while the API still works on the hit', async () => {
    let begun = 0;

    await visitor.context.route('**/hit', async (route) => {
      begun++;
      await route.continue();
    });
    await open('/');
    await eventually(async () => begun, 1);
    await visitor.page.close();
    await expectCounted(['/']);
  });

  it('is counted by a beacon where fetch ends with its page', async () => {
    await visitor.context.addInitScript(() => {
      Reflect.deleteProperty(Request.prototype, 'keepalive');
      window.fetch = () => Promise.reject(new Error('is not to be used'));
    });
    await open('/');
    await visitor.page.close();
    await expectCounted(['/']);
  });
});

describe('a page that nobody sees yet', () => {
  it('is counted when its tab comes to the front, at that moment', async () => {
    await visitor.context.addInitScript(hide);
    await open('/sau');

    const other = await visitor.context.newPage();

    await other.addInitScript(() => Reflect.deleteProperty(document, 'hidden'));
    await other.goto(`${portal.url}/truoc`);
    await other.evaluate('window.bringToFront(false)');
    await expectCounted(['/truoc']);
    await visitor.page.evaluate('window.bringToFront(false)');
    await expectCounted(['/truoc', '/sau']);
    expect(portal.api.hits[1]?.age).toBeLessThan(2000);
    await visitor.page.evaluate('window.bringToFront(true)');
    await visitor.page.evaluate('window.bringToFront(false)');
    await other.goto(`${portal.url}/cuoi`);
    await other.evaluate('window.bringToFront(false)');
    await expectCounted(['/truoc', '/sau', '/cuoi']);
  });

  it('is counted when a prerendered page is opened, and not before', async () => {
    const asked: string[] = [];
    let isToOpen = false;

    portal.pages = ({ pathname, search }) => {
      asked.push(pathname + search);

      if (pathname === '/truoc') {
        return {
          html: pageWith(portal, {
            head: `<script type="speculationrules">
                {"prerender":[{"source":"list","urls":["/sau"],"eagerness":"immediate"}]}
              </script>
              <script>
                setInterval(async () => {
                  if ((await (await fetch('/mo')).text()) === 'mo') location.href = '/sau';
                }, 100);
              </script>`,
          }),
        };
      }

      if (pathname === '/mo') return { html: isToOpen ? 'mo' : '' };

      return {
        html: pageWith(portal, {
          head: `<script>
            const prerendering = document.prerendering;
            addEventListener('load', () => fetch('/da-nap?prerendering=' + prerendering));
          </script>`,
        }),
      };
    };

    const undriven = startUndrivenBrowser(`${portal.url}/truoc`);

    try {
      await expectCounted(['/truoc']);
      expect(await eventually(async () => asked.includes('/da-nap?prerendering=true'), true)).toBe(
        true
      );
      // Longer than a page takes to settle.
      await visitor.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
      expect(portal.counted()).toEqual(['/truoc']);

      const opened = Date.now();

      isToOpen = true;
      await expectCounted(['/truoc', '/sau']);

      const { age = 0, arrived = 0 } = portal.api.hits[1] ?? {};

      expect(age).toBeLessThanOrEqual(arrived - opened);
      expect(asked.filter((path) => path === '/sau')).toHaveLength(1);
    } finally {
      await undriven.stop();
    }
  });
});

describe('a page that comes back from the back/forward cache', () => {
  it('is a view again, with its article', async () => {
    portal.pages = ({ pathname }) => ({
      html: pageWith(portal, {
        head: `<meta name="newsroom:article" content="a${pathname.slice(1)}">
          <script>addEventListener('pageshow', (event) => { window.restored = event.persisted; })</script>`,
      }),
    });
    await open('/mot');
    await expectCounted(['/mot']);
    await open('/hai');
    await expectCounted(['/mot', '/hai']);
    // A restored page has no load event to wait for.
    await visitor.page.goBack({ waitUntil: 'commit' });
    await expectCounted(['/mot', '/hai', '/mot']);
    expect(await visitor.page.evaluate('window.restored')).toBe(true);
    expect(portal.api.hits.map(({ article }) => article)).toEqual(['amot', 'ahai', 'amot']);
  });
});
