import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isSlug, numberedSlug, slugFrom } from '../../text/slug';
import type { SlugPlace } from './ledger';
import { claim, hasPublicSlug, takenAmong } from './ledger';

export interface SlugRequest extends SlugPlace {
  documentId: string;
  /** What came in: a slug to take as it is; nothing, or an empty text, for one of our making. */
  given: unknown;
  /** What the slug is made from: the title or name after this write. */
  name: string | null;
  /** The draft before this write, if there is one. */
  before?: { slug: string | null; name: string | null };
}

/** How many numbers are looked up at once; only a very common headline needs more. */
const NUMBERS_AT_ONCE = 50;
/** Thousands of documents with one title are a fault elsewhere; an endless loop would hide it. */
const MAX_NUMBER = 10_000;

const isMadeFrom = (slug: string, name: string | null): boolean => {
  if (!name) return false;

  const base = slugFrom(name);
  const number = /-(\d+)$/.exec(slug)?.[1];

  return slug === base || (number !== undefined && slug === numberedSlug(base, Number(number)));
};

const makeFrom = async (strapi: Core.Strapi, request: SlugRequest): Promise<string> => {
  const base = slugFrom(String(request.name));

  for (let first = 1; first < MAX_NUMBER; first += NUMBERS_AT_ONCE) {
    const candidates = Array.from({ length: NUMBERS_AT_ONCE }, (_, index) =>
      first + index === 1 ? base : numberedSlug(base, first + index)
    );
    const taken = await takenAmong(strapi, request, candidates);

    for (const slug of candidates) {
      const owner = taken.get(slug);

      if (owner !== undefined && owner !== request.documentId) continue;
      if (await claim(strapi, { ...request, slug })) return slug;
    }
  }

  throw new errors.ApplicationError(
    `More than ${MAX_NUMBER} documents are called "${request.name}". Give this one a slug by hand.`
  );
};

const takeGiven = async (strapi: Core.Strapi, request: SlugRequest): Promise<string> => {
  const { given } = request;

  if (typeof given !== 'string' || !isSlug(given)) {
    const proposal = typeof given === 'string' ? ` For example: ${slugFrom(given)}` : '';

    throw new errors.ValidationError(
      `The slug may have small letters a-z, digits and single hyphens only, at most 100.${proposal}`,
      { errors: [{ path: ['slug'], name: 'ValidationError', message: 'Not a valid slug' }] }
    );
  }

  if (await claim(strapi, { ...request, slug: given })) return given;

  throw new errors.ValidationError(
    `The slug "${given}" belongs to another entry, or leads to one. Choose another, or leave it empty.`,
    { errors: [{ path: ['slug'], name: 'ValidationError', message: 'This slug is taken' }] }
  );
};

/**
 * The slug of a document after a write; null while there is nothing to make one from.
 *
 * Before its first publication a slug of our making follows the title. Afterwards it stays, unless
 * the editor types another: addresses that readers have must go on working.
 */
export const assignSlug = async (
  strapi: Core.Strapi,
  request: SlugRequest
): Promise<string | null> => {
  const { before, name } = request;
  const given = typeof request.given === 'string' ? request.given.trim() : request.given;
  const isEmpty = given === undefined || given === null || given === '';
  const isUnchanged = Boolean(before?.slug) && (given === undefined || given === before?.slug);

  if (isUnchanged && before?.slug) {
    const follows =
      name !== before.name &&
      Boolean(name) &&
      isMadeFrom(before.slug, before.name) &&
      !isMadeFrom(before.slug, name) &&
      !(await hasPublicSlug(strapi, request, request.documentId));

    return follows ? makeFrom(strapi, request) : before.slug;
  }

  if (isEmpty) return name ? makeFrom(strapi, request) : null;

  return takeGiven(strapi, { ...request, given });
};
