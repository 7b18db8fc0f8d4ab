import { isUtf8 } from 'node:buffer';
import { getFileNameLowLevel, type Entry } from 'yauzl';

/** General purpose bit 11 (APPNOTE 4.4.4): the name is UTF-8. */
const UTF8_FLAG = 0x800;
/** Info-ZIP Unicode Path extra field (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;
const FILE_TYPE_BITS = 0xf000;
const SYMBOLIC_LINK = 0xa000;

/**
 * The entry's path in NFC. Where the zip does not say that names are UTF-8, they are taken for it
 * if they can be, as macOS writes them; otherwise for Windows-1258, which is both the ANSI and the
 * OEM code page of a Vietnamese Windows, although the format's own default is code page 437.
 */
export function entryPath(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = isUtf8(raw);
  const hasUnicodePath = entry.extraFields.some(({ id }) => id === UNICODE_PATH);
  const path =
    utf8 || hasUnicodePath
      ? getFileNameLowLevel(
          utf8 ? entry.generalPurposeBitFlag | UTF8_FLAG : entry.generalPurposeBitFlag,
          raw,
          entry.extraFields,
          true
        )
      : new TextDecoder('windows-1258').decode(raw);
  return path.normalize('NFC');
}

/**
 * Whether a path could lead out of the folder that it is unpacked to, on any system: absolute, with
 * a drive, with a backslash, with `.` or `..` or an empty part, or with control characters.
 */
export function isUnsafePath(path: string): boolean {
  if (/[\p{Cc}\\:]/u.test(path)) return true;
  const parts = path.replace(/\/$/, '').split('/');
  return parts.some((part) => part.trim() === '' || part === '.' || part === '..');
}

/** Whether the entry is a symbolic link, which would be followed out of the folder. */
export const isSymbolicLink = (entry: Entry): boolean =>
  ((entry.externalFileAttributes >>> 16) & FILE_TYPE_BITS) === SYMBOLIC_LINK;
