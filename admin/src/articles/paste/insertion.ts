import type { InlineNode, ListNode, TextNode } from '../../../../server/src/articles/body/nodes';
import { clearedCaret, type Caret } from './caret';
import type { BlockNode, ListItemOrList } from './entries';
import type { PasteEditor } from './paste-editor';

const SPACE: Readonly<TextNode> = { type: 'text', text: ' ' };

/** Whether the copied text began or ended with a space, which matters in the middle of a line. */
export interface EdgeSpaces {
  before: boolean;
  after: boolean;
}

const NO_SPACES: EdgeSpaces = { before: false, after: false };

/** The texts of inline nodes, links dissolved. */
const textsOf = (nodes: readonly InlineNode[]): TextNode[] =>
  nodes.flatMap((node) => (node.type === 'link' ? node.children : [node]));

/** The text of a block, list items as its lines. */
export function textIn(node: BlockNode | ListItemOrList): string {
  if (node.type === 'list') return node.children.map(textIn).join('\n');
  return textsOf(node.children)
    .map((child) => child.text)
    .join('');
}

/** The edge spaces to insert: none at the edge of a block, none beside another space. */
function fittingSpaces(editor: PasteEditor, caret: Caret, spaces: EdgeSpaces): EdgeSpaces {
  const { point, blockPath } = caret;
  const before = editor.string({ anchor: editor.start(blockPath), focus: point });
  const after = editor.string({ anchor: point, focus: editor.end(blockPath) });
  return {
    before: spaces.before && /\S$/u.test(before),
    after: spaces.after && /^\S/u.test(after),
  };
}

function insertInline(
  editor: PasteEditor,
  caret: Caret,
  children: readonly InlineNode[],
  spaces: EdgeSpaces
): void {
  const fitting = fittingSpaces(editor, caret, spaces);
  // A link cannot hold another one.
  const nodes = caret.inLink ? textsOf(children) : [...children];
  // Beside a link the trailing empty text is kept: the caret goes there and not into the link.
  if (nodes[0]?.type === 'text' && nodes[0].text === '') nodes.shift();
  if (fitting.before) nodes.unshift({ ...SPACE });
  if (fitting.after) nodes.push({ ...SPACE });
  editor.insertNodes(nodes, { select: true });
}

type Path = number[];

/**
 * How many nodes are inserted at a time. Slate's cost of one batch grows with the square of its
 * size, and each batch costs a look at every block there is.
 */
const BATCH = 20;

const isBlank = (editor: PasteEditor, path: Path): boolean => {
  const topLevel = path.length === 1 ? editor.children[path[0] ?? 0] : undefined;
  return !(topLevel && editor.isVoid(topLevel)) && editor.string(path) === '';
};

/**
 * Inserts nodes beside the block at `path`, in which the caret stands: before it at its start, after
 * it at its end, else between its two halves; in its place when it is blank. The caret ends up
 * behind the last of them.
 */
function insertBeside(
  editor: PasteEditor,
  caret: Caret,
  path: Path,
  nodes: ReadonlyArray<BlockNode | ListItemOrList>
): void {
  const parent = path.slice(0, -1);
  const index = path.at(-1) ?? 0;
  const isWhole = caret.onPhoto || isBlank(editor, path);
  const isBefore = !isWhole && editor.isStart(caret.point, path);
  const isBehind = isWhole || editor.isEnd(caret.point, path);
  if (!isBefore && !isBehind) {
    editor.splitNodes({ match: (_node, at) => at.length === path.length, mode: 'highest' });
  }

  const first = isBefore ? index : index + 1;
  for (let i = 0; i < nodes.length; i += BATCH) {
    editor.insertNodes(nodes.slice(i, i + BATCH), { at: [...parent, first + i] });
  }
  let last = first + nodes.length - 1;

  // A split beside a link leaves a half of nothing but the empty text that stands there.
  if (!isBefore && !isBehind && isBlank(editor, [...parent, last + 1])) {
    editor.removeNodes({ at: [...parent, last + 1] });
  }
  if (!isBefore && isBlank(editor, path)) {
    editor.removeNodes({ at: path });
    last -= 1;
  }
  editor.select(editor.end([...parent, last]));
}

/** The nodes of a list as they stand `levels` deeper in another one. */
const deeper = (nodes: readonly ListItemOrList[], levels: number): ListItemOrList[] =>
  nodes.map((node) =>
    node.type === 'list' && levels > 0
      ? {
          ...node,
          indentLevel: (node.indentLevel ?? 0) + levels,
          children: deeper(node.children, levels),
        }
      : node
  );

const isOneList = (blocks: readonly BlockNode[]): blocks is [ListNode] =>
  blocks.length === 1 && blocks[0]?.type === 'list';

/**
 * Inserts blocks where the caret stands, in place of what is selected. A single paragraph goes into
 * the line, whatever block that is; a single list goes into the list the caret is in; anything else
 * stands as blocks of its own, and parts the block the caret is in the middle of. A code block holds
 * text and takes the text of them all.
 *
 * It is one step of the undo history. Strapi's own way with several blocks, `insertFragment`, leaves
 * list items without a list, which the server refuses.
 */
export function insertBlocks(
  editor: PasteEditor,
  blocks: readonly BlockNode[],
  spaces: EdgeSpaces = NO_SPACES
): void {
  const caret = blocks.length === 0 ? null : clearedCaret(editor);
  const [first] = blocks;
  if (caret === null || first === undefined) return;

  // Links that are pasted are complete: Strapi need not ask for their address.
  editor.shouldSaveLinkPath = false;
  editor.lastInsertedLinkPath = null;
  if (caret.block.type === 'code') {
    editor.insertText(blocks.map(textIn).join('\n'));
  } else if (blocks.length === 1 && first.type === 'paragraph' && !caret.onPhoto) {
    insertInline(editor, caret, first.children, spaces);
  } else if (isOneList(blocks) && caret.block.type === 'list-item') {
    const levels = caret.blockPath.length - 2;
    insertBeside(editor, caret, caret.blockPath, deeper(blocks[0].children, levels));
  } else {
    insertBeside(editor, caret, [caret.index], blocks);
  }
}

/** Inserts one line of text in place of what is selected, in the style found there. */
export function insertLine(editor: PasteEditor, text: string, spaces: EdgeSpaces): void {
  const caret = clearedCaret(editor);
  if (caret === null) return;
  const { before, after } = fittingSpaces(editor, caret, spaces);
  editor.insertText(`${before ? ' ' : ''}${text}${after ? ' ' : ''}`);
}

/** Inserts text as it is, lines and all, in place of what is selected and in the style found there. */
export function insertVerbatim(editor: PasteEditor, text: string): void {
  if (text === '' || clearedCaret(editor) === null) return;
  editor.insertText(text);
}
