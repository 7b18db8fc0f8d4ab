import fc from 'fast-check';
import { createCalendar, type Calendar } from '../../../../server/src/visits/calendar/calendar';
import { DEVICES } from '../../../../server/src/visits/contract';
import type { SentHit } from './memory-ledger';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HALF_AN_HOUR = 30 * MINUTE;

export const ZONES = [
  'Asia/Ho_Chi_Minh',
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  // Clocks are put forward at midnight, or back to before it.
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Asuncion',
  'America/Nuuk',
  'Atlantic/Azores',
  'Asia/Gaza',
  'Asia/Tehran',
  // Offsets that are no full hours, and a change by half an hour.
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

const BEGIN = Date.UTC(2012, 0, 1);
const END = Date.UTC(2040, 0, 1);

interface Zone {
  calendar: Calendar;
  /** When its clocks were or will be changed. */
  changes: number[];
}

const zones = new Map<string, Zone>();

export const zoneOf = (timeZone: string): Zone => {
  let zone = zones.get(timeZone);

  if (!zone) {
    const calendar = createCalendar(timeZone);
    const changes = calendar.spans(BEGIN, END).map(({ from }) => from);

    zone = { calendar, changes };
    zones.set(timeZone, zone);
  }

  return zone;
};

/** Where a history begins: shortly before something that may go wrong. */
const anyBeginning = (timeZone: string): fc.Arbitrary<number> => {
  const { calendar, changes } = zoneOf(timeZone);
  const anyDate = fc.integer({ min: BEGIN, max: END }).map((ms) => new Date(ms));
  const midnightOf = (date: Date) => calendar.startOf(date.toISOString().slice(0, 10));
  const daysLater = (date: Date, days: number) => new Date(date.getTime() + days * DAY);

  return fc.oneof(
    anyDate.map(midnightOf),
    anyDate.map((date) => midnightOf(daysLater(date, 1 - date.getUTCDay()))),
    anyDate.map((date) => midnightOf(daysLater(date, 1 - date.getUTCDate()))),
    anyDate.map((date) => midnightOf(new Date(Date.UTC(date.getUTCFullYear(), 0, 1)))),
    fc.constantFrom(...changes),
    fc.constantFrom(...changes).map((ms) => calendar.dayAt(ms).to)
  );
};

/** How much later than the last one a hit arrives; less than nothing when the clock is set back. */
const anyGap = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 * MINUTE }) },
  { weight: 6, arbitrary: fc.integer({ min: 5 * MINUTE, max: 45 * MINUTE }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(0, 1, HALF_AN_HOUR - 1, HALF_AN_HOUR, HALF_AN_HOUR + 1),
  },
  { weight: 2, arbitrary: fc.integer({ min: 45 * MINUTE, max: 2 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: -2 * HOUR, max: -1 }) },
  { weight: 1, arbitrary: fc.constantFrom(-SECOND, -HALF_AN_HOUR, -HOUR, -DAY) }
);

/** How long ago the page was viewed when its hit arrives. */
const anyAge = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: HALF_AN_HOUR }) },
  { weight: 1, arbitrary: fc.constantFrom(1, HALF_AN_HOUR - 1, HALF_AN_HOUR) }
);

const anyNews = {
  person: fc.constantFrom('An', 'An', 'Bình', 'Châu'),
  article: fc.constantFrom(null, 'bridge:vi', 'bridge:en', 'school:vi'),
  referrerHost: fc.constantFrom('', 'www.google.com', 'zalo.me'),
  device: fc.constantFrom(...DEVICES),
  /** Which of the hits before is sent again instead, by a browser that heard no answer. */
  again: fc.option(fc.nat(), { freq: 8, nil: null }),
  node: fc.nat(1),
  /** Whether the node commits what it has taken. */
  commits: fc.boolean(),
};

const anyEvent = fc.record({ ...anyNews, gap: anyGap, age: anyAge });

/** Many hits within a few visits, late ones among them, of which several make a batch. */
const anyCrowdedEvent = fc.record({
  ...anyNews,
  gap: fc.integer({ min: 0, max: 12 * MINUTE }),
  age: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: HALF_AN_HOUR })),
  commits: fc.nat(3).map((number) => number === 0),
});

/** The clock goes on and every hit arrives at once. */
const anyCalmEvent = fc.record({
  ...anyNews,
  gap: anyGap.map(Math.abs),
  age: fc.constant(0),
});

/** Before and after the beginning, mostly where the half-hour after a midnight matters. */
const anyLead = fc.oneof(
  fc.integer({ min: -HOUR, max: 2 * HOUR }),
  fc.integer({ min: -20 * MINUTE, max: 40 * MINUTE })
);

export interface Arrival {
  hit: SentHit;
  node: number;
  commits: boolean;
}

export interface History {
  timeZone: string;
  arrivals: Arrival[];
  /** When the last hit arrived. */
  end: number;
}

const historyOf = (...kinds: Array<typeof anyEvent>): fc.Arbitrary<History> =>
  fc.constantFrom(...ZONES).chain((timeZone) =>
    fc
      .record({
        beginning: anyBeginning(timeZone),
        lead: anyLead,
        events: fc.oneof(
          ...kinds.map((kind) => fc.array(kind, { minLength: 1, maxLength: 40, size: 'max' }))
        ),
      })
      .map(({ beginning, lead, events }) => {
        const arrivals: Arrival[] = [];
        let now = beginning - lead;

        for (const [index, { gap, age, again, node, commits, ...about }] of events.entries()) {
          now += gap;

          const former = again === null ? undefined : arrivals[again % (index || 1)]?.hit;
          const id = former?.id ?? `hit-${index}`;

          arrivals.push({ hit: { ...(former ?? about), id, at: now - age }, node, commits });
        }

        return { timeZone, arrivals, end: now };
      })
  );

/** Hits in their order of arrival at two nodes, around the moments at which days change. */
export const anyHistory = historyOf(anyEvent, anyCrowdedEvent);

/** The same with hits in the order in which pages were viewed. */
export const anyCalmHistory = historyOf(anyCalmEvent);
