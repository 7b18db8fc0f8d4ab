import { createHash } from 'node:crypto';

import type { Browser, Page } from 'playwright-core';

import { adminApi } from './support/admin-api';
import { ArticleForm } from './support/article-form';
import { expectEventually } from './support/eventually';
import { idle } from './support/idle';
import { openPanel, startBrowser } from './support/panel';
import { startSite } from './support/site';
import type { Site } from './support/site';

const ARTICLE = 'plugin::newsroom.article';
const DOCUMENT = 'plugin::newsroom.official-document';
const BODY = 'plugin::newsroom.issuing-body';

const SCAN = { name: 'ban-goc.jpg', colour: '#6b3d3d', width: 600, height: 800 };

let site: Site;
let browser: Browser;
let replaced: string;
let impossible: string;
let article: string;
let sha256: string;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();

  const api = await adminApi(site);
  const council = await api.create(BODY, { name: 'Hội đồng nhân dân xã', abbreviation: 'HĐND' });
  const file = await api.upload(SCAN);

  replaced = await api.create(DOCUMENT, {
    number: '15/2019/QĐ-UBND',
    abstract: 'Quy định về quản lý chợ',
    issueDate: '2019-12-20',
    effectiveDate: '2020-01-01',
    issuingBody: { connect: [{ documentId: council }] },
    attachments: [{ file, title: 'Bản gốc', role: 'original' }],
  });
  await api.publish(DOCUMENT, replaced);

  const successor = await api.create(DOCUMENT, {
    number: '21/2024/QĐ-UBND',
    abstract: 'Quy định mới về quản lý chợ',
    issueDate: '2024-06-20',
    effectiveDate: '2024-07-01',
    relations: [{ kind: 'replaces', document: { connect: [{ documentId: replaced }] } }],
  });

  await api.publish(DOCUMENT, successor);
  impossible = await api.create(DOCUMENT, {
    number: '16/2019/QĐ-UBND',
    abstract: 'Văn bản hết hiệu lực trước khi có hiệu lực',
    effectiveDate: '2020-01-01',
    expiryDate: '2019-06-01',
  });
  article = await api.create(ARTICLE, {
    title: 'Chợ quê',
    lead: 'Bà con họp chợ từ sáng sớm.',
    body: [
      { type: 'paragraph', children: [{ type: 'text', text: 'Mở đầu.' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Thực hiện Quyết định số 15/2019/QĐ-UBND về quản lý chợ.' },
        ],
      },
    ],
  });

  const answer = await fetch(`${site.url}/api/newsroom/official-documents/${replaced}`);
  const { data } = (await answer.json()) as {
    data: { attachments: Array<{ file: { url: string } }> };
  };
  const bytes = await (await fetch(`${site.url}${data.attachments[0]?.file.url}`)).arrayBuffer();

  sha256 = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const open = async (page: Page, documentId: string) => {
  const locale = 'plugins[i18n][locale]=vi';

  await page.goto(
    `${site.url}/admin/content-manager/collection-types/${DOCUMENT}/${documentId}?${locale}`
  );
  await page.locator('input[name="number"]').waitFor();
  await idle(page);
};

const WORDS = [
  {
    language: 'en',
    number: 'What the number says',
    parts: [
      ['Sequence', '15'],
      ['Year', '2019'],
      ['Type', 'QĐ (Quyết định)'],
      ['Issuing body', 'UBND'],
      ['Nature', 'Normative'],
    ],
    otherBody: /says UBND, but the issuing body chosen is/,
    validity: 'Validity',
    state: 'Expired',
    reason: /replaced by 21\/2024\/QĐ-UBND/,
    timeLine: 'Validity over time',
    periods: ['Before 1 January 2020', 'From 1 January 2020', 'From 1 July 2024'],
    inverse: 'What others say of it',
    kind: 'Replaced by',
    files: 'Files',
    contradiction: 'Contradiction',
  },
  {
    language: 'vi',
    number: 'Ý nghĩa của số, ký hiệu',
    parts: [
      ['Số thứ tự', '15'],
      ['Năm', '2019'],
      ['Loại văn bản', 'QĐ (Quyết định)'],
      ['Cơ quan ban hành', 'UBND'],
      ['Tính chất', 'Quy phạm pháp luật'],
    ],
    otherBody: /ghi UBND nhưng cơ quan ban hành đã chọn/,
    validity: 'Hiệu lực',
    state: 'Hết hiệu lực toàn bộ',
    reason: /bị thay thế bởi 21\/2024\/QĐ-UBND/,
    timeLine: 'Hiệu lực theo thời gian',
    periods: ['Trước 01/01/2020', 'Từ 01/01/2020', 'Từ 01/07/2024'],
    inverse: 'Quan hệ từ văn bản khác',
    kind: 'Bị thay thế bởi',
    files: 'Tệp đính kèm',
    contradiction: 'Mâu thuẫn',
  },
] as const;

describe.each(WORDS)('the side panel of a document, in the $language panel', (words) => {
  it('says what the number means, how the document stands and why, and what its files are', async () => {
    const panel = await openPanel(browser, site, { language: words.language, height: 1600 });
    const { page } = panel;
    const section = (name: string) => page.getByRole('region', { name, exact: true });

    await open(page, replaced);

    const parts = async () => {
      const names = await section(words.number).locator('dt').allInnerTexts();
      const texts = await section(words.number).locator('dd').allInnerTexts();

      return names.map((name, index) => [name, texts[index]]);
    };

    await expectEventually<unknown>(parts, words.parts);
    await section(words.number).getByText(words.otherBody).first().waitFor();

    const validity = section(words.validity);

    await validity.getByText(words.state, { exact: true }).waitFor();
    await validity.getByText(words.reason).first().waitFor();
    await expectEventually(
      async () =>
        (
          await validity
            .getByRole('list', { name: words.timeLine })
            .getByRole('listitem')
            .allInnerTexts()
        ).map((text) => text.split(':')[0]),
      [...words.periods]
    );

    const others = section(words.inverse);

    await others.getByText(words.kind, { exact: true }).waitFor();
    await others.getByRole('link', { name: /^21\/2024\/QĐ-UBND/ }).waitFor();
    await section(words.files).getByText(SCAN.name, { exact: true }).waitFor();
    await expectEventually(
      () => section(words.files).locator('code').first().getAttribute('title'),
      sha256
    );
    await panel.screenshot(`document-${words.language}`);

    // Read anew with every key.
    await page.locator('input[name="number"]').fill('7/NQ-HĐND');
    await expectEventually(async () => (await parts())[0]?.[1], '7');

    await open(page, impossible);
    await validity.getByText(words.contradiction, { exact: true }).first().waitFor();
    await panel.screenshot(`document-contradiction-${words.language}`);
    expect(panel.errors).toEqual([]);
    await panel.close();
  });
});

describe('an article that cites a document no longer in force', () => {
  it('is warned of it before it is published, and led to the place', async () => {
    const panel = await openPanel(browser, site);
    const form = await ArticleForm.open(panel.page, site, article);
    const warning = form.finding(
      /15\/2019\/QĐ-UBND, cited here, is no longer in force: .*21\/2024\/QĐ-UBND/
    );

    await warning.waitFor();
    await panel.screenshot('document-cited');
    await warning.click();
    await form.expectBodyFocused();
    await expectEventually(
      () => panel.page.evaluate(() => String(document.getSelection())),
      '15/2019/QĐ-UBND'
    );
    expect(panel.errors).toEqual([]);
    await panel.close();
  });
});
