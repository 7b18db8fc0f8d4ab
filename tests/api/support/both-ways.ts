import type { Struct } from '@strapi/strapi';

import type { Site } from './site';

type Values = Record<string, unknown>;

interface Asked {
  query: Values;
  options: { auth?: object };
}

interface ContentApi {
  sanitize: {
    query(query: Values, schema: Struct.Schema, options: Asked['options']): Promise<Values>;
    output(data: unknown, schema: Struct.Schema, options: { auth?: object }): Promise<unknown>;
  };
  validate: {
    query(query: Values, schema: Struct.Schema, options: Asked['options']): Promise<void>;
  };
}

interface Service {
  find(query: Values): Promise<{ results: unknown[]; pagination: object }>;
}

/** The content API's own functions, and what the last request brought them. */
export const listenTo = (site: Site) => {
  const api = site.strapi.contentAPI as unknown as ContentApi;
  const sanitizeQuery = api.sanitize.query;
  let asked: Asked | undefined;

  api.sanitize.query = (query, schema, options) => {
    asked = { query, options };

    return sanitizeQuery(query, schema, options);
  };

  const last = (): Asked => {
    if (!asked) throw new Error('Nothing has been asked for yet.');

    return asked;
  };

  return {
    api,
    /** Who asked last, as Strapi's own functions take it. */
    auth: (): object => last().options.auth ?? {},

    /** What Strapi's own list answers to the last request, step by step as its controller does. */
    async stockAnswer(uid: string): Promise<string> {
      const { query, options } = last();
      const schema = site.strapi.contentType(uid as never) as unknown as Struct.Schema;

      await api.validate.query(query, schema, options);

      const sanitised = await sanitizeQuery(query, schema, options);
      const service = site.strapi.service(uid as never) as unknown as Service;
      const { results, pagination } = await service.find({ ...sanitised, status: 'published' });
      const data = await api.sanitize.output(results, schema, { auth: options.auth });

      return JSON.stringify({ data, meta: { pagination } });
    },
  };
};
