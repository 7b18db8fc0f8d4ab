const NODE = '[data-slate-node]';

/** The elements of an editor's blocks, by their index; not those of items within a list. */
export const topLevelBlocks = (editor: HTMLElement): HTMLElement[] =>
  [...editor.querySelectorAll<HTMLElement>('[data-slate-node="element"]')].filter(
    // Strapi puts what a block is dragged with between it and the editor.
    (element) => element.parentElement?.closest(NODE) === editor
  );

const placeOf = (block: HTMLElement, offset: number): [Text, number] | undefined => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;

  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }

  return undefined;
};

/** Selects what a block says first of this text, wherever bold and italic parts meet in it. */
export const selectText = (block: HTMLElement, text: string): void => {
  const at = block.textContent?.indexOf(text) ?? -1;
  const start = at === -1 ? undefined : placeOf(block, at);
  const end = at === -1 ? undefined : placeOf(block, at + text.length);

  if (start && end) document.getSelection()?.setBaseAndExtent(...start, ...end);
};
