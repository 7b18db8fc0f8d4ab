import type { Core, Struct } from '@strapi/strapi';

import { asBadInput } from '../database';
import type { FieldWrapper } from '../graphql-fields';
import { graphqlOf, wrapGraphqlFields } from '../graphql-fields';
import { publishedOnlyQuery } from './queries';
import type { AnyAttribute } from './schemas';
import { hasDrafts } from './schemas';

interface Naming {
  getFindOneQueryName(type: unknown): string;
  getFindQueryName(type: unknown): string;
  getFindConnectionQueryName(type: unknown): string;
  getTypeName(type: unknown): string;
  getComponentName(type: unknown): string;
}

/** Relations are loaded past the Document Service, and past what it makes of bad values. */
const publishedRelation: FieldWrapper = async (next, parent, args, context, info) => {
  try {
    return await next(parent, publishedOnlyQuery(args), context, info);
  } catch (error) {
    throw asBadInput(error);
  }
};

const publishedRoot: FieldWrapper = (next, parent, args, context, info) => {
  const inherited = context.rootQueryArgsByPath?.get(info.path.key);

  if (inherited) {
    context.rootQueryArgsByPath?.set(info.path.key, publishedOnlyQuery(inherited));
  }

  return next(parent, publishedOnlyQuery(args), context, info);
};

const typeNameOf = (naming: Naming, model: Struct.Schema): string =>
  model.modelType === 'component' ? naming.getComponentName(model) : naming.getTypeName(model);

/** Every GraphQL field through which entries of ours are reached. */
const fieldsToOurs = (strapi: Core.Strapi, naming: Naming): Map<string, FieldWrapper> => {
  const fields = new Map<string, FieldWrapper>();
  const types = Object.values(strapi.contentTypes);

  for (const type of types.filter(({ uid }) => hasDrafts(strapi, uid))) {
    fields.set(`Query.${naming.getFindOneQueryName(type)}`, publishedRoot);
    fields.set(`Query.${naming.getFindQueryName(type)}`, publishedRoot);
    fields.set(`Query.${naming.getFindConnectionQueryName(type)}`, publishedRoot);
  }

  for (const model of [...types, ...Object.values(strapi.components)] as Struct.Schema[]) {
    for (const [field, attribute] of Object.entries(model.attributes)) {
      const { type, target } = attribute as AnyAttribute;

      if (type === 'relation' && target && hasDrafts(strapi, target)) {
        const path = `${typeNameOf(naming, model)}.${field}`;

        fields.set(path, publishedRelation);
        fields.set(`${path}_connection`, publishedRelation);
      }
    }
  }

  return fields;
};

export const guardGraphql = (strapi: Core.Strapi): void =>
  wrapGraphqlFields(strapi, 'newsroom-published-only', () =>
    fieldsToOurs(strapi, graphqlOf(strapi)?.service('utils').naming as Naming)
  );
