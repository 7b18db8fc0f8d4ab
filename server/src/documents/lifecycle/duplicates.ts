import type { Core } from '@strapi/strapi';

import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { parseDocumentNumber } from '../number/document-number';
import { yearOf } from '../register/published';

export interface NumberBearer {
  documentId: string;
  number: string | null;
  abstract: string;
}

interface Row extends NumberBearer {
  issueDate: string | null;
  issuingBody: { documentId: string } | null;
}

/** What tells documents of one number apart: numbers are unique per body, series and year. */
export interface NumberOwner {
  documentId: string | null;
  number: string | null;
  issuingBody: string | null;
  issueDate: string | null;
}

/**
 * Another document, published or not, with the same number from the same body in the same year.
 * Where the body or the year of one is not known, the number alone decides.
 */
export const findSameNumber = async (
  strapi: Core.Strapi,
  owner: NumberOwner
): Promise<NumberBearer | null> => {
  const { key } = parseDocumentNumber(owner.number ?? '');

  if (!key) return null;

  const rows: Row[] = await strapi.db.query(OFFICIAL_DOCUMENT).findMany({
    where: { numberKey: key, documentId: { $ne: owner.documentId ?? '' } },
    select: ['documentId', 'number', 'abstract', 'issueDate'],
    populate: { issuingBody: { select: ['documentId'] } },
    limit: 200,
  });
  const year = yearOf(owner);
  const same = rows.find((row) => {
    const theirs = yearOf(row);
    const body = row.issuingBody?.documentId ?? null;

    return (
      (year === null || theirs === null || year === theirs) &&
      (body === null || owner.issuingBody === null || body === owner.issuingBody)
    );
  });

  return same
    ? { documentId: same.documentId, number: same.number, abstract: same.abstract }
    : null;
};
