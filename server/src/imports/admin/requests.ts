import { errors } from '@strapi/utils';
import { z } from 'zod';

import { REGISTRY_FIELDS } from '../registry/columns/fields';
import { MAX_COLUMNS } from '../registry/limits';

const LAST_SHEET_ROW = 1_048_576;

const mapping = z.partialRecord(
  z.enum(REGISTRY_FIELDS),
  z
    .number()
    .int()
    .min(0)
    .max(MAX_COLUMNS - 1)
);

const place = {
  sheet: z.string().max(200).optional(),
  headingRow: z.number().int().min(0).max(LAST_SHEET_ROW).optional(),
};

export const columnsRequest = z.strictObject(place);

const choices = {
  ...place,
  mapping: mapping.optional(),
  locale: z.string().max(40).optional(),
  createMissing: z.boolean().optional(),
  publish: z.boolean().optional(),
};

export const checkRequest = z.strictObject(choices);

export const startRequest = z.strictObject({ ...choices, dryRun: z.boolean().default(false) });

export type CheckRequest = z.infer<typeof checkRequest>;

export const problemsRequest = z.object({
  level: z.enum(['error', 'warning']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** @throws ValidationError that names the parts which are not as they should be */
export const parseRequest = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown
): z.infer<Schema> => {
  const parsed = schema.safeParse(value ?? {});

  if (parsed.success) return parsed.data;

  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'body'}: ${message}`
  );

  throw new errors.ValidationError(problems.join('; '));
};
