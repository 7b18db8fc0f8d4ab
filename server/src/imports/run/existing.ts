import type { Core } from '@strapi/strapi';

import type { DocumentNumber } from '../../documents/number/document-number';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { documentsWithOwnId } from './identities';
import type { ReadNumber } from './documents-service';

interface Bearer {
  documentId: string;
  number: string | null;
  issueDate: string | null;
  issuingBody: { documentId: string } | null;
}

/** What a row says of which document it is. */
export interface Sought {
  number: DocumentNumber;
  issueDate: string | null;
  /** Null when the row names none; a body still to be created is no document's. */
  issuingBody: string | null;
  ownId: string | null;
}

export type Found = { documentId: string | null } | { ambiguous: true };

const yearOf = (issueDate: string | null, number: DocumentNumber): number | null =>
  issueDate ? Number(issueDate.slice(0, 4)) : number.year;

/** Documents of one number; more bear it in different years and from different bodies. */
const MAX_BEARERS = 500;

/**
 * The site's document with a row's number, body and year. Where the row or the document does not
 * say its body or year, the others decide, unless that leaves several.
 */
export const findByNumber = async (
  strapi: Core.Strapi,
  readNumber: ReadNumber,
  sought: Sought
): Promise<Found> => {
  if (!sought.number.key) return { documentId: null };

  const rows: Bearer[] = await strapi.db.query(OFFICIAL_DOCUMENT).findMany({
    where: { numberKey: sought.number.key, publishedAt: null },
    select: ['documentId', 'number', 'issueDate'],
    populate: { issuingBody: { select: ['documentId'] } },
    orderBy: { documentId: 'asc' },
    limit: MAX_BEARERS,
  });
  const owned = await documentsWithOwnId(
    strapi,
    rows.map(({ documentId }) => documentId)
  );
  const year = yearOf(sought.issueDate, sought.number);
  const fitting = new Set<string>();
  const exact = new Set<string>();

  for (const row of rows) {
    const ownId = owned.get(row.documentId);

    // Imported under another own id, it is another document, whatever its number.
    if (sought.ownId !== null && ownId !== undefined && ownId !== sought.ownId) continue;

    const theirYear = yearOf(row.issueDate, readNumber(row.number ?? ''));
    const theirBody = row.issuingBody?.documentId ?? null;
    const sameYear = year === theirYear;
    const sameBody = sought.issuingBody === theirBody;

    if (sameYear && sameBody) exact.add(row.documentId);
    if (
      (sameYear || year === null || theirYear === null) &&
      (sameBody || sought.issuingBody === null || theirBody === null)
    ) {
      fitting.add(row.documentId);
    }
  }

  const best = exact.size > 0 ? exact : fitting;
  const [only = null] = best;

  return best.size > 1 ? { ambiguous: true } : { documentId: only };
};
