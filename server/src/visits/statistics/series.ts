import { QUARTER_MS, quarterOf, type Calendar } from '../calendar/calendar';
import { buckets, type Bucket } from '../calendar/periods';
import type { SeriesPoint, VisitCount } from '../contract';
import { NOTHING, plus } from './days';
import type { LedgerReader } from './ledger-reader';
import type { Range } from './range';
import type { Snapshot } from './snapshot';

/** The place of the last one that is not after the value; -1 if all are. */
const lastUpTo = <Value extends string | number>(ordered: Value[], value: Value): number => {
  let [low, high] = [0, ordered.length];

  while (low < high) {
    const middle = (low + high) >> 1;

    if ((ordered[middle] as Value) <= value) low = middle + 1;
    else high = middle;
  }

  return low - 1;
};

const pointsOf = (
  bars: readonly Bucket[],
  counts: Iterable<[place: number, count: VisitCount]>
): SeriesPoint[] => {
  const points = bars.map(({ start }) => ({ start, ...NOTHING, visitors: null as number | null }));

  for (const [place, count] of counts) {
    const point = points[place];

    if (point) Object.assign(point, plus(point, count));
  }

  return points;
};

/** The local day that a bar begins with, as its own text says. */
const dayOfBar = ({ start }: Bucket): string => start.slice(0, 10);

/** The days of a snapshot, in bars of a day, a week or a month. Days without visits are 0. */
export const dailySeries = (
  { days }: Pick<Snapshot, 'days'>,
  { from, to, interval }: Range,
  calendar: Calendar
): SeriesPoint[] => {
  const bars = buckets(from, to, interval, calendar);
  const starts = bars.map(dayOfBar);
  const placed = [...days]
    .filter(([day]) => day >= from && day <= to)
    .map(([day, count]): [number, VisitCount] => [lastUpTo(starts, day), count]);

  return pointsOf(bars, placed);
};

export const withVisitors = (
  points: readonly SeriesPoint[],
  visitors: ReadonlyMap<string, number>
): SeriesPoint[] =>
  points.map((point) => ({ ...point, visitors: visitors.get(point.start.slice(0, 10)) ?? 0 }));

/** Hours are made of quarters; offsets belong to a day, and to no hour of it. */
const hourlySeries = async (
  ledger: LedgerReader,
  epoch: number,
  range: Range,
  calendar: Calendar
): Promise<SeriesPoint[]> => {
  const bars = buckets(range.from, range.to, 'hour', calendar);
  const [first, last] = [bars[0], bars.at(-1)];

  if (!first || !last) return [];

  const starts = bars.map(({ from }) => from);
  const quarters = await ledger.quarters(
    epoch,
    Math.ceil(first.from / QUARTER_MS),
    quarterOf(last.to - 1) + 1
  );

  return pointsOf(
    bars,
    quarters.map(({ quarter, ...count }) => [lastUpTo(starts, quarter * QUARTER_MS), count])
  );
};

export const readSeries = async (
  ledger: LedgerReader,
  snapshot: Snapshot,
  range: Range,
  calendar: Calendar
): Promise<SeriesPoint[]> => {
  const { epoch } = snapshot;

  if (range.interval === 'hour') return hourlySeries(ledger, epoch, range, calendar);

  const points = dailySeries(snapshot, range, calendar);

  return range.interval === 'day'
    ? withVisitors(points, await ledger.dayVisitors(epoch, range.from, range.to))
    : points;
};
