import { ImportError } from '../import-error';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS } from '../limits';
import type { Cell, SheetRow } from './cell';
import { unescapeText } from '../../../platform/spreadsheets/escaped-text';
import { RichText } from './shared-texts';
import { streamXml, type Attributes, type XmlHandlers } from './xml';

/** Rows of an Excel sheet, filled or not. */
const SHEET_ROWS = 1_048_576;

/** What the cells of a sheet refer to. */
export interface CellContext {
  sharedTexts: readonly string[];
  /** By cell style. */
  dateStyles: readonly boolean[];
}

/** `A1` and `B1` give 0 and 1; undefined for what is no reference. */
function columnIndex(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function numberOrDate(value: string, isDate: boolean): Cell {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return isDate ? { serial: number } : number;
}

/** Turns the events of a sheet's XML into rows, all of them, the empty ones too. */
class SheetReader implements XmlHandlers {
  private row = 0;
  private column = -1;
  private cells: Cell[] = [];
  private type = 'n';
  private isDate = false;
  private value = '';
  private inValue = false;
  private readonly inlineText = new RichText();

  constructor(
    private readonly context: CellContext,
    private readonly emit: (row: SheetRow) => void
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.startRow(attributes);
    else if (name === 'c') this.startCell(attributes);
    else if (name === 'v') this.inValue = true;
    else this.inlineText.open(name);
  }

  text(text: string): void {
    if (!this.inValue) {
      if (!this.inlineText.add(text)) throw this.tooLong();
      return;
    }
    this.value += text;
    if (this.value.length > MAX_CELL_CHARACTERS * 7) throw this.tooLong();
  }

  close(name: string): void {
    if (name === 'row') this.emit({ number: this.row, cells: this.cells });
    else if (name === 'c') this.endCell();
    else if (name === 'v') this.inValue = false;
    else this.inlineText.close(name);
  }

  private startRow({ r }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    const follows = Number.isInteger(row) && row > this.row && row <= SHEET_ROWS;
    if (!follows) throw new ImportError('workbook-damaged');
    this.row = row;
    this.column = -1;
    this.cells = [];
  }

  private startCell({ r, t = 'n', s }: Attributes): void {
    this.column = columnIndex(r) ?? this.column + 1;
    this.type = t;
    this.isDate = s !== undefined && this.context.dateStyles[Number(s)] === true;
    this.value = '';
    this.inlineText.start();
  }

  private endCell(): void {
    const cell = this.cell();
    if (cell === null) return;
    if (this.column >= MAX_COLUMNS) {
      throw new ImportError('too-many-columns', { row: this.row, limit: MAX_COLUMNS });
    }
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = cell;
  }

  private cell(): Cell {
    if (this.type === 'inlineStr') return this.inlineText.toString() || null;
    if (this.value === '') return null;
    switch (this.type) {
      case 's':
        return this.sharedText();
      case 'b':
        return this.value === '1' || this.value === 'true';
      case 'n':
        return numberOrDate(this.value, this.isDate);
      default:
        // A formula's text, a date in ISO 8601, an error such as #REF!.
        return unescapeText(this.value).normalize('NFC');
    }
  }

  private sharedText(): Cell {
    const text = this.context.sharedTexts[Number(this.value)];
    if (text === undefined) throw new ImportError('workbook-damaged');
    return text || null;
  }

  private tooLong(): ImportError {
    return new ImportError('cell-too-long', {
      row: this.row,
      column: this.column + 1,
      limit: MAX_CELL_CHARACTERS,
    });
  }
}

/** Every row of a sheet that its XML mentions, in order. @throws ImportError, XmlError */
export const readSheetRows = (
  source: AsyncIterable<Buffer>,
  context: CellContext
): AsyncGenerator<SheetRow, void, undefined> =>
  streamXml<SheetRow>(source, (emit) => new SheetReader(context, emit));
