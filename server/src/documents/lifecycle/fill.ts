import type { Core } from '@strapi/strapi';

import { DOCUMENT_TYPE, ISSUING_BODY, OFFICIAL_DOCUMENT } from '../../platform/uids';
import { parseDocumentNumber } from '../number/document-number';
import { asWritten } from '../number/spelling';
import { clears, documentIdIn } from '../references';

type Data = Record<string, unknown>;

interface Abbreviated {
  documentId: string;
  abbreviation: string | null;
}

/** The abbreviations of the site's own types: numbers are read with them too. */
export const siteTypeCodes = async (strapi: Core.Strapi): Promise<string[]> => {
  const types: Abbreviated[] = await strapi.db.query(DOCUMENT_TYPE).findMany({
    select: ['documentId', 'abbreviation'],
    where: { abbreviation: { $notNull: true } },
  });

  return [...new Set(types.map(({ abbreviation }) => String(abbreviation)))];
};

/** The one entry with this abbreviation, whatever its languages; none where several have it. */
const withAbbreviation = async (
  strapi: Core.Strapi,
  uid: string,
  code: string
): Promise<string | null> => {
  const entries: Abbreviated[] = await strapi.db.query(uid).findMany({
    select: ['documentId', 'abbreviation'],
    where: { abbreviation: { $notNull: true } },
  });
  const found = new Set(
    entries
      .filter(({ abbreviation }) => asWritten(String(abbreviation)) === code)
      .map(({ documentId }) => documentId)
  );
  const [only] = found;

  return found.size === 1 && only ? only : null;
};

const isEmpty = (given: unknown, before: unknown): boolean =>
  clears(given) ? false : given === undefined ? !before : false;

/** Whether the form said nothing of the relation: the panel sends empty lists of changes. */
const saysNothing = (value: unknown): boolean => {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;

  const { connect, disconnect, set } = value as Record<string, unknown>;
  const none = (list: unknown) => list === undefined || (Array.isArray(list) && list.length === 0);

  return set === undefined && none(connect) && none(disconnect);
};

/**
 * The key is read with the country's types only: with the site's own ones it would be another key
 * before a type is added than after.
 */
const keyOf = (number: string): string | null => parseDocumentNumber(number).key || null;

interface Before {
  number?: unknown;
  documentType?: unknown;
  issuingBody?: unknown;
}

/** What the number says, put where the editor has said nothing. */
const fillFromNumber = async (
  strapi: Core.Strapi,
  data: Data,
  before: Before | null,
  locale: string
): Promise<void> => {
  const number = parseDocumentNumber(String(data.number ?? ''), {
    typeCodes: await siteTypeCodes(strapi),
  });

  data.numberKey = keyOf(String(data.number ?? ''));

  const fill = async (field: 'documentType' | 'issuingBody', uid: string, code: string | null) => {
    if (!code || !saysNothing(data[field]) || !isEmpty(undefined, before?.[field])) return;

    const documentId = await withAbbreviation(strapi, uid, code);

    if (documentId) data[field] = locale ? { connect: [{ documentId, locale }] } : documentId;
  };

  await fill('documentType', DOCUMENT_TYPE, number.typeCode);
  await fill('issuingBody', ISSUING_BODY, number.issuerCode);
};

/**
 * A published target's number and abstract are kept beside it, so that they stay when it goes. What
 * is still a draft is nobody's to read.
 */
const fillRelations = async (
  strapi: Core.Strapi,
  relations: unknown[],
  locale: string
): Promise<unknown[]> =>
  Promise.all(
    relations.map(async (relation) => {
      if (typeof relation !== 'object' || relation === null) return relation;

      const row = relation as Data;
      const target = await documentIdIn(strapi, OFFICIAL_DOCUMENT, row.document);

      if (!target) return row;

      const found = await strapi.db.query(OFFICIAL_DOCUMENT).findOne({
        where: {
          documentId: target,
          publishedAt: { $notNull: true },
          ...(locale ? { locale } : {}),
        },
        select: ['number', 'abstract'],
      });

      return found
        ? { ...row, number: row.number || found.number, title: row.title || found.abstract }
        : row;
    })
  );

/** The data of a document with what follows from it. */
export const fillDocument = async (
  strapi: Core.Strapi,
  given: Data,
  before: Before | null,
  { documentId, locale }: { documentId: string | undefined; locale: string }
): Promise<Data> => {
  const { numberKey: _derived, ...data } = given as Data;

  // A language that is added takes the number from the others, and Strapi not what is hidden.
  if (data.number === undefined && !before && documentId) {
    const { number } = (await strapi.db
      .query(OFFICIAL_DOCUMENT)
      .findOne({ where: { documentId }, select: ['number'] })) ?? { number: undefined };

    data.numberKey = keyOf(String(number ?? ''));
  }

  if (data.number !== undefined) await fillFromNumber(strapi, data, before, locale);
  if (Array.isArray(data.relations)) {
    data.relations = await fillRelations(strapi, data.relations, locale);
  }

  return data;
};
