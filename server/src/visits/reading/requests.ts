import { z } from 'zod';

import { rangeSchema } from '../statistics/range';
import { TOP_PERIODS } from '../statistics/periods';

const MAX_LIMIT = 50;

const locale = z.string().max(40);

export const seriesRequest = rangeSchema;

export const topRequest = z.object({
  period: z.enum(TOP_PERIODS).default('7d'),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(10),
  locale: locale.optional(),
});

export const articleRequest = z.object({
  documentId: z.string().min(1).max(50),
  locale: locale.refine((code) => code !== '*', { error: 'must be one locale' }).optional(),
});
