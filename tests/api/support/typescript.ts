import path from 'node:path';

import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../../..');

const OPTIONS: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  esModuleInterop: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  types: [],
};

const LIBRARY = path.dirname(ts.getDefaultLibFilePath(OPTIONS));

const library = new Map<string, ts.SourceFile | undefined>();

/** A host that has these texts beside what is on the disk; it reads the language's library once. */
const hostWith = (
  texts: ReadonlyMap<string, string>,
  options: ts.CompilerOptions
): ts.CompilerHost => {
  const host = ts.createCompilerHost(options);

  return {
    ...host,
    fileExists: (name) => texts.has(name) || host.fileExists(name),
    readFile: (name) => texts.get(name) ?? host.readFile(name),
    getSourceFile: (name, languageVersion) => {
      const text = texts.get(name);

      if (text !== undefined) return ts.createSourceFile(name, text, languageVersion);
      if (path.dirname(name) !== LIBRARY) return host.getSourceFile(name, languageVersion);
      if (!library.has(name)) library.set(name, host.getSourceFile(name, languageVersion));

      return library.get(name);
    },
  };
};

/**
 * What TypeScript says against these modules of a front end, in strict mode; nothing, when they are
 * right. They import `strapi-plugin-newsroom/types` as any front end does, by the package's exports.
 */
export const complaintsAbout = (
  modules: string | Record<string, string>,
  more: ts.CompilerOptions = {}
): string[] => {
  const named = typeof modules === 'string' ? { 'snippet.ts': modules } : modules;
  const texts = new Map(
    Object.entries(named).map(([name, text]) => [path.join(ROOT, 'tests', name), text])
  );
  const options = { ...OPTIONS, ...more };
  const program = ts.createProgram([...texts.keys()], options, hostWith(texts, options));

  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, start = 0, messageText }) =>
      [
        file
          ? `${path.basename(file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}`
          : '',
        ts.flattenDiagnosticMessageText(messageText, '\n'),
      ].join(' ')
    );
};

/** What keeps a value that came as JSON from being of a type of `strapi-plugin-newsroom/types`. */
export const complaintsAboutAnswer = (type: string, answer: unknown): string[] =>
  complaintsAbout(
    [
      "import type * as newsroom from 'strapi-plugin-newsroom/types';",
      `export const answer: ${type} = ${JSON.stringify(answer, null, 1)};`,
    ].join('\n')
  );
