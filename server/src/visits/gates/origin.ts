import { remember } from './remember';

/** Why what an editor typed is no origin; the panel words them in the editor's language. */
export const ORIGIN_PROBLEMS = {
  scheme: 'must begin with https:// or http://',
  credentials: 'must not have a user name or password',
  path: 'must end after the host, without a path, query or #',
  host: 'must be an address such as https://xa.example.gov.vn',
} as const;

export type OriginProblem = keyof typeof ORIGIN_PROBLEMS;

const WEB = /^https?:\/\//i;
/** A URL's parser takes these for slashes or drops them. */
const MISREAD = /[\\\s\p{Cc}\p{Cs}*]/u;
const REMEMBERED = 1000;
/** A Referer may hold a long path. */
const MAX_LENGTH = 2000;
/** The longest host there may be, a scheme and a port. */
const MAX_ORIGIN = 270;

/** An origin as browsers send it: lower case, ASCII (`xn--…`), without a default port. */
export function readOrigin(
  text: string
): { ok: string; error?: undefined } | { ok?: undefined; error: OriginProblem } {
  const typed = text.trim();
  if (!WEB.test(typed)) return { error: 'scheme' };
  if (typed.length > MAX_ORIGIN || MISREAD.test(typed) || !URL.canParse(typed)) {
    return { error: 'host' };
  }

  const { username, password, pathname, search, hash, origin } = new URL(typed);
  if (username !== '' || password !== '') return { error: 'credentials' };
  if (pathname !== '/' || search !== '' || hash !== '') return { error: 'path' };

  return { ok: origin };
}

/**
 * @param origin the Origin header, or '' for a page that has none
 * @param allowedOrigins as {@link readOrigin} gives them; none at all allows every page
 */
export const isAllowedOrigin = (origin: string, allowedOrigins: readonly string[]): boolean =>
  allowedOrigins.length === 0 || allowedOrigins.includes(origin);

const NOWHERE = { origin: '', host: '' };

const pageOf = remember(REMEMBERED, (address: string): { origin: string; host: string } => {
  if (!WEB.test(address) || !URL.canParse(address)) return NOWHERE;
  const { origin, hostname } = new URL(address);

  return { origin, host: hostname };
});

type Header = string | undefined;

const page = (origin: Header, referer: Header) => {
  // "null" is the origin of a page that hides it, as in a sandboxed frame.
  const address = origin === undefined || origin === 'null' ? referer : origin;

  return address === undefined || address.length > MAX_LENGTH ? NOWHERE : pageOf(address);
};

/** The origin of the page that sent a request by its Origin and Referer headers, or ''. */
export const pageOriginOf = (origin: Header, referer: Header): string =>
  page(origin, referer).origin;

/** The host of the page that sent a request, lower-case, ASCII, without a port, or ''. */
export const pageHostOf = (origin: Header, referer: Header): string => page(origin, referer).host;
