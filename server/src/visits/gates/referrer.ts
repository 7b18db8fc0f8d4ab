/** The ledger's column holds so many. */
const MAX_HOST = 100;

const KNOWN_SCHEME = /^(?:https?|android-app):\/\//i;
/** A URL's parser lets more through, such as the signs that begin a formula in a spreadsheet. */
const HOST = /^(?:[0-9a-z_][0-9a-z._-]*|\[[0-9a-f:.]+\])$/;
const WWW = /^www\.(?=[^.]*\.)/;

const bare = (host: string): string => host.toLowerCase().replace(/\.$/, '').replace(WWW, '');

/**
 * The host that a visit came from: lower-case, ASCII (`xn--…`), without `www.`; of an Android app
 * its package name. Empty for none, for the page's own host and for what is no web address.
 */
export function referrerHost(referrer: string, ownHost: string): string {
  if (!KNOWN_SCHEME.test(referrer) || !URL.canParse(referrer)) return '';
  const host = bare(new URL(referrer).hostname);

  if (!HOST.test(host) || host === bare(ownHost)) return '';

  // Whose a name is stands at its end.
  return host.slice(-MAX_HOST);
}
