import fs from 'node:fs';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { adminApi } from './support/admin-api';
import type { AdminApi } from './support/admin-api';
import { ArticleForm } from './support/article-form';
import { eventually } from './support/eventually';
import { openPanel, startBrowser } from './support/panel';
import type { Panel } from './support/panel';
import { startSite } from './support/site';
import type { Site } from './support/site';

const WORD = fs.readFileSync(
  path.resolve(__dirname, '../unit/fixtures/clipboard/word-2016.html'),
  'utf8'
);

let site: Site;
let browser: Browser;
let api: AdminApi;
let panel: Panel;
let form: ArticleForm;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  api = await adminApi(site);
  await api.upload({ name: 'cau-treo.jpg', colour: '#3d6b3a', width: 1200, height: 800 });
  await api.upload({ name: 'truong-hoc.jpg', colour: '#2a5c8a', width: 800, height: 1200 });
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

beforeEach(async () => {
  panel = await openPanel(browser, site);
  form = await ArticleForm.create(panel.page, site);
  await form.title.fill('Một bài viết');
});

afterEach(async () => {
  // A hook that throws fails its test.
  if (panel.errors.length > 0) throw new Error(panel.errors.join('\n\n'));

  await panel.close();
});

const press = async (key: string, times: number) => {
  for (let time = 0; time < times; time += 1) await panel.page.keyboard.press(key);
};

const sentBody = (request: { postDataJSON(): unknown }) =>
  (request.postDataJSON() as { body: Array<{ image?: Record<string, unknown> }> }).body;

describe("a photo's inputs", () => {
  beforeEach(async () => {
    await form.body.click();
    await panel.page.keyboard.type('Đoạn mở đầu');
    await panel.page.keyboard.press('Enter');
    await form.insertPhotos('cau-treo.jpg');
    await eventually(() => form.focusedPart(), '1 caption');
  });

  it('take editing in the middle, composed letters and pasted text as any input does', async () => {
    const { page } = panel;
    const caption = form.photo(1, 'caption');

    await page.keyboard.type('bản mới');
    await page.keyboard.press('Home');
    await form.compose(['t', 'tr', 'tru', 'trươ', 'trường']);
    await page.keyboard.type(' ');
    await press('Delete', 1);
    await page.keyboard.type('B');
    expect(await caption.inputValue()).toBe('trường Bản mới'.replace('Bản', 'Bản'));

    await caption.fill('dòng một\ndòng hai');
    expect(await caption.inputValue()).toBe('dòng một dòng hai');

    await caption.press('ControlOrMeta+a');
    await caption.press('ControlOrMeta+c');
    await form.photo(1, 'credit').click();
    await page.keyboard.press('ControlOrMeta+v');
    expect(await form.photo(1, 'credit').inputValue()).toBe('dòng một dòng hai');
    expect(await form.outline()).toEqual(['Đoạn mở đầu', '[dòng một dòng hai]', '']);
  });

  it('are saved to the last letter, however soon after it', async () => {
    await panel.page.keyboard.type('Lễ khánh thành cây cầu');

    const saved = await form.save();
    const photo = sentBody(saved.request()).find(({ image }) => image)?.image;

    expect(photo).toMatchObject({ caption: 'Lễ khánh thành cây cầu', name: 'cau-treo.jpg' });
    expect(typeof photo?.id).toBe('number');
  });

  it('are undone field by field from the text, and never throw', async () => {
    const { page } = panel;

    await page.keyboard.type('chú thích');
    await page.keyboard.press('Tab');
    await page.keyboard.type('một cây cầu');
    await form.body.locator('p').first().click();
    await page.keyboard.press('Control+z');
    expect(await eventually(() => form.photo(1, 'alternativeText').inputValue(), '')).toBe('');
    expect(await form.photo(1, 'caption').inputValue()).toBe('chú thích');

    await page.keyboard.press('Control+z');
    expect(await eventually(() => form.photo(1, 'caption').inputValue(), '')).toBe('');

    await press('Control+z', 6);
    expect(await eventually(() => form.photos.count(), 0)).toBe(0);
    await press('Control+y', 8);
    expect(
      await eventually(() => form.photo(1, 'alternativeText').inputValue(), 'một cây cầu')
    ).toBe('một cây cầu');
  });

  it('keep an alternative text while the photo is decorative', async () => {
    await form.photo(1, 'alternativeText').fill('một cây cầu');
    await form.photo(1, 'decorative').click();
    expect(await form.photo(1, 'alternativeText').isDisabled()).toBe(true);

    const saved = await form.save();

    expect(sentBody(saved.request())[1]?.image).toMatchObject({
      decorative: true,
      alternativeText: 'một cây cầu',
    });
    await form.photo(1, 'decorative').click();
    expect(await form.photo(1, 'alternativeText').inputValue()).toBe('một cây cầu');
    expect(await form.photo(1, 'alternativeText').isEnabled()).toBe(true);
  });
});

