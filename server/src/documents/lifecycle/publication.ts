import type { Core } from '@strapi/strapi';

import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { findSameNumber } from './duplicates';
import type { Problem } from './refusal';
import { refuse } from './refusal';

interface Draft {
  documentId: string;
  number: string | null;
  issueDate: string | null;
  duplicateNumberConfirmed: boolean | null;
  validityOverride: string | null;
  validityOverrideReason: string | null;
  issuingBody: { documentId: string } | null;
  attachments: Array<{ title: string | null; file: { id: number } | null }>;
}

const problemsOf = async (strapi: Core.Strapi, draft: Draft): Promise<Problem[]> => {
  const problems: Problem[] = [];
  const bearer = draft.duplicateNumberConfirmed
    ? null
    : await findSameNumber(strapi, {
        documentId: draft.documentId,
        number: draft.number,
        issuingBody: draft.issuingBody?.documentId ?? null,
        issueDate: draft.issueDate,
      });

  if (bearer) {
    problems.push({
      path: ['number'],
      message: `The number ${draft.number} is borne by another document: "${bearer.abstract.slice(0, 120)}". Correct it, or tick "duplicateNumberConfirmed" if two documents really bear it.`,
    });
  }
  if (draft.validityOverride && !draft.validityOverrideReason?.trim()) {
    problems.push({
      path: ['validityOverrideReason'],
      message: 'validityOverrideReason: say why the state of validity is another than the derived.',
    });
  }
  for (const [index, { title, file }] of draft.attachments.entries()) {
    if (file) continue;

    problems.push({
      path: ['attachments', String(index)],
      message: `Attachment ${index + 1}${title ? ` ("${title}")` : ''} has no file. Choose one, or remove the attachment.`,
    });
  }

  return problems;
};

/** @throws ValidationError with all that stands in the way of publishing these drafts */
export const checkPublication = async (
  strapi: Core.Strapi,
  documentId: string,
  locales: string[]
): Promise<void> => {
  const drafts: Draft[] = await strapi.db.query(OFFICIAL_DOCUMENT).findMany({
    where: {
      documentId,
      publishedAt: null,
      ...(locales.length > 0 ? { locale: { $in: locales } } : {}),
    },
    populate: {
      issuingBody: { select: ['documentId'] },
      attachments: { populate: { file: { select: ['id'] } } },
    },
  });
  const problems: Problem[] = [];

  for (const draft of drafts) problems.push(...(await problemsOf(strapi, draft)));
  if (problems.length > 0) refuse(problems);
};
