import { errors } from '@strapi/utils';
import { z } from 'zod';

import { isDay } from '../../platform/day';
import { RELATION_KINDS } from '../validity/relation-kinds';
import { VALIDITY_STATES } from '../validity/timeline';
import type { CitedRequest, ExamineRequest } from './contract';

const text = (length: number) => z.string().max(length).nullable();
const id = text(50);
/** A day that is still being typed is none yet. */
const day = z
  .string()
  .nullable()
  .transform((value) => (isDay(value) ? value : null));

const schema = z.object({
  documentId: id,
  locale: z.string().max(40),
  number: text(500),
  documentType: id,
  issuingBody: id,
  issueDate: day,
  effectiveDate: day,
  expiryDate: day,
  validityOverride: z.enum(VALIDITY_STATES).nullable(),
  validityOverrideReason: text(5000),
  validityOverrideFrom: day,
  relations: z
    .array(z.object({ kind: z.enum(RELATION_KINDS), document: id, number: text(500) }))
    .max(500),
});

const MAX_TEXTS = 8000;
const MAX_CHARACTERS = 1_000_000;

const cited = z.object({
  texts: z
    .array(z.string())
    .max(MAX_TEXTS)
    .refine((texts) => texts.reduce((sum, { length }) => sum + length, 0) <= MAX_CHARACTERS, {
      error: `must have at most ${MAX_CHARACTERS} characters in all`,
    }),
  locale: z.string().max(40),
});

const read = <Value>(type: z.ZodType<Value>, body: unknown): Value => {
  const result = type.safeParse(body);

  if (!result.success) {
    throw new errors.ValidationError(
      result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
    );
  }

  return result.data;
};

/** @throws ValidationError that names the field */
export const readRequest = (body: unknown): ExamineRequest => read(schema, body);

/** @throws ValidationError that names the field */
export const readCitedRequest = (body: unknown): CitedRequest => read(cited, body);
