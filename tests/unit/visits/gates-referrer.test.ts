import fc from 'fast-check';

import { createNameLimit, OTHER_NAMES, referrerHost } from '../../../server/src/visits/gates';

describe('Where a visit came from', () => {
  test.each([
    ['https://www.google.com/search?q=x', 'google.com'],
    ['https://WWW.Google.com.VN/', 'google.com.vn'],
    ['http://user:secret@example.org:8080/a', 'example.org'],
    ['https://example.org./', 'example.org'],
    ['https://m.facebook.com/l.php?u=https://xa.example.gov.vn', 'm.facebook.com'],
    ['https://thànhphố.vn/tin', 'xn--thnhph-jta8342d.vn'],
    ['https://www.vn/', 'www.vn'],
    ['http://192.0.2.1/', '192.0.2.1'],
    ['http://[2001:DB8::1]/', '[2001:db8::1]'],
    ['android-app://com.zing.zalo/', 'com.zing.zalo'],
    ['android-app://com.Google.android.gm', 'com.google.android.gm'],
    ['', ''],
    ['javascript:alert(1)', ''],
    ['file:///C:/a.html', ''],
    ['about:blank', ''],
    ['https://', ''],
    ['https://exa mple.org/', ''],
    ['https://=1+1/', ''],
    ["android-app://'x'/", ''],
    ['https://xa.example.gov.vn/khac', ''],
    ['http://www.xa.example.gov.vn/', ''],
    ['https://tinh.example.gov.vn/', 'tinh.example.gov.vn'],
  ])('%j: %j', (referrer, host) => {
    expect(referrerHost(referrer, 'xa.example.gov.vn')).toBe(host);
  });

  test('The page may have the www., and the referrer not', () => {
    expect(referrerHost('https://example.org/', 'www.example.org')).toBe('');
    expect(referrerHost('https://example.org/', 'WWW.EXAMPLE.ORG')).toBe('');
  });

  test('A page of no known host has no referrers of its own', () => {
    expect(referrerHost('https://example.org/', '')).toBe('example.org');
  });

  test('Of a long name the end is kept', () => {
    const host = referrerHost(`https://${'sub.'.repeat(60)}example.org/`, '');

    expect(host).toHaveLength(100);
    expect(host.endsWith('.sub.example.org')).toBe(true);
  });

  test('Whatever the referrer, the name is short, lower-case and ASCII', () => {
    const referrer = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((text) => `https://${text}`),
      fc.string().map((text) => `android-app://${text}`)
    );

    fc.assert(
      fc.property(referrer, (text) => /^[0-9a-z._:[\]-]{0,100}$/.test(referrerHost(text, ''))),
      { numRuns: 5000 }
    );
  });
});

describe('The names of a day', () => {
  test('So many pass, the known ones still after that', () => {
    const limited = createNameLimit(2);

    expect(['a', 'b', 'c', 'a', '', 'd', 'b'].map((name) => limited('2026-11-23', name))).toEqual([
      'a',
      'b',
      OTHER_NAMES,
      'a',
      '',
      OTHER_NAMES,
      'b',
    ]);
  });

  test('A new day begins anew, while hits of the day before still come in', () => {
    const limited = createNameLimit(1);

    expect(limited('2026-11-22', 'a')).toBe('a');
    expect(limited('2026-11-23', 'b')).toBe('b');
    expect(limited('2026-11-22', 'b')).toBe(OTHER_NAMES);
    expect(limited('2026-11-23', 'c')).toBe(OTHER_NAMES);
    expect(limited('2026-11-22', 'a')).toBe('a');
  });

  test('A hundred thousand made-up names are a thousand at most, even with a clock set back', () => {
    const limited = createNameLimit();
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-20']) {
      const passed = new Set<string>();
      for (let i = 0; i < 100_000; i += 1) passed.add(limited(day, `host-${i}.example`));

      expect(passed.size).toBe(1001);
      expect(passed.has(OTHER_NAMES)).toBe(true);
    }
  });
});
