import fs from 'node:fs';
import path from 'node:path';

import type { Site } from './support/site';
import { bootSite } from './support/site';

const BUILT = path.resolve(__dirname, '../../dist/newsroom-js');
const SCRIPTS = ['newsroom.js', 'tracker.js'];

let site: Site;

beforeAll(async () => {
  site = await bootSite();
});

afterAll(() => site.close());

const ask = (name: string, init: RequestInit = {}) =>
  fetch(`${site.url}/api/newsroom/${name}`, init);

describe.each(SCRIPTS)('GET /api/newsroom/%s', (name) => {
  const code = fs.readFileSync(path.join(BUILT, name), 'utf8');

  it.each(['br', 'gzip', 'identity'])('is open to any page, as %s', async (encoding) => {
    const answer = await ask(name, {
      headers: { Origin: 'https://xa.example.gov.vn', 'Accept-Encoding': encoding },
    });

    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(code);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      vary: expect.stringContaining('Accept-Encoding'),
    });
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('content-encoding') ?? 'identity').toBe(encoding);
  });

  it('is not sent again to who has it', async () => {
    const etag = (await ask(name)).headers.get('etag') ?? '';
    const again = await ask(name, { headers: { 'If-None-Match': `"other", W/${etag}` } });

    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cross-origin-resource-policy')).toBe('cross-origin');

    const other = await ask(name, {
      headers: { 'If-None-Match': etag, 'Accept-Encoding': 'identity' },
    });

    expect(other.status).toBe(200);
  });

  it('answers HEAD, whoever asks and with whatever token', async () => {
    const head = await ask(name, { method: 'HEAD', headers: { Authorization: 'Bearer wrong' } });

    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });
});
