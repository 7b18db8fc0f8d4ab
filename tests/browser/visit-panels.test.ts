import fs from 'node:fs';

import type { Browser, Locator, Page } from 'playwright-core';

import { violationsIn } from './support/axe';
import { eventually, expectEventually } from './support/eventually';
import { openPanel, startBrowser } from './support/panel';
import type { Panel, PanelOptions } from './support/panel';
import { ADMIN, startSite } from './support/site';
import type { Site } from './support/site';
import { fillVisits, visitsApi } from './support/visit-seed';
import type { VisitsApi } from './support/visit-seed';

const PAGE = '/admin/plugins/newsroom/visits';
const SETTINGS = '/admin/settings/newsroom/visits';

let site: Site;
let browser: Browser;
let api: VisitsApi;
let panel: Panel;
let page: Page;
let popular: string;

const open = async (path: string, options: PanelOptions = {}) => {
  panel = await openPanel(browser, site, { person: ADMIN, ...options });
  page = panel.page;
  await page.goto(`${site.url}${path}`);
};

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  api = await visitsApi(site);
});

afterEach(async () => {
  await panel.close();
  if (panel.errors.length > 0) throw new Error(panel.errors.join('\n'));
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe('a site that nothing was counted of', () => {
  it('says how to begin', async () => {
    await open(PAGE, { language: 'vi' });
    await page.getByRole('heading', { name: 'Chưa có lượt truy cập' }).waitFor();
    await page.getByText('/api/newsroom/newsroom.js" defer></script>').waitFor();
    expect(await violationsIn(page.locator('main'))).toEqual([]);
    await panel.screenshot('visits-empty-vi');
    await panel.close();

    // From here on there is something to be seen.
    ({ popular } = await fillVisits(site, api));
  });
});

const LOOKS: Array<PanelOptions & { name: string }> = [
  { name: 'wide-light-vi', language: 'vi' },
  { name: 'wide-dark-en', theme: 'dark' },
  { name: 'narrow-light-vi', language: 'vi', width: 480, height: 1000 },
  { name: 'narrow-dark-en', theme: 'dark', width: 480, height: 1000 },
];

const WORDS = {
  vi: {
    widget: 'Lượt truy cập',
    figures: ['Đang trực tuyến', 'Hôm nay', 'Hôm qua', 'Tuần này', 'Tất cả'],
    spark: /^Lượt truy cập 30 ngày qua: tổng/,
    page: 'Thống kê truy cập',
    chart: /^Biểu đồ từ .*lượt truy cập/,
    point: 'Điểm trên biểu đồ',
    table: 'Xem dạng bảng',
    unpublished: /^Không còn xuất bản/,
    texts: ['Truy cập trực tiếp hoặc không rõ', 'google.com', 'Điện thoại', 'Báo muộn quá 30 phút'],
    days: '7 ngày qua',
    range: 'Khoảng thời gian',
    save: 'Lưu',
  },
  en: {
    widget: 'Visits',
    figures: ['Online', 'Today', 'Yesterday', 'This week', 'All time'],
    spark: /^Visits of the last 30 days: /,
    page: 'Visit statistics',
    chart: /^Chart from .* visits/,
    point: 'Point of the chart',
    table: 'Show as a table',
    unpublished: /^No longer published/,
    texts: [
      'Direct, or not told',
      'google.com',
      'Phone',
      'Told more than 30 minutes after it happened',
    ],
    days: 'Last 7 days',
    range: 'Days',
    save: 'Save',
  },
};

const widgetNamed = (name: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** The figures of a part as they are written: name and number in turn. */
const figuresOf = (part: Locator) =>
  part
    .locator('dl > *')
    .evaluateAll((items) =>
      items.map((item) => (item as HTMLElement).innerText.split('\n').filter(Boolean))
    );

const sidewaysOverflow = () =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Charts have their width only once the page was laid out. */
const expectDrawn = (svg: Locator) =>
  expectEventually(async () => Number(await svg.getAttribute('width')) > 100, true);

describe.each(LOOKS)('$name', ({ name, ...options }) => {
  const words = WORDS[options.language ?? 'en'];
  const isNarrow = (options.width ?? Infinity) < 600;

  it('has the figures on the home page', async () => {
    await open('/admin', options);

    const widget = widgetNamed(words.widget);
    const spark = widget.getByRole('img', { name: words.spark });

    await spark.waitFor();
    await expectDrawn(spark);
    await widget.scrollIntoViewIfNeeded();

    const { online, today, yesterday, thisWeek, all } = (await api.overview()).figures;
    const write = new Intl.NumberFormat(options.language ?? 'en').format;
    const numbers = [online, today, yesterday, thisWeek, all].map((figure) => write(figure!));

    expect(await figuresOf(widget)).toEqual(words.figures.map((figure, i) => [figure, numbers[i]]));
    expect(await violationsIn(widget.locator('main > *').first())).toEqual([]);
    expect(
      await widget.locator('main').evaluate((box) => box.scrollHeight - box.clientHeight)
    ).toBe(0);
    await panel.screenshot(`visits-widget-${name}`);
  });

  it('has a page of statistics', async () => {
    await open(PAGE, options);

    const chart = page.getByRole('img', { name: words.chart });

    await page.getByRole('heading', { name: words.page, level: 1 }).waitFor();
    await chart.waitFor();
    await expectDrawn(chart);
    if (isNarrow) await page.getByRole('button', { name: words.table }).click();
    expect(await page.locator('table').first().locator('tbody tr').count()).toBe(30);
    for (const text of words.texts) await page.getByText(text, { exact: true }).waitFor();
    await page.getByText(words.unpublished).waitFor();
    expect(await sidewaysOverflow()).toBe(0);
    expect(await violationsIn(page.locator('main'))).toEqual([]);
    await panel.screenshot(`visits-page-${name}`);
    await page.getByRole('link', { name: 'Cánh đồng vào vụ' }).scrollIntoViewIfNeeded();
    await panel.screenshot(`visits-page-${name}-lists`);
  });

  it('has settings', async () => {
    await open(SETTINGS, options);
    await page.getByRole('button', { name: words.save, exact: true }).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(10);
    await expectEventually(() => page.locator('table').count(), 2);
    expect(await sidewaysOverflow()).toBe(0);
    expect(await violationsIn(page.locator('main'))).toEqual([]);
    await panel.screenshot(`visits-settings-${name}`);
  });
});

describe('the home page', () => {
  const OVERVIEW = '**/newsroom/visits/overview';

  it('stands while the server is slow: after 5 seconds one may try again', async () => {
    panel = await openPanel(browser, site, { person: ADMIN });
    page = panel.page;
    await page.route(OVERVIEW, () => new Promise(() => {}));
    await page.goto(`${site.url}/admin`);

    const widget = widgetNamed('Visits');

    await widget.getByText('The server has taken too long to answer.').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1);
    expect(await violationsIn(widget.locator('main > *').first())).toEqual([]);
    await panel.screenshot('visits-widget-slow');
    await page.unroute(OVERVIEW);
    await widget.getByRole('button', { name: 'Try again' }).click();
    await widget.getByRole('img', { name: WORDS.en.spark }).waitFor();
  });

  it('stands while the server fails', async () => {
    panel = await openPanel(browser, site, { person: ADMIN });
    page = panel.page;
    await page.route(OVERVIEW, (route) => route.fulfill({ status: 503, body: 'busy' }));
    await page.goto(`${site.url}/admin`);
    await widgetNamed('Visits').getByText('The server did not answer').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1);
  });

  it('leads to the statistics', async () => {
    await open('/admin');
    await page.getByRole('link', { name: 'Open the statistics' }).click();
    await page.getByRole('heading', { name: 'Visit statistics', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe(PAGE);
  });
});

describe('the statistics', () => {
  it('keep what was chosen in the address', async () => {
    await open(PAGE);
    await page.getByRole('combobox', { name: 'Days' }).click();
    await page.getByRole('option', { name: 'Last 7 days' }).click();
    await expectEventually(() => page.locator('table').first().locator('tbody tr').count(), 7);
    expect(new URL(page.url()).search).toBe('?range=last7Days&interval=day');

    await page.getByRole('combobox', { name: 'By' }).click();
    await page.getByRole('option', { name: 'Hour' }).click();
    await expectEventually(async () => new URL(page.url()).searchParams.get('interval'), 'hour');
    await page.reload();
    expect(await page.getByRole('combobox', { name: 'By' }).innerText()).toBe('Hour');
    await page.goBack();
    await expectEventually(() => page.locator('table').first().locator('tbody tr').count(), 7);
  });

  it('show one’s own days', async () => {
    await open(`${PAGE}?range=own&from=2026-01-05&to=2026-01-09`, { language: 'vi' });
    await page.getByText('Từ 5/1/2026 đến 9/1/2026, 5 ngày').waitFor();

    const from = page.getByRole('combobox', { name: 'Từ ngày' });

    await from.fill('15/01/2026');
    await from.press('Tab');
    await page.getByText('Ngày đầu sau ngày cuối. Hãy chọn ngày sớm hơn.').waitFor();
    await panel.screenshot('visits-own-days-vi');
    expect(await violationsIn(page.locator('main'))).toEqual([]);
    await from.fill('07/01/2026');
    await from.press('Tab');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText('Từ 7/1/2026 đến 9/1/2026, 3 ngày').waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe('2026-01-07');
  });

  it('are told by the keyboard', async () => {
    await open(PAGE);

    const chooser = page.getByRole('slider', { name: WORDS.en.point });

    await chooser.focus();

    const now = await chooser.getAttribute('aria-valuetext');

    await page.keyboard.press('ArrowLeft');
    await expectEventually(() => chooser.getAttribute('aria-valuenow'), '29');
    expect(await chooser.getAttribute('aria-valuetext')).not.toBe(now);
    expect(await chooser.getAttribute('aria-valuetext')).toMatch(/: \d+ visits, \d+ page views$/);
    await panel.screenshot('visits-chart-point');
  });

  it.each([
    ['Export figures (CSV)', /^visits-series-.*\.csv$/, 'Page views'],
    ['Export figures (Excel)', /^visits-series-.*\.xlsx$/, 'xl/workbook.xml'],
    ['Export articles (CSV)', /^visits-articles-.*\.csv$/, 'Cánh đồng vào vụ'],
    ['Export articles (Excel)', /^visits-articles-.*\.xlsx$/, 'xl/workbook.xml'],
  ])('can be taken along: %s', async (button, fileName, content) => {
    await open(PAGE);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);

    expect(download.suggestedFilename()).toMatch(fileName);
    expect(fs.readFileSync(await download.path(), 'utf8')).toContain(content);
  });

  it('lead to an article in the content manager, where its own stand', async () => {
    await open(PAGE);
    await page.getByRole('link', { name: 'Cánh đồng vào vụ' }).click();
    await page.waitForURL(/content-manager\/collection-types\/plugin::newsroom\.article/);

    const aside = page.locator('aside').filter({ has: page.getByText('Visits', { exact: true }) });
    const spark = aside.getByRole('img', { name: WORDS.en.spark });

    await spark.waitFor();
    await expectDrawn(spark);
    expect(await figuresOf(aside)).toEqual([
      ['Today', '9', '9 page views'],
      ['Last 7 days', '9', '9 page views'],
      ['Last 30 days', '9', '9 page views'],
      ['All time', '9', '9 page views'],
    ]);
    expect(await violationsIn(aside.locator('dl'))).toEqual([]);
    await aside.scrollIntoViewIfNeeded();
    await panel.screenshot('visits-article-panel');
  });
});

describe('who has no right to it', () => {
  it('sees nothing of visits', async () => {
    panel = await openPanel(browser, site);
    page = panel.page;
    await page.goto(`${site.url}/admin`);
    await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
    await expectEventually(
      () =>
        page
          .getByRole('heading', { level: 2 })
          .count()
          .then((n) => n > 0),
      true
    );
    expect(await widgetNamed('Visits').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Visit statistics' }).count()).toBe(0);
    await page.goto(
      `${site.url}/admin/content-manager/collection-types/plugin::newsroom.article/${popular}?plugins[i18n][locale]=vi`
    );
    await page.getByText('Ready to publish?').waitFor();
    expect(await eventually(() => page.getByText('Visits, last 30 days').count(), 0)).toBe(0);
  });
});
