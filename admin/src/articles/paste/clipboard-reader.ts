import { emojiOf, isBlock, isSkipped } from './elements';
import { paragraph, type Entry, type HeadingEntry } from './entries';
import { InlineBuffer } from './inline-buffer';
import { INITIAL_STATE, stateInside, writtenOut, type InlineState } from './inline-state';
import {
  BULLET,
  markerAt,
  numberingOf,
  parseMarker,
  UNNUMBERED,
  type ListMarker,
  type Numbering,
} from './list-marker';
import { codeText, tidyLines, tidyParagraphs } from './runs';
import { rowEntries } from './table-row';
import {
  declarationsOf,
  headingLevelOfClass,
  isQuoteClass,
  isWordMarker,
  wordListPlace,
  type Declarations,
} from './word';

/** What the text being read will be. */
type Context =
  | { kind: 'flow' | 'quote' | 'code' }
  | { kind: 'heading'; level: HeadingEntry['level'] }
  | { kind: 'item'; list: string; level: number; marker: ListMarker; next: ListMarker };

interface HtmlList {
  id: string;
  level: number;
  /** Null for bullets. */
  numbering: Numbering | null;
  /** The number of the item that comes next. */
  next: number;
}

type Leave = () => void;

const FLOW: Context = { kind: 'flow' };

/** A marker longer than any number is text that only claims to be one. */
const MAX_MARKER_LENGTH = 40;

function headingLevel(element: Element): HeadingEntry['level'] | null {
  const byTag = /^h([1-6])$/.exec(element.localName);
  const byRole =
    element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : null;
  const level = byTag
    ? Number(byTag[1])
    : (headingLevelOfClass(element.getAttribute('class') ?? '') ??
      (byRole ? Number(byRole) : null));
  if (level === null || !(level >= 1)) return null;
  return Math.min(Math.floor(level), 6) as HeadingEntry['level'];
}

function listLevel(item: Element, outer: number): number {
  const level = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level'));
  return Number.isInteger(level) && level >= 1 ? level : outer;
}

function wholeNumber(attribute: string | null): number | null {
  return attribute !== null && /^-?\d{1,6}$/.test(attribute.trim()) ? Number(attribute) : null;
}

/**
 * Reads a sanitised document in one pass, without recursion: pages nest thousands of elements deep
 * where somebody wants the browser to stumble.
 */
export class ClipboardReader {
  private entries: Entry[] = [];
  private readonly rows: Entry[][][] = [];
  private readonly buffer = new InlineBuffer();
  private code = '';
  private context: Context = FLOW;
  private list: HtmlList | null = null;
  private listCount = 0;
  private state: InlineState = INITIAL_STATE;
  /** The bullet or number of Word's that is being read. */
  private marker: string | null = null;

