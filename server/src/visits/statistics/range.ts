import { errors } from '@strapi/utils';
import { z } from 'zod';

import { isDay } from '../../platform/day';
import { INTERVALS, type Interval } from '../contract';

const FIRST_DAY = '1970-01-01';
const LAST_DAY = '2999-12-31';

/** A day that exists. */
export const day = z
  .string()
  .refine(isDay, { error: 'must be a day that exists, such as 2026-11-23' })
  .refine((value) => value >= FIRST_DAY && value <= LAST_DAY, {
    error: `must be from ${FIRST_DAY} to ${LAST_DAY}`,
  });

/** Both days are included. */
export const rangeSchema = z.object({
  from: day,
  to: day,
  interval: z.enum(INTERVALS).default('day'),
});

export type Range = z.infer<typeof rangeSchema>;

const YEARS_5 = 1_827;

/** Days of a series at most, so that an answer has at most about 2,600 points. */
const LONGEST: Readonly<Record<Interval, number>> = {
  hour: 31,
  day: YEARS_5,
  week: 10 * YEARS_5,
  month: 10 * YEARS_5,
};

const IN_WORDS: Readonly<Record<Interval, string>> = {
  hour: '31 days',
  day: '5 years',
  week: '50 years',
  month: '50 years',
};

const DAY_MS = 86_400_000;

const daysIn = ({ from, to }: Range): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

/** @throws ValidationError where the days are in the wrong order, or too many */
export const checkRange = (range: Range): Range => {
  const { from, to, interval } = range;

  if (from > to) {
    throw new errors.ValidationError(`from: must not be after to (${from} is after ${to}).`);
  }
  if (daysIn(range) > LONGEST[interval]) {
    throw new errors.ValidationError(
      `to: a series by ${interval} has at most ${IN_WORDS[interval]}. Choose a shorter range or a longer interval.`
    );
  }

  return range;
};

/** @throws ValidationError for more than 5 years, whatever the interval */
export const checkReportRange = (range: Range): Range => {
  checkRange(range);

  if (daysIn(range) > YEARS_5) {
    throw new errors.ValidationError('to: a report has at most 5 years. Choose a shorter range.');
  }

  return range;
};
