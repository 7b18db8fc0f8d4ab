import { quarterOf, type Calendar, type Day } from '../calendar/calendar';
import type { VisitCount } from '../contract';
import { ONLINE_MS } from '../counting/count';
import { addQuarters, addTo, type DayCounts } from './days';
import type { LedgerReader } from './ledger-reader';

/** The counter as it stood at a moment. */
export interface Snapshot {
  /** ms since 1970 */
  asOf: number;
  today: Day;
  epoch: number;
  online: number;
  /** Visits and page views by local day, with what offsets add to it. Days without any are missing. */
  days: DayCounts;
}

/** A hit changes quarters of the last half-hour; two days more leave room for clocks that are wrong. */
const LIVE_DAYS = 2;

/** About a month: few enough that SQLite, which holds up all else while it reads, is done in 10 ms. */
const QUARTERS_A_STEP = 3_000;

interface ClosedDays {
  epoch: number;
  /** The first quarter that is not in it. */
  until: number;
  days: DayCounts;
}

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Reads snapshots. Days that no hit changes any more are read once and remembered. */
export const createSnapshotReader = (ledger: LedgerReader, calendar: Calendar) => {
  let remembered: ClosedDays | undefined;

  const closedDays = async (epoch: number, until: number): Promise<ClosedDays> => {
    const known = remembered?.epoch === epoch && remembered.until <= until ? remembered : undefined;

    if (known?.until === until) return known;

    const days = new Map<Day, VisitCount>(known?.days);
    const first = known?.until ?? (await ledger.firstQuarter(epoch)) ?? until;

    for (let from = first; from < until; from += QUARTERS_A_STEP) {
      const to = Math.min(from + QUARTERS_A_STEP, until);

      addQuarters(days, await ledger.quarters(epoch, from, to), calendar);
      await pause();
    }

    remembered = { epoch, until, days };

    return remembered;
  };

  return async (): Promise<Snapshot> => {
    const asOf = Date.now();
    const today = calendar.dayOf(asOf);
    const epoch = await ledger.epoch();
    const liveFrom = quarterOf(calendar.startOf(calendar.addDays(today, -LIVE_DAYS)));
    const closed = await closedDays(epoch, liveFrom);
    const days = new Map<Day, VisitCount>(closed.days);

    addQuarters(days, await ledger.quarters(epoch, liveFrom), calendar);

    for (const { day, ...count } of await ledger.offsets(epoch)) addTo(days, day, count);

    return { asOf, today, epoch, online: await ledger.online(asOf - ONLINE_MS), days };
  };
};
