import type { BodyNode, ImageNode, ListNode } from '../../../../server/src/articles/body/nodes';
import type { ListMarker } from './list-marker';
import { LINE_BREAK, PLAIN, tidyLines, type Run } from './runs';

/** The nodes a paste makes; photos on the clipboard are not among them. */
export type BlockNode = Exclude<BodyNode, ImageNode>;

export type ListItemOrList = ListNode['children'][number];

/** A list item before its list is built: in Word and on many pages items stand on their own. */
export interface ListEntry {
  kind: 'item';
  runs: Run[];
  /** From 1. */
  level: number;
  marker: ListMarker;
  /** Items of one list have the same. */
  list: string;
}

export interface TextEntry {
  kind: 'paragraph' | 'quote' | 'code';
  runs: Run[];
}

export interface HeadingEntry {
  kind: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  runs: Run[];
}

export type BlockEntry = TextEntry | HeadingEntry;

/** What is read from the clipboard, in its order. No entry is without text. */
export type Entry = BlockEntry | ListEntry;

export const paragraph = (runs: Run[]): TextEntry => ({ kind: 'paragraph', runs });

export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

export const plainRun = (text: string): Run => ({ text, style: PLAIN });

/** The runs of several entries as those of one, with `separator` between them. */
export function joined(parts: ReadonlyArray<readonly Run[]>, separator: string): Run[] {
  return tidyLines(parts.flatMap((runs, i) => (i === 0 ? runs : [plainRun(separator), ...runs])));
}

/** At most `limit` entries: what would be more is kept as the lines of one last paragraph. */
export function limited(entries: Entry[], limit: number): Entry[] {
  if (entries.length <= limit) return entries;
  const kept = entries.slice(0, limit - 1);
  const lines = entries.slice(limit - 1).map((entry) => textOf(entry.runs));
  return [...kept, paragraph([plainRun(lines.join(LINE_BREAK))])];
}
