import type { Core, Struct } from '@strapi/strapi';

import { storableBlockText } from '../text/storable';

type Data = Record<string, unknown>;

export const schemaOf = (strapi: Core.Strapi, uid: string): Struct.ContentTypeSchema | undefined =>
  strapi.contentTypes[uid as keyof typeof strapi.contentTypes];

const TEXT_TYPES = new Set(['string', 'text']);

/** The data with its plain texts normalised; what is no text is left to Strapi's own checks. */
export const normaliseTexts = (schema: Struct.ContentTypeSchema, data: Data): Data => {
  const result = { ...data };

  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const value = data[name];

    if (TEXT_TYPES.has(attribute.type) && typeof value === 'string') {
      result[name] = storableBlockText(value);
    }
  }

  return result;
};

/** The attribute that a type's slug is made from. */
export const nameAttribute = (schema: Struct.ContentTypeSchema): 'title' | 'name' =>
  'title' in schema.attributes ? 'title' : 'name';
