import { errors } from '@strapi/utils';
import type { z } from 'zod';

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
