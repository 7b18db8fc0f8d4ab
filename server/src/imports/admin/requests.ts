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
