'use strict';

const { createDates } = require('../content/dates');

/**
 * The sample documents with their issuing bodies, signers and subjects. Documents of the last weeks
 * and the one to come are dated from `now`; the others stand where they stood.
 */
function sampleDocuments(now = new Date()) {
  const { day } = createDates(now);
  const year = (days) => Number(day(days).slice(0, 4));
  return {
    bodies: require('./bodies'),
    signers: require('./signers'),
    subjects: require('./subjects'),
    documents: require('./records')({ day, year }),
  };
}

module.exports = { sampleDocuments };
