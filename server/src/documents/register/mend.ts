import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { columnOf, run } from '../../platform/database';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { refreshDocuments } from './refresh';
import { REGISTER } from './tables';
import { beginChange } from './version';

/** Documents of which the register has another version than is published, or none, or one too many. */
const findOutOfStep = async (strapi: Core.Strapi): Promise<string[]> => {
  const { tableName } = strapi.db.metadata.get(OFFICIAL_DOCUMENT);
  const column = (attribute: string) => columnOf(strapi, OFFICIAL_DOCUMENT, attribute);
  const known = strapi.db.getConnection(REGISTER).select('entry_id');
  const published = strapi.db
    .getConnection(tableName)
    .whereNotNull(column('publishedAt'))
    .select('id');
  const missing: string[] = await run(strapi, tableName, (rows) =>
    rows
      .whereNotNull(column('publishedAt'))
      .whereNotIn('id', known)
      .distinct()
      .pluck(column('documentId'))
  );
  const left: string[] = await run(strapi, REGISTER, (rows) =>
    rows.whereNotIn('entry_id', published).distinct().pluck('document_id')
  );

  return [...new Set([...missing, ...left])];
};

/** Few enough that an editor's save never waits long for the one connection that SQLite has. */
const DOCUMENTS_AT_ONCE = 50;

/**
 * Brings the register in step with what is published: an import and a transfer write the documents
 * past all that listens. Done beside the site's work, some documents at a time.
 */
export const createMender = (strapi: Core.Strapi, defaultLocale: () => Promise<string>) => {
  let stopped = false;
  let running: Promise<void> | undefined;

  const mend = async (): Promise<void> => {
    const documentIds = await findOutOfStep(strapi);

    if (documentIds.length === 0) return;

    strapi.log.info(`newsroom: entering ${documentIds.length} official documents in the register`);

    const options = { defaultLocale: await defaultLocale(), relations: 'published' as const };

    for (let start = 0; start < documentIds.length; start += DOCUMENTS_AT_ONCE) {
      if (stopped) return;

      await strapi.db.transaction(async () => {
        await beginChange(strapi);
        await refreshDocuments(
          strapi,
          documentIds.slice(start, start + DOCUMENTS_AT_ONCE),
          options
        );
      });
      await nextTurn();
    }

    strapi.log.info('newsroom: the register of official documents is complete');
  };

  return {
    start(): void {
      running = mend().catch((error: unknown) => {
        if (!stopped) strapi.log.error(`newsroom: the register could not be mended: ${error}`);
      });
    },

    /** Settles when nothing is under way. */
    idle: () => running,

    async stop(): Promise<void> {
      stopped = true;
      await running;
    },
  };
};

export type Mender = ReturnType<typeof createMender>;
