import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import type { DocumentFiles, FileCheck } from '../../server/src/documents/files';
import { verifyCommand } from '../../server/src/documents/files';
import { FILE_CHECKSUMS } from '../../server/src/documents/files/table';
import type { Entry, UploadedFile } from './support/content';
import { create, uploadFile } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const DOCUMENT = 'plugin::newsroom.official-document';

let site: Site;
let files: DocumentFiles;

beforeAll(async () => {
  site = await bootSite();
  files = site.strapi.plugin('newsroom').service('documentFiles') as DocumentFiles;
});

afterAll(() => site.close());

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

const upload = (name: string, content: string) =>
  uploadFile(site, { content, name, mimetype: 'text/plain' });

const publish = (number: string, attached: UploadedFile[]): Promise<Entry> =>
  create(
    site,
    DOCUMENT,
    {
      number,
      abstract: `Về việc thử ${number}`,
      attachments: attached.map(({ id, name }) => ({ file: id, title: name, role: 'original' })),
    },
    { status: 'published' }
  );

const pathOf = ({ url }: UploadedFile) => path.join(site.strapi.dirs.static.public, url);

const rowsOf = ({ id }: UploadedFile) =>
  site.strapi.db.getConnection(FILE_CHECKSUMS).where({ file_id: id });

const verify = async (): Promise<Map<string, FileCheck>> => {
  const checks = new Map<string, FileCheck>();

  for await (const check of files.verifyFiles()) checks.set(check.name, check);

  return checks;
};

describe('a check of all files', () => {
  const attach = async (name: string, content: string) => {
    const file = await upload(name, content);

    await publish(`${file.id}/QĐ-UBND`, [file]);
    await files.idle();

    return file;
  };

  it('tells files as recorded from changed, missing, unreadable and unrecorded ones', async () => {
    const kept = await attach('giu.txt', 'giữ');
    const tampered = await attach('sua.txt', 'giá 100');
    const lost = await attach('that-lac.txt', 'thất lạc');
    const astray = await attach('lac.txt', 'lạc');
    const deleted = await attach('xoa.txt', 'xóa');
    const fresh = await upload('moi.txt', 'mới');
    const drafted = await upload('nhap.txt', 'nháp');

    await publish('99/QĐ-UBND', [fresh]);
    await create(site, DOCUMENT, { abstract: 'Nháp', attachments: [{ file: drafted.id }] });
    await files.idle();
    await rowsOf(fresh).delete();
    fs.writeFileSync(pathOf(tampered), 'giá 900');
    fs.rmSync(pathOf(lost));
    await site.strapi.db
      .getConnection('files')
      .where({ id: astray.id })
      .update({ url: '/../../etc/passwd' });
    await site.strapi.plugin('upload').service('upload').remove(deleted);

    const checks = await verify();

    expect(checks.get('giu.txt')).toEqual({
      fileId: kept.id,
      name: 'giu.txt',
      state: 'ok',
      expected: { sha256: sha256('giữ'), size: 5 },
      found: { sha256: sha256('giữ'), size: 5 },
    });
    expect(checks.get('sua.txt')).toMatchObject({
      state: 'changed',
      expected: { sha256: sha256('giá 100') },
      found: { sha256: sha256('giá 900') },
    });
    expect(checks.get('that-lac.txt')).toMatchObject({
      state: 'missing',
      expected: { sha256: sha256('thất lạc') },
      found: null,
    });
    expect(checks.get('lac.txt')).toMatchObject({ state: 'unreadable', found: null });
    expect(checks.get('moi.txt')).toMatchObject({ state: 'unrecorded', expected: null });
    expect(checks.get(`${deleted.id}/QĐ-UBND: xoa.txt`)).toMatchObject({
      fileId: null,
      state: 'missing',
    });
    expect(checks.has('nhap.txt')).toBe(false);
  });

  it('is told by the command in a line for each problem and a summary', async () => {
    const lines: string[] = [];

    expect(await verifyCommand(site.strapi, (line) => lines.push(line))).toBe(1);
    expect(lines.filter((line) => line.startsWith('changed: sua.txt'))).toEqual([
      expect.stringContaining(sha256('giá 900')),
    ]);
    expect(lines.some((line) => line.includes('giu.txt'))).toBe(false);
    expect(lines.some((line) => line.startsWith('missing: that-lac.txt'))).toBe(true);
    expect(lines.at(-1)).toMatch(
      /^files checked: \d+ \(\d+ ok, 1 changed, 2 missing, 1 unreadable, 1 unrecorded\)$/
    );
  });

  it('tells how far it is, to the end', async () => {
    const progress: Array<{ done: number; total: number }> = [];

    const checks = files.verifyFiles({ onProgress: (step) => progress.push(step) });

    while (!(await checks.next()).done);

    expect(progress.map(({ done }) => done)).toEqual(progress.map((_, place) => place + 1));
    expect(progress.at(-1)?.done).toBe(progress.at(-1)?.total);
  });

  it('ends with 0 when every published file is as recorded', async () => {
    const published: Array<{ documentId: string }> = await site.strapi.db
      .query(DOCUMENT)
      .findMany({ where: { publishedAt: { $notNull: true } } });

    for (const { documentId } of published) {
      await site.strapi.documents(DOCUMENT as never).delete({ documentId } as never);
    }

    await attach('sach.txt', 'sạch');

    const lines: string[] = [];

    expect(await verifyCommand(site.strapi, (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual([
      'files checked: 1 (1 ok, 0 changed, 0 missing, 0 unreadable, 0 unrecorded)',
    ]);
  });
});
