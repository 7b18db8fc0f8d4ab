import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import type { DocumentFiles } from '../../server/src/documents/files';
import { documentFiles } from '../../server/src/documents/files';
import { findUnrecordedIds } from '../../server/src/documents/files/attached-files';
import { findPresent, replaceRecord } from '../../server/src/documents/files/records';
import { FILE_CHECKSUMS } from '../../server/src/documents/files/table';
import { pdf, plainObjects, signatureObjects } from '../unit/fixtures/pdf';
import type { Entry, UploadedFile } from './support/content';
import { asUpload, create, uploadFile } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const DOCUMENT = 'plugin::newsroom.official-document';
const FILE = 'plugin::upload.file';

let site: Site;
let files: DocumentFiles;

beforeAll(async () => {
  site = await bootSite();
  files = site.strapi.plugin('newsroom').service('documentFiles') as DocumentFiles;
});

afterAll(() => site.close());

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

const upload = (name: string, content: string | Buffer, mimetype = 'text/plain') =>
  uploadFile(site, { content, name, mimetype });

const replace = (file: UploadedFile, content: string) =>
  site.strapi
    .plugin('upload')
    .service('upload')
    .replace(file.id, {
      data: { fileInfo: { name: file.name } },
      file: asUpload(content, file.name, 'text/plain'),
    });

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

const recordsOf = async ({ id }: UploadedFile) => (await files.findRecords([id])).get(id);

const rowsOf = ({ id }: UploadedFile) =>
  site.strapi.db.getConnection(FILE_CHECKSUMS).where({ file_id: id });

const moveTo = (file: UploadedFile, url: string) =>
  site.strapi.db.query(FILE).update({ where: { id: file.id }, data: { url } });

describe('the record of a file', () => {
  it('is the checksum of its stored bytes, its size, and what a PDF holds', async () => {
    const signed = pdf(signatureObjects());
    const cases: Array<[UploadedFile, object]> = [
      [
        await upload('van-ban.txt', 'Nội dung'),
        {
          sha256: sha256('Nội dung'),
          size: Buffer.byteLength('Nội dung'),
          pageCount: null,
          hasSignatureField: null,
        },
      ],
      [
        await upload('da-ky.pdf', signed, 'application/pdf'),
        { sha256: sha256(signed), size: signed.length, pageCount: 1, hasSignatureField: true },
      ],
      [
        await upload('ba-trang.pdf', pdf(plainObjects(3)), 'application/pdf'),
        { pageCount: 3, hasSignatureField: false },
      ],
      [
        await upload('rong.pdf', '', 'application/pdf'),
        { sha256: sha256(''), size: 0, pageCount: null, hasSignatureField: null },
      ],
    ];

    for (const [file, facts] of cases) {
      expect(await files.recordFile(file.id)).toMatchObject({ state: 'recorded', changed: true });
      expect(await recordsOf(file)).toEqual({
        present: expect.objectContaining({ ...facts, recordedAt: expect.any(Number) }),
        replaced: [],
      });
    }
  });

  it('stays as it is while the bytes do', async () => {
    const file = await upload('nhu-cu.txt', 'như cũ');

    await files.recordFile(file.id);

    const first = await recordsOf(file);

    expect(await files.recordFile(file.id)).toMatchObject({ state: 'recorded', changed: false });
    expect(await recordsOf(file)).toEqual(first);
  });

  it('is made anew when the file is replaced, and the former one stays as a trace', async () => {
    const file = await upload('thay.txt', 'lần một');

    await files.recordFile(file.id);
    await replace(file, 'lần hai');
    await files.idle();
    await replace(file, 'lần ba');
    await files.idle();

    const records = await recordsOf(file);

    expect(records?.present?.sha256).toBe(sha256('lần ba'));
    expect(records?.replaced).toMatchObject([
      { sha256: sha256('lần hai'), size: Buffer.byteLength('lần hai') },
      { sha256: sha256('lần một'), size: Buffer.byteLength('lần một') },
    ]);
    expect(records?.replaced.every(({ replacedAt }) => replacedAt <= Date.now())).toBe(true);
  });

  it('is not made anew by a save or a new caption, which would cover up what happened to the disk', async () => {
    const file = await upload('lem.txt', 'giá 100');

    await files.recordFile(file.id);
    fs.writeFileSync(pathOf(file), 'giá 900');
    files.recordAttachments([file.id]);
    await site.strapi
      .plugin('upload')
      .service('upload')
      .updateFileInfo(file.id, { caption: 'Chú thích mới', name: 'lem-moi.txt' });
    await files.recordMissing();
    await files.idle();

    expect(await recordsOf(file)).toMatchObject({
      present: { sha256: sha256('giá 100') },
      replaced: [],
    });
  });

  it('is that of the new bytes if the file is replaced while it waits', async () => {
    const file = await upload('dang-cho.txt', 'cũ');

    await publish('76/QĐ-UBND', [file]);
    files.recordAttachments([file.id]);
    await replace(file, 'mới');
    await files.idle();

    expect((await recordsOf(file))?.present?.sha256).toBe(sha256('mới'));
  });

  it('may come back to former bytes', async () => {
    const file = await upload('tro-lai.txt', 'a');

    await files.recordFile(file.id);
    await replace(file, 'b');
    await files.idle();
    await replace(file, 'a');
    await files.idle();

    const records = await recordsOf(file);

    expect(records?.present?.sha256).toBe(sha256('a'));
    expect(records?.replaced.map((former) => former.sha256)).toEqual([sha256('b'), sha256('a')]);
  });

  it('is not made for a replaced photo that no document has', async () => {
    const file = await upload('ngoai.txt', 'một');

    await replace(file, 'hai');
    await files.idle();

    expect(await recordsOf(file)).toBeUndefined();
  });

  it('is one, whoever records the file at once', async () => {
    const file = await upload('cung-luc.txt', 'lần một');
    const nodes = Array.from({ length: 8 }, () => documentFiles({ strapi: site.strapi }));

    await Promise.all(nodes.map((node) => node.recordFile(file.id)));
    expect(await recordsOf(file)).toMatchObject({ replaced: [] });

    fs.writeFileSync(pathOf(file), 'lần hai');
    await Promise.all(nodes.map((node) => node.recordFile(file.id)));

    expect(await recordsOf(file)).toMatchObject({
      present: { sha256: sha256('lần hai') },
      replaced: [{ sha256: sha256('lần một') }],
    });
    expect(await rowsOf(file).whereNull('replaced_at')).toHaveLength(1);
  });

  it('is one, because the database takes no other', async () => {
    const file = await upload('hai-lan.txt', 'một');

    await files.recordFile(file.id);

    const { id: _, ...row } = await rowsOf(file).first();

    // Not by `rejects`: the driver's errors come from another realm, and Jest takes them for none.
    const answer = await rowsOf(file)
      .insert(row)
      .then(
        () => 'taken',
        ({ message }: { message: string }) => message
      );

    expect(answer).toMatch(/unique|duplicate/i);
  });

  it('is not taken back by a node that has read older bytes', async () => {
    const file = await upload('cham.txt', 'cũ');

    await files.recordFile(file.id);

    const seen = await findPresent(site.strapi, file.id);

    fs.writeFileSync(pathOf(file), 'mới');
    await files.recordFile(file.id);
    await replaceRecord(site.strapi, file.id, {
      seen,
      facts: { sha256: sha256('trễ'), size: 5, pageCount: null, hasSignatureField: null },
    });

    expect((await recordsOf(file))?.present?.sha256).toBe(sha256('mới'));
  });

  it('is asked for in one query, however many files there are', async () => {
    const one = await upload('mot.txt', 'một');
    const two = await upload('hai.txt', 'hai');
    const none = await upload('khong.txt', 'không');

    await files.recordFile(one.id);
    await files.recordFile(two.id);

    const queries: string[] = [];
    const listen = ({ sql }: { sql: string }) => queries.push(sql);

    site.strapi.db.connection.on('query', listen);

    const found = await files.findRecords([one.id, two.id, none.id]);

    site.strapi.db.connection.removeListener('query', listen);

    expect([...found.keys()].sort((a, b) => a - b)).toEqual([one.id, two.id]);
    expect(queries).toHaveLength(1);
  });

  it('is left alone where the bytes are gone or lie outside of the public folder', async () => {
    const file = await upload('mat.txt', 'còn');

    await files.recordFile(file.id);

    const before = await recordsOf(file);

    await moveTo(file, '/../package.json');
    expect(await files.recordFile(file.id)).toMatchObject({ state: 'unreadable' });

    await moveTo(file, '/uploads/../../package.json');
    expect(await files.recordFile(file.id)).toMatchObject({ state: 'unreadable' });

    await moveTo(file, file.url);
    fs.rmSync(pathOf(file));

    expect(await files.recordFile(file.id)).toEqual({ state: 'missing' });
    expect(await files.recordFile(987_654)).toEqual({ state: 'missing' });
    expect(await recordsOf(file)).toEqual(before);
  });

  it('of a file elsewhere is that of what its address gives', async () => {
    const content = pdf(plainObjects(2));
    const near = await upload('gan.pdf', content, 'application/pdf');
    const far = await upload('xa.pdf', 'khác', 'text/plain');

    await moveTo(far, `${site.url}${near.url}`);

    expect(await files.recordFile(far.id)).toMatchObject({
      state: 'recorded',
      record: { sha256: sha256(content), size: content.length, pageCount: 2 },
    });
  });
});

