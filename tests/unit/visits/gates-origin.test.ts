import {
  isAllowedOrigin,
  isPrefetch,
  ORIGIN_PROBLEMS,
  pageHostOf,
  pageOriginOf,
  readOrigin,
} from '../../../server/src/visits/gates';

describe('An origin as an editor types it', () => {
  test.each([
    ['https://xa.example.gov.vn', 'https://xa.example.gov.vn'],
    ['https://xa.example.gov.vn/', 'https://xa.example.gov.vn'],
    ['  HTTPS://XA.Example.gov.VN  ', 'https://xa.example.gov.vn'],
    ['https://xa.example.gov.vn:443', 'https://xa.example.gov.vn'],
    ['http://xa.example.gov.vn:80/', 'http://xa.example.gov.vn'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://thànhphố.vn', 'https://xn--thnhph-jta8342d.vn'],
    ['http://[2001:DB8::1]:8080', 'http://[2001:db8::1]:8080'],
  ])('%s is %s', (text, origin) => {
    expect(readOrigin(text)).toEqual({ ok: origin });
  });

  test.each([
    ['', 'scheme'],
    ['xa.example.gov.vn', 'scheme'],
    ['localhost:3000', 'scheme'],
    ['ftp://example.org', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['https://', 'host'],
    ['https://*.example.org', 'host'],
    ['https://a b.example.org', 'host'],
    ['https://example.org\\evil', 'host'],
    ['https://example.org:99999', 'host'],
    ['https://exam\u0000ple.org', 'host'],
    [`https://${'a'.repeat(300)}.vn`, 'host'],
    ['https://user:secret@example.org', 'credentials'],
    ['https://example.org/tin-tuc', 'path'],
    ['https://example.org//', 'path'],
    ['https://example.org/?a=1', 'path'],
    ['https://example.org/#top', 'path'],
  ])('%j is refused: %s', (text, problem) => {
    expect(readOrigin(text)).toEqual({ error: problem });
    expect(Object.keys(ORIGIN_PROBLEMS)).toContain(problem);
  });
});

describe('The pages that may count', () => {
  const allowed = ['https://xa.example.gov.vn', 'http://localhost:3000'];

  test('Without a list every page may', () => {
    expect(isAllowedOrigin('https://anything.example', [])).toBe(true);
    expect(isAllowedOrigin('', [])).toBe(true);
  });

  test.each([
    ['https://xa.example.gov.vn', true],
    ['http://localhost:3000', true],
    ['http://xa.example.gov.vn', false],
    ['https://xa.example.gov.vn:8443', false],
    ['https://evil.xa.example.gov.vn', false],
    ['https://xa.example.gov.vn.evil.example', false],
    ['', false],
  ])('With a list, %j: %s', (origin, may) => {
    expect(isAllowedOrigin(origin, allowed)).toBe(may);
  });

  test('A name with accents is allowed as the browser sends it', () => {
    const { ok = '' } = readOrigin('https://thànhphố.vn/');

    expect(isAllowedOrigin(pageOriginOf('https://xn--thnhph-jta8342d.vn', undefined), [ok])).toBe(
      true
    );
  });
});

describe('The page that sent a request', () => {
  test.each<[string | undefined, string | undefined, string, string]>([
    ['https://a.example:8443', 'https://b.example/x', 'https://a.example:8443', 'a.example'],
    ['HTTPS://A.example', undefined, 'https://a.example', 'a.example'],
    [undefined, 'https://b.example/tin?x=1', 'https://b.example', 'b.example'],
    ['null', 'https://b.example/', 'https://b.example', 'b.example'],
    ['null', undefined, '', ''],
    [undefined, undefined, '', ''],
    ['', undefined, '', ''],
    ['https://', undefined, '', ''],
    ['chrome-extension://abc', undefined, '', ''],
    ['file://', undefined, '', ''],
    [undefined, `https://b.example/${'x'.repeat(5000)}`, '', ''],
  ])('Origin %j and Referer %j: %j, %j', (origin, referer, pageOrigin, host) => {
    expect(pageOriginOf(origin, referer)).toBe(pageOrigin);
    expect(pageHostOf(origin, referer)).toBe(host);
  });
});

describe('What is fetched ahead', () => {
  test.each([
    [{ 'sec-purpose': 'prefetch' }],
    [{ 'sec-purpose': 'prefetch;prerender' }],
    [{ 'sec-purpose': 'prefetch;anonymous-client-ip' }],
    [{ purpose: 'prefetch' }],
    [{ purpose: 'Prefetch' }],
    [{ 'x-purpose': 'preview' }],
    [{ 'x-moz': 'prefetch' }],
    [{ 'sec-purpose': ['prefetch', 'prerender'] as unknown as string }],
  ])('%j', (headers) => {
    expect(isPrefetch(headers)).toBe(true);
  });

  test.each([
    [{}],
    [{ 'sec-purpose': '' }],
    [{ purpose: 'navigate' }],
    [{ 'sec-fetch-dest': 'empty', 'x-moz': '1' }],
    [{ 'user-agent': 'prefetch' }],
  ])('%j is a view', (headers) => {
    expect(isPrefetch(headers)).toBe(false);
  });
});
