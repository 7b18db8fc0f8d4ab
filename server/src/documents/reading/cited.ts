import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import { siteTypeCodes } from '../lifecycle/fill';
import { parseDocumentNumber } from '../number/document-number';
import { findDocumentNumbers } from '../number/find';
import { REGISTER } from '../register/tables';
import { today } from '../today';
import type { Validity } from './validity';
import { timelinesOf, validityOn } from './validity';

/** A published document that a text names by its number. */
export interface CitedDocument {
  documentId: string;
  number: string;
  title: string;
  validity: Validity;
}

/** A place in one of the texts; `text.slice(start, end)` is the number as it was written. */
export interface Citation {
  /** Which of the texts. */
  text: number;
  start: number;
  end: number;
  document: CitedDocument;
}

/** More numbers than any article names; what comes after them is passed over. */
const MAX_KEYS = 500;

interface Row {
  document_id: string;
  number: string;
  number_key: string;
  abstract: string | null;
}

/** Documents by the keys that one of them alone has: a number that two bodies use says too little. */
const documentsByKey = async (strapi: Core.Strapi, keys: string[], locale: string) => {
  const rows: Row[] = await run(strapi, REGISTER, (table) =>
    table
      .whereIn('number_key', keys)
      .where({ locale })
      .select('document_id', 'number', 'number_key', 'abstract')
  );
  const timelineOf = await timelinesOf(
    strapi,
    rows.map(({ document_id: id }) => id)
  );
  const asOf = today(strapi);
  const found = new Map<string, CitedDocument | null>();

  for (const { document_id: documentId, number, number_key: key, abstract } of rows) {
    found.set(
      key,
      found.has(key)
        ? null
        : {
            documentId,
            number,
            title: abstract ?? '',
            validity: validityOn(timelineOf(documentId), asOf),
          }
    );
  }

  return found;
};

/** The published documents that texts name by their numbers, place by place. */
export const findCitations = async (
  strapi: Core.Strapi,
  texts: string[],
  locale: string
): Promise<Citation[]> => {
  // Most articles name none; a number has a digit, and a slash of some kind or a hyphen.
  if (!texts.some((text) => /\d/.test(text))) return [];

  const typeCodes = await siteTypeCodes(strapi);
  const places = texts.flatMap((text, index) =>
    findDocumentNumbers(text, { typeCodes }).map(({ start, end, number }) => ({
      start,
      end,
      // With the site's types a number is recognised; its key is read without them.
      key: parseDocumentNumber(number.text).key,
      text: index,
    }))
  );
  const keys = [...new Set(places.map(({ key }) => key))].slice(0, MAX_KEYS);

  if (keys.length === 0) return [];

  const documents = await documentsByKey(strapi, keys, locale);

  return places.flatMap(({ text, start, end, key }) => {
    const document = documents.get(key);

    return document ? [{ text, start, end, document }] : [];
  });
};
