import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { uploadFile } from './support/content';
import { documentsOf } from './support/official-documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const ROOT = path.resolve(__dirname, '../..');
const SITE = path.join(ROOT, 'tests/site');

let site: Site;
let publicDir: string;

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** As a site's owner runs it: by itself, in the folder of the site. */
const newsroom = async (args: string[], cwd = SITE): Promise<Ran> => {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [path.join(ROOT, 'bin/newsroom.js'), ...args],
      { cwd, env: { ...process.env, ...site.database.env, PUBLIC_DIR: publicDir } }
    );

    return { code: 0, stdout, stderr };
  } catch (error) {
    return error as Ran;
  }
};

beforeAll(async () => {
  site = await bootSite();
  publicDir = String(process.env.PUBLIC_DIR);
});

afterAll(() => site.close());

describe('newsroom verify-files', () => {
  it('finds what was changed on the disk, past the media library', async () => {
    const documents = documentsOf(site);
    const file = await uploadFile(site, {
      content: 'Toàn văn quyết định',
      name: 'quyet-dinh.txt',
      mimetype: 'text/plain',
    });

    await documents.create({ number: '1/QĐ-UBND', attachments: [{ file: file.id }] });
    await site.strapi.plugin('newsroom').service('documentFiles').idle();

    expect(await newsroom(['verify-files'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('files checked: 1 (1 ok'),
    });

    fs.appendFileSync(path.join(publicDir, file.url), ' (đã sửa)');

    expect(await newsroom(['verify-files'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('changed: quyet-dinh.txt'),
    });
  });
});

describe('newsroom import-registry', () => {
  it('imports a register, and the same one again changes nothing', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-register-'));
    const register = path.join(folder, 'so-van-ban.csv');

    fs.writeFileSync(
      register,
      'Số ký hiệu;Trích yếu;Ngày ban hành\n7/TB-UBND;Về lịch tiếp công dân;05/03/2024\n'
    );

    const args = ['import-registry', register, '--publish'];

    expect(await newsroom(args)).toMatchObject({ code: 0 });

    const numbers = () => documentsOf(site).numbers('year=2024');

    expect(await numbers()).toEqual(['7/TB-UBND']);
    expect(await newsroom(args)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/unchanged\D*1|1 unchanged/),
    });
    expect(await numbers()).toEqual(['7/TB-UBND']);

    fs.rmSync(folder, { recursive: true });
  });
});

describe('newsroom', () => {
  it('says what it can do', async () => {
    for (const args of [[], ['none'], ['toString']]) {
      expect(await newsroom(args)).toMatchObject({
        code: 2,
        stdout: expect.stringContaining('verify-files'),
      });
    }
  });

  it('wants to be run in the folder of a site', async () => {
    expect(await newsroom(['verify-files'], '/')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Run this in the folder of a Strapi site'),
    });
  });
});
