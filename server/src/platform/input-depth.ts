import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Far deeper than any entry with its components; a body's deepest list is at half of it. */
const MAX_DEPTH = 100;

const isNestedTooDeep = (value: unknown): boolean => {
  const stack = [{ value, depth: 0 }];

  for (let step = stack.pop(); step; step = stack.pop()) {
    if (typeof step.value !== 'object' || step.value === null) continue;
    if (step.depth > MAX_DEPTH) return true;

    for (const child of Object.values(step.value)) {
      stack.push({ value: child, depth: step.depth + 1 });
    }
  }

  return false;
};

/**
 * Refuses what is nested so deep that Strapi, which looks into an entry by recursion before any
 * check of ours, would answer with a stack overflow.
 */
export const limitInputDepth: Core.MiddlewareHandler = async (ctx, next) => {
  if (isNestedTooDeep((ctx.request as { body?: unknown }).body)) {
    throw new errors.ValidationError(
      `The data is nested more than ${MAX_DEPTH} deep: check how it was put together.`
    );
  }

  await next();
};
