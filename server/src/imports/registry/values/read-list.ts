import { fold } from '../../../text/fold';
import { storableBlockText } from '../../../text/storable';

/**
 * The items of a cell that lists several, set apart by semicolons or line ends; never by commas,
 * which names contain. Each is there once, however it is accented or capitalised.
 */
export function readList(text: string): string[] {
  const items = new Map<string, string>();
  for (const part of text.split(/[;\n\r]/)) {
    const item = storableBlockText(part);
    const key = fold(item);
    if (item !== '' && !items.has(key)) items.set(key, item);
  }
  return [...items.values()];
}

/**
 * {@link readList} for file names, which may differ by an accent alone; a bar, which no file name
 * on Windows contains, sets them apart as well.
 */
export const readFileNames = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;|\n\r]/)
      .map(storableBlockText)
      .filter((name) => name !== '')
  ),
];