describe('a photo as a whole', () => {
  it('is replaced with its caption kept, and removed and brought back', async () => {
    await form.body.click();
    await form.insertPhotos('cau-treo.jpg');
    await eventually(() => form.focusedPart(), '1 caption');
    await panel.page.keyboard.type('viết rồi');
    await form.photo(1, 'replace').click();

    const dialog = panel.page.getByRole('dialog');

    await dialog
      .locator('article')
      .filter({ hasText: 'truong-hoc.jpg' })
      .getByRole('checkbox')
      .click();
    await dialog.getByRole('button', { name: 'Finish' }).click();
    await form.body.locator('img[src*="truong_hoc"]').waitFor();
    expect(await form.photo(1, 'caption').inputValue()).toBe('viết rồi');

    await form.photo(1, 'remove').click();
    expect(await eventually(() => form.photos.count(), 0)).toBe(0);
    await panel.page.keyboard.press('Control+z');
    expect(await eventually(() => form.outline(), ['[viết rồi]', ''])).toEqual(['[viết rồi]', '']);
  });

  it('says that its file was deleted, and offers another', async () => {
    const id = await api.upload({ name: 'tam.jpg', colour: '#777777', width: 600, height: 400 });

    await form.body.click();
    await form.insertPhotos('tam.jpg');
    await form.photo(1, 'caption').fill('Ảnh sẽ bị xóa');
    await form.save();
    await panel.page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await api.deleteFile(id);
    await panel.page.reload();

    await form.photos.getByText('This photo is no longer in the media library').waitFor();
    expect(await form.photo(1, 'caption').inputValue()).toBe('Ảnh sẽ bị xóa');
    await form.finding(/The file is no longer in the media library/).click();
    expect(await form.focusedPart()).toBe('1 replace');
    await panel.screenshot('en-missing');
  });
});

describe('pasting from Word', () => {
  it('keeps the structure, and undo never throws', async () => {
    const { page } = panel;

    await form.body.click();
    await form.paste({ 'text/html': WORD, 'text/plain': 'Xã Bản Mới ra quân làm đường thôn' });
    await form.body.locator('h1').first().waitFor();
    expect(await form.body.locator('h1').allInnerTexts()).toEqual([
      'Xã Bản Mới ra quân làm đường thôn',
      'Kết quả bước đầu',
    ]);
    expect(await form.body.locator('a').innerText()).toBe('kế hoạch của xã');
    expect(await form.body.locator('li').count()).toBeGreaterThanOrEqual(6);
    await panel.screenshot('en-pasted');

    await page.keyboard.type(' Viết tiếp.');
    await press('Control+z', 12);
    expect(await eventually(() => form.outline(), [''])).toEqual(['']);
    await press('Control+y', 12);
    await form.body.locator('h1').first().waitFor();

    const saved = await form.save();

    expect(saved.status()).toBe(201);
    expect(JSON.stringify(sentBody(saved.request()))).toContain(
      '{"type":"text","text":"làm đường giao thông","bold":true}'
    );
  });

  it('does not undo into a text that was discarded', async () => {
    const { page } = panel;

    await form.body.click();
    await page.keyboard.type('Bản đã đăng');
    expect((await form.publish()).status()).toBe(200);
    await form.body.click();
    await form.paste({ 'text/html': WORD, 'text/plain': 'x' });
    await form.body.locator('h1').first().waitFor();
    await form.save();
    await page.getByRole('button', { name: 'More document actions' }).first().click();
    await page.getByRole('menuitem', { name: 'Discard changes' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    expect(await eventually(() => form.outline(), ['Bản đã đăng'])).toEqual(['Bản đã đăng']);
    await form.body.click();
    await press('Control+z', 5);
    expect(await form.outline()).toEqual(['Bản đã đăng']);
  });
});
