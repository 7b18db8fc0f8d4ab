import type { BlocksEditor } from '../../platform/editor';
import { caretAt, hasSelectedText, pasteStart } from './caret';
import { htmlToBlocks } from './html-to-blocks';
import { insertBlocks, insertLine, insertVerbatim, textIn, type EdgeSpaces } from './insertion';
import { MAX_TEXT_LENGTH } from './limits';
import { canPaste, type ClipboardContent, type PasteEditor } from './paste-editor';
import { withoutUnstorable } from './runs';
import { blocksOfFragment, SLATE_FRAGMENT } from './slate-fragment';
import { textToBlocks } from './text-to-blocks';

export { insertBlocks };

export interface PasteOptions {
  /**
   * Called when a paste is refused because it is too long; nothing was inserted. Tell the editor to
   * paste it in parts.
   *
   * @param limit how many characters one paste may have
   */
  onTooLong?: (limit: number) => void;
}

const ADDRESS = /^(?:https?|ftp|mailto|tel):\S+$/i;

function edgeSpacesOf(text: string): EdgeSpaces {
  return { before: /^[ \u00A0]/.test(text), after: /[ \u00A0]$/.test(text) };
}

/** Text for a code block: what can be stored of it, in lines. */
const codeOf = (text: string): string =>
  withoutUnstorable(text.replace(/\r\n?/g, '\n')).replace(/\u00A0/g, ' ');

/** Inserts what is on the clipboard; false when that is Strapi's business. */
function paste(editor: PasteEditor, data: ClipboardContent): boolean {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  const caret = caretAt(editor, pasteStart(editor));
  const takesText = editor.selection !== null && !caret?.onPhoto;

  // Strapi makes a link of an address, or of the text that is selected.
  const isAddress = ADDRESS.test(text) && caret?.block.type !== 'code' && !caret?.inLink;
  if (isAddress && takesText && (html === '' || hasSelectedText(editor))) return false;

  if (caret?.block.type === 'code' && text !== '') {
    insertVerbatim(editor, codeOf(text));
    return true;
  }
  const blocks = html === '' ? [] : htmlToBlocks(html);
  if (blocks.length > 0) {
    insertBlocks(editor, blocks, edgeSpacesOf(text));
    return true;
  }
  const paragraphs = textToBlocks(text);
  const [first] = paragraphs;
  if (first === undefined) return false;
  if (paragraphs.length === 1 && takesText) {
    insertLine(editor, textIn(first), edgeSpacesOf(text));
  } else {
    insertBlocks(editor, paragraphs);
  }
  return true;
}

/** Inserts what was copied in a Blocks editor; false when that is Strapi's business. */
function pasteCopied(editor: PasteEditor, data: ClipboardContent): boolean {
  const blocks = blocksOfFragment(data.getData(SLATE_FRAGMENT));
  if (blocks === null || caretAt(editor, pasteStart(editor)) === null) return false;
  insertBlocks(editor, blocks, edgeSpacesOf(data.getData('text/plain')));
  return true;
}

/**
 * Makes the editor keep the structure of what is pasted from Word, Google Docs, LibreOffice and web
 * pages, and of what was copied in a Blocks editor, and paste plain text as paragraphs. What holds
 * neither text nor HTML stays with Strapi. Changes `editor` and returns it.
 */
export function withPaste<Editor extends BlocksEditor>(
  editor: Editor,
  { onTooLong }: PasteOptions = {}
): Editor {
  if (!canPaste(editor)) return editor;
  const { insertData } = editor;
  editor.insertData = (data) => {
    if (data.getData('text/plain').length > MAX_TEXT_LENGTH) onTooLong?.(MAX_TEXT_LENGTH);
    else if (data.getData(SLATE_FRAGMENT) !== '') {
      if (!pasteCopied(editor, data)) insertData(data);
    } else if (!paste(editor, data)) insertData(data);
  };
  return editor;
}
