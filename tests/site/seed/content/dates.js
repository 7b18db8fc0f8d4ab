'use strict';

const DAY = 86_400_000;
const ZONE = 'Asia/Ho_Chi_Minh';
/** Vietnam keeps UTC+7 all year. */
const ZONE_OFFSET = 7 * 3_600_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Dates relative to the day of the seeding, in Vietnam's time; negative days lie ahead. */
function createDates(now) {
  const parts = (days) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now.getTime() - days * DAY);
  const numbers = (days) => parts(days).split('-').map(Number);

  const date = {
    /** As Vietnamese offices write it: 21/3/2024. */
    vi: (days) => numbers(days).reverse().join('/'),
    /** 21 March 2024. */
    en(days) {
      const [year, month, day] = numbers(days);
      return `${day} ${MONTHS[month - 1]} ${year}`;
    },
  };

  /** A date without a time: 2024-03-21. */
  const day = (days) => parts(days);

  /** A moment of that day in office hours; which one depends on the key only. */
  function moment(days, key) {
    const minutes = [...key].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 540, 7);
    const [year, month, dayOfMonth] = numbers(days);
    const midnight = Date.UTC(year, month - 1, dayOfMonth) - ZONE_OFFSET;
    return new Date(midnight + (8 * 60 + minutes) * 60_000);
  }

  return { date, day, moment };
}

module.exports = { createDates };
