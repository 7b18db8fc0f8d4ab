import { addressKey, UNKNOWN_ADDRESS } from './address';

/** A view that is told later than this is not counted. */
export const MAX_AGE_MS = 30 * 60 * 1000;

/** A page view as it is told; where it happened is checked and not kept. */
export interface Hit {
  /** Lower-case; the same id is counted once. */
  id: string;
  /** When the page was viewed, in ms since 1970. */
  at: number;
  /** Whether that is more than {@link MAX_AGE_MS} ago. */
  tooLate: boolean;
  /** A documentId. */
  article: string | null;
  /** The article's; null: the site's default locale. Always null without an article. */
  locale: string | null;
  /** An absolute address, or empty. */
  referrer: string;
}

/** A page view that a front end's server tells for its visitor. */
export interface ServerHit extends Hit {
  ip: string;
  userAgent: string;
}

/** The error says what to change. */
export type Reading<Value> = { ok: Value; error?: undefined } | { ok?: undefined; error: string };

interface HitBody {
  id: string;
  path: string;
  article?: string;
  locale?: string;
  referrer?: string;
  age?: number;
}

const MAX_PATH = 500;
const MAX_REFERRER = 1000;
const MAX_LOCALE = 20;

const ID = /^[0-9a-f-]{16,36}$/i;
/** With a locale it has to fit into the ledger's column. */
const DOCUMENT_ID = /^[0-9a-z_-]{1,40}$/i;
const LOCALE = /^[a-z]{2,8}(-[0-9a-z]{1,8})*$/i;
const ABSOLUTE = /^[a-z][0-9a-z+.-]*:/i;
const UNREADABLE = /[\p{Cc}\p{Cs}]/u;

const PIXEL_FIELDS: ReadonlySet<string> = new Set(['path', 'article', 'locale']);
const HIT_FIELDS: ReadonlySet<string> = new Set([...PIXEL_FIELDS, 'id', 'referrer', 'age']);
const SERVER_HIT_FIELDS: ReadonlySet<string> = new Set([...HIT_FIELDS, 'ip', 'userAgent']);

type Problem = string | null;

function problemOfNames(names: Iterable<string>, fields: ReadonlySet<string>): Problem {
  for (const name of names) {
    if (!fields.has(name)) {
      const shown = JSON.stringify(name.slice(0, 40));
      return `${shown}: is no field of a hit; leave it out. Fields: ${[...fields].sort().join(', ')}`;
    }
  }
  return null;
}

const problemOfId = (id: unknown): Problem =>
  typeof id === 'string' && ID.test(id)
    ? null
    : 'id: must be 16 to 36 hexadecimal digits or hyphens, such as a UUID';

const problemOfPath = (path: unknown): Problem =>
  typeof path === 'string' &&
  path.startsWith('/') &&
  path.length <= MAX_PATH &&
  !UNREADABLE.test(path)
    ? null
    : `path: must begin with "/" and have at most ${MAX_PATH} characters, none of them a control character or half a surrogate pair`;

const problemOfArticle = (article: unknown): Problem =>
  article === undefined || (typeof article === 'string' && DOCUMENT_ID.test(article))
    ? null
    : 'article: must be the documentId of an article; leave it out on other pages';

const problemOfLocale = (locale: unknown): Problem =>
  locale === undefined ||
  (typeof locale === 'string' && locale.length <= MAX_LOCALE && LOCALE.test(locale))
    ? null
    : `locale: must be a language code of at most ${MAX_LOCALE} characters, such as vi or en-US`;

const problemOfReferrer = (referrer: unknown): Problem =>
  referrer === undefined ||
  referrer === '' ||
  (typeof referrer === 'string' &&
    referrer.length <= MAX_REFERRER &&
    ABSOLUTE.test(referrer) &&
    !UNREADABLE.test(referrer))
    ? null
    : `referrer: must be an absolute address of at most ${MAX_REFERRER} characters, such as https://example.org/, or empty`;

const problemOfAge = (age: unknown): Problem =>
  age === undefined || (Number.isSafeInteger(age) && (age as number) >= 0)
    ? null
    : 'age: must be a whole number of milliseconds since the view, 0 or more';

const problemOfBody = (body: Record<string, unknown>, fields: ReadonlySet<string>): Problem =>
  problemOfNames(Object.keys(body), fields) ??
  problemOfId(body.id) ??
  problemOfPath(body.path) ??
  problemOfArticle(body.article) ??
  problemOfLocale(body.locale) ??
  problemOfReferrer(body.referrer) ??
  problemOfAge(body.age);

const problemOfVisitor = ({ ip, userAgent }: Record<string, unknown>): Problem => {
  if (typeof ip !== 'string' || addressKey(ip) === UNKNOWN_ADDRESS) {
    return "ip: must be the visitor's IPv4 or IPv6 address";
  }
  if (typeof userAgent !== 'string' || UNREADABLE.test(userAgent)) {
    return "userAgent: must be the visitor's User-Agent header, without control characters";
  }
  return null;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NOT_AN_OBJECT =
  'The body must be a JSON object with an id and a path, such as {"id":"0123456789abcdef","path":"/"}';

function hitOf({ id, article, locale, referrer, age = 0 }: HitBody, now: number): Hit {
  return {
    id: id.toLowerCase(),
    at: now - age,
    tooLate: age > MAX_AGE_MS,
    article: article ?? null,
    locale: article === undefined ? null : (locale ?? null),
    referrer: referrer ?? '',
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The body of POST /newsroom/hit; `now` in ms since 1970. */
export function readHit(text: string, now: number): Reading<Hit> {
  const body = parse(text);
  if (!isObject(body)) return { error: NOT_AN_OBJECT };

  const error = problemOfBody(body, HIT_FIELDS);

  return error === null ? { ok: hitOf(body as unknown as HitBody, now) } : { error };
}

/** The parsed body of POST /newsroom/server-hits; `now` in ms since 1970. */
export function readServerHit(body: unknown, now: number): Reading<ServerHit> {
  if (!isObject(body)) return { error: NOT_AN_OBJECT };

  const error = problemOfBody(body, SERVER_HIT_FIELDS) ?? problemOfVisitor(body);
  if (error !== null) return { error };

  const { ip, userAgent, ...hit } = body as unknown as HitBody & { ip: string; userAgent: string };

  return { ok: { ...hitOf(hit, now), ip, userAgent } };
}

/**
 * The query of GET /newsroom/hit.gif, without its question mark; a field left empty is none.
 *
 * @param id made by the server, since a page without scripts cannot
 */
export function readPixelHit(query: string, id: string, now: number): Reading<Hit> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const error =
      problemOfNames([name], PIXEL_FIELDS) ??
      (name in given ? `${name}: is given twice; give it once` : null);
    if (error !== null) return { error };
    if (value !== '') given[name] = value;
  }

  const body = { ...given, id };
  const error = problemOfBody(body, HIT_FIELDS);

  return error === null ? { ok: hitOf(body as unknown as HitBody, now) } : { error };
}
