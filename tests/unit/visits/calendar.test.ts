import {
  createCalendar,
  QUARTER_MS,
  quarterOf,
} from '../../../server/src/visits/calendar/calendar';
import { buckets, periodsOn } from '../../../server/src/visits/calendar/periods';

const HOUR_MS = 3_600_000;

const startOf = (timeZone: string, day: string): string =>
  new Date(createCalendar(timeZone).startOf(day)).toISOString();

describe('the days of a zone', () => {
  it('begin at its midnight', () => {
    expect(startOf('Asia/Ho_Chi_Minh', '2026-11-23')).toBe('2026-11-22T17:00:00.000Z');
    expect(startOf('Asia/Kathmandu', '2026-11-23')).toBe('2026-11-22T18:15:00.000Z');
    expect(startOf('UTC', '2026-11-23')).toBe('2026-11-23T00:00:00.000Z');
  });

  it.each([
    ['America/Sao_Paulo', '2017-10-15', '2017-10-15T03:00:00.000Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
  ])('begin at one o’clock where there is no midnight: %s, %s', (timeZone, day, expected) => {
    const calendar = createCalendar(timeZone);

    expect(startOf(timeZone, day)).toBe(expected);
    expect(calendar.dayOf(Date.parse(expected))).toBe(day);
    expect(calendar.dayOf(Date.parse(expected) - 1)).toBe(calendar.addDays(day, -1));
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Africa/Cairo', '2026-04-24', 23],
    ['America/Sao_Paulo', '2018-02-17', 25],
    ['America/Havana', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Asia/Ho_Chi_Minh', '2026-03-29', 24],
  ])('of %s: %s has %d hours', (timeZone, day, hours) => {
    const calendar = createCalendar(timeZone);
    const length = calendar.startOf(calendar.addDays(day, 1)) - calendar.startOf(day);

    expect(length / HOUR_MS).toBe(hours);
  });

  it('leave out a day that the zone skipped', () => {
    const calendar = createCalendar('Pacific/Apia');
    const change = Date.parse('2011-12-30T10:00:00Z');

    expect(calendar.dayOf(change - 1)).toBe('2011-12-29');
    expect(calendar.dayOf(change)).toBe('2011-12-31');
    expect(calendar.startOf('2011-12-30')).toBe(change);
    expect(calendar.startOf('2011-12-31')).toBe(change);
    expect(calendar.dayAt(change - 1).to).toBe(change);
  });

  it('do not come back when clocks are put from after midnight to before it', () => {
    // At 00:01 of 7 November the clocks of Newfoundland were put back to 23:01 of the 6th.
    const midnight = Date.parse('2010-11-07T02:30:00Z');
    const dayAfter = (ms: number) => createCalendar('America/St_Johns').dayAt(midnight + ms);

    expect(dayAfter(-1).day).toBe('2010-11-06');
    expect(dayAfter(0).day).toBe('2010-11-07');
    expect(dayAfter(2 * 60_000)).toEqual(dayAfter(0));
    expect(dayAfter(2 * HOUR_MS)).toEqual(dayAfter(0));
    expect(dayAfter(0).from).toBe(midnight);
  });

  it('are right in whatever order moments come', () => {
    const calendar = createCalendar('Asia/Ho_Chi_Minh');
    const midnight = Date.parse('2026-11-22T17:00:00Z');
    const moments = [0, -1, 0, 1, -1, 86_400_000, -86_400_001, 0, -1, 40 * 86_400_000, 0];

    expect(moments.map((offset) => calendar.dayOf(midnight + offset))).toEqual([
      '2026-11-23',
      '2026-11-22',
      '2026-11-23',
      '2026-11-23',
      '2026-11-22',
      '2026-11-24',
      '2026-11-21',
      '2026-11-23',
      '2026-11-22',
      '2027-01-02',
      '2026-11-23',
    ]);
  });

  it('are not looked up anew for each moment', () => {
    const calendar = createCalendar('Europe/Berlin');
    const midnight = calendar.startOf('2026-11-23');
    const today = calendar.dayAt(midnight);
    const yesterday = calendar.dayAt(midnight - 1);

    expect(calendar.dayAt(midnight + HOUR_MS)).toBe(today);
    expect(calendar.dayAt(midnight - HOUR_MS)).toBe(yesterday);
    expect(calendar.dayAt(midnight)).toBe(today);
  });

  it('are counted on without a zone', () => {
    const calendar = createCalendar('Asia/Ho_Chi_Minh');

    expect(calendar.addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(calendar.addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(calendar.addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(calendar.addDays('2026-03-01', 0)).toBe('2026-03-01');
  });
});

describe('a zone', () => {
  it.each(['Asia/Hanoi', 'GMT+7', '', 'Việt Nam'])('that does not exist is refused: %j', (name) => {
    expect(() => createCalendar(name)).toThrow(
      `The time zone "${name}" is unknown: give a name of the IANA database, such as Asia/Ho_Chi_Minh.`
    );
  });

  it('is named as the database writes it', () => {
    expect(createCalendar('asia/ho_chi_minh').timeZone).toBe('Asia/Ho_Chi_Minh');
  });

  it('has spans of one offset from change to change', () => {
    const from = Date.parse('2026-01-01T00:00:00Z');
    const to = Date.parse('2027-01-01T00:00:00Z');
    const spring = Date.parse('2026-03-29T01:00:00Z');
    const autumn = Date.parse('2026-10-25T01:00:00Z');
    const winter = { offsetMs: HOUR_MS, offset: '+01:00' };

    expect(createCalendar('Europe/Berlin').spans(from, to)).toEqual([
      { from, to: spring, ...winter },
      { from: spring, to: autumn, offsetMs: 2 * HOUR_MS, offset: '+02:00' },
      { from: autumn, to, ...winter },
    ]);
    expect(createCalendar('Europe/Berlin').spans(spring, spring)).toEqual([]);
    expect(createCalendar('Asia/Ho_Chi_Minh').spans(from, to)).toEqual([
      { from, to, offsetMs: 7 * HOUR_MS, offset: '+07:00' },
    ]);
  });
});

describe('quarter-hours', () => {
  it('are numbered from 1970, also before it', () => {
    expect([0, QUARTER_MS - 1, QUARTER_MS, -1].map(quarterOf)).toEqual([0, 0, 1, -1]);
  });
});

describe('periods', () => {
  it('are whole weeks from Monday, months and years', () => {
    expect(periodsOn('2026-11-23')).toEqual({
      today: { from: '2026-11-23', to: '2026-11-23' },
      yesterday: { from: '2026-11-22', to: '2026-11-22' },
      thisWeek: { from: '2026-11-23', to: '2026-11-29' },
      lastWeek: { from: '2026-11-16', to: '2026-11-22' },
      thisMonth: { from: '2026-11-01', to: '2026-11-30' },
      lastMonth: { from: '2026-10-01', to: '2026-10-31' },
      thisYear: { from: '2026-01-01', to: '2026-12-31' },
    });
  });

  it('reach over the turn of the year', () => {
    const { yesterday, thisWeek, lastMonth } = periodsOn('2028-01-01');

    expect(yesterday).toEqual({ from: '2027-12-31', to: '2027-12-31' });
    expect(thisWeek).toEqual({ from: '2027-12-27', to: '2028-01-02' });
    expect(lastMonth).toEqual({ from: '2027-12-01', to: '2027-12-31' });
    expect(periodsOn('2028-03-31').lastMonth).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });
});

describe('buckets', () => {
  const starts = (timeZone: string, from: string, to: string, interval: 'hour' | 'day' | 'week') =>
    buckets(from, to, interval, createCalendar(timeZone)).map(({ start }) => start);

  it('of hours: the one that clocks show twice is there twice', () => {
    expect(starts('Europe/Berlin', '2026-10-25', '2026-10-25', 'hour').slice(1, 5)).toEqual([
      '2026-10-25T01:00:00+02:00',
      '2026-10-25T02:00:00+02:00',
      '2026-10-25T02:00:00+01:00',
      '2026-10-25T03:00:00+01:00',
    ]);
    expect(starts('Europe/Berlin', '2026-10-25', '2026-10-25', 'hour')).toHaveLength(25);
  });

  it('of hours: the one that clocks do not show is not there', () => {
    expect(starts('Africa/Cairo', '2026-04-24', '2026-04-24', 'hour').slice(0, 2)).toEqual([
      '2026-04-24T01:00:00+03:00',
      '2026-04-24T02:00:00+03:00',
    ]);
    expect(starts('Africa/Cairo', '2026-04-24', '2026-04-24', 'hour')).toHaveLength(23);
  });

  it('of hours: begin with the zone’s full hours, not those of UTC', () => {
    expect(starts('Asia/Kathmandu', '2026-11-23', '2026-11-23', 'hour').slice(0, 2)).toEqual([
      '2026-11-23T00:00:00+05:45',
      '2026-11-23T01:00:00+05:45',
    ]);
  });

  it('of hours: are cut where clocks change by half an hour', () => {
    const [, second, third] = buckets(
      '2026-04-05',
      '2026-04-05',
      'hour',
      createCalendar('Australia/Lord_Howe')
    );

    expect(second).toMatchObject({ start: '2026-04-05T01:00:00+11:00' });
    expect(third).toMatchObject({ start: '2026-04-05T01:30:00+10:30' });
    expect(third!.to - third!.from).toBe(HOUR_MS / 2);
  });

  it('of days: leave out one that the zone skipped', () => {
    expect(starts('Pacific/Apia', '2011-12-29', '2011-12-31', 'day')).toEqual([
      '2011-12-29T00:00:00-10:00',
      '2011-12-31T00:00:00+14:00',
    ]);
  });

  it('of weeks and months: name their beginning, but hold only the days asked for', () => {
    const calendar = createCalendar('Asia/Ho_Chi_Minh');
    const limits = (from: string, to: string) => ({
      from: calendar.startOf(from),
      to: calendar.startOf(to),
    });

    expect(buckets('2026-11-18', '2026-11-25', 'week', calendar)).toEqual([
      { start: '2026-11-16T00:00:00+07:00', ...limits('2026-11-18', '2026-11-23') },
      { start: '2026-11-23T00:00:00+07:00', ...limits('2026-11-23', '2026-11-26') },
    ]);
    expect(buckets('2026-10-31', '2026-11-01', 'month', calendar)).toEqual([
      { start: '2026-10-01T00:00:00+07:00', ...limits('2026-10-31', '2026-11-01') },
      { start: '2026-11-01T00:00:00+07:00', ...limits('2026-11-01', '2026-11-02') },
    ]);
  });

  it('are none when the last day is before the first', () => {
    for (const interval of ['hour', 'day', 'week', 'month'] as const) {
      expect(buckets('2026-11-23', '2026-11-22', interval, createCalendar('UTC'))).toEqual([]);
    }
  });
});
