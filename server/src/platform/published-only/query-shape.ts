import type { Core, Struct } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Values } from './schemas';
import { attributeOf, isValues, modelOf, targetOf } from './schemas';

/** What an id or integer column can be compared with in every database. */
const MAX_INTEGER = 2_147_483_647;

const NUMBERS = new Set(['integer', 'biginteger', 'float', 'decimal']);
const UNFILTERED = new Set(['blocks', 'json']);
const EMPTINESS = new Set(['$null', '$notNull']);

const refuse = (path: string, message: string): never => {
  throw new errors.ValidationError(`${path} ${message}`, { source: 'query', path });
};

const isScalar = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || value instanceof Date;

const checkScalar = (path: string, type: string, value: unknown): void => {
  if (!isScalar(value)) refuse(path, 'must be compared with a single value or a list of them.');
  if (value === null) return;

  const isNumber = typeof value !== 'boolean' && value !== '' && Number.isFinite(Number(value));

  if (NUMBERS.has(type) && !isNumber) refuse(path, 'must be compared with a number.');
  if (type === 'integer' && Math.abs(Number(value)) > MAX_INTEGER) {
    refuse(path, `must be compared with a number up to ${MAX_INTEGER}.`);
  }
};

const checkCondition = (path: string, type: string, condition: unknown): void => {
  if (Array.isArray(condition)) {
    condition.forEach((part) => checkCondition(path, type, part));
  } else if (!isValues(condition)) {
    if (UNFILTERED.has(type)) refuse(path, 'can be filtered with $null and $notNull only.');

    checkScalar(path, type, condition);
  } else {
    for (const [operator, value] of Object.entries(condition)) {
      const place = `${path}.${operator}`;

      if (EMPTINESS.has(operator)) continue;
      if (operator === '$not') checkCondition(place, type, value);
      else if (UNFILTERED.has(type)) refuse(path, 'can be filtered with $null and $notNull only.');
      else if (!operator.startsWith('$') || operator === '$jsonSupersetOf') {
        refuse(place, 'is no operator for this field.');
      } else if (operator === '$between' && !(Array.isArray(value) && value.length === 2)) {
        refuse(place, 'must be a list of two values.');
      } else [value].flat().forEach((part) => checkScalar(place, type, part));
    }
  }
};

/** A relation by itself stands for the related entry's id. */
const checkRelation = (
  strapi: Core.Strapi,
  path: string,
  target: Struct.Schema,
  value: unknown
): void => {
  if (!isValues(value)) return checkCondition(path, 'integer', value);

  const operators = Object.keys(value).filter((key) => key.startsWith('$'));

  if (operators.length > 0 && Object.keys(value).length > 1) {
    refuse(path, 'must not hold operators beside other conditions: put all of them into $and.');
  }
  if (operators[0] === '$not') refuse(path, 'cannot be negated here: put $not before the field.');
  if (operators[0] && !['$and', '$or'].includes(operators[0])) {
    return checkCondition(path, 'integer', value);
  }

  return checkFilters(strapi, path, target, value);
};

const checkFilters = (
  strapi: Core.Strapi,
  path: string,
  schema: Struct.Schema,
  filters: unknown
): void => {
  if (Array.isArray(filters)) {
    return filters.forEach((part) => checkFilters(strapi, path, schema, part));
  }
  if (!isValues(filters)) return refuse(path, 'must hold conditions: a field and a value for it.');

  for (const [key, value] of Object.entries(filters)) {
    const place = `${path}.${key}`;
    const attribute = attributeOf(schema, key);
    const target = attribute && targetOf(attribute);
    const model = target && modelOf(strapi, target);

    if (key === '$and' || key === '$or') {
      if (!Array.isArray(value))
        refuse(place, 'must be a list of conditions, and no longer than the server takes.');

      checkFilters(strapi, place, schema, value);
    } else if (key === '$not') checkFilters(strapi, place, schema, value);
    else if (key.startsWith('$')) refuse(place, 'needs a field before it.');
    else if (model) checkRelation(strapi, place, model, value);
    else checkCondition(place, key === 'id' ? 'integer' : (attribute?.type ?? 'string'), value);
  }
};

const checkPages = (values: Values): void => {
  for (const name of ['page', 'pageSize', 'start', 'limit']) {
    if (Math.abs(Number(values[name])) > MAX_INTEGER) {
      refuse(`pagination.${name}`, `must be at most ${MAX_INTEGER}.`);
    }
  }
};

const checkPopulate = (strapi: Core.Strapi, schema: Struct.Schema, populate: unknown): void => {
  if (!isValues(populate)) return;

  for (const [name, node] of Object.entries(populate)) {
    const attribute = attributeOf(schema, name);
    const target = attribute && targetOf(attribute);
    const model = target && modelOf(strapi, target);

    if (!model || !isValues(node)) continue;
    if (node.filters !== undefined) {
      checkFilters(strapi, `populate.${name}.filters`, model, node.filters);
    }

    checkPages(node);
    checkPopulate(strapi, model, node.populate);
  }
};

/**
 * Refuses what Strapi's query engine, or one of the databases, would stumble over with a 500.
 *
 * @throws ValidationError that says what to change
 */
export const checkQueryShape = (
  strapi: Core.Strapi,
  schema: Struct.Schema,
  query: Values
): void => {
  const { _q: words, locale, filters, pagination, populate } = query;

  if (words !== undefined && words !== null && typeof words !== 'string') {
    refuse('_q', 'must be text.');
  }
  if (isValues(locale)) refuse('locale', 'must be the code of a locale.');
  if (filters !== undefined && filters !== null) checkFilters(strapi, 'filters', schema, filters);

  checkPages(query);
  if (isValues(pagination)) checkPages(pagination);
  checkPopulate(strapi, schema, populate);
};
