'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const NAMES = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

const create = () =>
  Object.fromEntries(NAMES.map((name) => [name, crypto.randomBytes(32).toString('base64')]));

/**
 * The site's secrets, made once for each data folder: those in the source are known to everybody,
 * and new ones at each start would end everybody's session.
 */
function secrets(data) {
  const file = path.join(data, 'secrets.json');
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, `${JSON.stringify(create(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

module.exports = { secrets };
