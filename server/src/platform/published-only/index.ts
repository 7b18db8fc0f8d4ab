import type { Core, Struct } from '@strapi/strapi';

import type { Feature } from '../feature';
import { withoutDrafts } from './answers';
import { guardGraphql } from './graphql';
import { guardQuery } from './queries';
import type { Values } from './schemas';
import { isValues } from './schemas';

export { publishedOnlyQuery } from './queries';

interface PublicQueries {
  query(query: Values, schema: Struct.Schema, options?: object): Promise<Values>;
}

/**
 * Strapi has a registry of sanitisers for what goes in and out, but none for queries; every public
 * road, of REST and of GraphQL, passes through this one function.
 */
const guardQueries = (strapi: Core.Strapi): void => {
  const sanitize = strapi.contentAPI.sanitize as unknown as PublicQueries;
  const original = sanitize.query;

  sanitize.query = async (query, schema, options) =>
    guardQuery(strapi, schema, await original(query, schema, options));
};

/** Public means published, by every road that Strapi has. */
export const publishedOnly: Feature = {
  register(strapi) {
    strapi
      .get('sanitizers')
      .add('content-api.output', (schema: { uid: string }) => async (data: unknown) => {
        if (isValues(data)) await withoutDrafts(strapi, schema.uid, data);

        return data;
      });
    guardQueries(strapi);
    guardGraphql(strapi);
  },
};
