import crawlers from 'crawler-user-agents';

import { deviceOf, isBot, MAX_USER_AGENT } from '../../../server/src/visits/gates';
import browsers from '../fixtures/browser-agents.json';

const agents = Object.entries(browsers).flatMap(([device, named]) =>
  Object.entries(named).map(([name, userAgent]) => ({ name, device, userAgent }))
);
const crawlerAgents = [...new Set(crawlers.flatMap(({ instances }) => instances))];

describe('Bots', () => {
  test('At least 99.5% of the agents in crawler-user-agents are excluded', () => {
    const excluded = crawlerAgents.filter((userAgent) => isBot(userAgent));

    expect(crawlerAgents.length).toBeGreaterThan(2000);
    expect(excluded.length / crawlerAgents.length).toBeGreaterThanOrEqual(0.995);
  });

  test('None of 100 browsers in use in Vietnam is', () => {
    expect(new Set(agents.map(({ userAgent }) => userAgent)).size).toBe(100);
    expect(agents.filter(({ userAgent }) => isBot(userAgent))).toEqual([]);
  });

  test('Cốc Cốc has a browser and a crawler', () => {
    expect(
      isBot('Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)')
    ).toBe(true);
    expect(
      isBot('Mozilla/5.0 (compatible; coccocbot-image/1.0; +http://help.coccoc.com/searchengine)')
    ).toBe(true);
    expect(isBot(browsers.desktop['Cốc Cốc, Windows 10'])).toBe(false);
    expect(isBot(browsers.mobile['Cốc Cốc, Android'])).toBe(false);
  });

  test.each([
    undefined,
    '',
    '   ',
    'curl/8.5.0',
    'python-requests/2.32.3',
    'node',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/154.0.0.0 Safari/537.36',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'Zalo/1.0 (+https://zalo.me) crawler',
  ])('%j is one', (userAgent) => {
    expect(isBot(userAgent)).toBe(true);
  });

  test('A long agent is judged by its beginning, in no more time than that takes', () => {
    const chrome = browsers.desktop['Chrome, Windows'];
    const endless = `${chrome}${' x'.repeat(1_000_000)} Googlebot`;
    const before = performance.now();

    expect(isBot(endless)).toBe(false);
    expect(isBot(`${chrome} Googlebot${' x'.repeat(1_000_000)}`)).toBe(true);
    expect(isBot('a'.repeat(MAX_USER_AGENT * 1000))).toBe(isBot('a'.repeat(MAX_USER_AGENT)));
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('What was said of an agent is said again after thousands of others', () => {
    const asked = [...agents.map(({ userAgent }) => userAgent), ...crawlerAgents.slice(0, 100)];
    const first = asked.map((userAgent) => isBot(userAgent));
    for (let i = 0; i < 10_000; i += 1) isBot(`Mozilla/5.0 (X11; Linux) made up ${i}`);

    expect(asked.map((userAgent) => isBot(userAgent))).toEqual(first);
  });
});

describe('Devices', () => {
  test.each(agents)('$name: $device', ({ device, userAgent }) => {
    expect(deviceOf(userAgent)).toBe(device);
  });

  test.each([
    ['tablet', 'Mozilla/5.0 (Linux; Android 13; Nokia T20) AppleWebKit/537.36 Safari/537.36'],
    [
      'tablet',
      'Mozilla/5.0 (Linux; Android 9; SM-T295) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/112.0 Mobile Safari/537.36',
    ],
    [
      'tablet',
      'Mozilla/5.0 (Linux; Android 14; Redmi Pad SE Build/UKQ1; wv) AppleWebKit/537.36 Chrome/138.0 Mobile Safari/537.36 Zalo android/260501901',
    ],
    ['tablet', 'Mozilla/5.0 (Tablet; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1.6.1'],
    [
      'other',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox One) AppleWebKit/537.36 Edge/44.18363',
    ],
    ['other', 'Mozilla/5.0 (PlayStation; PlayStation 5/9.00) AppleWebKit/605.1.15 Safari/605.1.15'],
    [
      'other',
      'Mozilla/5.0 (Linux; Android 9; AFTMM Build/PS7273; wv) AppleWebKit/537.36 Mobile Safari/537.36',
    ],
    ['other', 'Mozilla/5.0'],
    ['other', ''],
  ])('%s: %s', (device, userAgent) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});
