import type { Core } from '@strapi/strapi';

import { OFFICIAL_DOCUMENT } from '../../platform/uids';

export interface Attached {
  id: number;
  title: string | null;
  language: string | null;
  role: string | null;
  file: { id: number; name: string; /** In kB of 1,000 bytes. */ size: number } | null;
}

/** A document's draft in one language, as far as a register tells of it. */
export interface Draft {
  documentId: string;
  number: string | null;
  abstract: string | null;
  updatedAt: string;
  documentType: { documentId: string } | null;
  issuingBody: { documentId: string } | null;
  subjects: Array<{ documentId: string }>;
  attachments: Attached[];
  signer: string | null;
  signerPosition: string | null;
  issueDate: string | null;
  effectiveDate: string | null;
  expiryDate: string | null;
}

export interface Current {
  draft: Draft | null;
  isPublished: boolean;
  /** An editor has changed the draft since it was published. */
  hasUnpublishedChanges: boolean;
}

/** Both are written at one publication, each with a time of its own. */
const SAME_MOMENT_MS = 500;

const time = (moment: unknown): number => new Date(String(moment)).getTime();

export const readCurrent = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: string
): Promise<Current> => {
  const where = { documentId, ...(locale && { locale }) };
  const documents = strapi.db.query(OFFICIAL_DOCUMENT);
  const draft: Draft | null = await documents.findOne({
    where: { ...where, publishedAt: null },
    populate: {
      documentType: { select: ['documentId'] },
      issuingBody: { select: ['documentId'] },
      subjects: { select: ['documentId'] },
      attachments: { populate: { file: { select: ['id', 'name', 'size'] } } },
    },
  });
  const published: { updatedAt: string } | null = await documents.findOne({
    where: { ...where, publishedAt: { $notNull: true } },
    select: ['updatedAt'],
  });

  return {
    draft,
    isPublished: published !== null,
    hasUnpublishedChanges:
      draft !== null &&
      published !== null &&
      Math.abs(time(draft.updatedAt) - time(published.updatedAt)) > SAME_MOMENT_MS,
  };
};
