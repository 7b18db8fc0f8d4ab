import { randomUUID } from 'node:crypto';
import http from 'node:http';

import type { Site } from './support/site';
import { bootSite } from './support/site';
import { exclusionsOf, hitOf, ledgerOf, sendHit, settle } from './support/visits';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

let site: Site;

beforeAll(async () => {
  site = await bootSite({ env: { NEWSROOM_CONFIG: '{"hitRate":0}' } });
});

afterAll(() => site?.close());

const publish = async (title: string): Promise<string> => {
  const articles = site.strapi.documents('plugin::newsroom.article');
  const { documentId } = await articles.create({ data: { title } as never });

  await articles.publish({ documentId });

  return documentId;
};

describe('a hit', () => {
  it('counts once it is acknowledged, and its repetition not again', async () => {
    const before = await ledgerOf(site);
    const hit = hitOf();
    const first = await sendHit(site, hit);
    const second = await sendHit(site, hit);
    const after = await ledgerOf(site);

    expect([first.status, first.body, second.status]).toEqual([202, '', 202]);
    expect(after.pageViews - before.pageViews).toBe(1);
  });

  it('of one person within half an hour makes one visit of several pages', async () => {
    const before = await ledgerOf(site);
    const person = { 'User-Agent': `${CHROME} ${randomUUID()}` };

    for (const path of ['/', '/tin-tuc', '/van-ban']) {
      expect((await sendHit(site, hitOf({ path }), person)).status).toBe(202);
    }

    const after = await ledgerOf(site);

    expect(after.pageViews - before.pageViews).toBe(3);
    expect(after.visits - before.visits).toBe(1);
    expect(after.visitors - before.visitors).toBe(1);
  });

  it('counts for its article too, once that is published', async () => {
    const article = await publish('Khởi công đường liên thôn');
    const { documentId: draft } = await site.strapi
      .documents('plugin::newsroom.article')
      .create({ data: { title: 'Bản nháp' } as never });
    const person = { 'User-Agent': `${CHROME} ${randomUUID()}` };

    expect((await sendHit(site, hitOf({ article }), person)).status).toBe(202);
    expect((await sendHit(site, hitOf({ article, locale: 'vi' }), person)).status).toBe(202);
    expect((await sendHit(site, hitOf({ article, locale: 'xx' }), person)).status).toBe(204);
    expect((await sendHit(site, hitOf({ article: draft }), person)).status).toBe(204);
    expect((await sendHit(site, hitOf({ article: 'none' }), person)).status).toBe(204);

    const { articles } = await ledgerOf(site);

    expect(articles.filter(({ article: key }) => key.startsWith(article))).toEqual([
      expect.objectContaining({ page_views: 2, visits: 1, visitors: 1 }),
    ]);
    expect(articles.some(({ article: key }) => key.startsWith(draft))).toBe(false);
  });

  it.each([
    ['a bot', {}, { 'User-Agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }, 'bot'],
    ['a page fetched ahead', {}, { 'Sec-Purpose': 'prefetch' }, 'prefetch'],
    ['a view of long ago', { age: 1_800_001 }, {}, 'too-late'],
  ])('of %s is excluded, and counted as such', async (_who, body, headers, reason) => {
    const before = await ledgerOf(site);
    const excludedBefore = await exclusionsOf(site);
    const answer = await sendHit(site, hitOf(body), headers);

    expect([answer.status, answer.body]).toEqual([204, '']);

    await settle(site);

    const after = await ledgerOf(site);
    const excluded = await exclusionsOf(site);

    expect(after.pageViews - before.pageViews).toBe(1);
    expect((excluded[reason] ?? 0) - (excludedBefore[reason] ?? 0)).toBe(1);
  });

  it.each([
    ['no JSON', '{', 400],
    ['no object', '[]', 400],
    ['no id', '{"path":"/"}', 400],
    ['a short id', '{"id":"abc","path":"/"}', 400],
    ['a negative age', JSON.stringify(hitOf({ age: -1 })), 400],
    ['a fraction of an age', JSON.stringify(hitOf({ age: 0.5 })), 400],
    ['an endless age', JSON.stringify(hitOf({ age: 1e300 })), 400],
    ['a path of another kind', JSON.stringify(hitOf({ path: 5 })), 400],
    ['half a character', `{"id":"${randomUUID()}","path":"/\\ud800"}`, 400],
    ['more than 1 KB', JSON.stringify(hitOf({ path: `/${'a'.repeat(1100)}` })), 413],
    ['a megabyte', 'a'.repeat(1_000_000), 413],
  ])('with %s is refused with what to change', async (_what, text, status) => {
    const before = await ledgerOf(site);
    const answer = await sendHit(site, text);

    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({
      data: null,
      error: { status, message: expect.stringMatching(/.{10}/) as unknown },
    });
    expect((await ledgerOf(site)).pageViews).toBe(before.pageViews);
  });

  it('in another form than JSON is refused', async () => {
    expect((await sendHit(site, hitOf(), { 'Content-Type': 'image/png' })).status).toBe(415);
    expect((await sendHit(site, hitOf(), { 'Content-Encoding': 'gzip' })).status).toBe(415);
    expect((await sendHit(site, hitOf(), { 'Content-Type': 'application/json' })).status).toBe(202);
  });

  it('that never ends is given up', async () => {
    const status = await new Promise((resolve, reject) => {
      const request = http.request(`${site.url}/api/newsroom/hit`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', 'Content-Length': 100, 'User-Agent': CHROME },
      });

      request.on('response', ({ statusCode }) => {
        resolve(statusCode);
        request.destroy();
      });
      request.on('error', reject);
      request.write('{"id":');
    });

    expect(status).toBe(408);
  });

  it('may come from any page, and is told so', async () => {
    const origin = 'https://xa.example.gov.vn';
    const answer = await sendHit(site, hitOf(), { Origin: origin });
    const preflight = await site.request('OPTIONS', '/api/newsroom/hit', undefined, {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
    });

    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST');
  });

  it('leaves nothing of the person behind', async () => {
    const agent = `${CHROME} ${randomUUID()}`;

    await sendHit(site, hitOf({ referrer: 'https://zalo.example/chat?u=1' }), {
      'User-Agent': agent,
    });

    const { text } = await ledgerOf(site);

    expect(text).not.toContain('127.0.0.1');
    expect(text).not.toContain('Mozilla');
    expect(text).not.toContain('u=1');
    expect(text).toContain('zalo.example');
  });
});

describe('the other roads', () => {
  it('count a page without scripts by its picture', async () => {
    const before = await ledgerOf(site);
    const answer = await fetch(`${site.url}/api/newsroom/hit.gif?path=/tin-tuc`, {
      headers: { 'User-Agent': CHROME },
    });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/gif');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(40);
    expect((await ledgerOf(site)).pageViews - before.pageViews).toBe(1);

    const wrong = await fetch(`${site.url}/api/newsroom/hit.gif?path=nowhere`);

    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([200, 'image/gif']);
  });

  it('leave every other route alone', async () => {
    expect((await site.get('/api/newsroom/hit')).status).toBe(404);
    expect((await site.get('/_health')).status).toBe(204);
  });

  it('count for a front end that renders on its server, by token only', async () => {
    const body = { ...hitOf(), ip: '203.0.113.7', userAgent: CHROME };
    const refused = await site.request('POST', '/api/newsroom/server-hits', body);

    expect(refused.status).toBe(403);

    const { accessKey } = await site.strapi.service('admin::api-token').create({
      name: 'front end',
      type: 'custom',
      lifespan: null,
      permissions: ['plugin::newsroom.visit-hit.create'],
    });
    const before = await ledgerOf(site);
    const token = { Authorization: `Bearer ${accessKey}` };
    const counted = await site.request('POST', '/api/newsroom/server-hits', body, token);
    const wrong = await site.request(
      'POST',
      '/api/newsroom/server-hits',
      { ...body, ip: 'nowhere' },
      token
    );

    expect([counted.status, wrong.status]).toEqual([202, 400]);
    expect((await ledgerOf(site)).pageViews - before.pageViews).toBe(1);
  });
});
