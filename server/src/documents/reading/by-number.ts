import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import { parseDocumentNumber } from '../number/document-number';
import { REGISTER } from '../register/tables';
import { latestFirst } from './pages';

/** More documents than bear one number in any register. */
const MAX_BEARERS = 100;

/** The published documents that bear a number, in any of its spellings, the latest first. */
export const findByNumber = async (
  strapi: Core.Strapi,
  text: string,
  locale: string
): Promise<string[]> => {
  const { key } = parseDocumentNumber(text);

  if (!key) return [];

  // Put in order here: asked to, SQLite walks through all documents in that order.
  const bearers: Array<{ document_id: string; issue_date: string | null }> = await run(
    strapi,
    REGISTER,
    (table) =>
      table
        .where({ number_key: key, locale })
        .limit(MAX_BEARERS)
        .select('document_id', 'issue_date')
  );

  return bearers.sort(latestFirst).map(({ document_id: id }) => id);
};
