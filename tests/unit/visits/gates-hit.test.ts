import fc from 'fast-check';

import { MAX_AGE_MS, readHit, readPixelHit, readServerHit } from '../../../server/src/visits/gates';

const NOW = Date.UTC(2026, 10, 23, 12);
const ID = '0123456789abcdef';

const bodyWith = (fields: Record<string, unknown> = {}) => ({ id: ID, path: '/', ...fields });
const read = (fields?: Record<string, unknown>) => readHit(JSON.stringify(bodyWith(fields)), NOW);

describe('The body of a hit', () => {
  test('An id and a path are enough', () => {
    expect(read().ok).toEqual({
      id: ID,
      at: NOW,
      tooLate: false,
      article: null,
      locale: null,
      referrer: '',
    });
  });

  test('Every field is read; ids are the same in capitals', () => {
    const hit = {
      id: '6F9619FF-8B86-D011-B42D-00C04FC964FF',
      path: '/tin-tuc/đường mới?x=1#y',
      article: 'a1b2c3d4e5f6g7h8i9j0k1l2',
      locale: 'zh-Hant-TW',
      referrer: 'https://example.org/%E1?q=tin tức',
      age: 1500,
    };

    expect(readHit(JSON.stringify(hit), NOW).ok).toEqual({
      id: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
      at: NOW - 1500,
      tooLate: false,
      article: hit.article,
      locale: 'zh-Hant-TW',
      referrer: hit.referrer,
    });
  });

  test('A locale without an article is ignored, though checked', () => {
    expect(read({ locale: 'vi' }).ok?.locale).toBeNull();
    expect(read({ locale: '../..' }).error).toMatch(/^locale: /);
  });

  test('A view of half an hour ago still counts, an older one comes too late', () => {
    expect(read({ age: MAX_AGE_MS }).ok).toMatchObject({ at: NOW - MAX_AGE_MS, tooLate: false });
    expect(read({ age: MAX_AGE_MS + 1 }).ok).toMatchObject({ tooLate: true });
    expect(read({ age: Number.MAX_SAFE_INTEGER }).ok).toMatchObject({ tooLate: true });
  });

  test.each<[string, Record<string, unknown>]>([
    ['id', { id: undefined }],
    ['id', { id: 1234567890123456 }],
    ['id', { id: '0123456789abcde' }],
    ['id', { id: '0'.repeat(37) }],
    ['id', { id: '0123456789abcdeg' }],
    ['id', { id: `${ID}\n` }],
    ['id', { id: [ID] }],
    ['path', { path: undefined }],
    ['path', { path: '' }],
    ['path', { path: 'tin-tuc' }],
    ['path', { path: `/${'a'.repeat(500)}` }],
    ['path', { path: '/a\u0000b' }],
    ['path', { path: '/a\nb' }],
    ['path', { path: '/\ud800' }],
    ['path', { path: ['/'] }],
    ['article', { article: '' }],
    ['article', { article: 7 }],
    ['article', { article: null }],
    ['article', { article: "x' or 1=1" }],
    ['article', { article: 'a'.repeat(41) }],
    ['article', { article: { $ne: '' } }],
    ['locale', { locale: 'v' }],
    ['locale', { locale: 'en_US' }],
    ['locale', { locale: 'en-aaaaaaaa-aaaaaaaa-aaaaaaaa' }],
    ['locale', { locale: true }],
    ['referrer', { referrer: '/relative' }],
    ['referrer', { referrer: 5 }],
    ['referrer', { referrer: 'https://example.org/\u0000' }],
    ['referrer', { referrer: 'https://example.org/\udfff' }],
    ['referrer', { referrer: `https://example.org/${'a'.repeat(1000)}` }],
    ['age', { age: -1 }],
    ['age', { age: 0.5 }],
    ['age', { age: '0' }],
    ['age', { age: null }],
    ['age', { age: [] }],
    ['age', { age: 1e300 }],
    ['"visitor"', { visitor: 'me' }],
    ['"ip"', { ip: '192.0.2.1' }],
  ])('%s is refused by its name: %j', (name, fields) => {
    const { ok, error } = read(fields);

    expect(ok).toBeUndefined();
    expect(error?.startsWith(`${name}: `)).toBe(true);
  });

  test('__proto__ and constructor are fields like any other that a hit does not have', () => {
    const text = (name: string) => `{"id":"${ID}","path":"/","${name}":{"article":"evil"}}`;

    expect(readHit(text('__proto__'), NOW).error).toMatch(/^"__proto__": is no field/);
    expect(readHit(text('constructor'), NOW).error).toMatch(/^"constructor": is no field/);
    expect(({} as { article?: unknown }).article).toBeUndefined();
  });

  test('A long name of a field is not repeated in full', () => {
    expect(read({ ['x'.repeat(900)]: 1 }).error?.length).toBeLessThan(150);
  });

  test.each([
    '',
    'null',
    '[]',
    '"text"',
    '1',
    '{',
    '{"id":}',
    'id=1&path=/',
    '\ufeff{}',
    '['.repeat(1024),
    '{"a":'.repeat(200),
    '\u0000',
  ])('%j is no hit', (text) => {
    expect(readHit(text, NOW).error).toMatch(/^The body must be a JSON object/);
  });

  test('Whatever is sent, the answer is a hit that keeps its promises or a message', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.double(),
      fc.integer(),
      fc.jsonValue(),
      fc.constantFrom(ID, '/', '/a', 'vi', 'https://example.org/', '', undefined)
    );
    const body = fc.record(
      { id: value, path: value, article: value, locale: value, referrer: value, age: value },
      { requiredKeys: [] }
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      body.map((fields) => JSON.stringify(fields)),
      body.map((fields) => JSON.stringify({ ...fields, id: ID, path: '/' }))
    );

    fc.assert(
      fc.property(text, (sent) => {
        const { ok, error } = readHit(sent, NOW);
        if (ok === undefined) return error !== undefined && error.length > 0;

        const { id, at, tooLate, article, locale } = ok;

        return (
          /^[0-9a-f-]{16,36}$/.test(id) &&
          Number.isSafeInteger(at) &&
          at <= NOW &&
          tooLate === NOW - at > MAX_AGE_MS &&
          `${article ?? ''}:${locale ?? ''}`.length <= 64 &&
          (article !== null || locale === null)
        );
      }),
      { numRuns: 5000 }
    );
  });
});

