/** A copy of a value that holds nothing but JSON. */
export const copyOf = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;

  const copy: Record<string, unknown> = {};

  for (const key of Object.keys(value)) copy[key] = copyOf((value as Record<string, unknown>)[key]);

  return copy as Value;
};
