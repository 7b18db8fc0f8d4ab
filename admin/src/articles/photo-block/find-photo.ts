import type { PhotoText } from './photo-node';

/** How the parts of a photo are marked in the page, for the panel, the keyboard and tests. */
export const PHOTO_MARK = 'data-newsroom-photo';
export const PART_MARK = 'data-newsroom-part';

export type PhotoPart = PhotoText | 'decorative' | 'replace';

const isUsable = (part: HTMLElement): boolean =>
  !part.matches(':disabled, [aria-disabled="true"], [data-disabled]');

/** A part of a photo that can take the focus, or nothing. */
export const partOf = (photo: Element, part: PhotoPart): HTMLElement | undefined => {
  const found = photo.querySelector<HTMLElement>(`[${PART_MARK}="${part}"]`);

  return found && isUsable(found) ? found : undefined;
};

/** The photo on which the caret stands. */
export const photoAtCaret = (): Element | null => {
  const node = document.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;

  return element?.closest('[data-slate-node="element"]')?.querySelector(`[${PHOTO_MARK}]`) ?? null;
};
