import { isWordComment, type Declarations } from './word';

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend main nav p pre search ' +
    'section summary table tbody tfoot thead'
  ).split(' ')
);

/** What is no text of the page: its machinery, and what a visitor is to fill in. */
const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  (
    'area audio canvas col colgroup datalist head input link map meta noscript object option script ' +
    'select source style svg template textarea title track video xml'
  ).split(' ')
);

export const isBlock = (tag: string, declarations: Declarations): boolean =>
  BLOCK_TAGS.has(tag) || /^(?:block|flex|grid|table)\b/i.test(declarations.get('display') ?? '');

/** Whether nothing of the element is to be kept. `aria-hidden` text is seen, so it is kept. */
export function isSkipped(element: Element, declarations: Declarations): boolean {
  return (
    SKIPPED_TAGS.has(element.localName) ||
    element.hasAttribute('hidden') ||
    /^none$/i.test(declarations.get('display') ?? '') ||
    /^(?:hidden|collapse)$/i.test(declarations.get('visibility') ?? '') ||
    /^all$/i.test(declarations.get('mso-hide') ?? '') ||
    isWordComment(element.getAttribute('class') ?? '', declarations)
  );
}

/** Mail and social sites draw emoji as pictures whose alternative text is the emoji. */
export function emojiOf(image: Element): string {
  const alternative = image.getAttribute('alt') ?? '';
  return /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\p{Emoji_Modifier}\u200D]*$/u.test(
    alternative
  )
    ? alternative
    : '';
}
