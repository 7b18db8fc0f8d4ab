import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;
type Convert = (value: unknown) => unknown;

const asText: Convert = (value) => (typeof value === 'string' ? value : String(value));

const asNumber: Convert = (value) => {
  const number = Number(value);

  return Number.isNaN(number) ? null : number;
};

const asMoment: Convert = (value) => {
  const date = value instanceof Date ? value : new Date(value as string | number);

  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

const asBoolean: Convert = (value) => {
  if (typeof value === 'boolean') return value;
  if (String(value) === '1') return true;

  return String(value) === '0' ? false : null;
};

/** Early releases of Strapi 5 stored JSON twice over: a text in it is taken for JSON again. */
const asJson: Convert = (value) => {
  if (typeof value !== 'string') return value;

  try {
    const once: unknown = JSON.parse(value);

    return typeof once === 'string' ? (JSON.parse(once) as unknown) : once;
  } catch {
    return value;
  }
};

const asMilliseconds: Convert = (value) => {
  const moment = asMoment(value);

  return moment === null ? null : String(Date.parse(moment as string));
};

const asIs: Convert = (value) => value;

/** How each type comes out of a column, as Strapi's own fields have it; others come as they are. */
const CONVERT: Record<string, Convert> = {
  biginteger: asText,
  blocks: asJson,
  boolean: asBoolean,
  datetime: asMoment,
  decimal: asNumber,
  email: asText,
  enumeration: asText,
  float: asNumber,
  integer: asNumber,
  json: asJson,
  password: asText,
  richtext: asText,
  string: asText,
  text: asText,
  timestamp: asMilliseconds,
  uid: asText,
};

interface Metadata {
  attributes: Record<string, { type: string }>;
  columnToAttribute: Record<string, string>;
}

const createReader = ({ attributes, columnToAttribute }: Metadata) => {
  const fields = Object.entries(columnToAttribute).flatMap(([column, name]) => {
    const type = attributes[name]?.type;

    return type && type !== 'relation' ? [{ column, name, convert: CONVERT[type] ?? asIs }] : [];
  });

  /** The entry that a row is, as far as the row holds its columns. */
  return (row: Row): Row => {
    const entry: Row = {};

    for (const { column, name, convert } of fields) {
      const value = row[column];

      if (value !== undefined) entry[name] = value === null ? null : convert(value);
    }

    return entry;
  };
};

const readers = new WeakMap<object, ReturnType<typeof createReader>>();

/**
 * Reads rows of a type's table as Strapi's own queries do, for where those take longer to be put
 * together than to be answered.
 */
export const rowReader = (strapi: Core.Strapi, uid: string): ReturnType<typeof createReader> => {
  const metadata = strapi.db.metadata.get(uid) as unknown as Metadata;
  const reader = readers.get(metadata) ?? createReader(metadata);

  readers.set(metadata, reader);

  return reader;
};
