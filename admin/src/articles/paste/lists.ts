import type { InlineNode, ListNode } from '../../../../server/src/articles/body/nodes';
import {
  joined,
  paragraph,
  plainRun,
  textOf,
  type BlockEntry,
  type BlockNode,
  type Entry,
  type ListEntry,
} from './entries';
import { MAX_LIST_LEVEL, MAX_RUNS } from './limits';
import { toInlineNodes, type Run } from './runs';

type Format = ListNode['format'];

const formatOf = (item: ListEntry): Format =>
  item.marker.kind === 'bullet' ? 'unordered' : 'ordered';

/** Items that make one list: they follow each other, and none starts another list at level 1. */
type Group = ListEntry[];

const isGroup = (part: Group | BlockEntry): part is Group => Array.isArray(part);

function grouped(entries: readonly Entry[]): Array<Group | BlockEntry> {
  const parts: Array<Group | BlockEntry> = [];
  for (const entry of entries) {
    const last = parts.at(-1);
    if (entry.kind !== 'item') {
      parts.push(entry);
    } else if (last && isGroup(last) && !(entry.level === 1 && entry.list !== last[0]?.list)) {
      last.push(entry);
    } else {
      parts.push([entry]);
    }
  }
  return parts;
}

/** The numbered items at the outer level of a group. */
function outerNumbers(group: Group): ListEntry[] {
  const level = Math.min(...group.map((item) => item.level));
  return group.filter((item) => item.level === level && item.marker.kind !== 'bullet');
}

const continues = (first: ListEntry, before: ListEntry): boolean =>
  first.list === before.list ||
  (first.marker.value !== null && before.marker.value === first.marker.value - 1);

/**
 * The groups whose numbers a Strapi list cannot show, since it always counts from 1 and in one
 * level: "1." a paragraph "2." is two groups, and the second would be read as another 1. Section
 * numbers are text that readers refer to, so such groups become paragraphs with their numbers typed.
 */
function unshowable(groups: readonly Group[]): Set<Group> {
  const typed = new Set<Group>();
  groups.forEach((group, i) => {
    const first = outerNumbers(group)[0];
    const hasLabel = group.some((item) => item.marker.kind === 'label');
    if (!hasLabel && (first === undefined || first.marker.value === 1)) return;
    typed.add(group);

    // The groups this one continues, back to its number 1, are shown alike.
    let next = first;
    for (let j = i - 1; j >= 0 && next !== undefined && next.marker.value !== 1; j -= 1) {
      const earlier = groups[j] ?? [];
      const last = outerNumbers(earlier).at(-1);
      if (last === undefined || !continues(next, last)) continue;
      if (typed.has(earlier)) break;
      typed.add(earlier);
      next = outerNumbers(earlier)[0];
    }
  });
  return typed;
}

/** Numbered items as paragraphs that begin with their number; bullets among them stay a list. */
function withTypedNumbers(group: Group): Array<Group | BlockEntry> {
  const entries = group.map((item): Entry => {
    if (item.marker.kind === 'bullet') return item;
    if (item.marker.text === '') return paragraph(item.runs);
    return paragraph(joined([[plainRun(item.marker.text)], item.runs], ' '));
  });
  return grouped(entries);
}

/** Makes the nodes of runs, and of the runs after the {@link MAX_RUNS}th their text alone. */
function inlineWriter(): (runs: readonly Run[]) => InlineNode[] {
  let left = MAX_RUNS;
  return (runs) => {
    left -= runs.length;
    return toInlineNodes(left >= 0 ? runs : [plainRun(textOf(runs))]);
  };
}

const newList = (format: Format, level: number): ListNode =>
  level === 1
    ? { type: 'list', format, children: [] }
    : { type: 'list', format, indentLevel: level - 1, children: [] };

/**
 * The lists of one group. An item never stands more than one level below the item before it, so no
 * list begins with a list; a change of format begins a list at the same level.
 */
function listsOf(group: Group, write: (runs: readonly Run[]) => InlineNode[]): ListNode[] {
  const lists: ListNode[] = [];
  const open: ListNode[] = [];
  const base = group[0]?.level ?? 1;
  for (const item of group) {
    const format = formatOf(item);
    const wanted = Math.max(1, item.level - base + 1);
    const level = Math.min(wanted, open.length + 1, MAX_LIST_LEVEL);
    open.length = Math.min(open.length, level);
    if (open[level - 1]?.format !== format) {
      open.length = level - 1;
      const list = newList(format, level);
      const parent = open.at(-1);
      if (parent) parent.children.push(list);
      else lists.push(list);
      open.push(list);
    }
    open.at(-1)?.children.push({ type: 'list-item', children: write(item.runs) });
  }
  return lists;
}

function blockOf(entry: BlockEntry, write: (runs: readonly Run[]) => InlineNode[]): BlockNode {
  const children = write(entry.runs);
  if (entry.kind === 'heading') return { type: 'heading', level: entry.level, children };
  if (entry.kind === 'code') return { type: 'code', language: 'plaintext', children };
  return { type: entry.kind, children };
}

/** The blocks of what was read, list items gathered into nested lists. */
export function toBlocks(entries: readonly Entry[]): BlockNode[] {
  const write = inlineWriter();
  const parts = grouped(entries);
  const typed = unshowable(parts.filter(isGroup));
  return parts
    .flatMap((part) => (isGroup(part) && typed.has(part) ? withTypedNumbers(part) : [part]))
    .flatMap((part) => (isGroup(part) ? listsOf(part, write) : [blockOf(part, write)]));
}
