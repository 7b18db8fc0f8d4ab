import type { InlineNode } from '../../../../server/src/articles/body/nodes';
import type { BlocksEditor, EditorNode, EditorPoint, EditorRange } from '../../platform/editor';
import type { BlockNode, ListItemOrList } from './entries';

/** What we use of a DataTransfer. */
export interface ClipboardContent {
  getData: (type: string) => string;
}

type Path = number[];

/** The parts of the Blocks editor that a paste needs, as slate's `createEditor` makes them. */
export interface PasteEditor extends BlocksEditor {
  insertData: (data: ClipboardContent) => void;
  insertText: (text: string) => void;
  insertNodes: (
    nodes: ReadonlyArray<BlockNode | ListItemOrList | InlineNode>,
    options: { at: Path } | { select: true }
  ) => void;
  removeNodes: (options: { at: Path }) => void;
  splitNodes: (options: {
    match: (node: EditorNode, path: Path) => boolean;
    mode: 'highest';
  }) => void;
  unwrapNodes: (options: { at: Path; match: (node: EditorNode) => boolean }) => void;
  deleteFragment: () => void;
  select: (target: EditorPoint) => void;
  start: (path: Path) => EditorPoint;
  end: (path: Path) => EditorPoint;
  isStart: (point: EditorPoint, path: Path) => boolean;
  isEnd: (point: EditorPoint, path: Path) => boolean;
  string: (at: Path | EditorRange) => string;
  /** Strapi opens the popover of the link at this path. */
  lastInsertedLinkPath?: Path | null;
  /** Whether the next link that appears is to get that popover. */
  shouldSaveLinkPath?: boolean;
}

const METHODS = [
  'insertData',
  'insertText',
  'insertNodes',
  'removeNodes',
  'splitNodes',
  'unwrapNodes',
  'deleteFragment',
  'select',
  'start',
  'end',
  'isStart',
  'isEnd',
  'string',
] as const satisfies ReadonlyArray<keyof PasteEditor>;

/** Whether the editor has what a paste needs; a later slate may name its methods otherwise. */
export function canPaste(editor: BlocksEditor): editor is PasteEditor {
  const methods: Partial<Record<string, unknown>> = { ...editor };
  return METHODS.every((method) => typeof methods[method] === 'function');
}
