'use strict';

const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const SHOWN = 25;
const LEAST_SHARE = 0.005;

/** The package a function belongs to; this plugin's own files by name. */
function ownerOf(url) {
  const file = url.replace('file://', '');
  const packages = [...file.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)];
  if (packages.length > 0) return packages.at(-1)[1];
  if (file.startsWith('node:')) return 'node';
  if (file.startsWith(path.join(ROOT, 'dist'))) return 'newsroom';
  return file ? path.relative(ROOT, file) : 'engine';
}

const placeOf = ({ functionName, url, lineNumber }) => {
  const file = url.replace('file://', '').replace(/^.*node_modules\//, '');
  const name = functionName || '(anonymous)';
  return file ? `${name}  ${file.replace(`${ROOT}/`, '')}:${lineNumber + 1}` : name;
};

function add(map, key, value) {
  map.set(key, (map.get(key) ?? 0) + value);
}

/** Time by package, by function itself and by function with what it calls, as shares of the busy time. */
function summarise({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((c) => [c, id])));
  const packages = new Map();
  const self = new Map();
  const total = new Map();
  let busy = 0;

  const isNoise = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { functionName, url } = byId.get(at).callFrame;
      if (functionName === '(idle)' || url === 'node:inspector') return true;
    }
    return byId.get(id).callFrame.functionName === '(root)';
  };

  samples.forEach((id, index) => {
    const { callFrame } = byId.get(id);
    const time = timeDeltas[index];
    if (isNoise(id)) return;
    busy += time;
    add(
      packages,
      callFrame.functionName === '(garbage collector)'
        ? 'garbage collector'
        : ownerOf(callFrame.url),
      time
    );
    add(self, placeOf(callFrame), time);
    const seen = new Set();
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const place = placeOf(byId.get(at).callFrame);
      if (!seen.has(place)) add(total, place, time);
      seen.add(place);
    }
  });

  const ranked = (map) =>
    [...map]
      .map(([name, time]) => ({ name, share: time / busy }))
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort((a, b) => b.share - a.share)
      .slice(0, SHOWN);

  return { packages: ranked(packages), self: ranked(self), total: ranked(total) };
}

function describe(profile) {
  const { packages, self, total } = summarise(profile);
  const block = (title, rows) =>
    [
      title,
      ...rows.map(({ name, share }) => `${(share * 100).toFixed(1).padStart(7)} %  ${name}`),
    ].join('\n');
  return [
    block('  by package, itself', packages),
    block('  by function, itself', self),
    block('  by function, with what it calls', total),
  ].join('\n\n');
}

module.exports = { describe };
