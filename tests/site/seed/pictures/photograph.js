'use strict';

const { createLens } = require('./camera/lens');
const { expose } = require('./camera/shade');
const { smoothEdges } = require('./camera/smooth');
const { develop } = require('./camera/develop');
const { createRandom, seedOf } = require('./camera/random');
const { CATALOGUE } = require('./catalogue');

/** Pictures are taken a little smaller than they are delivered: nobody sees it, and it is quicker. */
const SHARPNESS = 0.76;

/**
 * One picture of the catalogue as JPEG bytes.
 * scale: 1 for the full size (the longer side has 1600 pixels); 0.5 for a quick proof.
 */
async function photograph(name, scale = 1) {
  const { draw, size, ...options } = CATALOGUE[name];
  const [width, height] = size.map((side) => Math.round(side * scale));
  const taken = scale * SHARPNESS;
  const [w, h] = size.map((side) => Math.round((side * taken) / 2) * 2);
  const scene = draw({ ...options, random: createRandom(seedOf(name)) });
  const lens = createLens(scene.view, w, h);
  const picture = expose(scene, lens, taken);
  smoothEdges(picture);
  return develop(picture, scene.look, { seed: seedOf(name), width, height });
}

module.exports = { photograph };
