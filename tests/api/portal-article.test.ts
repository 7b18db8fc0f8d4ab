import fs from 'node:fs';
import path from 'node:path';

import type { Body } from '../../server/src/articles/body/nodes';
import { readPortalPage } from '../../server/src/imports/portal-page';
import { body, paragraph, photo, picture } from './support/content';
import type { Entry, UploadedFile } from './support/content';
import type { Caller } from './support/people';
import { administrator } from './support/people';
import { API, PANEL } from './support/photos';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const SEED = path.resolve(__dirname, '../../../shared/seed/portal-article.txt');
const seedIsHere = fs.existsSync(SEED);
const withSeed = seedIsHere ? describe : describe.skip;

/** What the portal never had: words for those who do not see the photos. */
const ALTERNATIVES = [
  'Đại biểu ngồi theo dãy bàn trong hội trường, nhìn lên bục chủ tọa',
  'Một lãnh đạo xã đứng nói trước micro giữa các đại biểu',
  'Người chủ trì đứng ở bục kết luận, phía sau là phông hội nghị',
];

interface Figure {
  block: number;
  url: string;
  caption: string;
  alternativeText: string;
}

interface Page {
  title: string;
  lead: string;
  byline: string;
  body: Body;
  figures: Figure[];
}

const textOf = (node: Body[number]): string =>
  node.type === 'image'
    ? String(node.image.caption)
    : (node.children as Array<{ text: string }>).map(({ text }) => text).join('');

withSeed(`the seed page${seedIsHere ? '' : ` (skipped: ${SEED} is not there)`}`, () => {
  const source = seedIsHere ? fs.readFileSync(SEED, 'utf8') : '';
  const lines = source
    .split('\n')
    .map((line) => line.replaceAll('\u00A0', ' ').trim())
    .filter(Boolean);
  /** What a reader of the old page read of the article itself, line by line. */
  const read = lines.slice(0, lines.indexOf('1 2 3 4 5')).filter((line) => line !== 'anh tin bai');
  const old = readPortalPage(source);

  let site: Site;
  let editor: Caller;
  let photos: UploadedFile[];
  let entry: Entry;

  /** By the panel's own road: a form with a file. */
  const upload = async (token: Caller, name: string, background: string): Promise<UploadedFile> => {
    const form = new FormData();
    const content = await picture({ width: 800, height: 600 }, background);

    form.append('files', new Blob([new Uint8Array(content)], { type: 'image/jpeg' }), name);

    const { status, body: files } = await token<UploadedFile[]>('POST', '/upload', form);

    expect(status).toBe(201);

    return files[0] as UploadedFile;
  };

  beforeAll(async () => {
    site = await bootSite();
    editor = await administrator(site, { role: 'strapi-editor', language: 'vi' });
    photos = [
      await upload(editor, 'anh1.jpg', '#267'),
      await upload(editor, 'anh2.jpg', '#726'),
      await upload(editor, 'anh3.jpg', '#672'),
    ];

    let next = 0;
    const nodes = old.blocks.map((block) => {
      if (block.kind === 'paragraph') return paragraph(block.text);

      const index = next++;

      return photo(photos[index] as UploadedFile, {
        caption: block.caption,
        alternativeText: ALTERNATIVES[index],
      });
    });
    const draft = await editor<{ data: Entry }>('POST', `${PANEL}?locale=vi`, {
      title: old.title,
      lead: old.lead,
      byline: old.byline,
      body: body(...nodes),
    });

    const published = await editor<{ data: Entry }>(
      'POST',
      `${PANEL}/${draft.body.data.documentId}/actions/publish?locale=vi`,
      {}
    );

    entry = published.body.data;
  });

  afterAll(() => site.close());

  const readByRest = async (): Promise<Page> =>
    (await site.get<{ data: Page }>(`${API}/by-slug/${entry.slug}`)).body.data;

  const readByGraphql = async (): Promise<Page> => {
    const { data } = await site.graphql<{ page: Page }>(`{
      page: newsroomArticleBySlug(slug: "${entry.slug}") {
        title lead byline body figures { block url caption alternativeText }
      }
    }`);

    return data.page;
  };

  it.each([
    ['REST', readByRest],
    ['GraphQL', readByGraphql],
  ])('reads by %s as it read on the old portal, line by line', async (_road, readPage) => {
    const page = await readPage();

    expect([page.title, page.lead, ...page.body.map(textOf), page.byline]).toEqual(read);
  });

  it.each([
    ['REST', readByRest],
    ['GraphQL', readByGraphql],
  ])('has its three photos at their places by %s, each with its words', async (_road, readPage) => {
    const page = await readPage();
    const captions = old.blocks.flatMap((block) => (block.kind === 'photo' ? block.caption : []));

    expect(page.figures).toHaveLength(3);
    expect(page.figures).toEqual(
      captions.map((caption, index) =>
        expect.objectContaining({
          block: old.blocks.findIndex(
            (block) => block.kind === 'photo' && block.caption === caption
          ),
          caption,
          alternativeText: ALTERNATIVES[index],
          url: photos[index]?.url,
        })
      )
    );
  });

  it('stands at an address made of its title', () => {
    expect(entry.publishedAt).toBeTruthy();
    expect(entry.slug).toMatch(/^ubnd-huyen-to-chuc-hoi-nghi-[a-z0-9-]+$/);
  });
});
