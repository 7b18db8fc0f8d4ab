import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';

import type { Routes } from '../../platform/feature';
import { readServerHit } from '../gates';
import type { HitGatesService } from './hit';

type Context = Parameters<Core.MiddlewareHandler>[0];

const body = z.object({
  /** 16 to 36 hexadecimal digits or hyphens; the same id counts once. */
  id: z.string(),
  path: z.string(),
  article: z.string().optional(),
  locale: z.string().optional(),
  referrer: z.string().optional(),
  /** Milliseconds since the view. */
  age: z.number().optional(),
  /** The visitor's address, as the front end's server saw it. */
  ip: z.string(),
  /** The visitor's User-Agent header. */
  userAgent: z.string(),
});

/** For front ends that count on their server. Who may call: API tokens with the action `create`. */
export const serverHitRoutes: Routes = {
  type: 'content-api',
  routes: [
    {
      method: 'POST',
      path: '/server-hits',
      handler: 'visit-hit.create',
      request: { body: { 'application/json': body } },
    },
  ],
};

export const createServerHitController = (gates: () => HitGatesService) => ({
  async create(ctx: Context): Promise<void> {
    const now = Date.now();
    const { ok: hit, error } = readServerHit((ctx.request as { body?: unknown }).body, now);

    if (!hit) throw new errors.ValidationError(error);

    const { ip, userAgent } = hit;
    const answer = await gates().take(hit, { ip, userAgent, pageHost: '' }, now);

    if (answer.retryAfter !== undefined) ctx.set('Retry-After', String(answer.retryAfter));

    ctx.body = answer.message === undefined ? null : { data: null, error: answer };
    ctx.status = answer.status;
  },
});
