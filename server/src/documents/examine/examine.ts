import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import { DOCUMENT_TYPE, ISSUING_BODY, OFFICIAL_DOCUMENT } from '../../platform/uids';
import { findRecords } from '../files/records';
import { findSameNumber } from '../lifecycle/duplicates';
import { siteTypeCodes } from '../lifecycle/fill';
import { parseDocumentNumber } from '../number/document-number';
import { asWritten } from '../number/spelling';
import { relationsOf } from '../reading/relations';
import { REGISTER } from '../register/tables';
import { gatherUpstream, loadValidity } from '../register/timelines';
import { today } from '../today';
import { deriveTimelines } from '../validity/derive-timelines';
import type { Timeline, ValidityDocument } from '../validity/timeline';
import type { Examination, ExaminedFile, ExamineRequest, NumberWarning } from './contract';

/** Stands for a document that has no id yet; no id of Strapi's looks like it. */
const UNSAVED = '(unsaved)';

const abbreviationOf = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string | null
): Promise<string | null> => {
  if (!documentId) return null;

  const entry = await strapi.db
    .query(uid)
    .findOne({ where: { documentId }, select: ['abbreviation'] });

  return entry?.abbreviation ? asWritten(String(entry.abbreviation)) : null;
};

const warningsFor = async (
  strapi: Core.Strapi,
  request: ExamineRequest
): Promise<NumberWarning[]> => {
  if (!request.number?.trim()) return [];

  const number = parseDocumentNumber(request.number, { typeCodes: await siteTypeCodes(strapi) });
  const warnings: NumberWarning[] = [];
  const differs = (inNumber: string | null, chosen: string | null): chosen is string =>
    inNumber !== null && chosen !== null && inNumber !== chosen;
  const type = await abbreviationOf(strapi, DOCUMENT_TYPE, request.documentType);
  const body = await abbreviationOf(strapi, ISSUING_BODY, request.issuingBody);
  const issueYear = request.issueDate ? Number(request.issueDate.slice(0, 4)) : null;

  if (!number.parsed) warnings.push({ code: 'number-not-read' });
  if (differs(number.typeCode, type)) {
    warnings.push({ code: 'type-differs', inNumber: String(number.typeCode), chosen: type });
  }
  if (differs(number.issuerCode, body)) {
    warnings.push({ code: 'body-differs', inNumber: String(number.issuerCode), chosen: body });
  }
  if (number.year !== null && issueYear !== null && number.year !== issueYear) {
    warnings.push({ code: 'year-differs', inNumber: number.year, issueYear });
  }

  const by = await findSameNumber(strapi, request);

  return by ? [...warnings, { code: 'number-taken', by }] : warnings;
};

const targetOfKey = async (strapi: Core.Strapi, number: string): Promise<string | null> => {
  const { key } = parseDocumentNumber(number);
  const found: string[] = key
    ? await run(strapi, REGISTER, (rows) =>
        rows.where({ number_key: key, is_main: 1 }).limit(2).pluck('document_id')
      )
    : [];

  return found.length === 1 ? (found[0] ?? null) : null;
};

const asPublished = async (
  strapi: Core.Strapi,
  request: ExamineRequest
): Promise<ValidityDocument> => {
  const acts: Array<ValidityDocument['acts'][number]> = [];

  for (const { kind, document, number } of request.relations) {
    const target = document ?? (number ? await targetOfKey(strapi, number) : null);

    if (kind && target) acts.push({ kind, target });
  }

  return {
    documentId: request.documentId ?? UNSAVED,
    number: request.number ?? '',
    issueDate: request.issueDate,
    effectiveDate: request.effectiveDate,
    expiryDate: request.expiryDate,
    override: request.validityOverride
      ? {
          state: request.validityOverride,
          reason: request.validityOverrideReason ?? '',
          from: request.validityOverrideFrom,
        }
      : null,
    acts,
  };
};

/** The time line that the form's values would give if they were published now. */
const timelineFor = async (strapi: Core.Strapi, request: ExamineRequest): Promise<Timeline> => {
  const own = await asPublished(strapi, request);
  const { documentIds } = await gatherUpstream(strapi, [own.documentId]);
  const others = (await loadValidity(strapi, documentIds)).filter(
    ({ documentId }) => documentId !== own.documentId
  );

  return deriveTimelines([own, ...others]).get(own.documentId) as Timeline;
};

interface Attachment {
  file: { id: number; name: string } | null;
}

const filesOf = async (
  strapi: Core.Strapi,
  documentId: string | null,
  locale: string
): Promise<ExaminedFile[]> => {
  if (!documentId) return [];

  const draft = (await strapi.db.query(OFFICIAL_DOCUMENT).findOne({
    where: { documentId, publishedAt: null, ...(locale ? { locale } : {}) },
    populate: { attachments: { populate: { file: { select: ['id', 'name'] } } } },
  })) as { attachments: Attachment[] } | null;
  const files = (draft?.attachments ?? []).flatMap(({ file }) => (file ? [file] : []));
  const records = await findRecords(
    strapi,
    files.map(({ id }) => Number(id))
  );

  return files.map(({ id, name }) => {
    const { present, replaced } = records.get(Number(id)) ?? { present: null, replaced: [] };

    return {
      name,
      sha256: present?.sha256 ?? null,
      size: present?.size ?? null,
      pageCount: present?.pageCount ?? null,
      hasSignatureField: present?.hasSignatureField ?? null,
      replacedAt: replaced.map(({ replacedAt }) => new Date(replacedAt).toISOString()),
    };
  });
};

/** What an editor sees of a document beside its form. Nothing is written. */
export const examine = async (
  strapi: Core.Strapi,
  request: ExamineRequest
): Promise<Examination> => {
  const { inverseRelations } = request.documentId
    ? await relationsOf(strapi, request.documentId, request.locale)
    : { inverseRelations: [] };

  return {
    asOf: today(strapi),
    warnings: await warningsFor(strapi, request),
    timeline: await timelineFor(strapi, request),
    inverseRelations: inverseRelations.map(({ kind, documentId, number, title }) => ({
      kind,
      document: { documentId: String(documentId), number, abstract: title ?? '' },
    })),
    files: await filesOf(strapi, request.documentId, request.locale),
  };
};
