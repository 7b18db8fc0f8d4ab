import type { Core } from '@strapi/strapi';

import { isNewsroomUid, isOurs } from '../uids';
import {
  mediaLinksStep,
  refreshCopy,
  restoreMediaLinks,
  watchMediaLinks,
} from './kept-media-links';
import { restoreKeptRows, watchKeptRows } from './kept-rows';
import { keepTables } from './kept-tables';

/**
 * What keeps a boot with the plugin disabled from costing data. Strapi then drops the tables of our
 * types and deletes our rows from its own: file links, permissions, tokens' permissions, layouts.
 */
export const disabling = {
  tableSteps: [mediaLinksStep],

  /** Once the tables are in step: the last boot without us is undone before anything reads. */
  async afterSync(strapi: Core.Strapi, lastBoot: Record<string, unknown> | undefined) {
    const types = Object.keys(strapi.contentTypes).filter(isNewsroomUid);
    const wasDisabled = lastBoot !== undefined && !types.some((uid) => uid in lastBoot);

    await keepTables(strapi);

    if (wasDisabled) {
      await restoreMediaLinks(strapi);
      await restoreKeptRows(strapi);
    } else await refreshCopy(strapi);

    watchMediaLinks(strapi, [...strapi.db.metadata.keys()].filter(isOurs));
  },

  async bootstrap(strapi: Core.Strapi) {
    await watchKeptRows(strapi);
  },
};
