import { namesTag } from '../platform/http-cache';
import type { BuiltScript, Encoding, ScriptName } from './built-scripts';

interface Context {
  body: unknown;
  status: number;
  get(header: string): string;
  set(header: string, value: string): void;
  remove(header: string): void;
  vary(header: string): void;
  acceptsEncodings(...encodings: Encoding[]): Encoding | false;
}

/**
 * An hour, so that a new version of the plugin reaches every page soon; within the day after it
 * a page starts with the copy at hand while the browser looks for a newer one.
 */
const CACHE_CONTROL = 'public, max-age=3600, stale-while-revalidate=86400';

/** Pages of any origin may load the scripts; nothing in them depends on who asks. */
const openToAll = (ctx: Context) => {
  ctx.set('Access-Control-Allow-Origin', '*');
  // Strapi's CORS may have set it for the asking origin, and beside * browsers refuse it.
  ctx.remove('Access-Control-Allow-Credentials');
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
};

const sendScript = (ctx: Context, script: BuiltScript) => {
  const encoding = ctx.acceptsEncodings('br', 'gzip', 'identity') || 'identity';
  const { bytes, etag } = script[encoding];

  ctx.set('Cache-Control', CACHE_CONTROL);
  ctx.set('ETag', etag);
  ctx.vary('Accept-Encoding');

  if (namesTag(ctx.get('If-None-Match'), etag)) {
    ctx.status = 304;

    return;
  }

  ctx.set('Content-Type', 'text/javascript; charset=utf-8');
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (encoding !== 'identity') ctx.set('Content-Encoding', encoding);
  ctx.body = bytes;
};

const sendAbsence = (ctx: Context, name: ScriptName) => {
  ctx.status = 503;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = {
    data: null,
    error: {
      status: 503,
      name: 'ServiceUnavailableError',
      message: `${name} is missing from the installed plugin. Install strapi-plugin-newsroom anew, or run "npm run build" in its folder, and restart Strapi.`,
      details: {},
    },
  };
};

export const createController = (scriptOf: (name: ScriptName) => BuiltScript | null) => {
  const send = (name: ScriptName) => (ctx: Context) => {
    const script = scriptOf(name);

    openToAll(ctx);
    if (script) sendScript(ctx, script);
    else sendAbsence(ctx, name);
  };

  return { newsroom: send('newsroom.js'), tracker: send('tracker.js') };
};
