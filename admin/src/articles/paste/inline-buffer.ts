import { LINE_BREAK, PLAIN, withoutUnstorable, type Run, type Style } from './runs';

const CELL_SEPARATOR = ' – ';

/** Gathers the text of the block that is being read. */
export class InlineBuffer {
  private runs: Run[] = [];
  private pending: typeof LINE_BREAK | typeof CELL_SEPARATOR | null = null;
  private filled = false;

  /** @param keepLines whether a line break in the text shows, as in `white-space: pre-wrap` */
  add(text: string, style: Style, keepLines: boolean): void {
    const lines = keepLines ? text.split(/\r\n?|\n/) : [text];
    lines.forEach((line, i) => {
      if (i > 0) this.addBreak(style);
      this.addWords(line, style);
    });
  }

  addBreak(style: Style): void {
    this.runs.push({ text: LINE_BREAK, style });
  }

  /** A border between blocks that have to become lines of one block. */
  borderLines(): void {
    if (this.filled) this.pending = LINE_BREAK;
  }

  /** A border between the cells of one table row. */
  borderCells(): void {
    if (this.filled) this.pending ??= CELL_SEPARATOR;
  }

  /** What was gathered; the buffer is empty after it. */
  take(): Run[] {
    const { runs } = this;
    this.runs = [];
    this.pending = null;
    this.filled = false;
    return runs;
  }

  private addWords(text: string, style: Style): void {
    const words = withoutUnstorable(text).replace(/[\t\n\r\f \u00A0]+/g, ' ');
    if (words === '') return;
    if (words !== ' ') {
      if (this.pending !== null) this.runs.push({ text: this.pending, style: PLAIN });
      this.pending = null;
      this.filled = true;
    }
    this.runs.push({ text: words, style });
  }
}
