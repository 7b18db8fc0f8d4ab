import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { ARTICLE, create } from './support/content';
import { fencesOf } from './support/documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const ROOT = path.resolve(__dirname, '../..');
const HOST = path.join(ROOT, 'tests/site');

const example = (...words: string[]): string => {
  const fence = fencesOf('docs/site-owners.md').find((each) =>
    words.every((word) => each.words.includes(word))
  );

  if (!fence) throw new Error(`docs/site-owners.md has no example marked ${words.join(' ')}`);

  return fence.text;
};

/** The entry file of a site whose owner did all that the guide shows. */
const entry = (): string => `
  const documented = require('./documented');
  const myMiddleware = async (next, parent, args, ...call) => {
    const answer = await next(parent, { ...args, status: 'draft' }, ...call);
    documented.seen = true;
    return answer;
  };

  module.exports = {
    ...documented,
    register({ strapi }) {
      ${example('test', 'graphql')}
      strapi.plugin('graphql').service('extension').use({
        typeDefs: ${JSON.stringify(example('test', 'extend'))},
      });
      strapi.documented = documented;
    },
  };
`;

/** A site outside the repository, on its configuration and packages, with the guide's files in it. */
const makeSite = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-site-'));
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };

  for (const name of fs.readdirSync(path.join(HOST, 'config'))) {
    write(
      `config/${name}`,
      `module.exports = require(${JSON.stringify(path.join(HOST, 'config', name))});`
    );
  }
  for (const name of ['src/extensions/newsroom/strapi-server.js', 'src/index.js']) {
    write(name.replace('src/index', 'src/documented'), example('test', name));
  }
  write('src/index.js', entry());
  fs.copyFileSync(path.join(HOST, 'package.json'), path.join(folder, 'package.json'));
  fs.copyFileSync(path.join(HOST, 'favicon.png'), path.join(folder, 'favicon.png'));
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));

  return folder;
};

let appDir: string;
let site: Site;

beforeAll(async () => {
  appDir = makeSite();
  site = await bootSite({ appDir });
});

afterAll(async () => {
  await site.close();
  fs.rmSync(appDir, { recursive: true });
});

describe('a site that does what the guide for site owners shows', () => {
  it('has its own fields in the page by REST and by GraphQL, and keeps the private one in', async () => {
    const { slug } = await create(
      site,
      ARTICLE,
      { title: 'Có phụ đề', subtitle: 'Phụ đề', urgency: 'urgent', internalNote: 'nội bộ' },
      { status: 'published' }
    );
    const page = await site.get<{ data: object }>(`/api/newsroom/articles/by-slug/${slug}`);
    const { data, errors } = await site.graphql(
      `{ newsroomArticleBySlug(slug: "${slug}") { subtitle } newsroomArticles { urgency } }`
    );

    expect(page.body.data).toMatchObject({ subtitle: 'Phụ đề', urgency: 'urgent' });
    expect(page.body.data).not.toHaveProperty('internalNote');
    expect([data, errors]).toEqual([
      { newsroomArticleBySlug: { subtitle: 'Phụ đề' }, newsroomArticles: [{ urgency: 'urgent' }] },
      undefined,
    ]);
  });

  it('refuses a publication by its own rule', async () => {
    const publication = create(
      site,
      ARTICLE,
      { title: 'Chưa được đăng', internalNote: 'EMBARGO đến thứ Hai' },
      { status: 'published' }
    );

    await expect(publication).rejects.toThrow('This article is still under embargo.');
  });

  it('hears of what goes out and of what is withdrawn', async () => {
    const lines: string[] = [];
    const heard = jest.spyOn(site.strapi.log, 'info').mockImplementation(((line: string) => {
      lines.push(line);
    }) as never);
    const { documentId, locale } = await create(
      site,
      ARTICLE,
      { title: 'Được nghe' },
      { status: 'published' }
    );

    await site.strapi.documents(ARTICLE as never).publish({ documentId } as never);
    await site.strapi.documents(ARTICLE as never).unpublish({ documentId } as never);
    heard.mockRestore();

    expect(lines).toEqual([
      `New: ${locale}/duoc-nghe`,
      `Updated: ${locale}/duoc-nghe`,
      `Withdrawn: ${locale}/duoc-nghe`,
    ]);
  });

  it('has its GraphQL middleware called, and drafts stay in', async () => {
    const { documented } = site.strapi as unknown as { documented: { seen?: boolean } };

    await create(site, ARTICLE, { title: 'Bản nháp' });
    documented.seen = false;

    const answer = await site.graphql('{ newsroomArticles(status: DRAFT) { title } }');

    expect(documented.seen).toBe(true);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer)).not.toContain('Bản nháp');
  });
});
