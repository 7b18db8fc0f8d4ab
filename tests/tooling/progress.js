'use strict';

const LINE_EVERY_MS = 15_000;
const TERMINAL_EVERY_MS = 1_000;

const seconds = (since) => Math.round((Date.now() - since) / 1000);

/**
 * Runs `work` and shows what is being done and for how long. A terminal gets one line that counts;
 * a log gets a line at the start, one every 15 seconds and one at the end.
 * `work` receives `note(text)`, which says how far it has come.
 */
async function step(title, work, out = process.stdout) {
  const begun = Date.now();
  let detail = '';
  const line = () => `${title}${detail && `: ${detail}`}`;
  const redraw = () => out.write(`\r\x1b[2K${line()} … ${seconds(begun)} s`);
  const report = () => out.write(`${line()} … ${seconds(begun)} s\n`);

  if (out.isTTY) redraw();
  else out.write(`${title} …\n`);
  const timer = setInterval(
    out.isTTY ? redraw : report,
    out.isTTY ? TERMINAL_EVERY_MS : LINE_EVERY_MS
  );
  const close = (outcome) => {
    clearInterval(timer);
    out.write(`${out.isTTY ? '\r\x1b[2K' : ''}${title}: ${outcome} ${seconds(begun)} s\n`);
  };

  try {
    const result = await work((text) => {
      detail = text;
    });
    close('done in');
    return result;
  } catch (error) {
    close('failed after');
    throw error;
  }
}

module.exports = { step };
