import { ImportError } from '../import-error';
import { MAX_CELL_CHARACTERS, MAX_SHARED_CHARACTERS, MAX_SHARED_TEXTS } from '../limits';
import { unescapeText } from '../../../platform/spreadsheets/escaped-text';
import { readXml, type XmlHandlers } from './xml';

/** An escaped character takes seven. */
const MAX_ESCAPED_CHARACTERS = MAX_CELL_CHARACTERS * 7;

/**
 * Gathers the text of one cell from its runs (`t`), without the reading aids of East Asian text
 * (`rPh`), which are no content.
 */
export class RichText {
  private pieces: string[] = [];
  private length = 0;
  private inText = false;
  private inReadingAid = false;

  start(): void {
    this.pieces = [];
    this.length = 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.inReadingAid = true;
    if (name === 't') this.inText = !this.inReadingAid;
  }

  close(name: string): void {
    if (name === 'rPh') this.inReadingAid = false;
    if (name === 't') this.inText = false;
  }

  /** @returns false when the text has grown beyond what a cell can hold. */
  add(text: string): boolean {
    if (!this.inText) return true;
    this.pieces.push(text);
    this.length += text.length;
    return this.length <= MAX_ESCAPED_CHARACTERS;
  }

  toString(): string {
    return unescapeText(this.pieces.join('')).normalize('NFC');
  }
}

/**
 * The table of texts that cells point to.
 *
 * @throws ImportError when it passes {@link MAX_SHARED_CHARACTERS} or {@link MAX_SHARED_TEXTS}.
 */
export async function readSharedTexts(source: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const texts: string[] = [];
  const current = new RichText();
  let characters = 0;

  const finish = (): void => {
    const text = current.toString();
    characters += text.length;
    if (characters > MAX_SHARED_CHARACTERS || texts.length >= MAX_SHARED_TEXTS) {
      throw new ImportError('workbook-text-too-large');
    }
    texts.push(text);
  };

  const handlers: XmlHandlers = {
    open: (name) => {
      if (name === 'si') current.start();
      current.open(name);
    },
    text: (text) => {
      if (!current.add(text)) throw new ImportError('workbook-text-too-large');
    },
    close: (name) => {
      current.close(name);
      if (name === 'si') finish();
    },
  };
  await readXml(source, handlers);
  return texts;
}
