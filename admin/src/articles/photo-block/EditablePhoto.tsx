import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { Box, useNotifyAT } from '@strapi/design-system';

import type { BlocksEditor } from '../../platform/editor';
import { useMessages } from '../../platform/messages';
import { partOf, PHOTO_MARK } from './find-photo';
import type { PhotoPart } from './find-photo';
import {
  afterDialogOver,
  editorAround,
  focusBlockAfter,
  focusEditor,
  holdFocus,
  onceRearranged,
  wantsFocus,
} from './focus';
import { PhotoActions } from './PhotoActions';
import type { PhotoAction } from './PhotoActions';
import { PhotoDialog } from './PhotoDialog';
import { PhotoFields } from './PhotoFields';
import { Corner, Frame, keepHandleOf, PhotoNumber, Stage } from './PhotoFrame';
import { PhotoPicture } from './PhotoPicture';
import { replaceFile } from './photo-from-asset';
import type { Asset } from './photo-from-asset';
import { canMove, movePhoto, removePhoto } from './photo-node';
import type { Direction, PhotoElement } from './photo-node';
import { usePhoto } from './use-photo';

interface Props {
  editor: BlocksEditor;
  element: PhotoElement;
  selected: boolean;
}

const NEXT_PART: Partial<Record<PhotoPart, PhotoPart>> = {
  caption: 'alternativeText',
  alternativeText: 'credit',
};

const stop = (event: SyntheticEvent) => event.stopPropagation();

const isTextInput = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/** The editor around would take these for its own. Focus and blur must reach it: it saves on them. */
const LEFT_TO_THE_INPUTS = {
  onPaste: stop,
  onCopy: stop,
  onCut: stop,
  onCompositionStart: stop,
  onCompositionUpdate: stop,
  onCompositionEnd: stop,
  onClick: (event: SyntheticEvent) => {
    if (isTextInput(event.target)) event.stopPropagation();
  },
};

/** A photo in the text with everything that can be said of it and done with it. */
export const EditablePhoto = ({ editor, element, selected }: Props) => {
  const t = useMessages();
  const { notifyStatus } = useNotifyAT();
  const photo = usePhoto(editor, element);
  const frame = useRef<HTMLDivElement>(null);
  const [replacing, setReplacing] = useState(false);
  const closeDialog = useCallback(() => setReplacing(false), []);

  useLayoutEffect(() => keepHandleOf(frame.current), []);

  useEffect(() => {
    const { current } = frame;

    if (!current || !wantsFocus(element)) return;

    afterDialogOver(current, () => {
      const caption = partOf(current, 'caption');

      if (caption) holdFocus(caption, current);
      current.scrollIntoView({ block: 'nearest' });
    });
  }, [element]);

  const move = (direction: Direction, button: HTMLElement) => {
    if (!canMove(editor, photo.node(), direction)) {
      notifyStatus(t(direction === 'up' ? 'photo.is-first' : 'photo.is-last'));
      return;
    }

    // The browser drops the focus of what is taken out and put back elsewhere.
    onceRearranged(editorAround(frame.current), () => {
      button.focus();
      frame.current?.scrollIntoView({ block: 'nearest' });
    });
    movePhoto(editor, photo.node(), direction);
    notifyStatus(t(direction === 'up' ? 'photo.moved-up' : 'photo.moved-down'));
  };

  const remove = () => {
    const root = editorAround(frame.current);

    removePhoto(editor, photo.node());
    // Before the editor draws: it then sets the caret where the photo stood, and no key goes astray.
    focusEditor(root);
    notifyStatus(t('photo.removed'));
  };

  const replace = ([asset]: Asset[]) => {
    if (asset) photo.change((image) => replaceFile(image, asset));
  };

  const act = (action: PhotoAction, button: HTMLElement) => {
    if (action === 'replace') setReplacing(true);
    else if (action === 'remove') remove();
    else move(action === 'move-up' ? 'up' : 'down', button);
  };

  const leaveInput = (from: PhotoPart) => {
    const next = NEXT_PART[from];
    const input = next && frame.current && partOf(frame.current, next);

    if (input) input.focus();
    else if (next) leaveInput(next);
    else focusBlockAfter(editor, photo.node(), frame.current);
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();

    // A text input undoes its own typing; a button has nothing to undo but what it has done.
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';

    if (!isUndo || isTextInput(event.target)) return;

    event.preventDefault();
    if (event.shiftKey) editor.redo?.();
    else editor.undo?.();
  };

  return (
    <>
      <Frame
        ref={frame}
        contentEditable={false}
        $selected={selected}
        onKeyDown={handleKeyDown}
        {...LEFT_TO_THE_INPUTS}
        {...{ [PHOTO_MARK]: element.image.hash }}
      >
        <Stage>
          <PhotoPicture image={element.image} />
          <PhotoNumber aria-hidden />
          <Corner>
            <PhotoActions onAction={act} />
          </Corner>
        </Stage>
        <Box padding={4}>
          <PhotoFields image={element.image} photo={photo} onEnter={leaveInput} />
        </Box>
      </Frame>
      {replacing && <PhotoDialog multiple={false} onSelect={replace} onClose={closeDialog} />}
    </>
  );
};
