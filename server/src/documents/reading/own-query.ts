import { errors } from '@strapi/utils';
import { z } from 'zod';

import { isDay } from '../../platform/day';
import { VALIDITY_STATES } from '../validity/timeline';

export const FACETS = ['type', 'issuingBody', 'subject', 'year', 'validity', 'signer'] as const;

export type Facet = (typeof FACETS)[number];

/** A query's lists come as `a,b` or as several parameters of one name. */
const list = (value: unknown): unknown =>
  (Array.isArray(value) ? value : [value])
    .flatMap((part: unknown) => (typeof part === 'string' ? part.split(',') : [part]))
    .map((part: unknown) => (typeof part === 'string' ? part.trim() : part))
    .filter((part) => part !== '');

const MAX_VALUES = 50;

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(list, z.array(item).max(MAX_VALUES)).optional();

const day = z.string().refine(isDay, { error: 'must be a day that exists, such as 2026-03-15' });

/** What `GET /official-documents` takes beside Strapi's own parameters. */
export const ownQuery = {
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Words or a number, in any spelling, with or without accents.'),
  inForceOn: day.optional().meta({
    description: 'Only what is in force on this day, at least in part.',
    format: 'date',
  }),
  validity: listOf(z.enum(VALIDITY_STATES)).describe('Only these states, today or on `inForceOn`.'),
  type: listOf(z.string().max(50)).describe('Document types, by documentId or abbreviation.'),
  issuingBody: listOf(z.string().max(50)).describe(
    'Issuing bodies, by documentId or abbreviation.'
  ),
  subject: listOf(z.string().max(50)).describe('Subjects, by documentId.'),
  year: listOf(z.coerce.number().int().min(1000).max(9999)).describe(
    'Years of the number, or of issue.'
  ),
  signer: listOf(z.string().max(200)).describe('Signers, with or without accents.'),
  facets: listOf(z.enum(FACETS)).describe('What is to be counted in `meta.facets`.'),
};

const schema = z.object(ownQuery);

export type OwnQuery = z.output<typeof schema>;

const NAMES = Object.keys(ownQuery);

/**
 * A query parted into what is ours and what is Strapi's.
 *
 * @throws ValidationError that names the parameter and what to change
 */
export const partQuery = (
  query: Record<string, unknown>
): { own: OwnQuery; rest: Record<string, unknown> } => {
  const own = Object.fromEntries(Object.entries(query).filter(([name]) => NAMES.includes(name)));
  const rest = Object.fromEntries(Object.entries(query).filter(([name]) => !NAMES.includes(name)));
  const result = schema.safeParse(own);

  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => ({
      path: path.map(String),
      message: `${path.join('.')}: ${message}`,
      name: 'ValidationError',
    }));

    throw new errors.ValidationError(problems.map(({ message }) => message).join('; '), {
      errors: problems,
    });
  }

  return { own: result.data, rest };
};
