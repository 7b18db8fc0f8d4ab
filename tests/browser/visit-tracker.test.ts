import type { Browser } from 'playwright-core';

import { eventually } from './support/eventually';
import type { Portal } from './support/portal';
import { pageWith, startPortal } from './support/portal';
import type { Visitor } from './support/visitor';
import { newVisitor, startVisitorBrowser } from './support/visitor';

const ARTICLE = 'bzh8n4ucdvwi7y86fs1rzen9';
const OTHER_ARTICLE = 'xmzaq1hjg5rzw5dmu4lt51i4';

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

/**
 * Exactly these, in this order: `last` is a view that comes after all that must not have counted,
 * which would have arrived before it.
 */
const expectCounted = async (paths: string[]) =>
  expect(await eventually(async () => portal.counted(), paths)).toEqual(paths);

const articles = () => portal.api.hits.map(({ article }) => article);

describe('a page that is loaded', () => {
  it('is counted once a load, with an id of its own each time', async () => {
    await open('/');
    await expectCounted(['/']);
    await visitor.page.reload();
    await expectCounted(['/', '/']);

    const [first, second] = portal.api.hits;

    expect(first?.id).toMatch(/^[0-9a-f-]{16,36}$/);
    expect(second?.id).not.toBe(first?.id);
    expect(visitor.complaints).toEqual([]);
  });

  it('sends no preflight, no cookie and nothing of the query', async () => {
    portal.pages = () => ({ html: pageWith(portal), headers: { 'Set-Cookie': 'own=1; Path=/' } });
    await open('/tin-tuc?ma=bi-mat#muc-2');
    await expectCounted(['/tin-tuc']);

    const [hit] = portal.api.hits;

    expect(hit?.headers['content-type']).toMatch(/^text\/plain/);
    expect(hit?.headers.cookie).toBeUndefined();
    expect(hit?.headers.origin).toBe(portal.url);
    expect(Object.keys(hit ?? {}).sort()).toEqual(
      ['age', 'arrived', 'headers', 'id', 'path', 'status'].sort()
    );
    expect(hit?.age).toBeGreaterThanOrEqual(250);
    expect(hit?.age).toBeLessThan(5000);
    expect(await visitor.context.cookies()).toMatchObject([{ name: 'own' }]);
  });

  it('tells the article and its locale by meta tags', async () => {
    portal.pages = () => ({
      html: pageWith(portal, {
        head: `<meta name="newsroom:article" content="${ARTICLE}">
          <meta name="newsroom:locale" content="en">`,
      }),
    });
    await open('/en/news/bridge');
    await expectCounted(['/en/news/bridge']);
    expect(portal.api.hits).toMatchObject([{ article: ARTICLE, locale: 'en' }]);
  });

  it("tells them by the script's own tag, and leaves out what a template left empty", async () => {
    portal.pages = ({ pathname }) => ({
      html: pageWith(portal, {
        tag: `data-article="${pathname === '/' ? '' : ARTICLE}" data-locale=""`,
        head: '<meta name="newsroom:article" content="">',
      }),
    });
    await open('/tin');
    await expectCounted(['/tin']);
    await open('/');
    await expectCounted(['/tin', '/']);
    expect(articles()).toEqual([ARTICLE, undefined]);
    expect(portal.api.hits[0]).not.toHaveProperty('locale');
  });

  it('tells the host that the visitor came from, and no more of it', async () => {
    portal.pages = ({ pathname, hostname }) => ({
      html:
        pathname === '/tim'
          ? `<a href="http://localhost:${new URL(portal.url).port}/tin">${hostname}</a>`
          : pageWith(portal),
      headers: { 'Referrer-Policy': 'unsafe-url' },
    });
    await open('/tim?q=rieng-tu');
    await visitor.page.click('a');
    await expectCounted(['/tin']);
    expect(portal.api.hits[0]?.referrer).toBe(portal.url);
  });

  it('is counted once though the tag stands there twice', async () => {
    portal.pages = () => ({
      html: pageWith(portal, {
        head: `<script defer src="${portal.api.url}/api/newsroom/newsroom.js"></script>`,
      }),
    });
    await open('/a');
    await expectCounted(['/a']);
    await open('/b');
    await expectCounted(['/a', '/b']);
  });

  it('finds the API where the tag says, when the script lies elsewhere', async () => {
    portal.pages = () => ({
      html: `<script async src="/cdn/tracker.js" data-api="${portal.api.url}/api/newsroom/"></script>`,
    });
    await visitor.context.route('**/cdn/tracker.js', async (route) => {
      const answer = await route.fetch({ url: `${portal.api.url}/api/newsroom/tracker.js` });

      await route.fulfill({ response: answer });
    });
    await open('/tinh');
    await expectCounted(['/tinh']);
  });
});

