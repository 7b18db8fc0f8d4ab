import { z } from 'zod';

import { storableBlockText } from '../../text/storable';
import { day, rangeSchema } from '../statistics/range';

/** Enough for every counter there is, and sums of them stay exact. */
const MAX_OFFSET = 1e12;

const reason = z
  .string()
  .transform((text) => storableBlockText(text).trim())
  .pipe(
    z
      .string()
      .min(3, { error: 'must say why, in at least 3 characters' })
      .max(500, { error: 'must have at most 500 characters' })
  );

const amount = z
  .number()
  .refine((value) => Number.isInteger(value) && Math.abs(value) <= MAX_OFFSET, {
    error: 'must be a whole number from -1000000000000 to 1000000000000',
  });

/** @param today the day that it is where the site is */
export const offsetRequest = (today: string) =>
  z
    .strictObject({
      day: day.refine((value) => value <= today, {
        error: `must not be in the future (today is ${today})`,
      }),
      visits: amount.default(0),
      pageViews: amount.default(0),
      reason,
    })
    .refine(({ visits, pageViews }) => visits !== 0 || pageViews !== 0, {
      path: ['visits'],
      error: 'or pageViews must be something else than 0',
    });

export const resetRequest = z.strictObject({ reason });

export const exportRequest = rangeSchema.extend({
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
  /** Whether the file lists the points of the series or the articles. */
  of: z.enum(['series', 'articles']).default('series'),
  lang: z.enum(['en', 'vi']).default('en'),
});

export type ExportRequest = z.infer<typeof exportRequest>;
