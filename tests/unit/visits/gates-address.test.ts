import fc from 'fast-check';

import { addressKey, UNKNOWN_ADDRESS } from '../../../server/src/visits/gates';

describe('What tells addresses apart', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:0201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:51234', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::192.0.2.1', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['fe80::3%br-lan.5', 'fe80:0:0:0::/64'],
    ['fe80::2%3', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (ip, key) => {
    expect(addressKey(ip)).toBe(key);
  });

  test.each([
    '',
    'unknown',
    'localhost',
    '256.0.0.1',
    '1.2.3',
    '010.0.0.1',
    '0x7f000001',
    '2130706433',
    '1.2.3.4, 5.6.7.8',
    '1.2.3.4:',
    '1.2.3.4%eth0',
    '2001:db8::1::2',
    '2001:db8:g::1',
    '::ffff:999.0.2.1',
    '%eth0',
    '[]',
    '::1\u0000',
    `${'1'.repeat(10_000)}.1`,
  ])('%j is no address', (ip) => {
    expect(addressKey(ip)).toBe(UNKNOWN_ADDRESS);
  });

  test('Every spelling of an IPv6 network and every host in it are one', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const spelled = (value: number, width: number, capitals: boolean) => {
      const text = value.toString(16).padStart(width, '0');

      return capitals ? text.toUpperCase() : text;
    };
    const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length });
    const host = fc.tuple(groups(4), fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean());

    // The first group keeps them out of ::ffff:0:0/96.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xffff }), groups(3), host, (first, network, of) => {
        const [rest, width, capitals, zone] = of;
        const plain = [first, ...network, 0, 0, 0, 1].map((part) => part.toString(16)).join(':');
        const other = [first, ...network, ...rest].map((part) => spelled(part, width, capitals));

        return addressKey(`${other.join(':')}${zone ? '%wlan0' : ''}`) === addressKey(plain);
      })
    );
  });

  test('An IPv4 address is one with and without IPv6 around it; different ones stay apart', () => {
    const part = fc.integer({ min: 0, max: 255 });
    const address = fc.tuple(part, part, part, part).map((parts) => parts.join('.'));

    fc.assert(
      fc.property(address, address, (one, other) => {
        expect(addressKey(`::ffff:${one}`)).toBe(one);
        expect(addressKey(one) === addressKey(other)).toBe(one === other);
      })
    );
  });

  test('Nothing makes it fail', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9a-f:.%[\]]{0,50}$/)),
        (text) => typeof addressKey(text) === 'string'
      ),
      { numRuns: 5000 }
    );
  });
});
