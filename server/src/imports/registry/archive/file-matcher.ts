import { fold } from '../../../text/fold';

/** What a name in a cell leads to among the files that came with the register. */
export type FileMatch<F> = { file: F } | { problem: 'file-missing' | 'file-ambiguous' };

/** Paths are compared with `/` between folders, without a leading one. */
const clean = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .trim();

const keyOf = (path: string): string => fold(clean(path)).replace(/\s+/g, ' ');

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** How a name was typed: exactly, in other capitals, or with other accents or none. */
const likeness: readonly ((path: string) => string)[] = [
  clean,
  (path) => clean(path).toLowerCase(),
  keyOf,
];

/**
 * Finds files by the names that cells give them: by path, else by name alone in whatever folder;
 * without regard to capitals and accents unless two files differ by these only.
 */
export class FileMatcher<F extends { path: string }> {
  private readonly byBaseKey = new Map<string, F[]>();

  constructor(files: Iterable<F>) {
    for (const file of files) {
      const key = baseName(keyOf(file.path));
      const same = this.byBaseKey.get(key);
      if (same) same.push(file);
      else this.byBaseKey.set(key, [file]);
    }
  }

  find(name: string): FileMatch<F> {
    const candidates = this.byBaseKey.get(baseName(keyOf(name))) ?? [];
    for (const like of likeness) {
      const wanted = like(name);
      const whole = candidates.filter(({ path }) => like(path) === wanted);
      const inFolders = candidates.filter(({ path }) => like(path).endsWith(`/${wanted}`));
      const found = whole.length > 0 ? whole : inFolders;
      const [file] = found;
      if (file) return found.length === 1 ? { file } : { problem: 'file-ambiguous' };
    }
    return { problem: 'file-missing' };
  }
}
