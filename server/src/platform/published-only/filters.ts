import type { Core, Struct } from '@strapi/strapi';

import type { Values } from './schemas';
import { attributeOf, hasDrafts, isValues, modelOf, targetOf } from './schemas';

export const PUBLISHED = { publishedAt: { $notNull: true } };
const GROUPS = ['$and', '$or', '$not'];
const YES = ['true', 't', '1', true, 1];

/** Whether a condition asks for entries without any relation: it says nothing of who is related. */
const asksForNone = (value: unknown): boolean => {
  if (!isValues(value) || Object.keys(value).length !== 1) return false;
  if ('$null' in value) return YES.some((yes) => yes === value.$null);

  return '$notNull' in value && !YES.some((yes) => yes === value.$notNull);
};

/** The conditions on a relation, each by itself and about the related entry's attributes. */
const conditionsIn = (value: unknown): Values[] => {
  if (!isValues(value)) return [{ id: value }];

  return Object.entries(value).map(([key, condition]) =>
    key.startsWith('$') && !GROUPS.includes(key)
      ? { id: { [key]: condition } }
      : { [key]: condition }
  );
};

/**
 * The filters with "and is published" at every relation that leads to us, so that no answer, order
 * or count depends on what a draft holds. Each relation stands in an `$and` of its own: Strapi
 * merges relations that stand side by side, and the last one would win.
 */
export const guardFilters = (
  strapi: Core.Strapi,
  schema: Struct.Schema,
  filters: unknown
): unknown => {
  if (Array.isArray(filters)) return filters.map((part) => guardFilters(strapi, schema, part));
  if (!isValues(filters)) return filters;

  let guarded = false;

  const parts = Object.entries(filters).map(([key, value]): Values => {
    const attribute = attributeOf(schema, key);
    const target = attribute && targetOf(attribute);
    const model = target && modelOf(strapi, target);

    if (GROUPS.includes(key)) return { [key]: guardFilters(strapi, schema, value) };
    if (!target || !model) return { [key]: value };
    if (!hasDrafts(strapi, target)) return { [key]: guardFilters(strapi, model, value) };
    if (asksForNone(value)) return { [key]: value };

    guarded = true;

    const conditions = conditionsIn(value).map((part) => guardFilters(strapi, model, part));

    return { [key]: { $and: [PUBLISHED, ...conditions] } };
  });

  return guarded ? { $and: parts } : Object.assign({}, ...parts);
};
