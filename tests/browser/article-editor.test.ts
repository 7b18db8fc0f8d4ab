import type { Browser } from 'playwright-core';

import { adminApi } from './support/admin-api';
import { ArticleForm } from './support/article-form';
import { expectEventually } from './support/eventually';
import { openPanel, startBrowser } from './support/panel';
import { startSite } from './support/site';
import type { Site } from './support/site';

const FESTIVAL = {
  caption: 'Hội xuân mở đầu năm mới',
  alternativeText: 'Ba người múa khèn trên bãi cỏ trước nhà văn hóa',
};

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();

  const api = await adminApi(site);

  await api.upload({ name: 'cau-treo.jpg', colour: '#3d6b3a', width: 2400, height: 1600 });
  await api.upload({
    name: 'le-hoi.jpg',
    colour: '#8a4b2a',
    width: 1600,
    height: 1067,
    ...FESTIVAL,
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

interface PublicPhoto {
  name: string;
}

interface PublicImage {
  type: string;
  children: Array<{ text: string }>;
  image?: { name: string; caption: string; alternativeText: string; credit?: string; url: string };
}

interface PublicArticle {
  title: string;
  lead: string;
  slug: string;
  body: PublicImage[];
  photos: PublicPhoto[];
}

const readPublished = async (slug: string): Promise<PublicArticle> => {
  const query = `filters[slug][$eq]=${slug}&populate=photos&locale=vi`;
  const response = await fetch(`${site.url}/api/newsroom/articles?${query}`);
  const { data } = (await response.json()) as { data: PublicArticle[] };

  expect(data).toHaveLength(1);

  return data[0]!;
};

interface Words {
  language: 'vi' | 'en';
  alternativeMissing: RegExp;
  alternativeJunk: RegExp;
  nothingMissing: RegExp;
  caption: string;
}

const LANGUAGES: Words[] = [
  {
    language: 'en',
    alternativeMissing: /Photo 2: Neither alternative text/,
    alternativeJunk: /Photo 2: The alternative text says nothing/,
    nothingMissing: /Nothing is missing/,
    caption: 'Caption',
  },
  {
    language: 'vi',
    alternativeMissing: /Ảnh 2: Chưa có văn bản thay thế/,
    alternativeJunk: /Ảnh 2: Văn bản thay thế chưa nói lên/,
    nothingMissing: /Không thiếu gì/,
    caption: 'Chú thích',
  },
];

describe.each(LANGUAGES)('an editor, in the $language panel', (words) => {
  it('writes, illustrates, orders, mends and publishes an article', async () => {
    const panel = await openPanel(browser, site, { language: words.language });
    const form = await ArticleForm.create(panel.page, site);
    const { page } = panel;

    await form.title.fill(`Khánh thành cầu treo (${words.language})`);
    await form.lead.fill('Sáng nay, bà con hai bản đi lại trên cây cầu mới.');
    await form.enterBody();
    await page.keyboard.type('Cây cầu dài 60 mét.');
    await page.keyboard.press('Enter');
    await form.expectOutline(['Cây cầu dài 60 mét.', '']);

    // Two photos at once; what the library knows is a first value, and never the file's name.
    await form.insertPhotos('cau-treo.jpg', 'le-hoi.jpg');
    await form.expectFocusedPart('1 caption');
    await form.expectText(1, 'alternativeText', '');
    await form.expectText(2, 'alternativeText', FESTIVAL.alternativeText);
    await expectEventually(() => page.getByLabel(words.caption, { exact: true }).count(), 2);

    // A caption typed letter by letter, as with Telex; Enter leads on from input to input.
    await form.compose(['C', 'Ca', 'Cau', 'Câu', 'Cầu']);
    await page.keyboard.type(' mới nối hai bờ suối');
    await form.expectText(1, 'caption', 'Cầu mới nối hai bờ suối');
    await page.keyboard.press('Enter');
    await form.expectFocusedPart('1 alternativeText');
    await page.keyboard.press('Enter');
    await form.expectFocusedPart('1 credit');
    await page.keyboard.type('Ảnh: Ban biên tập');
    await form.expectText(1, 'credit', 'Ảnh: Ban biên tập');
    await page.keyboard.press('Enter');
    await form.expectFocusedPart('2 caption');
    await panel.screenshot(`${words.language}-photos`);

    // Order, by hand and by button, and back. The caption goes along.
    const festivalFirst = [
      'Cây cầu dài 60 mét.',
      `[${FESTIVAL.caption}]`,
      '[Cầu mới nối hai bờ suối]',
      '',
    ];
    const bridgeFirst = [festivalFirst[0]!, festivalFirst[2]!, festivalFirst[1]!, ''];

    await form.expectOutline(bridgeFirst);
    await form.dragPhotoOnto(2, 1);
    await form.expectOutline(festivalFirst);
    await form.photo(1, 'move-down').click();
    await form.expectOutline(bridgeFirst);
    await form.expectFocusedPart('2 move-down');
    await page.keyboard.press('Control+z');
    await form.expectOutline(festivalFirst);

    // Saving never asks for anything.
    expect((await form.save()).status()).toBe(201);
    await form.expectOutline(festivalFirst);

    // Publishing does, and names the photo.
    await form.finding(words.alternativeMissing).waitFor();

    const refused = await form.publish();

    expect(refused.status()).toBe(400);
    expect(JSON.stringify(await refused.json())).toContain('Cầu mới nối hai bờ suối');
    await page.getByText('Cầu mới nối hai bờ suối').first().waitFor();
    await panel.screenshot(`${words.language}-refused`);

    // From the panel to the place.
    await form.finding(words.alternativeMissing).click();
    await form.expectFocusedPart('2 alternativeText');
    await page.keyboard.type('anh tin bai');
    await form.expectText(2, 'alternativeText', 'anh tin bai');
    await form.finding(words.alternativeJunk).waitFor();
    await form.photo(2, 'alternativeText').fill('Cây cầu treo bắc qua suối, hai bên là núi');
    await form.readiness.getByText(words.nothingMissing).waitFor();
    await panel.screenshot(`${words.language}-ready`);

    const published = await form.publish();

    expect(published.status()).toBe(200);

    const { data } = (await published.json()) as { data: { slug: string } };
    const article = await readPublished(data.slug);

    expect(article.lead).toBe('Sáng nay, bà con hai bản đi lại trên cây cầu mới.');
    expect(article.photos.map(({ name }) => name)).toEqual(['le-hoi.jpg', 'cau-treo.jpg']);
    expect(
      article.body.map(({ image, children }) =>
        image
          ? [image.name, image.caption, image.alternativeText, image.credit ?? '']
          : children[0]?.text
      )
    ).toEqual([
      'Cây cầu dài 60 mét.',
      ['le-hoi.jpg', FESTIVAL.caption, FESTIVAL.alternativeText, ''],
      [
        'cau-treo.jpg',
        'Cầu mới nối hai bờ suối',
        'Cây cầu treo bắc qua suối, hai bên là núi',
        'Ảnh: Ban biên tập',
      ],
      ...article.body.slice(3).map(() => ''),
    ]);
    expect(panel.errors).toEqual([]);
    await panel.close();
  });
});
