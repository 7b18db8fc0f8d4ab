import type { Browser } from 'playwright-core';

import { adminApi } from './support/admin-api';
import type { AdminApi } from './support/admin-api';
import { expectEventually } from './support/eventually';
import { openPanel, startBrowser } from './support/panel';
import { ADMIN, startSite } from './support/site';
import type { Site } from './support/site';

const DOCUMENT = 'plugin::newsroom.official-document';

const REGISTER = [
  'Số, ký hiệu;Trích yếu;Ngày ban hành;Cán bộ',
  '31/QĐ-UBND;Về việc thành lập tổ bầu cử;15/03/2024;Nguyễn Văn An',
  '32/KH-UBND;Kế hoạch trồng cây đầu xuân;16/03/2024;Trần Thị Bình',
  '33/TB-UBND;Thông báo lịch tiếp công dân;31/02/2024;Lê Văn Cường',
].join('\r\n');

let site: Site;
let browser: Browser;
let api: AdminApi;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  api = await adminApi(site);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe('the import of a register', () => {
  it('guesses the columns, takes a correction, shows what will be, and imports once', async () => {
    const panel = await openPanel(browser, site, { person: ADMIN, height: 1400 });
    const { page } = panel;
    const section = (name: string) => page.getByRole('region', { name, exact: true });
    const count = (outcome: string) =>
      page.locator('dl > *').filter({ hasText: outcome }).locator('dd').innerText();

    await page.goto(`${site.url}/admin/plugins/newsroom/registry-import`);
    await page.getByLabel('Register (.xlsx or .csv)').setInputFiles({
      name: 'so-dang-ky.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${REGISTER}`),
    });
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    await page.waitForURL(/registry-import\/[^/]+$/);

    const column = (field: string) => page.getByRole('combobox', { name: field, exact: true });

    await column('Number').getByText('A – Số, ký hiệu').waitFor();
    await column('Abstract').getByText('B – Trích yếu').waitFor();
    await column('Issue date').getByText('C – Ngày ban hành').waitFor();
    await column('Signer').getByText('Not in the file').waitFor();
    await column('Signer').click();
    await page.getByRole('option', { name: 'D – Cán bộ' }).click();
    await column('Signer').getByText('D – Cán bộ').waitFor();
    await panel.screenshot('registry-columns');

    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('status').getByText('Checked', { exact: true }).waitFor();

    const preview = section('The first rows as they will be');

    await preview.getByText('31/QĐ-UBND', { exact: true }).waitFor();
    await preview.getByText('Trần Thị Bình', { exact: true }).waitFor();
    await section('Problems').getByText('31/02/2024').first().waitFor();
    await panel.screenshot('registry-checked');

    // Nothing is written by a check.
    expect(await api.count(DOCUMENT)).toBe(0);

    await page.getByRole('button', { name: /^Import \d documents?$/ }).click();
    await page.getByRole('status').getByText('Done', { exact: true }).waitFor();

    const created = Number(await count('New'));

    expect(created).toBeGreaterThanOrEqual(2);
    expect(await api.count(DOCUMENT)).toBe(created);
    await panel.screenshot('registry-done');

    const download = page.waitForEvent('download');

    await page.getByRole('button', { name: 'Download the report' }).click();
    expect((await download).suggestedFilename()).toBe('so-dang-ky-report.xlsx');

    // The same register once more has nothing new to say.
    await page.getByRole('button', { name: 'Check again', exact: true }).click();
    await expectEventually(() => count('Unchanged'), String(created));
    await expectEventually(() => count('New'), '0');
    expect(panel.errors).toEqual([]);
    await panel.close();
  });
});
