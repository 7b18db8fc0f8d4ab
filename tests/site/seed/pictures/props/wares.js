'use strict';

const { colour, vary } = require('../camera/colour');
const { noise } = require('../camera/noise');
const { ball } = require('../camera/shapes');
const { clump } = require('./plants');

const GOODS = {
  orange: { tints: ['#d97a1c', '#e08a24', '#c98a2a'], r: 0.042, squash: 0.93 },
  plum: { tints: ['#5a1f3a', '#7a2a3f', '#8d3a3a'], r: 0.024, squash: 0.95 },
  tomato: { tints: ['#b5281c', '#c8381f', '#c9552a'], r: 0.034, squash: 0.82 },
  egg: { tints: ['#d9bd9a', '#e4d2b8', '#cda981'], r: 0.024, squash: 1.25 },
  lime: { tints: ['#5f8a2a', '#76993a', '#88a03c'], r: 0.026, squash: 0.95 },
  pumpkin: { tints: ['#b0702a', '#7c7a3a', '#c2893a'], r: 0.11, squash: 0.7 },
  corn: { tints: ['#d8b23c', '#e0c25c'], r: 0.05, squash: 0.8 },
};

/** A heap of one kind of fruit within radius, built in layers as a seller stacks it. */
function heap(mesh, random, material, kind, { x, y, z, radius, layers = 3, detail = 7 }) {
  const { tints, r, squash } = GOODS[kind];
  for (let layer = 0; layer < layers; layer += 1) {
    const reach = radius - layer * r * 1.25;
    for (let ring = reach; ring >= 0; ring -= r * 1.95) {
      const count = Math.max(1, Math.floor((ring * Math.PI * 2) / (r * 2)));
      for (let i = 0; i < count; i += 1) {
        const angle = (i / count) * Math.PI * 2 + ring * 9 + layer;
        const size = r * random.between(0.88, 1.08);
        mesh.at(
          {
            x: x + Math.cos(angle) * ring + random.around(0, r * 0.25),
            y: y + r + layer * r * 1.45 + random.around(0, r * 0.2),
            z: z + Math.sin(angle) * ring + random.around(0, r * 0.25),
            turn: random.next() * 6,
            lean: random.around(0, 0.9),
          },
          () =>
            ball(
              mesh,
              0,
              0,
              0,
              size,
              size * squash,
              size,
              vary(random, colour(random.pick(tints)), 0.14),
              material,
              detail
            )
        );
      }
    }
  }
}

function fruitMaterial(mesh) {
  return mesh.material({
    gloss: 0.32,
    detail(s) {
      const pore = noise(s.x * 260 + s.y * 140, s.z * 260) - 0.5;
      const blush = noise(s.x * 17 + s.y * 11, s.z * 17 - s.y * 9);
      s.nx += pore * 0.28;
      s.nz += pore * 0.22;
      const k = 0.82 + blush * 0.34;
      s.r *= k;
      s.g *= k * (0.94 + blush * 0.1);
      s.b *= k;
    },
  });
}

function weave(mesh) {
  return mesh.material({
    gloss: 0.06,
    detail(s) {
      const angle = Math.atan2(s.z % 1.2, s.x % 1.2) * 26;
      const k =
        0.78 +
        (Math.sin(angle) * Math.sin(s.y * 210) > 0 ? 0.2 : -0.05) +
        (noise(s.x * 40, s.z * 40) - 0.5) * 0.3;
      s.r *= k;
      s.g *= k;
      s.b *= k;
    },
  });
}

function greens(mesh, random, p, { x, y, z, size }) {
  const tint = random.pick([colour('#4f7f2a'), colour('#6f9a3c'), colour('#3f6a2a')]);
  for (let k = 0; k < 3; k += 1) {
    clump(
      mesh,
      random,
      [x + random.around(0, size * 0.5), y + size * 0.45, z + random.around(0, size * 0.5)],
      size * 0.55,
      { leaves: 70, size: size * 0.42, tint, material: p.leaf, flat: 0.5 }
    );
  }
}

module.exports = { GOODS, heap, fruitMaterial, weave, greens };