  read(root: Node): Entry[] {
    const tasks: Array<Node | Leave> = [root];
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      if (typeof task === 'function') {
        task();
      } else if (task.nodeType === Node.TEXT_NODE) {
        this.addText(task.nodeValue ?? '');
      } else if (task.nodeType === Node.ELEMENT_NODE) {
        const leave = this.enter(task as Element);
        if (leave === null) continue;
        tasks.push(leave);
        for (let child = task.lastChild; child; child = child.previousSibling) tasks.push(child);
      }
    }
    this.flush();
    return this.entries;
  }

  /** What to do after the element's children, or null when they are not to be read. */
  private enter(element: Element): Leave | null {
    const declarations = declarationsOf(element);
    if (isSkipped(element, declarations)) return null;
    if (element.localName === 'br') {
      this.addBreak();
      return null;
    }
    if (element.localName === 'img') {
      this.addText(emojiOf(element));
      return null;
    }
    const outer = this.state;
    this.state = stateInside(outer, element, declarations);
    const close = this.open(element, declarations);
    return () => {
      close();
      this.state = outer;
    };
  }

  private open(element: Element, declarations: Declarations): Leave {
    const tag = element.localName;
    if (isWordMarker(declarations)) return this.openMarker();
    if (/^(?:ul|ol|menu|dir)$/.test(tag)) return this.openList(element, declarations);
    if (tag === 'li') return this.openItem(element);
    if (tag === 'tr') return this.openRow();
    if (tag === 'td' || tag === 'th') return this.openCell();
    if (!isBlock(tag, declarations)) return () => undefined;

    this.border();
    const context = this.contextOf(element, declarations);
    return this.admits(context) ? this.openContext(context) : () => this.border();
  }

  private contextOf(element: Element, declarations: Declarations): Context {
    const level = headingLevel(element);
    if (level !== null) return { kind: 'heading', level };
    const place = wordListPlace(declarations);
    if (place) return { kind: 'item', ...place, marker: BULLET, next: BULLET };
    if (element.localName === 'pre') return { kind: 'code' };
    const isQuote =
      element.localName === 'blockquote' || isQuoteClass(element.getAttribute('class') ?? '');
    return isQuote ? { kind: 'quote' } : FLOW;
  }

  /** Strapi's headings, quotes and list items hold lines of text and no blocks. */
  private admits(inner: Context): boolean {
    if (this.context.kind === 'flow') return inner.kind !== 'flow';
    return this.context.kind === 'quote' && inner.kind !== 'flow' && inner.kind !== 'quote';
  }

  private openContext(context: Context): Leave {
    this.flush();
    const outer = this.context;
    this.context = context;
    return () => {
      this.flush();
      this.context = outer;
    };
  }

  private openList(element: Element, declarations: Declarations): Leave {
    if (this.context.kind === 'code') return () => this.border();
    const outer = this.list;
    const isOrdered = element.localName === 'ol';
    this.listCount += 1;
    this.list = {
      id: outer?.id ?? `html${this.listCount}`,
      level: outer ? outer.level + 1 : 1,
      numbering: isOrdered
        ? numberingOf(element.getAttribute('type'), declarations.get('list-style-type'))
        : null,
      next: wholeNumber(element.getAttribute('start')) ?? 1,
    };
    const next = isOrdered ? UNNUMBERED : BULLET;
    const { id, level } = this.list;
    const close = this.openContext({ kind: 'item', list: id, level, marker: next, next });
    return () => {
      close();
      this.list = outer;
    };
  }

  private openItem(element: Element): Leave {
    if (this.context.kind === 'code') return () => this.border();
    const { list } = this;
    const level = listLevel(element, list?.level ?? 1);
    const listId = element.getAttribute('data-listid');
    // Word Online writes every item as a list of its own and tells by this what belongs together.
    const id = listId === null ? (list?.id ?? 'html') : `online${listId}`;
    if (list?.numbering == null) {
      return this.openContext({ kind: 'item', list: id, level, marker: BULLET, next: BULLET });
    }
    const value = wholeNumber(element.getAttribute('value')) ?? list.next;
    list.next = value + 1;
    const marker = markerAt(value, list.numbering);
    return this.openContext({ kind: 'item', list: id, level, marker, next: UNNUMBERED });
  }

  private openRow(): Leave {
    this.border();
    if (this.context.kind !== 'flow') return () => this.border();
    const cells: Entry[][] = [];
    this.rows.push(cells);
    return () => {
      this.flush();
      this.rows.pop();
      for (const entry of rowEntries(cells)) this.entries.push(entry);
    };
  }

  private openCell(): Leave {
    const cells = this.rows.at(-1);
    if (this.context.kind !== 'flow' || cells === undefined) {
      this.buffer.borderCells();
      return () => undefined;
    }
    this.flush();
    const outer = this.entries;
    const cell: Entry[] = [];
    this.entries = cell;
    return () => {
      this.flush();
      this.entries = outer;
      cells.push(cell);
    };
  }

  private openMarker(): Leave {
    if (this.marker !== null) return () => undefined;
    this.marker = '';
    return () => {
      const text = this.marker ?? '';
      this.marker = null;
      this.placeMarker(text);
    };
  }

  private placeMarker(text: string): void {
    const marker = parseMarker(text);
    const fits = marker.text !== '' && marker.text.length <= MAX_MARKER_LENGTH;
    if (this.context.kind === 'item' && fits) {
      this.context.marker = marker;
    } else if (marker.kind !== 'bullet') {
      // The number of a heading; Strapi's headings have none, so it is kept as text.
      this.addText(`${marker.text} `);
    }
  }

  private addText(text: string): void {
    if (this.marker !== null) this.marker += text;
    else if (this.context.kind === 'code') this.code += text;
    else this.buffer.add(writtenOut(text, this.state), this.state.style, this.state.keepLines);
  }

  private addBreak(): void {
    if (this.context.kind === 'code') this.code += '\n';
    else this.buffer.addBreak(this.state.style);
  }

  private border(): void {
    if (this.context.kind === 'flow') this.flush();
    else if (this.context.kind !== 'code') this.buffer.borderLines();
    else if (this.code !== '' && !this.code.endsWith('\n')) this.code += '\n';
  }

  /** Ends the block that is being read. */
  private flush(): void {
    const { context } = this;
    const gathered = this.buffer.take();
    if (context.kind === 'flow') {
      for (const runs of tidyParagraphs(gathered)) this.entries.push(paragraph(runs));
      return;
    }
    const runs = context.kind === 'code' ? codeText(this.code) : tidyLines(gathered);
    this.code = '';
    if (runs.length === 0) return;
    if (context.kind === 'heading') {
      this.entries.push({ kind: 'heading', level: context.level, runs });
    } else if (context.kind === 'item') {
      const { list, level, marker, next } = context;
      this.entries.push({ kind: 'item', list, level, marker, runs });
      context.marker = next;
    } else {
      this.entries.push({ kind: context.kind, runs });
    }
  }
}
