import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { ARTICLE } from '../../platform/uids';

const NOT_SCALAR = new Set(['relation', 'media', 'component', 'dynamiczone', 'password']);

/**
 * An article's own fields, a site's additions among them, as the content API would show them:
 * private ones never leave the server.
 */
export const scalarFieldsOf = (strapi: Core.Strapi, row: Record<string, unknown>) => {
  const schema = strapi.contentType(ARTICLE);
  const names = Object.entries(schema.attributes).filter(
    ([name, attribute]) =>
      !NOT_SCALAR.has(attribute.type) && !contentTypes.isPrivateAttribute(schema, name)
  );

  return Object.fromEntries(names.map(([name]) => [name, row[name] ?? null]));
};
