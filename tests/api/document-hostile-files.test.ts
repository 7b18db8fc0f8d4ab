import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { DocumentFiles } from '../../server/src/documents/files';
import { create } from './support/content';
import { API, DOCUMENT } from './support/official-documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const MIB = 1024 * 1024;
const HUGE = 200 * MIB;
/** SHA-256 of no bytes. */
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

interface Uploaded {
  id: number;
  name: string;
  url: string;
}

let site: Site;
let folder: string;

/** As a browser sends it, and as Strapi's own route takes it. */
const upload = async (name: string, content: Blob, type = 'application/pdf') => {
  const form = new FormData();

  form.append('files', new Blob([content], { type }), name);

  const answer = await fetch(`${site.url}/api/upload`, { method: 'POST', body: form });

  return { status: answer.status, body: (await answer.json()) as Uploaded[] };
};

const publishWith = async (file: Uploaded) => {
  const { documentId } = await create(
    site,
    DOCUMENT,
    { abstract: 'Về việc thử tệp', attachments: [{ file: file.id, title: file.name }] },
    { status: 'published' }
  );
  const files = site.strapi.plugin('newsroom').service('documentFiles') as DocumentFiles;

  await files.recordMissing();
  await files.idle();

  const { status, body } = await site.get<{ data: { attachments: object[] } }>(
    `${API}/${documentId}`
  );

  expect(status).toBe(200);

  return body.data.attachments[0];
};

beforeAll(async () => {
  site = await bootSite();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-hostile-'));

  const role = await site.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });

  await site.strapi.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action: 'plugin::upload.content-api.upload', role: role.id } });
});

afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await site.close();
});

describe('a hostile file of a document', () => {
  it.each([
    ['empty', new Blob([])],
    ['no PDF', new Blob(['<script>alert(1)</script>'])],
    ['cut off', new Blob(['%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>'])],
  ])(
    'that calls itself a PDF and is %s is refused, or published with no page count',
    async (_what, content) => {
      const { status, body } = await upload('van-ban.pdf', content);

      expect([201, 400, 413, 415]).toContain(status);
      if (status !== 201) return;

      expect(await publishWith(body[0] as Uploaded)).toMatchObject({
        pageCount: null,
        hasSignatureField: null,
        ...(content.size === 0 ? { sha256: OF_NOTHING } : {}),
      });
    }
  );

  it.each(['../../../etc/cron.d/x.pdf', 'a\u0000b\u001b[31m\r\n.pdf', '..\\..\\x.pdf'])(
    'named %j is kept below the uploads folder',
    async (name) => {
      const { status, body } = await upload(name, new Blob(['%PDF-1.7']));

      expect([201, 400]).toContain(status);
      if (status !== 201) return;

      const root = path.join(site.strapi.dirs.static.public, 'uploads');
      const stored = path.resolve(site.strapi.dirs.static.public, `.${body[0]?.url}`);

      expect(stored.startsWith(root + path.sep)).toBe(true);
      expect(fs.existsSync(stored)).toBe(true);
      expect(await publishWith(body[0] as Uploaded)).toMatchObject({ pageCount: null });
    }
  );

  it('of 200 MiB is measured without being held in memory', async () => {
    const name = path.join(folder, 'lon.pdf');

    fs.closeSync(fs.openSync(name, 'w'));
    fs.truncateSync(name, HUGE);

    const [file] = await site.strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: {} },
        files: {
          filepath: name,
          originalFilename: 'lon.pdf',
          mimetype: 'application/pdf',
          size: HUGE,
        },
      });
    const before = process.memoryUsage().rss;
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss);
    }, 20);

    try {
      expect(await publishWith(file)).toMatchObject({ file: { size: HUGE }, pageCount: null });
    } finally {
      clearInterval(watch);
    }

    expect(highest - before).toBeLessThan(HUGE / 2);
  });
});
