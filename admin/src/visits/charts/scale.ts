const STEPS = [1, 2, 5];

/** Round numbers from 0 to at least the largest value, a few of them, evenly apart. */
export const ticksUpTo = (largest: number, wanted = 4): number[] => {
  const rough = Math.max(1, largest / wanted);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step =
    STEPS.map((factor) => factor * magnitude).find((size) => size >= rough) ?? 10 * magnitude;
  const count = Math.max(1, Math.ceil(largest / step));

  return Array.from({ length: count + 1 }, (_, index) => index * step);
};

/** Places of labels along an axis: as many as there is room for, evenly apart, from the first. */
export const labelled = (count: number, room: number): number[] => {
  const step = Math.max(1, Math.ceil(count / Math.max(1, room)));

  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
};

export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const xOf = (index: number, count: number, { left, width }: Frame): number =>
  count === 1 ? left + width / 2 : left + (index * width) / (count - 1);

export const yOf = (value: number, largest: number, { top, height }: Frame): number =>
  top + height - (Math.min(Math.max(value, 0), largest) * height) / Math.max(1, largest);

/** The point that is nearest to a place on the axis. */
export const nearest = (x: number, count: number, { left, width }: Frame): number => {
  if (count <= 1 || width <= 0) return 0;

  const index = Math.round(((x - left) * (count - 1)) / width);

  return Math.min(Math.max(index, 0), count - 1);
};

const rounded = (number: number): number => Math.round(number * 100) / 100;

/** The `d` of a line through the values. */
export const lineThrough = (values: readonly number[], largest: number, frame: Frame): string =>
  values
    .map((value, index) => {
      const x = rounded(xOf(index, values.length, frame));
      const y = rounded(yOf(value, largest, frame));

      return `${index === 0 ? 'M' : 'L'}${x} ${y}`;
    })
    .join('');

/** The `d` of the area between that line and the axis. */
export const areaUnder = (values: readonly number[], largest: number, frame: Frame): string => {
  if (values.length === 0) return '';

  const first = rounded(xOf(0, values.length, frame));
  const last = rounded(xOf(values.length - 1, values.length, frame));
  const bottom = rounded(frame.top + frame.height);

  return `${lineThrough(values, largest, frame)}L${last} ${bottom}L${first} ${bottom}Z`;
};
