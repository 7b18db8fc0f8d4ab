'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { binary, run } = require('./command');
const { digest } = require('./digest');
const paths = require('./paths');
const { step } = require('./progress');

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const stampOf = (name) => path.join(paths.state, `${name}.json`);

function remembered(name) {
  try {
    return readJson(stampOf(name));
  } catch {
    return {};
  }
}

/**
 * Builds where what goes in, or what came out, is not what it was after the last build: a branch
 * changed, a file edited, an interrupted build and a deleted folder all show.
 */
async function buildStale({ name, title, inputs, output, build }) {
  const outputs = () => digest(output, ['.']);
  const wanted = inputs();
  const last = remembered(name);
  if (last.inputs === wanted && last.outputs === outputs()) return;

  fs.rmSync(stampOf(name), { force: true });
  fs.rmSync(output, { recursive: true, force: true });
  await step(title, build);
  fs.mkdirSync(paths.state, { recursive: true });
  fs.writeFileSync(stampOf(name), JSON.stringify({ inputs: wanted, outputs: outputs() }));
}

/** Versions of what a bundle is made with or of. */
function versions(pattern) {
  const { packages } = readJson(path.join(paths.modules, '.package-lock.json'));
  return Object.entries(packages)
    .filter(([place]) => pattern.test(place))
    .map(([place, { version }]) => `${place}@${version}`);
}

const buildPlugin = () =>
  buildStale({
    name: 'plugin',
    title: 'Building the plugin',
    output: paths.dist,
    inputs: () => {
      const { version, type, exports, dependencies, peerDependencies, strapi } = readJson(
        path.join(paths.root, 'package.json')
      );
      return digest(
        paths.root,
        ['server', 'admin', 'types', 'tsconfig.json'],
        { version, type, exports, dependencies, peerDependencies, strapi },
        versions(
          /^node_modules\/(@strapi\/(sdk-plugin|types|strapi)|@swc\/core|esbuild|vite|typescript)$/
        )
      );
    },
    // What the script `build` of package.json does.
    build: async () => {
      const cwd = paths.root;
      await run(process.execPath, [binary('@strapi/sdk-plugin', 'strapi-plugin'), 'build'], {
        cwd,
      });
      await run(process.execPath, ['server/src/newsroom-js/build.js'], { cwd });
    },
  });

/** The panel is built with every plugin in it, whatever this run of the server switches off. */
function panelEnvironment() {
  const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  for (const name of Object.keys(env)) {
    if (/^(NEWSROOM|GRAPHQL|USERS_PERMISSIONS)_/.test(name)) delete env[name];
  }
  return env;
}

const buildPanel = () =>
  buildStale({
    name: 'panel',
    title: 'Building the admin panel (about a minute)',
    output: paths.panel,
    inputs: () =>
      digest(
        paths.root,
        ['dist/admin', 'tests/site/config', 'tests/site/package.json', 'tests/site/src/admin'],
        versions(
          /^node_modules\/(@strapi\/[^/]+|react|react-dom|react-router-dom|styled-components)$/
        )
      ),
    build: () =>
      run(process.execPath, [path.join(__dirname, 'build-panel.js')], {
        cwd: paths.site,
        env: panelEnvironment(),
      }),
  });

module.exports = { buildPlugin, buildPanel };
