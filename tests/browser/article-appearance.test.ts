import type { Browser } from 'playwright-core';

import { adminApi } from './support/admin-api';
import type { AdminApi } from './support/admin-api';
import { ArticleForm } from './support/article-form';
import { expectEventually } from './support/eventually';
import { openPanel, startBrowser } from './support/panel';
import type { PanelOptions } from './support/panel';
import { startSite } from './support/site';
import type { Site } from './support/site';

const ARTICLE = 'plugin::newsroom.article';
const CATEGORY = 'plugin::newsroom.category';

let site: Site;
let browser: Browser;
let api: AdminApi;
let documentId: string;
let uncategorised: string;

const text = (words: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text: words }],
});

const image = (id: number, use: Record<string, unknown>) => ({
  type: 'image',
  image: { id, ...use },
  children: [{ type: 'text', text: '' }],
});

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  api = await adminApi(site);

  const wide = { name: 'canh-dong.jpg', colour: '#6b8a3d', width: 2400, height: 900 };
  const tall = { name: 'thap-nuoc.jpg', colour: '#8a6a3d', width: 900, height: 1600 };
  const category = await api.create(CATEGORY, { name: 'Nông thôn mới' });
  const article = {
    title: 'Cánh đồng vào vụ',
    lead: 'Bà con xuống đồng từ sáng sớm.',
    body: [
      text('Mở đầu.'),
      image(await api.upload(wide), {
        caption: 'Cánh đồng nhìn từ đường liên xã',
        alternativeText: 'image',
        credit: 'Ban biên tập',
      }),
      text('Đoạn giữa.'),
      image(await api.upload(tall), {
        caption: 'Tháp nước đầu bản',
        alternativeText: 'tháp nước đầu bản',
      }),
      text('Kết thúc.'),
    ],
  };

  documentId = await api.create(ARTICLE, {
    ...article,
    category: { connect: [{ documentId: category }] },
  });
  uncategorised = await api.create(ARTICLE, article);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const LOOKS: Array<PanelOptions & { name: string }> = [
  { name: 'wide-light-vi', language: 'vi' },
  { name: 'wide-dark-en', theme: 'dark' },
  { name: 'narrow-light-vi', language: 'vi', width: 900 },
  { name: 'phone-dark-vi', language: 'vi', theme: 'dark', width: 600, height: 1000 },
];

/** How far an element stands out of the one that holds it, in pixels. */
const overflow = (form: ArticleForm, selector: string) =>
  form.photos.first().evaluate((photo, inner) => {
    const frame = photo.getBoundingClientRect();
    const edges = [...photo.querySelectorAll(inner)].map((node) => {
      const box = node.getBoundingClientRect();

      return Math.max(box.right - frame.right, frame.left - box.left);
    });

    return Math.max(0, ...edges);
  }, selector);

describe.each(LOOKS)('$name', ({ name, ...options }) => {
  it('shows the photos and what is missing, and leads there', async () => {
    const panel = await openPanel(browser, site, options);
    const form = await ArticleForm.open(panel.page, site, documentId);
    const { page } = panel;

    await form.photos.nth(1).waitFor();
    await expectEventually(() => overflow(form, 'textarea, button, img, label'), 0);
    await expectEventually(
      async () => ((await form.photos.first().boundingBox())?.width ?? 0) >= 320,
      true
    );
    await panel.screenshot(name);

    // Under this width Strapi puts the side panels into a drawer.
    const opener = page.getByRole('button', { name: 'Open more actions' });

    if ((options.width ?? Infinity) < 1080) await opener.click();

    const junk = form.finding(/(Ảnh|Photo) 1: .*(chưa nói lên|says nothing)/);

    await junk.waitFor();
    await panel.screenshot(`${name}-panel`);
    await junk.click();
    await form.expectFocusedPart('1 alternativeText');
    await expectEventually(
      () =>
        page.evaluate(() => {
          const input = document.activeElement!.getBoundingClientRect();
          const top = document.elementFromPoint(input.left + 5, input.top + 5);

          return top === document.activeElement;
        }),
      true
    );
    await panel.screenshot(`${name}-place`);
    expect(panel.errors).toEqual([]);
    await panel.close();
  });
});

describe('the panel', () => {
  it('lists what is amiss in the order of the body, live, and the category that is no public one', async () => {
    const panel = await openPanel(browser, site);
    const form = await ArticleForm.open(panel.page, site, documentId);
    const rows = () => form.readiness.getByRole('listitem').allInnerTexts();
    const lines = async (line: number) => (await rows()).map((row) => row.split('\n')[line]);
    const severities = () => lines(0);
    const codes = () => lines(1);

    const all = [
      'Photo 1: The alternative text says nothing',
      'Photo 2: Alternative text and caption are the same',
      'The category “Nông thôn mới” is not published: readers will not see it',
    ];

    await expectEventually(codes, all);
    await expectEventually(severities, ['Must be mended', 'Worth a look', 'Worth a look']);

    await form.photo(1, 'alternativeText').fill('Ruộng lúa xanh trải dài tới chân núi');
    await form.lead.fill('');

    await expectEventually(codes, ['The lead is missing', ...all.slice(1)]);
    await form.readiness.getByRole('status').getByText('3 things to mend').waitFor();
    await form.finding(/The lead is missing/).click();
    await expectEventually(
      () => panel.page.evaluate(() => document.activeElement?.getAttribute('name')),
      'lead'
    );
    await panel.close();
  });
});

describe('where nothing may be changed', () => {
  it('shows the texts of a photo and no input', async () => {
    const panel = await openPanel(browser, site, { language: 'vi' });
    const form = await ArticleForm.open(panel.page, site, uncategorised);

    await form.photo(1, 'alternativeText').fill('Ruộng lúa xanh trải dài tới chân núi');
    expect((await form.publish()).status()).toBe(200);
    await panel.page.getByRole('tab', { name: /^(published|đã xuất bản)$/i }).click();
    await form.photos.getByText('Ruộng lúa xanh trải dài tới chân núi').waitFor();
    await expectEventually(() => form.photos.locator('textarea, input, button').count(), 0);
    await panel.screenshot('published-vi');
    expect(panel.errors).toEqual([]);
    await panel.close();
  });
});
