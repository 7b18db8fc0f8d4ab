import fs from 'node:fs';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { adminApi } from './support/admin-api';
import type { AdminApi } from './support/admin-api';
import { ArticleForm } from './support/article-form';
import { expectEventually } from './support/eventually';
import { idle } from './support/idle';
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
    await form.enterBody();
    await panel.page.keyboard.type('Đoạn mở đầu');
    await panel.page.keyboard.press('Enter');
    await form.expectOutline(['Đoạn mở đầu', '']);
    await form.insertPhotos('cau-treo.jpg');
    await form.expectFocusedPart('1 caption');
  });

  it('take editing in the middle, composed letters and pasted text as any input does', async () => {
    const { page } = panel;
    const caption = form.photo(1, 'caption');

    await page.keyboard.type('bản mới');
    await form.expectText(1, 'caption', 'bản mới');
    await page.keyboard.press('Home');
    await form.compose(['t', 'tr', 'tru', 'trươ', 'trường']);
    await form.expectText(1, 'caption', 'trườngbản mới');
    await page.keyboard.type(' ');
    await page.keyboard.press('Delete');
    await page.keyboard.type('B');
    await form.expectText(1, 'caption', 'trường Bản mới');

    await caption.fill('dòng một\ndòng hai');
    await form.expectText(1, 'caption', 'dòng một dòng hai');

    await caption.press('ControlOrMeta+a');
    await caption.press('ControlOrMeta+c');
    await form.photo(1, 'credit').press('ControlOrMeta+v');
    await form.expectText(1, 'credit', 'dòng một dòng hai');
    await form.expectOutline(['Đoạn mở đầu', '[dòng một dòng hai]', '']);
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
    await form.expectText(1, 'caption', 'chú thích');
    await page.keyboard.press('Tab');
    await form.expectFocusedPart('1 alternativeText');
    await page.keyboard.type('một cây cầu');
    await form.expectText(1, 'alternativeText', 'một cây cầu');
    await form.enterBody(form.body.locator('p').first());
    await page.keyboard.press('Control+z');
    await form.expectText(1, 'alternativeText', '');
    await form.expectText(1, 'caption', 'chú thích');

    await page.keyboard.press('Control+z');
    await form.expectText(1, 'caption', '');

    await press('Control+z', 6);
    await expectEventually(() => form.photos.count(), 0);
    await press('Control+y', 8);
    await form.expectText(1, 'alternativeText', 'một cây cầu');
  });

  it('keep an alternative text while the photo is decorative', async () => {
    const alternativeText = form.photo(1, 'alternativeText');

    await alternativeText.fill('một cây cầu');
    await form.expectText(1, 'alternativeText', 'một cây cầu');
    await form.photo(1, 'decorative').click();
    await expectEventually(() => alternativeText.isDisabled(), true);

    const saved = await form.save();

    expect(sentBody(saved.request())[1]?.image).toMatchObject({
      decorative: true,
      alternativeText: 'một cây cầu',
    });
    await expectEventually(() => alternativeText.isDisabled(), true);
    await form.photo(1, 'decorative').click();
    await expectEventually(() => alternativeText.isEnabled(), true);
    await form.expectText(1, 'alternativeText', 'một cây cầu');
  });
});

