/** A calendar day of the site's zone: YYYY-MM-DD. */
export type Day = string;

const DAY_MS = 86_400_000;

const instantOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

const dayOf = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayOf(instantOf(day) + days * DAY_MS);

/** How many days there are from one to the other, both included. */
export const lengthInDays = (from: Day, to: Day): number =>
  (instantOf(to) - instantOf(from)) / DAY_MS + 1;

/** Whether a text is a day that the calendar has. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(instantOf(text)) &&
  dayOf(instantOf(text)) === text;

/** The day that it is in a zone at an instant. */
export const dayIn = (timeZone: string, instant: number): Day => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value ?? '';

  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
};

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

export const firstOfYear = (day: Day): Day => `${day.slice(0, 4)}-01-01`;
