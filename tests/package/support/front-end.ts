import fs from 'node:fs';
import path from 'node:path';

import { run } from './command';
import { ROOT } from './site';

const SOURCE = path.join(__dirname, '../front-end/page.ts');
const COMPILER = path.join(ROOT, 'node_modules/typescript/bin/tsc');

/** What the compiler says of a front end that imports the package's types; empty when it is content. */
export const checkFrontEnd = async (
  site: string,
  resolution: { module: string; moduleResolution: string }
): Promise<string> => {
  const folder = path.join(site, 'front-end');
  fs.mkdirSync(folder, { recursive: true });
  fs.copyFileSync(SOURCE, path.join(folder, 'page.ts'));
  fs.writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        ...resolution,
        target: 'ES2022',
        lib: ['ES2022', 'DOM'],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
        types: [],
      },
      files: ['page.ts'],
    })
  );

  return run(process.execPath, [COMPILER, '-p', folder], folder);
};
