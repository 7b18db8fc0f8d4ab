'use strict';

const FILES = ['one-stop', 'budget', 'nature', 'villages', 'society'];

/** All sample documents, oldest first: each may relate to those before it only. */
module.exports = (dates) =>
  FILES.flatMap((name) => require(`./${name}`)(dates)).sort((a, b) =>
    a.issued < b.issued ? -1 : Number(a.issued > b.issued)
  );
