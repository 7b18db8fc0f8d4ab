import fs from 'node:fs';

import type { Browser, Page } from 'playwright-core';

import { eventually } from './support/eventually';
import type { PageParts, Portal } from './support/portal';
import { pageWith, startPortal } from './support/portal';
import type { Visitor } from './support/visitor';
import { newVisitor, startVisitorBrowser } from './support/visitor';

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ELEMENT = 'newsroom-visit-statistics';

const EVERY_FIGURE = {
  online: 3,
  today: 12,
  yesterday: 34,
  thisWeek: 56,
  lastWeek: 78,
  thisMonth: 90,
  lastMonth: 1200,
  thisYear: 34000,
  all: 1234567,
  pageViewsToday: 40,
};

let portal: Portal;
let browser: Browser;
let visitor: Visitor;
let page: Page;

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
  visitor = await newVisitor(browser);
  ({ page } = visitor);
});

afterEach(async () => {
  await visitor.context.close();
});

const open = (attributes = '', parts: PageParts = {}, headers: Record<string, string> = {}) => {
  portal.pages = () => ({
    html: pageWith(portal, {
      script: 'newsroom',
      body: `<${ELEMENT} ${attributes}></${ELEMENT}>`,
      ...parts,
    }),
    headers,
  });

  return page.goto(`${portal.url}/`);
};

const rows = () =>
  page.evaluate((name) => {
    const root = document.querySelector(name)?.shadowRoot;

    return [...(root?.querySelectorAll('dl > div') ?? [])].map((row) => {
      const slot = row.querySelector('slot');
      const words = slot?.assignedNodes()[0] ?? slot;

      return [words?.textContent, row.querySelector('dd')?.textContent];
    });
  }, ELEMENT);

const state = () => page.getAttribute(ELEMENT, 'data-state');

const expectRows = async (expected: string[][]) =>
  expect(await eventually(rows, expected)).toEqual(expected);

const expectState = async (expected: string) =>
  expect(await eventually(state, expected)).toBe(expected);

const violations = async () => {
  await page.evaluate(AXE);

  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: Array<{ id: string; nodes: unknown[] }> }> };
    };

    return (await axe.run()).violations;
  });
};

describe('the figures', () => {
  it('stand there in Vietnamese, with its numbers', async () => {
    await open('lang="vi" figures="online,today,week,all"', { lang: 'en' });
    await expectRows([
      ['Đang trực tuyến', '3'],
      ['Hôm nay', '1.234'],
      ['Tuần này', '5.678'],
      ['Tổng lượt truy cập', '1.234.567'],
    ]);
    await expectState('live');
    expect(await page.getByRole('group', { name: 'Thống kê truy cập' }).count()).toBe(1);
    expect(visitor.complaints).toEqual([]);
  });

  it("stand there in English, by the page's language", async () => {
    await open('', { lang: 'en-GB' });
    await expectRows([
      ['Online now', '3'],
      ['Today', '1,234'],
      ['This week', '5,678'],
      ['All visits', '1,234,567'],
    ]);
    expect(await page.getByRole('group', { name: 'Visit statistics' }).count()).toBe(1);
  });

  it('may be all of them, in the order asked for', async () => {
    portal.api.figures = EVERY_FIGURE;
    await open(
      'figures="page-views, all,year,last-month,month,last-week,week,yesterday,today,online,nothing"'
    );
    await expectRows([
      ['Lượt xem hôm nay', '40'],
      ['Tổng lượt truy cập', '1.234.567'],
      ['Năm nay', '34.000'],
      ['Tháng trước', '1.200'],
      ['Tháng này', '90'],
      ['Tuần trước', '78'],
      ['Tuần này', '56'],
      ['Hôm qua', '34'],
      ['Hôm nay', '12'],
      ['Đang trực tuyến', '3'],
    ]);
  });

  it('leave out what the settings hide', async () => {
    portal.api.figures = { today: 5, timeZone: 'Asia/Ho_Chi_Minh', asOf: '2026-11-23T00:00:00Z' };
    await open('figures="online,today,all"');
    await expectRows([['Hôm nay', '5']]);
  });

  it('take words, a name and a look of the site', async () => {
    await open('figures="online" label="Lượt ghé thăm"', {
      head: `<style>
        ${ELEMENT} { --newsroom-value-color: rgb(1, 2, 3); }
        ${ELEMENT}::part(label) { letter-spacing: 3px; }
      </style>`,
      body: `<${ELEMENT} figures="online" label="Lượt ghé thăm"><span slot="online">Đang xem</span></${ELEMENT}>`,
    });
    await expectRows([['Đang xem', '3']]);
    expect(await page.getByRole('group', { name: 'Lượt ghé thăm' }).count()).toBe(1);
    expect(
      await page.evaluate((name) => {
        const root = document.querySelector(name)?.shadowRoot;
        const of = (part: string) => getComputedStyle(root?.querySelector(part) as Element);

        return [of('dd').color, of('dt').letterSpacing];
      }, ELEMENT)
    ).toEqual(['rgb(1, 2, 3)', '3px']);
  });

  it('change with their attributes', async () => {
    await open('figures="today"');
    await expectRows([['Hôm nay', '1.234']]);
    await page.evaluate((name) => {
      document.querySelector(name)?.setAttribute('lang', 'en');
      document.querySelector(name)?.setAttribute('figures', 'all');
    }, ELEMENT);
    await expectRows([['All visits', '1,234,567']]);
  });

  it('take no less room before they are there', async () => {
    await page.route('**/visit-statistics', async (route) => {
      await page.waitForFunction('window.measured');
      await route.continue();
    });
    await open('figures="online,today,all"');
    await expectState('loading');

    const height = () =>
      page.evaluate(
        (name) => document.querySelector(name)?.getBoundingClientRect().height,
        ELEMENT
      );
    const before = await height();

    await page.evaluate('window.measured = true');
    await expectState('live');
    expect(before).toBeGreaterThan(0);
    expect(await height()).toBe(before);
  });
});

