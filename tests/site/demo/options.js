'use strict';

const path = require('node:path');
const { parseArgs } = require('node:util');

const DEFAULT_PORT = 1337;
const DEFAULT_DATA = path.resolve(__dirname, '../.tmp/demo');

const HELP = `npm run demo -- [options]

A real Strapi site with the newsroom plugin and sample content, in production mode.
Installs and builds what is missing first.

  --port N     the port to serve on; default ${DEFAULT_PORT}, 0 takes any free one
  --data DIR   where database, uploads and secrets are kept; default tests/site/.tmp/demo
  --empty      no sample content, the two accounts only
  --help       this text

Environment:
  HOST                 the address to listen on; default 127.0.0.1 (this machine only)
  DATABASE_CLIENT      sqlite (default), postgres or mysql (MariaDB too), with
                       DATABASE_HOST, DATABASE_PORT, DATABASE_NAME,
                       DATABASE_USERNAME and DATABASE_PASSWORD
`;

/** What the person typed cannot be done; the message says what to type instead. */
class UsageError extends Error {}

/** A folder as the person who typed it means it: npm moves to the package's root first. */
const folder = (text) => path.resolve(process.env.INIT_CWD || process.cwd(), text);

function port(text) {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${text}".`);
  }
  return value;
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // Node.js goes on about positional arguments, of which there are none here.
    const [reason] = error.message.split('. ');
    throw new UsageError(`${reason}. The options are listed by: npm run demo -- --help`);
  }
}

/** The command line as { help, port, data, empty }; throws UsageError. */
function readOptions(args) {
  const { values, positionals } = parse(args);
  if (positionals.length > 0) {
    throw new UsageError(
      `"${positionals[0]}" is not an option. Options stand after "--": npm run demo -- --port 4000`
    );
  }
  if (values.data === '') throw new UsageError('--data takes the name of a folder.');
  return {
    help: Boolean(values.help),
    empty: Boolean(values.empty),
    port: values.port === undefined ? DEFAULT_PORT : port(values.port),
    data: values.data === undefined ? DEFAULT_DATA : folder(values.data),
  };
}

module.exports = { readOptions, UsageError, HELP };