describe('a photo as a whole', () => {
  beforeEach(async () => {
    await form.enterBody();
  });

  it('is replaced with its caption kept, and removed and brought back', async () => {
    await form.insertPhotos('cau-treo.jpg');
    await form.expectFocusedPart('1 caption');
    await panel.page.keyboard.type('viết rồi');
    await form.expectText(1, 'caption', 'viết rồi');
    await form.photo(1, 'replace').click();

    const dialog = panel.page.getByRole('dialog');

    await dialog
      .locator('article')
      .filter({ hasText: 'truong-hoc.jpg' })
      .getByRole('checkbox')
      .click();
    await dialog.getByRole('button', { name: 'Finish' }).click();
    await form.body.locator('img[src*="truong_hoc"]').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await form.expectText(1, 'caption', 'viết rồi');

    await form.photo(1, 'remove').click();
    await expectEventually(() => form.photos.count(), 0);
    await form.expectBodyFocused();
    await panel.page.keyboard.press('Control+z');
    await form.expectOutline(['[viết rồi]', '']);
  });

  it('gives the caret to where it stood, removed by mouse or by keyboard', async () => {
    const { page } = panel;

    await page.keyboard.type('Trước');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Sau');
    await page.keyboard.press('ArrowUp');
    await form.expectOutline(['Trước', '', 'Sau']);

    for (const remove of [
      () => form.photo(1, 'remove').click(),
      () => form.photo(1, 'remove').press('Enter'),
    ]) {
      await form.insertPhotos('cau-treo.jpg');
      await form.expectFocusedPart('1 caption');
      await form.expectOutline(['Trước', '[]', 'Sau']);
      await remove();
      await form.expectOutline(['Trước', 'Sau']);
      await form.expectBodyFocused();
      await page.keyboard.type('Rồi ');
      await form.expectOutline(['Trước', 'Rồi Sau']);
      await press('Control+z', 1);
      await form.expectOutline(['Trước', 'Sau']);
      await press('Control+z', 1);
      await form.expectOutline(['Trước', '[]', 'Sau']);
      await press('Control+z', 1);
      await form.expectOutline(['Trước', '', 'Sau']);
    }
  });

  it('says that its file was deleted, and offers another', async () => {
    const id = await api.upload({ name: 'tam.jpg', colour: '#777777', width: 600, height: 400 });

    await form.insertPhotos('tam.jpg');
    await form.expectFocusedPart('1 caption');
    await form.photo(1, 'caption').fill('Ảnh sẽ bị xóa');
    await form.expectText(1, 'caption', 'Ảnh sẽ bị xóa');
    await form.save();
    await api.deleteFile(id);
    await panel.page.reload();

    await form.photos.getByText('This photo is no longer in the media library').waitFor();
    await form.expectText(1, 'caption', 'Ảnh sẽ bị xóa');
    await form.finding(/The file is no longer in the media library/).click();
    await form.expectFocusedPart('1 replace');
    await panel.screenshot('en-missing');
  });
});

describe('pasting from Word', () => {
  beforeEach(async () => {
    await form.enterBody();
  });

  it('keeps the structure, and undo never throws', async () => {
    const { page } = panel;

    await form.paste({ 'text/html': WORD, 'text/plain': 'Xã Bản Mới ra quân làm đường thôn' });
    await expectEventually(
      () => form.body.locator('h1').allInnerTexts(),
      ['Xã Bản Mới ra quân làm đường thôn', 'Kết quả bước đầu']
    );
    await expectEventually(() => form.body.locator('a').allInnerTexts(), ['kế hoạch của xã']);
    await form.body.locator('li').nth(5).waitFor();
    await panel.screenshot('en-pasted');

    await page.keyboard.type(' Viết tiếp.');
    await form.body.getByText(' Viết tiếp.').waitFor();
    await press('Control+z', 12);
    await form.expectOutline(['']);
    await press('Control+y', 12);
    await form.body.locator('h1').first().waitFor();
    await form.body.getByText(' Viết tiếp.').waitFor();

    const saved = await form.save();

    expect(saved.status()).toBe(201);
    expect(JSON.stringify(sentBody(saved.request()))).toContain(
      '{"type":"text","text":"làm đường giao thông","bold":true}'
    );
  });

  it('does not undo into a text that was discarded', async () => {
    const { page } = panel;

    await page.keyboard.type('Bản đã đăng');
    await form.expectOutline(['Bản đã đăng']);
    expect((await form.publish()).status()).toBe(200);
    await form.enterBody();
    await form.paste({ 'text/html': WORD, 'text/plain': 'x' });
    await form.body.locator('h1').first().waitFor();
    await form.save();
    await page.getByRole('button', { name: 'More document actions' }).first().click();
    await page.getByRole('menuitem', { name: 'Discard changes' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await form.expectOutline(['Bản đã đăng']);
    await idle(page);
    await form.enterBody();
    await press('Control+z', 5);
    await idle(page);
    await form.expectOutline(['Bản đã đăng']);
  });
});
