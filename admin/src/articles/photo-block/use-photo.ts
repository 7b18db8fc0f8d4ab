import { useLayoutEffect, useMemo, useRef } from 'react';

import type { BlocksEditor } from '../../platform/editor';
import { mergeKeystrokes, setPhoto } from './photo-node';
import type { Photo, PhotoElement, PhotoText } from './photo-node';

export interface PhotoHandle {
  /** The node as it stands in the document now, which may be newer than the one that was drawn. */
  node(): PhotoElement;
  change(change: (photo: Photo) => Photo): void;
  /** Writes one keystroke; those that follow each other in one field are undone together. */
  type(field: PhotoText, text: string): void;
  /** What is typed from now on is undone on its own. */
  endTyping(): void;
}

/**
 * Writing to a photo's node. Keystrokes may come faster than the editor draws, and each replaces the
 * node: the newest is kept here.
 */
export const usePhoto = (editor: BlocksEditor, element: PhotoElement): PhotoHandle => {
  const newest = useRef(element);
  const burst = useRef<{ field?: PhotoText }>({});

  useLayoutEffect(() => {
    newest.current = element;
  }, [element]);

  return useMemo(
    () => ({
      node: () => newest.current,
      change(change) {
        burst.current = {};
        newest.current = setPhoto(editor, newest.current, change(newest.current.image));
      },
      type(field, text) {
        if (burst.current.field !== field) burst.current = { field };

        newest.current = setPhoto(editor, newest.current, {
          ...newest.current.image,
          [field]: text,
        });
        mergeKeystrokes(editor, burst.current);
      },
      endTyping() {
        burst.current = {};
      },
    }),
    [editor]
  );
};
