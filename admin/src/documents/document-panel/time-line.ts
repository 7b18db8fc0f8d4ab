import type { IsoDate, Period } from '../../../../server/src/documents/validity/timeline';

/** A period on the bar; all numbers are percent of its length. */
export interface Segment {
  period: Period;
  start: number;
  width: number;
}

export interface TimeLineLayout {
  segments: Segment[];
  /** Where today is. */
  today: number;
  /** The index of the period that holds today. */
  current: number;
}

const DAY_MS = 86_400_000;
/** What lies before the first and after the last date has no end: it gets this share of the rest. */
const OPEN_END = 0.2;
/** A day or two beside twenty years must still be seen. */
const LEAST_WIDTH = 8;

const dayNumber = (date: IsoDate): number => Date.parse(date) / DAY_MS;

/** The days between which the bar runs: all dates there are, and room on either side. */
const extent = (periods: readonly Period[], today: IsoDate): [number, number] => {
  const days = periods.flatMap(({ from }) => (from === null ? [] : [dayNumber(from)]));
  const first = Math.min(dayNumber(today), ...days);
  const last = Math.max(dayNumber(today), ...days);
  const room = Math.max(1, (last - first) * OPEN_END);

  return [first - room, last + room];
};

/** Puts periods on a bar, each as wide as it is long, but none too narrow to be seen. */
export const layOut = (periods: readonly Period[], today: IsoDate): TimeLineLayout => {
  const [first, last] = extent(periods, today);
  const day = dayNumber(today);
  const least = Math.min(LEAST_WIDTH, 50 / periods.length);
  const scale = (100 - least * periods.length) / (last - first);
  const segments: Segment[] = [];
  let start = 0;
  let placeOfToday = 0;
  let current = 0;

  periods.forEach((period, index) => {
    const from = period.from === null ? first : dayNumber(period.from);
    const until = period.until === null ? last : dayNumber(period.until);
    const width = least + (until - from) * scale;

    if (from <= day && day < until) {
      current = index;
      placeOfToday = start + (width * (day - from)) / (until - from);
    }

    segments.push({ period, start, width });
    start += width;
  });

  return { segments, today: placeOfToday, current };
};

/** Periods shown of a long line before somebody asks for all of them. */
const SHOWN = 6;

/** Whether not all of so many periods are shown at first. */
export const isLong = (count: number): boolean => count > SHOWN;

/** The periods around today: where they begin and end among all. */
export const aroundToday = (count: number, current: number): [number, number] => {
  const begin = Math.max(0, Math.min(current - SHOWN / 2, count - SHOWN));

  return [begin, Math.min(count, begin + SHOWN)];
};