describe('the refresh', () => {
  it('shows the newest figures in the rows that stand there', async () => {
    await open('figures="online" refresh="5"');
    await expectRows([['Đang trực tuyến', '3']]);
    await page.evaluate((name) => {
      Object.assign(window, { row: document.querySelector(name)?.shadowRoot?.querySelector('dd') });
    }, ELEMENT);
    portal.api.figures = { online: 9 };
    await expectRows([['Đang trực tuyến', '9']]);
    expect(await page.evaluate('window.row.textContent')).toBe('9');
  });

  it('comes soon when a page would say that nobody reads it', async () => {
    portal.api.figures = { online: 0 };
    await open('figures="online" refresh="3600"');
    await expectRows([['Đang trực tuyến', '0']]);
    portal.api.figures = { online: 1 };
    await expectRows([['Đang trực tuyến', '1']]);
    expect(portal.counted()).toEqual(['/']);
  });

  it('rests while the page is hidden and when the element is gone', async () => {
    await page.clock.install();
    await visitor.context.addInitScript(() => {
      Object.assign(window, { isHidden: false });
      Object.defineProperty(document, 'hidden', {
        get: () => (window as unknown as { isHidden: boolean }).isHidden,
      });
    });
    await open('refresh="5"');
    await expectState('live');
    expect(portal.api.asked).toBe(1);

    const turn = (isHidden: boolean) =>
      page.evaluate((value) => {
        Object.assign(window, { isHidden: value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);

    await turn(true);
    await page.clock.runFor(60_000);
    expect(portal.api.asked).toBe(1);
    await turn(false);
    expect(await eventually(async () => portal.api.asked, 2)).toBe(2);
    await page.evaluate((name) => document.querySelector(name)?.remove(), ELEMENT);
    await page.clock.runFor(60_000);
    expect(portal.api.asked).toBe(2);
  });

  it('keeps the last figures while the API is away, and says so to the style sheet', async () => {
    await open('figures="online"');
    await expectRows([['Đang trực tuyến', '3']]);
    await visitor.context.setOffline(true);
    await expectState('stale');
    await expectRows([['Đang trực tuyến', '3']]);
    portal.api.figures = { online: 4 };
    await visitor.context.setOffline(false);
    await expectState('live');
    await expectRows([['Đang trực tuyến', '4']]);
  });

  it('is quiet when there never was an answer', async () => {
    portal.api.answersFigures = false;
    await open('figures="online"');
    await expectState('unavailable');
    await expectRows([['Đang trực tuyến', '–']]);
  });
});

describe('beside the page', () => {
  it.each(['#ffffff;color:#111111', '#101418;color:#f2f2f2'])(
    'has nothing that axe-core objects to, on %s',
    async (colours) => {
      await open('figures="online,today,week,all"', {
        head: `<style>body { background: ${colours}; }</style>`,
      });
      await expectState('live');
      expect(await violations()).toEqual([]);
      await visitor.context.setOffline(true);
      await expectState('stale');
      expect(await violations()).toEqual([]);
    }
  );

  it('breaks no strict Content Security Policy and has its style all the same', async () => {
    await open(
      '',
      { head: '' },
      {
        'Content-Security-Policy': `default-src 'none'; img-src data:; script-src ${portal.api.url}; connect-src ${portal.api.url}; style-src 'none'; require-trusted-types-for 'script'`,
      }
    );
    await expectState('live');
    expect(
      await page.evaluate((name) => {
        const list = document.querySelector(name)?.shadowRoot?.querySelector('dl');

        return list && getComputedStyle(list).display;
      }, ELEMENT)
    ).toBe('grid');
    expect(visitor.complaints).toEqual([]);
  });

  it('shows figures without counting with data-count="off"', async () => {
    await open('', { tag: 'data-count="off"' });
    await expectState('live');
    await open();
    expect(await eventually(async () => portal.counted(), ['/'])).toEqual(['/']);
  });
});
