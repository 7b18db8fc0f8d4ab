import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

/** A fenced example of one of the project's Markdown files. */
export interface Fence {
  language: string;
  /** The words after the language: a fence marked `test` is one that a test tries. */
  words: string[];
  text: string;
  /** Where it stands, such as `README.md:40`. */
  place: string;
}

/** The fenced examples of a Markdown file, in their order. */
export const fencesOf = (file: string): Fence[] => {
  const fences: Fence[] = [];
  const lines = fs.readFileSync(path.join(ROOT, file), 'utf8').split('\n');

  for (let start = 0; start < lines.length; start += 1) {
    const opening = /^```(\S+) ?(.*)$/.exec(lines[start] ?? '');

    if (!opening) continue;

    const end = lines.indexOf('```', start);

    fences.push({
      language: opening[1] ?? '',
      words: (opening[2] ?? '').split(' ').filter(Boolean),
      text: lines.slice(start + 1, end).join('\n'),
      place: `${file}:${start + 1}`,
    });
    start = end;
  }

  return fences;
};

/**
 * The paths of an example that an answer does not have: `data.0.cover.url`. Of an example's list
 * the first entry counts; texts and numbers are for the reader's eye only.
 */
export const pathsMissing = (example: unknown, answer: unknown, at: string[] = []): string[] => {
  if (typeof example !== 'object' || example === null) {
    return answer === undefined ? [at.join('.')] : [];
  }
  if (typeof answer !== 'object' || answer === null) return [at.join('.')];

  return Object.entries(example)
    .slice(0, Array.isArray(example) ? 1 : undefined)
    .flatMap(([key, value]) =>
      pathsMissing(value, (answer as Record<string, unknown>)[key], [...at, key])
    );
};

/** The project's Markdown files. */
export const documents = (): string[] =>
  ['.', 'docs'].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name))
  );

/** The anchors of a Markdown file's headings, as GitHub makes them. */
const anchorsOf = (file: string): string[] =>
  [...fs.readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    String(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  );

/** The links and pictures of a Markdown file that lead to no file, or to no heading of one. */
export const deadLinksIn = (file: string): string[] => {
  const markdown = fs.readFileSync(path.join(ROOT, file), 'utf8');
  const links = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => String(link));

  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;

    const [name = '', anchor] = link.split('#');
    const target = name ? path.resolve(ROOT, path.dirname(file), name) : path.join(ROOT, file);

    return !fs.existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
};
