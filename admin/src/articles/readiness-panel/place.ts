import { partOf, PHOTO_MARK } from '../photo-block/find-photo';
import type { PhotoPart } from '../photo-block/find-photo';
import { selectText, topLevelBlocks } from './editor-blocks';
import type { PanelFinding } from './use-findings';

/** The input in which each thing that is missing of a photo is mended. */
const PART: Partial<Record<PanelFinding['code'], PhotoPart>> = {
  'photo-file-missing': 'replace',
  'photo-alternative-missing': 'alternativeText',
  'photo-alternative-junk': 'alternativeText',
  'photo-alternative-equals-caption': 'alternativeText',
  'photo-caption-missing': 'caption',
};

const EDITOR = '[data-slate-editor]';

const show = (element: HTMLElement, focused: HTMLElement = element): void => {
  element.scrollIntoView({ block: 'center' });
  focused.focus({ preventScroll: true });
  // A tall photo's input may still be below the edge of the editor's own window.
  focused.scrollIntoView({ block: 'nearest' });
};

/**
 * The photo with a number, counted from 1. An entry may have several Blocks fields: the photo must
 * also be of the file that is meant.
 */
const findPhoto = (form: ParentNode, number: number, hash: string): HTMLElement | undefined => {
  const editors = [...form.querySelectorAll(EDITOR)];
  const photos = editors.map(
    (editor) => editor.querySelectorAll<HTMLElement>(`[${PHOTO_MARK}]`)[number - 1]
  );

  return photos.find((photo) => photo?.getAttribute(PHOTO_MARK) === hash);
};

/** On a narrow screen the panel is in a drawer over the form: what it leads to must not stay hidden. */
const closeDrawer = (): void =>
  document.querySelector<HTMLElement>('[data-testid="actions-drawer-overlay"]')?.click();

const findField = (form: ParentNode, field: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[name="${field}"]`) ??
  (field === 'body' ? form.querySelector<HTMLElement>(EDITOR) : null);

/** The block that names a document: of several Blocks fields, the one whose block says so. */
const findCitation = (form: ParentNode, block: number, written: string): HTMLElement | undefined =>
  [...form.querySelectorAll<HTMLElement>(EDITOR)]
    .map((editor) => topLevelBlocks(editor)[block])
    .find((element) => element?.textContent?.includes(written));

const goToCitation = (
  form: ParentNode,
  block: number | undefined,
  { written }: NonNullable<PanelFinding['cited']>
): boolean => {
  const element = block === undefined ? undefined : findCitation(form, block, written);
  const editor = element?.closest<HTMLElement>(EDITOR);

  if (!element || !editor) return false;

  editor.focus({ preventScroll: true });
  // With the focus the editor takes its former caret up again, and scrolls to it.
  requestAnimationFrame(() => {
    element.scrollIntoView({ block: 'center' });
    selectText(element, written);
  });
  return true;
};

/** Scrolls to the place a finding is about and puts the focus into the input concerned. */
export const goTo = ({ code, field, block, photo: number, hash, cited }: PanelFinding): void => {
  const form = document.querySelector('main form') ?? document;

  closeDrawer();

  if (cited && goToCitation(form, block, cited)) return;

  if (number === undefined || hash === undefined) {
    const input = findField(form, field);

    if (input) show(input);
    return;
  }

  const photo = findPhoto(form, number, hash);
  const part = PART[code];

  if (photo) show(photo, (part && partOf(photo, part)) ?? partOf(photo, 'caption') ?? photo);
};
