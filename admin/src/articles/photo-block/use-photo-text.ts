import { useState } from 'react';
import { flushSync } from 'react-dom';

/** A photo's texts have one line for readers, however they were pasted. */
const onOneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

/**
 * The text of one of a photo's inputs. The input has a state of its own, because one that were
 * driven by the editor's document would lose the caret, and the composition of an accented letter,
 * at each keystroke; it follows the document when that is changed by something else, such as undo.
 *
 * @param stored what the document holds
 * @param commit writes into the document, at every keystroke, so that nothing is unsaved
 */
export const usePhotoText = (stored: string, commit: (text: string) => void) => {
  const [text, setText] = useState(stored);
  const [seen, setSeen] = useState(stored);

  if (stored !== seen) {
    setSeen(stored);
    setText(stored);
  }

  const change = (value: string) => {
    const next = onOneLine(value);

    // Strapi compares the form's value with the document in an effect, and takes a keystroke written
    // before that has run for a change from outside: it would set the whole editor up anew, without
    // what was typed. Drawing at once lets the effect run first.
    flushSync(() => setText(next));
    commit(next);
  };

  return [text, change] as const;
};
