import type { Core } from '@strapi/strapi';

import { ARTICLE } from '../../platform/uids';
import { nameAttribute, schemaOf } from '../../platform/content';
import { assignSlug } from '../slugs/assign';
import type { Write } from './write';
import { prepareValues } from './write';

type Data = Record<string, unknown>;

const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Boolean(a) && Boolean(b) && String(new Date(String(a))) === String(new Date(String(b))));

/**
 * The changes that a copy is made with, prepared as any write is. The panel sends the whole form of
 * the source, so a slug or date counts as the editor's own only where it is another one.
 */
export const prepareCopy = async (
  strapi: Core.Strapi,
  write: Write,
  source: Data | null
): Promise<Data> => {
  const { slug, publicDate, ...data } = await prepareValues(
    strapi,
    // A copy is nowhere in the tree of categories yet, so it may stand below anything.
    { ...write, documentId: '' },
    source
  );

  return {
    ...data,
    ...(slug === source?.slug ? {} : { slug }),
    ...(isSame(publicDate, source?.publicDate) ? {} : { publicDate }),
  };
};

/** A copy is a new article: it has never been public, and its address is its own. */
export const makeItsOwn = async (
  strapi: Core.Strapi,
  uid: string,
  entry: Data,
  changes: Data | undefined
): Promise<void> => {
  const schema = schemaOf(strapi, uid);
  const name = schema && entry[nameAttribute(schema)];
  const slug = await assignSlug(strapi, {
    type: uid,
    locale: String(entry.locale ?? ''),
    documentId: String(entry.documentId),
    given: changes?.slug,
    name: typeof name === 'string' ? name : null,
  });
  const own = { slug, ...(uid === ARTICLE ? { publicDate: changes?.publicDate ?? null } : {}) };
  // Strapi takes no photos for: as many as the source has.
  const photos = changes?.photos ? { photos: changes.photos } : {};

  await strapi.db.query(uid).update({ where: { id: entry.id }, data: { ...own, ...photos } });
  Object.assign(entry, own);
};
