import type { Struct } from '@strapi/strapi';
import { errors } from '@strapi/utils';

type Data = Record<string, unknown>;

/** What an integer column holds in every database. */
const MAX_INTEGER = 2_147_483_647;
/** What a date column holds in every database, in years. */
const YEARS = { first: 1000, last: 9999 };

const isMoment = (value: unknown): value is string | number | Date =>
  ['string', 'number'].includes(typeof value) || value instanceof Date;

const yearOf = (value: unknown): number =>
  isMoment(value) ? new Date(value).getUTCFullYear() : Number.NaN;

/** What Strapi would make a text or a number of, such as `[[1]]`. */
const isNested = (value: unknown): boolean => typeof value === 'object' && !(value instanceof Date);

const RELATION_KEYS = ['id', 'connect', 'disconnect', 'set'];

/** The row ids in a relation, in whichever of Strapi's forms; document ids are looked up as text. */
const idsIn = (value: unknown, depth = 0): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((part) => idsIn(part, depth + 1));
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? [] : [value];
  if (depth > RELATION_KEYS.length) return [];

  return RELATION_KEYS.flatMap((key) => idsIn((value as Data)[key], depth + 1));
};

const isId = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INTEGER);

const problemWith = (type: string, value: unknown): string | undefined => {
  switch (type) {
    case 'string':
    case 'text':
      return typeof value === 'string' ? undefined : 'must be text.';
    case 'boolean':
      return isNested(value) ? 'must be true or false.' : undefined;
    case 'relation':
    case 'media':
      return idsIn(value).every(isId) ? undefined : 'must be an id, or a list of them.';
    case 'integer':
      if (isNested(value)) return 'must be a number.';

      return Math.abs(Number(value)) > MAX_INTEGER
        ? `must be a whole number from -${MAX_INTEGER} to ${MAX_INTEGER}.`
        : undefined;
    case 'date':
    case 'datetime': {
      if (isNested(value)) return 'must be a date.';

      const year = yearOf(value);

      // What is no date at all is Strapi's own to refuse.
      return year < YEARS.first || year > YEARS.last
        ? `must be a date from the year ${YEARS.first} to ${YEARS.last}.`
        : undefined;
    }
    default:
      return undefined;
  }
};

/**
 * Refuses what Strapi would hand to the database, or to us, unseen: another kind of value where a
 * text belongs, and numbers and dates that only some databases can keep.
 *
 * @throws ValidationError that names each field and what to change
 */
export const checkValues = (schema: Struct.ContentTypeSchema, data: Data): void => {
  const problems = Object.entries(schema.attributes).flatMap(([name, { type }]) => {
    const value = data[name];
    const problem = value === undefined || value === null ? undefined : problemWith(type, value);

    return problem ? [{ path: [name], name: 'ValidationError', message: problem }] : [];
  });

  if (problems.length > 0) {
    throw new errors.ValidationError(
      problems.map(({ path, message }) => `${path[0]} ${message}`).join(' '),
      { errors: problems }
    );
  }
};

const DOCUMENT_ID = /^[\w-]{1,50}$/;

/** The id that a new document is to have, where the caller gives one, as an import may. */
export const givenDocumentId = ({ documentId }: Data): string | undefined => {
  if (documentId === undefined || documentId === null) return undefined;

  if (typeof documentId !== 'string' || !DOCUMENT_ID.test(documentId)) {
    throw new errors.ValidationError(
      'documentId may have letters, digits, hyphens and underscores only, at most 50. Or leave it out.',
      { errors: [{ path: ['documentId'], name: 'ValidationError', message: 'Not a valid id' }] }
    );
  }

  return documentId;
};

/** @throws ValidationError, since a second draft of one document would hide the first */
export const refuseTaken = (documentId: string): never => {
  throw new errors.ValidationError(
    `There is already a document "${documentId}" in this locale. Update it, or leave the id out.`,
    { errors: [{ path: ['documentId'], name: 'ValidationError', message: 'This id is taken' }] }
  );
};
