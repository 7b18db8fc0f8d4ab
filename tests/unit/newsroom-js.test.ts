import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { minify } from '@swc/core';

const BUILT = path.resolve(__dirname, '../../dist/newsroom-js');

const read = (name: string) => fs.readFileSync(path.join(BUILT, name), 'utf8');

describe.each([
  ['tracker.js', 1024],
  ['newsroom.js', 3 * 1024],
])('%s as it is built', (name, limit) => {
  const code = read(name);

  it(`takes at most ${limit} bytes with gzip`, () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(limit);
  });

  it('is one classic script that leaves no name of its own behind', () => {
    expect(code).toMatch(/^\(\(\)=>\{try\{/);
    expect(code).toMatch(/\}catch\(e\)\{\}\}\)\(\)$/);
  });

  it('is understood by the oldest browsers it is for', async () => {
    const parse = () => minify(code, { ecma: 2017, module: false, compress: false, mangle: false });

    await expect(parse()).resolves.toBeDefined();
    // What came into the language after 2017.
    expect(code).not.toMatch(/\?\?|\?\.[a-z[(]|\|\|=|&&=|catch\s*\{|\{\.\.\.|\bimport\b|\b#[a-z]/);
  });

  it('keeps nothing in the browser and runs no text as code', () => {
    expect(code).not.toMatch(/localStorage|sessionStorage|indexedDB|cookie|\beval\b|Function\(/);
    expect(code).not.toMatch(/pushState|replaceState|innerHTML|document\.write/);
  });
});
