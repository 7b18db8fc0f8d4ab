import type { Core, Struct } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isNewsroomUid } from '../uids';
import type { AnyAttribute } from './schemas';
import { attributeOf, hasDrafts, isValues, modelOf, targetOf } from './schemas';

/** The paths in a sort, in any of the forms that Strapi takes. */
const pathsIn = (sort: unknown, parents: string[] = []): string[][] => {
  if (typeof sort === 'string') {
    return sort
      .split(',')
      .map((part) => [...parents, ...(part.split(':')[0] ?? '').trim().split('.')]);
  }
  if (Array.isArray(sort)) return sort.flatMap((part) => pathsIn(part, parents));
  if (!isValues(sort)) return [];

  return Object.entries(sort).flatMap(([key, value]) =>
    isValues(value) ? pathsIn(value, [...parents, key]) : [[...parents, key]]
  );
};

/** Our published entries are related to published ones only, except to their own translations. */
const mayLeadToDrafts = (schema: Struct.Schema, name: string): boolean =>
  !isNewsroomUid(schema.uid) || name === 'localizations';

/**
 * A sort cannot be limited to what is published, as a filter can: the order of an answer would tell
 * what a draft holds.
 *
 * @throws ValidationError
 */
export const checkSort = (strapi: Core.Strapi, root: Struct.Schema, sort: unknown): void => {
  for (const path of pathsIn(sort)) {
    let schema: Struct.Schema | undefined = root;

    for (const name of path) {
      const attribute: AnyAttribute | undefined = schema && attributeOf(schema, name);
      const target: string | undefined = attribute && targetOf(attribute);

      if (schema && target && hasDrafts(strapi, target) && mayLeadToDrafts(schema, name)) {
        throw new errors.ValidationError(
          `sort: "${path.join('.')}" would order the answer by entries that are not published. Sort by another field.`,
          { source: 'query', param: 'sort' }
        );
      }

      schema = target ? modelOf(strapi, target) : undefined;
    }
  }
};
