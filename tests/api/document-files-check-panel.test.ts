import fs from 'node:fs';
import path from 'node:path';

import type { DocumentFiles } from '../../server/src/documents/files';
import { createFileCheck } from '../../server/src/documents/files/check/run';
import type {
  DocumentFileCheck,
  FileCheckRun,
} from '../../server/src/documents/files/check/contract';
import type { Entry, UploadedFile } from './support/content';
import { create, uploadFile } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const DOCUMENT = 'plugin::newsroom.official-document';
const ROUTE = '/newsroom/official-documents/file-check';
const STORE = { type: 'plugin', name: 'newsroom', key: 'file-check' };

let site: Site;
let files: DocumentFiles;
let kept: UploadedFile;
let tampered: UploadedFile;
let document: Entry;

const upload = (name: string, content: string) =>
  uploadFile(site, { content, name, mimetype: 'text/plain' });

const runner = () => site.strapi.plugin('newsroom').service('documentFileCheck');

beforeAll(async () => {
  site = await bootSite();
  files = site.strapi.plugin('newsroom').service('documentFiles') as DocumentFiles;
  kept = await upload('giu.txt', 'giữ');
  tampered = await upload('sua.txt', 'giá 100');
  document = await create(
    site,
    DOCUMENT,
    {
      number: '15/QĐ-UBND',
      abstract: 'Về việc thử',
      attachments: [kept, tampered, kept].map(({ id, name }) => ({
        file: id,
        title: name,
        role: 'original',
      })),
    },
    { status: 'published' }
  );
  await files.idle();
  fs.writeFileSync(path.join(site.strapi.dirs.static.public, tampered.url), 'giá 900');
});

afterAll(() => site.close());

describe('the check of one document', () => {
  const check = (documentId: string, body?: object) =>
    site.admin<{ data: DocumentFileCheck }>(
      'POST',
      `/newsroom/official-documents/${documentId}/check-files`,
      body
    );

  it('names each of its files once, with what it differs in', async () => {
    const { status, body } = await check(document.documentId, { locale: 'vi' });

    expect(status).toBe(200);
    expect(Date.parse(body.data.checkedAt)).toBeLessThanOrEqual(Date.now());
    expect(body.data.files.map(({ name, state }) => [name, state])).toEqual([
      ['giu.txt', 'ok'],
      ['sua.txt', 'changed'],
    ]);
  });

  it('says so of a file that was deleted from the media library', async () => {
    const gone = await upload('xoa.txt', 'xóa');
    const draft = await create(site, DOCUMENT, {
      abstract: 'Nháp',
      attachments: [{ file: gone.id, title: 'Đã xóa' }],
    });

    await files.idle();
    await site.strapi.plugin('upload').service('upload').remove(gone);

    const { body } = await check(draft.documentId, { locale: 'vi' });

    expect(body.data.files).toMatchObject([{ fileId: null, name: 'Đã xóa', state: 'missing' }]);
  });

  it('refuses what it does not understand, in words', async () => {
    expect((await check('no-such-document', { locale: 'vi' })).status).toBe(404);
    expect((await check(document.documentId, { locale: 5 })).status).toBe(400);
  });
});

describe('the check of all documents', () => {
  it('runs in the background, and its result stays', async () => {
    const begun = await site.admin<{ data: FileCheckRun }>('POST', ROUTE);

    expect(begun.body.data.state).toBe('running');
    await runner().idle();

    const { body } = await site.admin<{ data: FileCheckRun }>('GET', ROUTE);

    expect(body.data).toMatchObject({
      state: 'done',
      startedAt: begun.body.data.startedAt,
      done: 2,
      total: 2,
      counts: { ok: 1, changed: 1, missing: 0, unrecorded: 0, unreadable: 0 },
    });
    expect(body.data.problems.map(({ name }) => name)).toEqual(['sua.txt']);
  });

  it('is begun once: who begins it again is told of the run under way', async () => {
    const [first, second] = await Promise.all([runner().start(), runner().start()]);

    await runner().idle();
    expect(second.startedAt).toBe(first.startedAt);
  });

  it('is given up for lost when the server that ran it is gone', async () => {
    const run = await runner().find();
    const seenAt = new Date(Date.now() - 120_000).toISOString();

    await site.strapi.store!.set({
      ...STORE,
      value: { ...run, state: 'running', seenAt },
    } as never);
    expect(await runner().find()).toMatchObject({ state: 'interrupted' });
    expect((await runner().start()).startedAt).not.toBe(run.startedAt);
    await runner().idle();
  });

  it('ends early where it is cancelled, and where the site stops', async () => {
    const ending = async (end: (check: ReturnType<typeof createFileCheck>) => Promise<unknown>) => {
      const slow: Pick<DocumentFiles, 'verifyFiles'> = {
        async *verifyFiles({ signal, onProgress } = {}) {
          yield { fileId: 1, name: 'a', state: 'ok', expected: null, found: null };
          onProgress?.({ done: 1, total: 9 });
          if (signal?.aborted) return;
          await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        },
      };
      const check = createFileCheck(site.strapi, () => slow as DocumentFiles);

      await check.start();
      await end(check);
      await check.idle();

      return check.find();
    };

    expect(await ending((check) => check.cancel())).toMatchObject({ state: 'cancelled', done: 1 });
    expect(await ending((check) => check.stop())).toMatchObject({ state: 'interrupted', done: 1 });
  });

  it('is for roles that have its permission', async () => {
    for (const [method, route] of [
      ['GET', ROUTE],
      ['POST', ROUTE],
      ['DELETE', ROUTE],
      ['POST', `/newsroom/official-documents/${document.documentId}/check-files`],
    ] as const) {
      expect((await site.request(method, route)).status).toBe(401);
    }
  });
});