describe('files of documents', () => {
  it('are recorded in the background after a save', async () => {
    const file = await upload('nen.txt', 'nền');

    await create(site, DOCUMENT, { abstract: 'Nền', attachments: [{ file: file.id }] });
    await files.idle();

    expect((await recordsOf(file))?.present?.sha256).toBe(sha256('nền'));
  });

  it('are recorded though the save is part of a transaction that goes on', async () => {
    const file = await upload('giao-dich.txt', 'giao dịch');

    await site.strapi.db.transaction(async () => {
      files.recordAttachments([file.id]);
      await publish('77/QĐ-UBND', [file]);
    });
    await files.idle();

    expect((await recordsOf(file))?.present?.sha256).toBe(sha256('giao dịch'));
  });

  it('are recorded at boot if they never were, those of drafts too', async () => {
    const [published, drafted] = [await upload('c1.txt', 'c1'), await upload('c2.txt', 'c2')];
    const unused = await upload('c3.txt', 'c3');

    await publish('78/QĐ-UBND', [published]);
    await create(site, DOCUMENT, { abstract: 'Nháp', attachments: [{ file: drafted.id }] });
    await files.idle();
    await rowsOf(published).delete();
    await rowsOf(drafted).delete();

    expect(await findUnrecordedIds(site.strapi)).toEqual(
      expect.arrayContaining([published.id, drafted.id])
    );

    await files.recordMissing();
    await files.idle();

    expect(await findUnrecordedIds(site.strapi)).toEqual([]);
    expect((await recordsOf(published))?.present?.sha256).toBe(sha256('c1'));
    expect((await recordsOf(drafted))?.present?.sha256).toBe(sha256('c2'));
    expect(await recordsOf(unused)).toBeUndefined();
  });
});
