import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { run } from './command';

export const ROOT = path.resolve(__dirname, '../../..');
const TEMPLATE = path.join(__dirname, '../site');

export interface Packed {
  /** Absolute path of the .tgz. */
  file: string;
  /** What stands in it, relative to the package. */
  contents: string[];
}

type Versions = Record<string, string>;

interface Manifest {
  name: string;
  devDependencies: Versions;
  overrides: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const ourManifest = JSON.parse(
  fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')
) as Manifest;

/** What a new Strapi site has, in the versions this repository is developed with. */
const SITE_PACKAGES = [
  '@strapi/strapi',
  '@strapi/plugin-users-permissions',
  'better-sqlite3',
  'react',
  'react-dom',
  'react-router-dom',
  'styled-components',
];

/** A site's own words for "the version I depend on": npm's `$name`, resolved. */
const ourOverrides = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ourManifest.overrides).map(([name, version]) => [
      name,
      version.startsWith('$')
        ? (ourManifest.devDependencies[version.slice(1)] ?? version)
        : version,
    ])
  );

/** Outside the repository: nothing may be found in its node_modules by accident. */
export const temporaryFolder = (): string =>
  fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'newsroom-package-'));

export const pack = async (folder: string): Promise<Packed> => {
  const output = await run('npm', ['pack', '--json', '--pack-destination', folder], ROOT);
  const [packed] = JSON.parse(output) as [{ filename: string; files: Array<{ path: string }> }];

  return {
    file: path.join(folder, packed.filename),
    contents: packed.files.map((file) => file.path),
  };
};

/** Writes, installs and builds a site that has the packed plugin among its dependencies. */
export const createSite = async (folder: string, tarball: string): Promise<void> => {
  fs.cpSync(TEMPLATE, folder, { recursive: true });
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  fs.copyFileSync(path.join(ROOT, 'tests/site/favicon.png'), path.join(folder, 'favicon.png'));

  const dependencies = Object.fromEntries(
    SITE_PACKAGES.map((name) => [name, ourManifest.devDependencies[name]])
  );
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({
      name: 'second-site',
      private: true,
      version: '0.0.0',
      dependencies: { ...dependencies, [ourManifest.name]: `file:${tarball}` },
      overrides: ourOverrides(),
      allowScripts: ourManifest.allowScripts,
      strapi: { uuid: false, telemetryDisabled: true },
    })
  );
  await run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'],
    folder
  );
  await run(process.execPath, [strapiCommand(folder), 'build'], folder, siteEnvironment());
};

export const strapiCommand = (folder: string): string =>
  path.join(folder, 'node_modules/@strapi/strapi/bin/strapi.js');

/** Nothing of the environment this test runs in decides how the site behaves. */
export const siteEnvironment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const { PATH, HOME, TMPDIR } = process.env;

  return {
    PATH,
    HOME,
    TMPDIR,
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'vi',
    ...more,
  };
};
