const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists, `YYYY-MM-DD`: `Date` makes a day of March of 31 February. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;

  const date = new Date(`${value}T00:00:00Z`);

  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};
