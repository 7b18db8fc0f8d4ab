import { normaliseBlockText } from '../../../../server/src/text/normalise';
import { limited, paragraph, plainRun, type BlockNode } from './entries';
import { MAX_BLOCKS } from './limits';
import { toBlocks } from './lists';
import { withoutUnstorable } from './runs';

/** Word ends a line inside a paragraph with U+000B where it writes plain text. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * The paragraphs of plain text: one for every line with text in it, without the spaces and NBSP it
 * is indented with. More than {@link MAX_BLOCKS} lines end in one paragraph that holds the rest.
 */
export function textToBlocks(text: string): BlockNode[] {
  const paragraphs = text
    .split(LINE_END)
    .map((line) => normaliseBlockText(withoutUnstorable(line).replace(/[\t\u00A0]/g, ' ')))
    .filter((line) => line !== '')
    .map((line) => paragraph([plainRun(line)]));
  return toBlocks(limited(paragraphs, MAX_BLOCKS));
}