describe('a page that does not want to be counted', () => {
  const signals = () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
    Object.defineProperty(navigator, 'doNotTrack', { value: '1' });
  };

  it.each([
    'data-count="off"',
    'data-respect="gpc"',
    'data-respect="gpc dnt"',
    'data-respect="dnt"',
  ])('is not, by %s', async (tag) => {
    await visitor.context.addInitScript(signals);
    portal.pages = ({ pathname }) => ({
      html: pageWith(portal, { tag: pathname === '/counted' ? '' : tag }),
    });
    await open('/not-counted');
    await visitor.page.evaluate("window.newsroom.view({ article: 'a' })");
    await open('/counted');
    await expectCounted(['/counted']);
    expect(visitor.complaints).toEqual([]);
  });
});

describe('whatever stands in the way on a page', () => {
  it('does not break the page: blocked storage and cookies', async () => {
    await visitor.context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError');
      };

      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, { get: refuse });
      }

      Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
    });
    await open('/');
    await expectCounted(['/']);
    expect(visitor.complaints).toEqual([]);
  });

  it('does not break the page: a module script, which is not told its own tag', async () => {
    portal.pages = ({ pathname }) => ({
      html: pageWith(portal, { tag: pathname === '/module' ? 'type="module"' : '' }),
    });
    await open('/module');
    await open('/');
    await expectCounted(['/']);
    expect(visitor.complaints).toEqual([]);
  });

  it('lets the page keep an element and a variable called newsroom', async () => {
    portal.pages = ({ pathname }) => ({
      html: pageWith(
        portal,
        pathname === '/element'
          ? { body: '<section id="newsroom">Tin</section><nav id="navigation"></nav>' }
          : { head: '<script>var newsroom = { own: 7 };</script>' }
      ),
    });
    await open('/element');
    await visitor.page.evaluate(`window.newsroom.view({ article: '${ARTICLE}' })`);
    await expectCounted(['/element']);
    await open('/variable');
    await expectCounted(['/element', '/variable']);
    expect(await visitor.page.evaluate('newsroom.own')).toBe(7);
  });

  it('works under the strictest policy that allows it at all', async () => {
    portal.pages = () => ({
      html: pageWith(portal).replace(/<link[^>]*>/, ''),
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${portal.api.url}; connect-src ${portal.api.url}; style-src 'none'; require-trusted-types-for 'script'`,
      },
    });
    await open('/');
    await expectCounted(['/']);
    expect(visitor.complaints.filter((text) => !/favicon/.test(text))).toEqual([]);
  });
});

describe.each([
  ['the Navigation API', () => {}],
  [
    'a browser without it',
    () => {
      for (const name of ['Navigation', 'navigation']) Reflect.deleteProperty(window, name);
    },
  ],
])('a single-page site, with %s', (_name, prepare) => {
  const go = (steps: string) => visitor.page.evaluate(steps);

  beforeEach(async () => {
    await visitor.context.addInitScript(prepare);
  });

  it('counts each address, back and forward, and none twice', async () => {
    await open('/');
    await expectCounted(['/']);
    await go("history.pushState({}, '', '/a')");
    await expectCounted(['/', '/a']);
    await go('history.back()');
    await expectCounted(['/', '/a', '/']);
    await go("history.pushState({}, '', '/')");
    await go("history.replaceState({}, '', '/?utm_source=zalo')");
    await go("location.hash = 'noi-dung'");
    await go("history.replaceState({}, '', '/b')");
    await expectCounted(['/', '/a', '/', '/b']);
    await go("history.pushState({}, '', '/b#muc')");
    await go("history.pushState({}, '', '/c')");
    await expectCounted(['/', '/a', '/', '/b', '/c']);
    expect(visitor.complaints).toEqual([]);
    expect(await go('String(history.pushState)')).toContain('[native code]');
  });

  it("takes the new page's article once its tag stands, never the former page's", async () => {
    portal.pages = () => ({
      html: pageWith(portal, { head: `<meta name="newsroom:article" content="${ARTICLE}">` }),
    });
    await open('/a');
    await expectCounted(['/a']);
    await go(`history.pushState({}, '', '/b');
      document.querySelector('meta[name^=newsroom]').content = '${OTHER_ARTICLE}'`);
    await expectCounted(['/a', '/b']);
    // The tag of /b stays, as where the next page comes late.
    await go("history.pushState({}, '', '/danh-muc')");
    await expectCounted(['/a', '/b', '/danh-muc']);
    expect(articles()).toEqual([ARTICLE, OTHER_ARTICLE, undefined]);
  });

  it('names where the visitor came from at the first view only', async () => {
    await visitor.page.goto(`${portal.url}/`, { referer: 'https://www.google.com/' });
    await expectCounted(['/']);
    await go("history.pushState({}, '', '/a')");
    await expectCounted(['/', '/a']);
    expect(portal.api.hits.map(({ referrer }) => referrer)).toEqual([
      'https://www.google.com',
      undefined,
    ]);
  });

  it('passes over an address that leads on at once', async () => {
    portal.pages = () => ({
      html: pageWith(portal, {
        head: `<script>
          addEventListener('DOMContentLoaded', () => history.replaceState({}, '', '/vi'));
        </script>`,
      }),
    });
    await open('/');
    await expectCounted(['/vi']);
    await go("history.pushState({}, '', '/vi/tin')");
    await expectCounted(['/vi', '/vi/tin']);
  });

  it('may say itself what is shown, and only that is counted with data-count="manual"', async () => {
    portal.pages = () => ({ html: pageWith(portal, { tag: 'data-count="manual"' }) });
    await open('/#/');
    await go("history.pushState({}, '', '/a')");
    await go(`for (const run of ['effect', 'effect run twice']) {
      newsroom.view({ article: '${ARTICLE}', locale: 'vi' });
    }`);
    await expectCounted(['/a']);
    await go("history.pushState({}, '', '/b')");
    await go('newsroom.view()');
    await go("history.pushState({}, '', '/c')");
    await go(`newsroom.view({ article: '${OTHER_ARTICLE}' })`);
    await expectCounted(['/a', '/b', '/c']);
    expect(articles()).toEqual([ARTICLE, undefined, OTHER_ARTICLE]);
    expect(portal.api.hits[0]?.locale).toBe('vi');
  });

  it('may name the article of a view that is on its way', async () => {
    await open('/');
    await expectCounted(['/']);
    await go(`history.pushState({}, '', '/a'); newsroom.view({ article: '${ARTICLE}' })`);
    await expectCounted(['/', '/a']);
    await go("history.pushState({}, '', '/b')");
    await expectCounted(['/', '/a', '/b']);
    expect(articles()).toEqual([undefined, ARTICLE, undefined]);
  });
});

describe('a single-page site, with the Navigation API', () => {
  it('tells another query from another order of it', async () => {
    await open('/tim?a=1&b=2');
    await expectCounted(['/tim']);
    await visitor.page.evaluate("history.pushState({}, '', '/tim?b=2&a=1')");
    await visitor.page.evaluate("history.pushState({}, '', '/tim?a=2&b=2')");
    await expectCounted(['/tim', '/tim']);
    await visitor.page.evaluate("history.pushState({}, '', '/xong')");
    await expectCounted(['/tim', '/tim', '/xong']);
  });
});
