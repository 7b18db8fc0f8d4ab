import type { Core, Struct } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isNewsroomUid } from '../uids';
import { guardFilters, PUBLISHED } from './filters';
import { checkQueryShape } from './query-shape';
import type { Values } from './schemas';
import { attributeOf, hasDrafts, isValues, modelOf, targetOf } from './schemas';
import { checkSort } from './sort';

const ROOT_QUERY_ARGS = ['publicationFilter', 'hasPublishedVersion'];

/** The query with what would lead to drafts taken out. */
export const publishedOnlyQuery = <Query extends Values>(query: Query): Query => {
  const result: Values = { ...query, status: 'published' };

  for (const name of ROOT_QUERY_ARGS) delete result[name];

  return result as Query;
};

/** Where a relation may lead anywhere, its count cannot be limited to what is published. */
const refuseCount = ({ count }: Values): void => {
  if (count !== undefined) {
    throw new errors.ValidationError(
      'populate: a relation that leads to several types cannot be counted. Populate it and count what comes.',
      { source: 'query', param: 'populate' }
    );
  }
};

const guardPopulate = (strapi: Core.Strapi, schema: Struct.Schema, populate: unknown): unknown => {
  if (!isValues(populate)) return populate;

  return Object.fromEntries(
    Object.entries(populate).map(([name, value]) => {
      const attribute = attributeOf(schema, name);

      if (!attribute || !isValues(value)) return [name, value];
      if (attribute.type === 'relation' && !attribute.target) refuseCount(value);

      return [name, guardNode(strapi, targetOf(attribute), value)];
    })
  );
};

/** One relation that is to be populated, with its own filters and what it populates in turn. */
const guardNode = (strapi: Core.Strapi, target: string | undefined, node: Values): Values => {
  const { on, filters, populate, sort, ...rest } = node;
  const result: Values = { ...rest };

  if (isValues(on)) {
    result.on = Object.fromEntries(
      Object.entries(on).map(([uid, part]) => [
        uid,
        isValues(part) ? guardNode(strapi, uid, part) : part,
      ])
    );
  }

  const model = target && modelOf(strapi, target);

  if (!target || !model) return { ...node, ...result };

  checkSort(strapi, model, sort);

  if (sort !== undefined) result.sort = sort;
  if (populate !== undefined) result.populate = guardPopulate(strapi, model, populate);

  const asked = filters === undefined ? [] : [guardFilters(strapi, model, filters)];

  if (hasDrafts(strapi, target)) result.filters = { $and: [PUBLISHED, ...asked] };
  else if (asked.length > 0) [result.filters] = asked;

  return result;
};

/**
 * A public query of any type of the site, such that what it answers depends on nothing that is not
 * published of ours.
 *
 * @throws ValidationError for an order that would, and for what no query of our types can hold
 */
export const guardQuery = <Query extends Values>(
  strapi: Core.Strapi,
  schema: Struct.Schema,
  query: Query
): Query => {
  if (isNewsroomUid(schema.uid)) checkQueryShape(strapi, schema, query);

  checkSort(strapi, schema, query.sort);

  return {
    ...query,
    ...(query.filters === undefined
      ? {}
      : { filters: guardFilters(strapi, schema, query.filters) }),
    ...(query.populate === undefined
      ? {}
      : { populate: guardPopulate(strapi, schema, query.populate) }),
  };
};
