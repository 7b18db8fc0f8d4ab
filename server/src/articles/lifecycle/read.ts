import type { Core } from '@strapi/strapi';

import type { Locales } from '../../platform/locales';
import { listOrder } from '../../platform/content-api/list-order';
import { blocksFieldsIn } from '../body/blocks-fields';
import { refreshBodies } from '../body/read-body';
import { isArticleType, STANDARD_ORDER } from '../own-types';
import type { Context, Data, Next } from './context';
import { paramsOf } from './context';
import { hasCaptions } from './elsewhere';

/** Entries in their type's order, with the photos of their bodies as the files are now. */
export const read = async (
  strapi: Core.Strapi,
  locales: Locales,
  ctx: Context,
  next: Next
): Promise<unknown> => {
  const { locale, sort } = paramsOf(ctx);
  const order = STANDARD_ORDER[ctx.uid];

  if (order && ctx.action === 'findMany') {
    ctx.params = { ...ctx.params, sort: listOrder(sort, order) } as Context['params'];
  }

  if (isArticleType(ctx.uid)) await locales.resolve(ctx.uid, locale);

  const result = await next();
  const entries = (Array.isArray(result) ? result : [result]).filter(Boolean) as Data[];
  const wants = (uid: string) => hasCaptions(strapi, uid);

  await refreshBodies(
    strapi,
    entries.flatMap((entry) => blocksFieldsIn(strapi, ctx.uid, entry, { wants, relations: true }))
  );

  return result;
};
