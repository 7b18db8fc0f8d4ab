/** A size in a unit that a person reads easily, with a decimal where it is below ten. */
export const readableSize = (
  bytes: number
): { value: number; unit: 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte' } => {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let value = bytes;
  let index = 0;

  // What rounds to a thousand of a unit is one of the next.
  while (value >= 999.5 && index < units.length - 1) {
    value /= 1000;
    index += 1;
  }

  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);

  return { value: rounded, unit: units[index] ?? 'byte' };
};

/** Enough of a checksum's ends to compare two by eye. */
export const shortened = (sha256: string): string => `${sha256.slice(0, 8)}…${sha256.slice(-8)}`;
