import type { Core } from '@strapi/strapi';

import type { AnyAttribute, Values } from './schemas';
import { attributeOf, hasDrafts, isValues, modelOf, targetOf } from './schemas';

interface Relation {
  owner: Values;
  field: string;
  /** Null for a relation that may point anywhere, such as a file's `related`. */
  target: string | null;
}

const entriesIn = (value: unknown): Values[] =>
  Array.isArray(value) ? value.filter(isValues) : isValues(value) ? [value] : [];

/** Whether a relation may lead to drafts of ours. */
const leadsToUs = (strapi: Core.Strapi, attribute: AnyAttribute): boolean =>
  attribute.type === 'relation' && (!attribute.target || hasDrafts(strapi, attribute.target));

const uidOf = (entry: Values, target: string | null): string =>
  target ?? String(entry.__type ?? entry.__contentType ?? entry.__component ?? '');

const FOLLOWED = new Set(['relation', 'component', 'dynamiczone', 'media']);

/** An answer nests as deep as its `populate`; nobody's goes further. */
const MAX_DEPTH = 20;

/** The relations in an entry that could hold drafts of ours, those of related entries included. */
const relationsIn = (strapi: Core.Strapi, uid: string, entry: Values, depth = 0): Relation[] => {
  const model = modelOf(strapi, uid);

  if (!model || depth > MAX_DEPTH) return [];

  return Object.keys(entry).flatMap((field): Relation[] => {
    const attribute = attributeOf(model, field);

    if (!attribute || !FOLLOWED.has(attribute.type)) return [];

    const target = targetOf(attribute) ?? null;
    const deeper = entriesIn(entry[field]).flatMap((child) =>
      relationsIn(strapi, uidOf(child, target), child, depth + 1)
    );

    return leadsToUs(strapi, attribute) ? [{ owner: entry, field, target }, ...deeper] : deeper;
  });
};

/** Of these rows, those that are published; asked of the database where an answer left the date out. */
const publishedIds = async (
  strapi: Core.Strapi,
  uid: string,
  ids: number[]
): Promise<Set<number>> => {
  const rows = await strapi.db.query(uid).findMany({
    where: { id: { $in: ids }, publishedAt: { $notNull: true } },
    select: ['id'],
  });

  return new Set(rows.map(({ id }: { id: number }) => id));
};

/** Strapi's answer to `populate[relation][count]`; the query has been limited to what is published. */
const isCount = (child: Values): boolean => child.id === undefined && 'count' in child;

/**
 * Takes drafts of ours out of an answer of whatever type, in place: a page that lists articles, a
 * file that says where it is used. Strapi lets `status=draft` reach into relations, for anyone.
 */
export const withoutDrafts = async (
  strapi: Core.Strapi,
  uid: string,
  entry: Values
): Promise<void> => {
  const relations = relationsIn(strapi, uid, entry);
  const undated = new Map<string, number[]>();

  for (const { owner, field, target } of relations) {
    for (const child of entriesIn(owner[field])) {
      const childUid = uidOf(child, target);

      if (hasDrafts(strapi, childUid) && child.publishedAt === undefined && !isCount(child)) {
        undated.set(childUid, [...(undated.get(childUid) ?? []), Number(child.id)]);
      }
    }
  }

  const published = new Map<string, Set<number>>();

  for (const [childUid, ids] of undated) {
    published.set(childUid, await publishedIds(strapi, childUid, ids));
  }

  const mayShow = (child: Values, target: string | null): boolean => {
    const childUid = uidOf(child, target);

    if (!hasDrafts(strapi, childUid) || isCount(child)) return true;
    if (child.publishedAt !== undefined) return child.publishedAt !== null;

    return published.get(childUid)?.has(Number(child.id)) === true;
  };

  for (const { owner, field, target } of relations) {
    const value = owner[field];

    if (Array.isArray(value)) {
      owner[field] = value.filter((child) => !isValues(child) || mayShow(child, target));
    } else if (isValues(value) && !mayShow(value, target)) {
      owner[field] = null;
    }
  }
};