describe('What a front end tells from its server', () => {
  const visitor = { ip: '2001:db8::1', userAgent: 'Mozilla/5.0' };

  test('It is a hit with the address and the user agent of the visitor', () => {
    expect(readServerHit(bodyWith({ ...visitor, age: 10 }), NOW).ok).toMatchObject({
      id: ID,
      at: NOW - 10,
      ...visitor,
    });
  });

  test('A visitor without a user agent is no error: it counts as a bot', () => {
    expect(readServerHit(bodyWith({ ...visitor, userAgent: '' }), NOW).ok).toBeDefined();
  });

  test.each<[string, Record<string, unknown>]>([
    ['ip', { ip: undefined }],
    ['ip', { ip: 'localhost' }],
    ['ip', { ip: 16843009 }],
    ['ip', { ip: '1.2.3.4, 5.6.7.8' }],
    ['userAgent', { userAgent: undefined }],
    ['userAgent', { userAgent: ['Mozilla/5.0'] }],
    ['userAgent', { userAgent: 'Mozilla\u0000' }],
    ['path', { path: 5 }],
    ['"role"', { role: 'admin' }],
  ])('%s is refused by its name: %j', (name, fields) => {
    const { error } = readServerHit(bodyWith({ ...visitor, ...fields }), NOW);

    expect(error?.startsWith(`${name}: `)).toBe(true);
  });

  test.each([undefined, null, 'text', [], 5])('%j is no hit', (body) => {
    expect(readServerHit(body, NOW).error).toMatch(/^The body must be a JSON object/);
  });
});

describe('The query of the pixel', () => {
  const readQuery = (query: string) => readPixelHit(query, ID, NOW);

  test('It tells a view of now, under the id that the server gave', () => {
    expect(readQuery('path=%2Ftin-t%E1%BB%A9c&article=abc&locale=vi').ok).toEqual({
      id: ID,
      at: NOW,
      tooLate: false,
      article: 'abc',
      locale: 'vi',
      referrer: '',
    });
  });

  test('What a template left empty is not given', () => {
    expect(readQuery('path=/&article=&locale=').ok).toMatchObject({ article: null, locale: null });
  });

  test.each([
    ['', 'path'],
    ['path=', 'path'],
    ['path=%00', 'path'],
    ['path=/&path=/a', 'path'],
    ['path=/&article=a%2Fb', 'article'],
    ['path=/&id=0123456789abcdef', '"id"'],
    ['path=/&__proto__=1', '"__proto__"'],
    ['path=/&article[]=a', '"article[]"'],
  ])('%j is refused: %s', (query, name) => {
    expect(readQuery(query).error?.startsWith(`${name}: `)).toBe(true);
  });
});
