'use strict';

const fs = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');
const { buildSync } = require('esbuild');

const ROOT = path.resolve(__dirname, '../../..');
const OUTPUT = path.join(ROOT, 'dist/newsroom-js');

/** Old phones and in-app browsers: Chrome 58, Safari 11, Firefox 55. */
const ECMA = 2017;

const bundle = (name) =>
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: [path.join(__dirname, 'browser', name)],
    bundle: true,
    write: false,
    format: 'esm',
    target: `es${ECMA}`,
    charset: 'utf8',
    logLevel: 'warning',
  }).outputFiles[0].text;

/** A tenth smaller than esbuild's own, and the tracker has to fit into one kilobyte. */
const minify = (code) =>
  swc.minifySync(code, {
    module: true,
    ecma: ECMA,
    compress: { ecma: ECMA, passes: 4, toplevel: true, keep_fargs: false },
    mangle: { toplevel: true },
  }).code;

/** In a scope of its own, and what fails at its start does not show on the page. */
const enclose = (code) => `(()=>{try{${code.replace(/;\s*$/, '')}}catch(e){}})()`;

/** Bundles what visitors' browsers run: node server/src/newsroom-js/build.js */
fs.mkdirSync(OUTPUT, { recursive: true });

for (const name of ['newsroom', 'tracker']) {
  fs.writeFileSync(path.join(OUTPUT, `${name}.js`), enclose(minify(bundle(`${name}.ts`))));
}
