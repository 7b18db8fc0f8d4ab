import DOMPurify from 'dompurify';
import { ClipboardReader } from './clipboard-reader';
import { limited, type BlockNode } from './entries';
import { MAX_BLOCKS, MAX_HTML_LENGTH } from './limits';
import { toBlocks } from './lists';
import { simplified } from './markup';

/** A picture in the markup itself; LibreOffice and Google Docs write megabytes of them. */
const EMBEDDED_PICTURE = /(\ssrc\s*=\s*)(["'])data:[^"']*\2/gi;

/**
 * The document of the markup, without anything that could act in a page.
 * SAFE_FOR_XML guards markup that is serialised and parsed again, which never happens here, and
 * would drop whole paragraphs in which Word's comments stand beside a "<" of the text.
 */
function sanitised(html: string): Node {
  return DOMPurify.sanitize(html, {
    RETURN_DOM: true,
    USE_PROFILES: { html: true },
    ADD_FORBID_CONTENTS: ['xml'],
    SAFE_FOR_XML: false,
  });
}

/**
 * The blocks of what Word, Google Docs, LibreOffice or a web page puts on the clipboard:
 * paragraphs, headings, nested lists, quotes, code and links, with bold, italic, underline,
 * strikethrough and code in them. Everything else, styles first of all, is dropped; text never is.
 *
 * - Empty paragraphs are dropped; a table row becomes one paragraph, its cells joined by " – ".
 * - Links other than http, https, mailto and tel become plain text.
 * - Numbers that a list of Strapi's cannot show ("2." after a paragraph, "1.1.") are kept as text.
 * - Hidden elements, scripts, form fields, pictures and the comments of Word are dropped.
 *
 * The result passes Strapi's own check of a `blocks` field. It never throws.
 *
 * @returns no blocks when there is no text, or when the markup exceeds
 *   {@link MAX_HTML_LENGTH} or {@link MAX_TAGS}: use the plain text of the clipboard then. More than
 *   {@link MAX_BLOCKS} blocks end in one paragraph that holds the rest.
 */
export function htmlToBlocks(html: string): BlockNode[] {
  const short = html.length > MAX_HTML_LENGTH ? html.replace(EMBEDDED_PICTURE, '$1$2$2') : html;
  const markup = short.length > MAX_HTML_LENGTH ? null : simplified(short);
  if (markup === null) return [];
  const entries = new ClipboardReader().read(sanitised(markup));
  return toBlocks(limited(entries, MAX_BLOCKS));
}
