import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { ARTICLE, CATEGORY } from '../../platform/uids';
import type { Body } from '../body/nodes';
import { prepareBody } from '../body/store-body';
import { closesLoop } from '../category-tree';
import { nameAttribute, normaliseTexts, schemaOf } from '../../platform/content';
import { loadCategoryTree } from '../page/categories';
import { assignSlug } from '../slugs/assign';
import { checkValues } from '../../platform/check-values';

type Data = Record<string, unknown>;

/** One write of one locale of a document, before Strapi sees it. */
export interface Write {
  uid: string;
  documentId: string;
  /** Empty for a type that is not localised. */
  locale: string;
  data: Data;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const refuse = (field: string, message: string): never => {
  throw new errors.ValidationError(`${field}: ${message}`, {
    errors: [{ path: [field], name: 'ValidationError', message }],
  });
};

const isWebAddress = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

type Reference = { documentId: string } | { id: number };

/** The entry that a to-one relation is to lead to, in any of the forms that Strapi takes. */
const referenceIn = (relation: unknown): Reference | null => {
  if (Array.isArray(relation)) return referenceIn(relation.at(-1));
  if (typeof relation === 'number' || /^\d+$/.test(String(relation)))
    return { id: Number(relation) };
  if (typeof relation === 'string') return { documentId: relation };
  if (typeof relation !== 'object' || relation === null) return null;

  const { documentId, id, set, connect } = relation as Record<string, unknown>;

  return referenceIn(documentId ?? id ?? set ?? connect);
};

const documentIdOf = async (strapi: Core.Strapi, reference: Reference): Promise<string | null> => {
  if ('documentId' in reference) return reference.documentId;

  const row = await strapi.db.query(CATEGORY).findOne({ where: reference, select: ['documentId'] });

  return row ? String(row.documentId) : null;
};

const checkParent = async (strapi: Core.Strapi, { documentId, locale, data }: Write) => {
  const reference = referenceIn(data.parent);
  const parent = reference && (await documentIdOf(strapi, reference));

  if (parent && closesLoop(documentId, parent, await loadCategoryTree(strapi, locale, 'draft'))) {
    refuse('parent', 'a category cannot stand below itself. Choose another parent.');
  }
};

export const findDraft = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: Pick<Write, 'uid' | 'documentId' | 'locale'>
): Promise<Data | null> =>
  strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: null, ...(locale ? { locale } : {}) },
  });

/**
 * What is stored in place of what came in: texts normalised, the body checked with its photos as
 * their files are now, and the photos derived from it. The slug is left as it came.
 *
 * @throws ValidationError that says what to change
 */
export const prepareValues = async (
  strapi: Core.Strapi,
  write: Write,
  before: Data | null
): Promise<Data> => {
  const schema = schemaOf(strapi, write.uid);

  if (!schema) return write.data;

  checkValues(schema, write.data);

  // Strapi would give the row these; a document must not turn into another one.
  const { id: _id, documentId: _documentId, ...data } = normaliseTexts(schema, write.data);

  if (write.uid === ARTICLE) {
    // Derived from the body: a client's own list would contradict it.
    delete data.photos;

    if (textOrNull(data.sourceUrl) && !isWebAddress(String(data.sourceUrl))) {
      refuse('sourceUrl', 'must be an address that begins with https:// or http://.');
    }

    if (data.body === null) data.photos = [];
    else if (data.body !== undefined) {
      const stored = (before?.body ?? []) as Body;
      const prepared = await prepareBody(strapi, { field: 'body', incoming: data.body, stored });

      data.body = prepared.body;
      data.photos = prepared.photoIds;
    }
  }

  if (write.uid === CATEGORY && data.parent) await checkParent(strapi, { ...write, data });

  return data;
};

/**
 * {@link prepareValues}, with a slug claimed.
 *
 * @throws ValidationError that says what to change; nothing has then been written but a claim on a
 *   slug, which the caller gives back
 */
export const prepareWrite = async (
  strapi: Core.Strapi,
  write: Write,
  before: Data | null
): Promise<Data> => {
  const schema = schemaOf(strapi, write.uid);

  if (!schema) return write.data;

  const data = await prepareValues(strapi, write, before);
  const named = nameAttribute(schema);
  const nameBefore = textOrNull(before?.[named]);

  data.slug = await assignSlug(strapi, {
    type: write.uid,
    locale: write.locale,
    documentId: write.documentId,
    given: data.slug,
    name: data[named] === undefined ? nameBefore : textOrNull(data[named]),
    before: before ? { slug: textOrNull(before.slug), name: nameBefore } : undefined,
  });

  return data;
};
