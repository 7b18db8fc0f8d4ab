import type { Core } from '@strapi/strapi';

import { currentVersion } from './version';

/** Answers are kept for as many different questions as a site's filters make in a while. */
const MAX_KEPT = 500;

/** Keeps what was asked of the register until the next publication, on whichever node. */
export const createKeeper = <Answer>(strapi: Core.Strapi) => {
  const kept = new Map<string, Promise<Answer>>();
  let keptVersion = -1;

  return async (key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const version = await currentVersion(strapi);

    if (version !== keptVersion) {
      kept.clear();
      keptVersion = version;
    }

    const answer = kept.get(key) ?? ask();

    kept.delete(key);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value as string);

    return answer;
  };
};
