'use strict';

/** Rows of text with aligned columns: the first to the left, figures to the right. */
function table(header, rows) {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
      )
      .join('   ')
      .trimEnd();
  return [
    line(header),
    widths.map((width) => '─'.repeat(width)).join('───'),
    ...rows.map(line),
  ].join('\n');
}

module.exports = { table };
