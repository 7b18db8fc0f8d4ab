import type { Browser, Page } from 'playwright-core';

import { violationsIn } from './support/axe';
import { expectEventually } from './support/eventually';
import { openPanel, startBrowser } from './support/panel';
import type { Panel, PanelOptions } from './support/panel';
import { ADMIN, startSite } from './support/site';
import type { Site } from './support/site';
import { fillVisits, visitsApi } from './support/visit-seed';
import type { VisitsApi } from './support/visit-seed';

const SETTINGS = '/admin/settings/newsroom/visits';

let site: Site;
let browser: Browser;
let api: VisitsApi;
let panel: Panel;
let page: Page;

const open = async (path: string, options: PanelOptions = {}) => {
  panel = await openPanel(browser, site, { person: ADMIN, ...options });
  page = panel.page;
  await page.goto(`${site.url}${path}`);
};

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  api = await visitsApi(site);
  await fillVisits(site, api);
});

afterEach(async () => {
  await panel.close();
  if (panel.errors.length > 0) throw new Error(panel.errors.join('\n'));
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe('the settings', () => {
  const publicFigures = async () =>
    Object.keys(
      (
        (await (await fetch(`${site.url}/api/newsroom/visit-statistics`)).json()) as {
          data: Record<string, unknown>;
        }
      ).data
    );

  it('take figures out of public sight', async () => {
    await open(SETTINGS, { language: 'vi' });
    await page.getByRole('checkbox', { name: 'Hôm qua' }).click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đã lưu.').first().waitFor();
    await expectEventually(async () => (await publicFigures()).includes('yesterday'), false);
    expect(await publicFigures()).toContain('today');
    await page.reload();
    await page.getByRole('checkbox', { name: 'Hôm qua', checked: false }).waitFor();
  });

  it('say of each line what is no origin', async () => {
    await open(SETTINGS, { language: 'vi' });

    const origins = page.getByLabel('Các trang được đếm, mỗi dòng một địa chỉ');

    await origins.fill('https://xa.example.gov.vn\nhuyen.example.gov.vn\nhttps://a.vn/tin');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Dòng 2: “huyen.example.gov.vn” phải bắt đầu').waitFor();
    await page.getByText('Dòng 3: “https://a.vn/tin” phải kết thúc').waitFor();
    expect(await violationsIn(page.locator('main'))).toEqual([]);
    await panel.screenshot('visits-origins-vi');
    await origins.fill('');
  });

  it('correct a day, and take no more than there is', async () => {
    await open(SETTINGS);

    const before = (await api.overview()).figures.all!;
    const add = page.getByRole('button', { name: 'Set', exact: true });
    const day = page.getByRole('combobox', { name: 'Day' });

    await add.click();
    await page.getByText('Choose the day that it belongs to.').waitFor();
    await page.getByText('Say why: others will read it in the history.').waitFor();
    expect(await violationsIn(page.locator('main'))).toEqual([]);
    await panel.screenshot('visits-correction-missing');

    await day.fill('01/05/2020');
    await day.press('Tab');
    await page.getByRole('textbox', { name: 'Visits', exact: true }).fill('-5');
    await page.getByLabel('Reason').fill('Visits of the former portal');
    await add.click();
    await page.getByText('That day has 0 visits and 0 page views.').waitFor();

    await page.getByRole('textbox', { name: 'Visits', exact: true }).fill('1200');
    await add.click();
    await expectEventually(async () => (await api.overview()).figures.all, before + 1_200);
    await page.getByRole('cell', { name: '+1,200', exact: true }).first().waitFor();
    await page
      .getByText('Correction of Jan 5, 2020: visits +1,200, page views 0')
      .first()
      .waitFor();
  });

  it('begin anew only with a reason', async () => {
    await open(SETTINGS, { language: 'vi' });

    const { all } = (await api.overview()).figures;

    await page.getByRole('button', { name: 'Đếm lại…' }).click();

    const dialog = page.getByRole('alertdialog');

    await dialog.getByRole('button', { name: 'Đếm lại từ 0' }).click();
    await dialog.getByText('Hãy ghi lý do: người khác sẽ đọc trong lịch sử.').waitFor();
    expect((await api.overview()).figures.all).toBe(all);
    expect(await violationsIn(dialog)).toEqual([]);
    await panel.screenshot('visits-reset-vi');

    await dialog.getByLabel('Lý do').fill('Khai trương chính thức');
    await dialog.getByRole('button', { name: 'Đếm lại từ 0' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expectEventually(async () => (await api.overview()).figures.all, 0);
    await page.getByText(/^Đếm lại từ đầu; trước đó có/).waitFor();
    await page.getByText('Khai trương chính thức').waitFor();
    await panel.screenshot('visits-history-vi');
  });
});
