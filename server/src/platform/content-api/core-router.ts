import { factories } from '@strapi/strapi';

import { httpCache } from '../http-cache';
import { limitInputDepth } from '../input-depth';
import type { NewsroomUid } from '../uids';

/** Strapi's own routes of a type, with answers that can be kept and bodies that end. */
export const coreRouter = (uid: NewsroomUid) => {
  // A new object each time: Strapi writes the scope of the permission into it, and one shared by
  // several types would open all of them to whoever may read the first.
  const cached = () => ({ middlewares: [httpCache] });
  const limited = () => ({ middlewares: [limitInputDepth] });

  return factories.createCoreRouter(uid as never, {
    config: { find: cached(), findOne: cached(), create: limited(), update: limited() },
  });
};
