import type { Core } from '@strapi/strapi';

import { optionsOf } from '../../platform/settings';
import { isNewsroomUid } from '../../platform/uids';
import { blocksFieldsIn } from '../body/blocks-fields';
import { prepareBody } from '../body/store-body';
import type { Context, Next } from './context';
import { paramsOf } from './context';

/** Whether the photos of a type's Blocks fields have captions of their own. */
export const hasCaptions = (strapi: Core.Strapi, uid: string): boolean =>
  isNewsroomUid(uid) || optionsOf(strapi).captionsInAllBlocks;

/** The photos of other types' Blocks fields, for a site that wants captions there too. */
export const writeElsewhere = async (
  strapi: Core.Strapi,
  ctx: Context,
  next: Next
): Promise<unknown> => {
  const params = paramsOf(ctx);

  if (!params.data || !optionsOf(strapi).captionsInAllBlocks) return next();

  const data = structuredClone(params.data);
  const wants = (uid: string) => hasCaptions(strapi, uid);
  const slots = blocksFieldsIn(strapi, ctx.uid, data, { wants, relations: false });

  for (const { owner, field } of slots) {
    owner[field] = (await prepareBody(strapi, { field, incoming: owner[field] })).body;
  }

  ctx.params = { ...params, data } as Context['params'];

  return next();
};
