'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { run } = require('./command');
const { root, modules } = require('./paths');
const { step } = require('./progress');

function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether node_modules holds what package-lock.json asks for. npm writes its list last of all. */
function isInstalled() {
  const installed = packagesIn(path.join(modules, '.package-lock.json'));
  if (!installed) return false;
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    // Optional ones are for other platforms, or could not be built here.
    if (!found) return Boolean(entry.optional || entry.devOptional);
    return found.version === entry.version;
  });
}

/** npm of the same installation as the one that started us, where one did. */
function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) {
    return run(process.execPath, [script, ...args], options);
  }
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** Compiled for another Node.js: the one thing that the list of packages cannot tell. */
async function loadsCompiledPackages() {
  try {
    await run(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:')"], {
      cwd: root,
    });
    return true;
  } catch {
    return false;
  }
}

async function install() {
  if (!isInstalled()) {
    await step('Installing packages (a few minutes the first time)', () =>
      // NODE_ENV=production would leave out what the build and the tests need.
      npm(['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root })
    );
  } else if (!(await loadsCompiledPackages())) {
    await step(`Compiling packages for Node.js ${process.version}`, () =>
      npm(['rebuild'], { cwd: root })
    );
  }
}

module.exports = { install, isInstalled, npm };
