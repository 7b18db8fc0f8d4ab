/** What a zone's clocks show, by Node's own tables; nothing of the calendar's code. */

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  let format = formats.get(timeZone);

  if (!format) {
    // Sweden writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    formats.set(timeZone, format);
  }

  return format;
};

/** YYYY-MM-DDTHH:mm:ss */
export const wallClock = (timeZone: string, ms: number): string =>
  formatOf(timeZone).format(ms).replace(' ', 'T');

export const wallDay = (timeZone: string, ms: number): string =>
  wallClock(timeZone, ms).slice(0, 'YYYY-MM-DD'.length);
