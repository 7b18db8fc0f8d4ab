import fc from 'fast-check';

import type { Answer } from '../../server/src/platform/response-cache/answer';
import { keepable } from '../../server/src/platform/response-cache/answer';
import { createCache } from '../../server/src/platform/response-cache/cache';
import { requestKey } from '../../server/src/platform/response-cache/request-key';

const PREFIX = '/api/newsroom/';

const answer = (text: string): Answer => ({ headers: {}, body: Buffer.from(text), etag: '' });

describe('what is kept', () => {
  it.each([
    ['another route', { url: '/api/stories' }],
    ['a write', { method: 'POST' }],
    ['a token', { headers: { authorization: 'Bearer x' } }],
    ['a cookie', { headers: { cookie: 'a=b' } }],
    ['a part', { headers: { range: 'bytes=0-1' } }],
    ['an endless address', { url: `${PREFIX}${'a'.repeat(3_000)}` }],
  ])('is not %s', (_what, request) => {
    const plain = { method: 'GET', url: `${PREFIX}articles`, headers: {} };

    expect(requestKey(plain, PREFIX)).not.toBeNull();
    expect(requestKey({ ...plain, ...request }, PREFIX)).toBeNull();
  });

  it.each([
    ['private', { 'cache-control': 'private, no-cache' }],
    ['with a cookie', { 'set-cookie': ['a=b'] }],
    ['different for each reader', { vary: 'User-Agent' }],
    ['counted for each reader', { 'x-ratelimit-remaining': '3' }],
  ])('is no answer that is %s', (_what, headers) => {
    const plain = { status: 200, body: 'text', headers: { 'cache-control': 'public, no-cache' } };

    expect(keepable(plain)).not.toBeNull();
    expect(keepable({ ...plain, status: 404 })).toBeNull();
    expect(keepable({ ...plain, headers: { ...plain.headers, ...headers } })).toBeNull();
  });
});

describe('the cache', () => {
  it('stays within its memory, whatever is asked', async () => {
    const cache = createCache();

    for (let number = 0; number < 50_000; number += 1) {
      await cache.fill(`key ${number}`, async () => ({ answer: answer('a'.repeat(2_000)) }));
    }

    expect(cache.size().answers).toBeLessThanOrEqual(2_000);
    expect(cache.size().bytes).toBeLessThanOrEqual(32 * 1024 * 1024);

    await cache.fill('huge', async () => ({ answer: answer('a'.repeat(3_000_000)) }));
    expect(cache.find('huge')).toBeUndefined();
  });

  it('never hands out what was begun before a change, or is older than a second', async () => {
    type Step = { do: 'write' | 'ask' | 'begin' | 'end' } | { do: 'wait'; ms: number };

    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ do: fc.constantFrom('write', 'ask', 'begin', 'end') }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: -2_000, max: 2_000 }) })
    );

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        let now = 1_000_000;
        let stored = 0;
        const cache = createCache(() => now);
        const open: Array<() => void> = [];
        const fills: Array<Promise<void>> = [];
        const seen: Array<{ isOutdated: boolean; age: number }> = [];
        let readAt = new Map<string, number>();

        for (const current of steps) {
          if (current.do === 'wait') now += current.ms;
          if (current.do === 'write') {
            stored += 1;
            cache.change();
          }
          if (current.do === 'begin') {
            const text = `${stored}`;
            const at = now;

            fills.push(
              cache.fill('key', () => {
                readAt = new Map([...readAt, [`${text} ${at}`, at]]);

                return new Promise((resolve) =>
                  open.push(() => resolve({ answer: answer(`${text} ${at}`) }))
                );
              })
            );
          }
          if (current.do === 'end') {
            open.shift()?.();
            await new Promise(setImmediate);
          }
          if (current.do === 'ask') {
            const found = cache.find('key')?.body.toString();

            if (found !== undefined) {
              seen.push({
                isOutdated: found.split(' ')[0] !== String(stored),
                age: now - (readAt.get(found) as number),
              });
            }
          }
        }

        for (const end of open) end();
        await Promise.all(fills);
        expect(seen.filter(({ isOutdated, age }) => isOutdated || age >= 1_000)).toEqual([]);
      })
    );
  });
});
