import fs from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import sharp from 'sharp';

import { logIn } from './support/admin';
import type { Admin, Asset } from './support/admin';
import { checkFrontEnd } from './support/front-end';
import { startServer } from './support/server';
import type { Server } from './support/server';
import { createSite, pack, temporaryFolder } from './support/site';
import type { Packed } from './support/site';

const ARTICLES = '/content-manager/collection-types/plugin::newsroom.article';
const CAPTION = 'Đoàn viên thanh niên trồng cây tại bờ kè sông';
const ALTERNATIVE = 'Hai thanh niên mặc áo xanh đặt một cây non xuống hố đất bên bờ sông';
const CREDIT = 'Ảnh: Ban biên tập';

interface Figure {
  caption: string;
  alternativeText: string;
  credit: string;
  url: string;
  width: number;
}

interface Article {
  documentId: string;
  title: string;
  slug: string;
  lead: string;
  body: Array<{ type: string; image?: Figure }>;
  figures: Figure[];
}

let folder: string;
let site: string;
let packed: Packed;
let server: Server;

beforeAll(async () => {
  folder = temporaryFolder();
  site = path.join(folder, 'site');
  packed = await pack(folder);
  await createSite(site, packed.file);
  server = await startServer(site);
});

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const read = async <Answer>(address: string): Promise<Answer> => {
  const response = await fetch(`${server.url}${address}`);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);

  return (await response.json()) as Answer;
};

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const photo = (asset: Asset) => ({
  type: 'image',
  image: {
    ...asset,
    caption: CAPTION,
    alternativeText: ALTERNATIVE,
    credit: CREDIT,
    decorative: false,
  },
  children: [{ type: 'text', text: '' }],
});

const uploadPhoto = async (admin: Admin): Promise<Asset> => {
  const file = path.join(folder, 'trong-cay.jpg');
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a6b35' } })
    .jpeg()
    .toFile(file);

  return admin.upload(file, 'trong-cay.jpg');
};

describe('the packed tarball', () => {
  it('holds the built plugin, its licence and its documentation', () => {
    expect(packed.contents).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'LICENSE',
        'CHANGELOG.md',
        'dist/server/index.js',
        'dist/server/index.mjs',
        'dist/admin/index.js',
        'dist/admin/index.mjs',
        'dist/newsroom-js/newsroom.js',
        'dist/newsroom-js/tracker.js',
      ])
    );
  });

  it('holds neither tests nor sources nor the settings of the repository', () => {
    const allowed =
      /^(package\.json|(README|CHANGELOG|LICENSE)(\.md)?|(dist|types|docs)\/.+|bin\/newsroom\.js)$/;

    expect(packed.contents.filter((file) => !allowed.test(file))).toEqual([]);
    expect(packed.contents.filter((file) => /\.test\.|(^|\/)tests?\//.test(file))).toEqual([]);
  });
});

describe('a second site with the tarball installed', () => {
  it('hands out the script that counts, and counts', async () => {
    const script = await fetch(`${server.url}/api/newsroom/newsroom.js`);
    const hit = await fetch(`${server.url}/api/newsroom/hit`, {
      method: 'POST',
      headers: {
        'Content-Type': 'text/plain;charset=UTF-8',
        'User-Agent':
          'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
      },
      body: JSON.stringify({ id: '0123456789abcdef01234567', path: '/' }),
    });

    expect([script.status, hit.status]).toEqual([200, 202]);
    expect(await script.text()).toContain('newsroom-visit-statistics');
    expect(await read('/api/newsroom/visit-statistics')).toMatchObject({
      data: { online: 1, today: 1, all: 1, pageViewsToday: 1 },
    });
  });

  it('publishes an article with a captioned photo that everybody can read', async () => {
    const admin = await logIn(server.url);
    const asset = await uploadPhoto(admin);
    const content = {
      title: 'Phát động Tết trồng cây năm 2025',
      lead: 'Sáng nay, xã tổ chức lễ phát động Tết trồng cây.',
      body: [paragraph('Hơn 200 người tham gia.'), photo(asset), paragraph('Cây được chăm sóc.')],
    };
    const { data: draft } = await admin.post<{ data: Article }>(ARTICLES, content);

    await admin.post(`${ARTICLES}/${draft.documentId}/actions/publish`, content);

    const { data: list } = await read<{ data: Article[] }>('/api/newsroom/articles');
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ documentId: draft.documentId, title: content.title });

    const { data: page } = await read<{ data: Article }>(
      `/api/newsroom/articles/by-slug/${list[0]?.slug}`
    );
    expect(page).toMatchObject({ title: content.title, lead: content.lead });
    expect(page.body.map((node) => node.type)).toEqual(['paragraph', 'image', 'paragraph']);
    expect(page.figures).toEqual([
      expect.objectContaining({
        caption: CAPTION,
        alternativeText: ALTERNATIVE,
        credit: CREDIT,
        url: asset.url,
        width: 1200,
      }),
    ]);
  });

  it.each([
    ['Bundler', 'ESNext'],
    ['NodeNext', 'NodeNext'],
  ])('types a front end that resolves modules as %s does', async (moduleResolution, module) => {
    await expect(checkFrontEnd(site, { moduleResolution, module })).resolves.toBe('');
  });

  it('serves the plugin in its admin panel', async () => {
    const response = await fetch(`${server.url}/admin`);

    expect(response.status).toBe(200);
    const bundles = fs.readdirSync(path.join(site, 'build'));
    const texts = bundles
      .filter((name) => name.endsWith('.js'))
      .map((name) => fs.readFileSync(path.join(site, 'build', name), 'utf8'));
    expect(texts.some((text) => text.includes('plugin::newsroom.article'))).toBe(true);
  });

  it('logs neither warning nor error', () => {
    const lines = stripVTControlCharacters(server.log()).split('\n');

    expect(lines.filter((line) => /\b(warn|warning|error)\b/i.test(line))).toEqual([]);
  });
});
