import { IPv4, IPv6 } from 'ipaddr.js';

import { remember } from './remember';

/** Stands for every address that cannot be read. */
export const UNKNOWN_ADDRESS = 'unknown';

/** A provider gives a household so many bits of its own. */
const NETWORK_BITS = 64;
/** The longest address, its zone and a port; what is longer is not worth remembering. */
const MAX_LENGTH = 80;
const REMEMBERED = 20_000;

/** Some proxies write a port behind the address that they forward. */
const WITH_PORT = /^(?:\[([^\]]*)\](?::\d+)?|([^:]*):\d+)$/;
const ZONE = /%.*$/;

const bare = (text: string): string => {
  const [, bracketed, beforePort] = WITH_PORT.exec(text) ?? [];

  return bracketed ?? beforePort ?? text;
};

function parseIPv6(text: string): IPv6 | null {
  try {
    return IPv6.parse(text);
  } catch {
    return null;
  }
}

function read(ip: string): string {
  const address = bare(ip.trim());
  if (!address.includes(':')) {
    return IPv4.isValidFourPartDecimal(address) ? address : UNKNOWN_ADDRESS;
  }

  const parsed = parseIPv6(address.replace(ZONE, ''));
  if (parsed === null) return UNKNOWN_ADDRESS;
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();

  const network = parsed.parts.slice(0, NETWORK_BITS / 16);

  return `${network.map((part) => part.toString(16)).join(':')}::/${NETWORK_BITS}`;
}

const readOnce = remember(REMEMBERED, read);

/**
 * What tells one visitor's address from another's: IPv4 as it is, IPv6 cut to its /64 network and
 * spelled in one way. An IPv4 address within IPv6 (`::ffff:192.0.2.1`) is the same as without.
 */
export const addressKey = (ip: string): string =>
  ip.length > MAX_LENGTH ? UNKNOWN_ADDRESS : readOnce(ip);
