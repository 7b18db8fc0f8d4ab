'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { modules } = require('./paths');

/** Of a failed command's output, from its beginning and from its end: the cause stands at either. */
const SHOWN_LINES = 40;
const KILL_AFTER_MS = 5_000;
const POSIX = process.platform !== 'win32';

const running = new Set();

/** A command that ended badly; the message carries what it printed. */
class CommandFailed extends Error {}

/** The JavaScript file behind an installed command. */
function binary(packageName, command) {
  const folder = path.join(modules, packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

// Each command leads a process group of its own: npm and the bundlers start processes that would
// outlive a signal sent to the command alone.
function kill(child, signal) {
  try {
    if (POSIX) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}

/** Ends every command still running, with all that it started. */
async function stopCommands() {
  await Promise.all(
    [...running].map(
      (child) =>
        new Promise((resolve) => {
          const force = setTimeout(() => kill(child, 'SIGKILL'), KILL_AFTER_MS);
          child.once('close', () => {
            clearTimeout(force);
            resolve();
          });
          kill(child, 'SIGTERM');
        })
    )
  );
}

process.on('exit', () => running.forEach((child) => kill(child, 'SIGKILL')));

function start(file, args, options) {
  const child = spawn(file, args, { detached: POSIX, ...options });
  running.add(child);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  }).finally(() => running.delete(child));
  return { child, ended };
}

function excerpt(output) {
  const lines = output.trim().split('\n');
  if (lines.length <= 2 * SHOWN_LINES) return lines.join('\n');
  const left = lines.length - 2 * SHOWN_LINES;
  return [
    ...lines.slice(0, SHOWN_LINES),
    `… ${left} lines left out …`,
    ...lines.slice(-SHOWN_LINES),
  ].join('\n');
}

/** Runs a command in silence; throws CommandFailed with what it printed. */
async function run(file, args, { cwd, env = process.env } = {}) {
  const { child, ended } = start(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const code = await ended;
  if (code !== 0) {
    const shown = [path.basename(file), ...args].join(' ');
    throw new CommandFailed(`${excerpt(output)}\n\n"${shown}" ended with ${code}.`);
  }
  return output;
}

/** Runs a command that writes to this terminal; resolves with its exit code or signal. */
const show = (file, args, { cwd, env = process.env } = {}) =>
  start(file, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] }).ended;

module.exports = { binary, run, show, stopCommands, CommandFailed };
