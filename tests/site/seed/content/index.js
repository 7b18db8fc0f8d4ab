'use strict';

const { createDates } = require('./dates');

/** Each article stands in a file of its own; its name is the key by which others relate to it. */
const ARTICLES = [
  'huoi-sen-bridge',
  'rural-quarter',
  'digital-team',
  'health-day',
  'friendly-library',
  'tea-cooperative',
  'one-day',
  'tree-planting',
  'storm-warning',
  'culture-day',
  'sports-games',
  'homestay',
  'one-stop-hours',
  'village-lamps',
  'reservoir',
  'harvest',
  'draft-hill-run',
  'draft-vaccination-plan',
];

/**
 * The sample content, its dates counted back from `now`, so that a demo of any day looks fresh.
 * Articles come oldest first: each may relate to those before it only, and finds them published.
 */
function sampleContent(now = new Date()) {
  const dates = createDates(now);
  const articles = ARTICLES.map((key) => {
    const { daysAgo, eventDaysAgo, ...article } = require(`./articles/${key}`)(dates);
    return {
      key,
      ...article,
      publicDate: daysAgo === undefined ? null : dates.moment(daysAgo, key),
      eventDate: eventDaysAgo === undefined ? null : dates.day(eventDaysAgo),
    };
  });
  articles.sort(
    (a, b) => (a.publicDate?.getTime() ?? Infinity) - (b.publicDate?.getTime() ?? Infinity)
  );
  return { categories: require('./categories'), tags: require('./tags'), articles };
}

module.exports = { sampleContent };
