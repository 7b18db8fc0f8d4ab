import fs from 'node:fs';
import path from 'node:path';

import type { Site } from './support/site';
import { bootSite } from './support/site';

const BUILT = path.resolve(__dirname, '../../dist/newsroom-js');
const SCRIPTS = ['newsroom.js', 'tracker.js'];

describe('a plugin installed without its scripts', () => {
  let site: Site;

  beforeAll(async () => {
    const readFile = fs.readFileSync;

    // Only seemingly: other test files boot from the same folder at this time.
    const reading = jest.spyOn(fs, 'readFileSync').mockImplementation(((file, options) => {
      if (String(file).startsWith(BUILT)) throw new Error(`ENOENT: no such file, ${file}`);

      return readFile(file, options);
    }) as typeof fs.readFileSync);

    try {
      site = await bootSite();
    } finally {
      reading.mockRestore();
    }
  });

  afterAll(() => site.close());

  it.each(SCRIPTS)('boots, and says what to do when %s is asked for', async (name) => {
    const answer = await site.get<{ error: { message: string } }>(`/api/newsroom/${name}`);

    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body.error.message).toContain('Install strapi-plugin-newsroom anew');
  });
});
