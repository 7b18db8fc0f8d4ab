import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { Receiver } from '../batch/receiver';
import { Refused } from '../batch/group-commit';
import type { ExclusionTally } from '../batch/exclusions';
import type { Calendar } from '../calendar/calendar';
import type { Exclusion } from '../contract';
import type { Hit, RateLimit } from '../gates';
import {
  addressKey,
  deviceOf,
  isAllowedOrigin,
  isBot,
  isPrefetch,
  MAX_USER_AGENT,
  pageHostOf,
  pageOriginOf,
  readHit,
  readPixelHit,
  referrerHost,
} from '../gates';
import { readBody } from './read-body';

type Context = Parameters<Core.MiddlewareHandler>[0];

export interface HitGates {
  receiver: Receiver;
  calendar: Calendar;
  exclusions: ExclusionTally;
  rateLimit: RateLimit;
  allowedOrigins(): Promise<readonly string[]>;
}

/** What became of a request: a status, and with it what the sender needs to know. */
export interface Answer {
  status: number;
  message?: string;
  retryAfter?: number;
}

const BODY = { maxBytes: 1024, timeoutMs: 5_000 };
/** Seconds after which a database that was busy or away may be tried again. */
const RETRY_AFTER = 2;

/** The shortest GIF there is: one transparent pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const COUNTED: Answer = { status: 202 };
const EXCLUDED: Answer = { status: 204 };

const BODY_PROBLEMS = {
  408: 'The body did not arrive in time: send it at once.',
  413: `The body is too long: a hit has at most ${BODY.maxBytes} bytes.`,
} as const;

/** Sent by a page's script, in a form that needs no preflight, or by a program. */
const isJson = (contentType: string | undefined): boolean =>
  contentType === undefined || /^\s*(text\/plain|application\/json)\s*(;|$)/i.test(contentType);

/** @throws whatever else it was */
const refusalOf = (error: unknown): Answer => {
  if (!(error instanceof Refused)) throw error;

  return {
    status: 503,
    message: 'The visit could not be written down: send the same hit again a little later.',
    retryAfter: RETRY_AFTER,
  };
};

export const createHitGates = (gates: HitGates) => {
  const { receiver, calendar, exclusions, rateLimit } = gates;

  const exclude = (reason: Exclusion, now: number): Answer => {
    exclusions.add(calendar.dayOf(now), reason);

    return EXCLUDED;
  };

  /** The last gates, and the queue. */
  const take = async (
    hit: Hit,
    visitor: { ip: string; userAgent: string; pageHost: string },
    now: number
  ): Promise<Answer> => {
    if (isBot(visitor.userAgent)) return exclude('bot', now);
    if (hit.tooLate) return exclude('too-late', now);

    try {
      const outcome = await receiver.add({
        id: hit.id,
        at: hit.at,
        address: addressKey(visitor.ip),
        userAgent: visitor.userAgent.slice(0, MAX_USER_AGENT),
        article: hit.article === null ? null : { documentId: hit.article, locale: hit.locale },
        referrerHost: referrerHost(hit.referrer, visitor.pageHost),
        device: deviceOf(visitor.userAgent),
      });

      return outcome === 'counted' ? COUNTED : EXCLUDED;
    } catch (error) {
      return refusalOf(error);
    }
  };

  /** The gates that need no body. Null: all are passed. */
  const enter = async (ctx: Context, now: number): Promise<Answer | null> => {
    const { headers } = ctx.req;
    const origin = pageOriginOf(headers.origin, headers.referer);

    try {
      if (!isAllowedOrigin(origin, await gates.allowedOrigins())) {
        return exclude('foreign-origin', now);
      }
    } catch (error) {
      return refusalOf(error);
    }

    const wait = rateLimit.take(addressKey(ctx.ip), now);

    if (wait > 0) {
      exclude('too-many', now);

      return { status: 429, message: `Too many hits: wait ${wait} s.`, retryAfter: wait };
    }

    return isPrefetch(headers) ? exclude('prefetch', now) : null;
  };

  const visitorOf = (ctx: Context) => {
    const { headers } = ctx.req;

    return {
      ip: ctx.ip,
      userAgent: headers['user-agent'] ?? '',
      pageHost: pageHostOf(headers.origin, headers.referer),
    };
  };

  return {
    take,

    async post(ctx: Context): Promise<Answer> {
      const now = Date.now();
      const refused = await enter(ctx, now);

      if (refused) return refused;

      const { headers } = ctx.req;

      if (!isJson(headers['content-type']) || headers['content-encoding']) {
        return {
          status: 415,
          message: 'Send the hit as text/plain or application/json, as it is.',
        };
      }

      const body = await readBody(ctx.req, BODY);

      if ('status' in body) return { status: body.status, message: BODY_PROBLEMS[body.status] };

      const { ok: hit, error } = readHit(body.text, now);

      return hit ? take(hit, visitorOf(ctx), now) : { status: 400, message: error };
    },

    /** What a page without scripts asks for; it gets its picture whatever becomes of the hit. */
    async pixel(ctx: Context): Promise<Buffer> {
      const now = Date.now();
      const { ok: hit } = readPixelHit(ctx.querystring, randomBytes(12).toString('hex'), now);

      if (hit && !(await enter(ctx, now))) await take(hit, visitorOf(ctx), now);

      return PIXEL;
    },
  };
};

export type HitGatesService = ReturnType<typeof createHitGates>;
