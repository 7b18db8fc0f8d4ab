'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

function filesBelow(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [entry];
  return fs
    .readdirSync(entry)
    .sort()
    .flatMap((name) => filesBelow(path.join(entry, name)));
}

/**
 * One hash over the names and contents of files and folders, and over any further values. Contents
 * rather than times: a clone, a checkout or a restored cache sets times as it likes.
 */
function digest(base, entries, ...values) {
  const hash = crypto.createHash('sha256');
  for (const file of entries.flatMap((entry) => filesBelow(path.join(base, entry)))) {
    hash.update(`${path.relative(base, file)}\0`);
    hash.update(crypto.createHash('sha256').update(fs.readFileSync(file)).digest());
  }
  hash.update(JSON.stringify(values));
  return hash.digest('hex');
}

module.exports = { digest };
