'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, blend } = require('../camera/colour');
const { noise, smoothstep } = require('../camera/noise');
const { loft, ball, tube, box } = require('../camera/shapes');
const { land } = require('../props/terrain');
const { buildingMaterials } = require('../props/buildings');
const { plantMaterials } = require('../props/plants');
const { forested } = require('../props/ground');
const { peopleMaterials, outfit, standing } = require('../props/people');
const { bicycle } = require('../props/vehicles');
const { outdoors, backdrop } = require('./outdoors');
const { GRASS, SAND, STONE, banks, water, waterMaterial, grove } = require('./banks');

/** A concrete bridge over a stream, seen from the bank. */
function concreteBridge({ day = 'clear', seed = 6, random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const view = { eye: [-9, 3.4, -3], target: [3.5, 2.6, 24], focal: 30 };
  const bed = (z) => Math.sin(z * 0.03) * 5 - 1;
  const wide = () => 6.5;
  const hills = backdrop(seed, 80, 400);
  const height = banks(mesh, view, { bed, wide, hills, rise: 2.6 });
  water(mesh, view, waterMaterial(mesh, { tint: colour('#4a5a48'), waves: 2.2, share: 0.8 }));
  const z = 21;
  const grey = colour('#b3aea4');
  box(mesh, 0, 3.05, z, 34, 0.5, 4.6, grey, b.concrete);
  box(mesh, 0, 2.75, z, 26, 0.4, 3.4, grey, b.concrete);
  for (const x of [-5.2, 5.2]) {
    box(mesh, x, -1.4, z, 1, 4.3, 3, grey, b.concrete);
    box(mesh, x, 2.5, z, 1.5, 0.5, 4.2, grey, b.concrete);
  }
  for (const side of [-2.2, 2.2]) {
    for (let x = -16.5; x <= 16.5; x += 1.5)
      box(mesh, x, 3.5, z + side, 0.2, 1, 0.2, colour('#d8d4cb'), b.plaster);
    for (const y of [3.95, 4.4])
      box(
        mesh,
        0,
        y,
        z + side,
        34,
        0.1,
        0.1,
        y > 4 ? colour('#c43b33') : colour('#e4e1da'),
        b.plaster
      );
  }
  for (let i = 0; i < 4; i += 1) {
    const x = -6 + i * 3.4 + random.around(0, 0.6);
    mesh.at(
      { x, y: 3.55, z: z - 0.4 + random.around(0, 0.7), turn: i % 2 ? Math.PI / 2 : -Math.PI / 2 },
      () => {
        standing(mesh, m, outfit(random, { hat: i % 2 ? 'leaf' : null }), {
          pose: 'walk',
          step: 1,
        });
        if (i === 2) mesh.at({ x: 0.6 }, () => bicycle(mesh, b));
      }
    );
  }
  grove(mesh, random, p, height, {
    count: 150,
    z: [5, 130],
    above: 1.1,
    x: (pz) => bed(pz) + random.pick([-1, 1]) * (11 + random.between(0, 34)),
  });
  for (let i = 0; i < 60; i += 1) {
    const pz = random.between(1, 40);
    const x = bed(pz) + random.pick([-1, 1]) * random.between(4.4, 7.5);
    const r = random.between(0.15, 0.6);
    ball(
      mesh,
      x,
      height(x, pz),
      pz,
      r * 1.3,
      r * 0.7,
      r,
      blend(STONE, SAND, random.next()),
      b.concrete,
      7
    );
  }
  return outdoors(mesh, view, day, { area: { x: 0, y: 3, z: 28, radius: 42 } });
}

/** A narrow valley across the view, `length` metres from edge to edge; returns its heights. */
function gorge(mesh, view, length, hills) {
  const ground = mesh.material({
    gloss: 0,
    casts: false,
    detail(s, distance) {
      if (s.y > 12) {
        forested(s, distance);
        return;
      }
      const leaf = noise(s.x * 0.9, s.z * 0.9) - 0.5;
      const fine = noise(s.x * 5, s.z * 5) - 0.5;
      const c = s.y < 1 ? SAND : GRASS;
      const k = 0.85 + leaf * 0.7 + fine * 0.4;
      [s.r, s.g, s.b] = [c[0] * k, c[1] * k, c[2] * k];
    },
  });
  const height = (x, z) => {
    const across = Math.abs(z - length / 2 + Math.sin(x * 0.05) * 4);
    const side = Math.min(6.2, Math.max(-1.5, (across - 11) * 0.62));
    const behind = smoothstep(length / 2 + 2, 70, across) * 6;
    return side + behind + hills(x, z) * smoothstep(26, 160, across);
  };
  const size = { near: 1.5, far: 4000, rows: 300, columns: 260, spread: 0.78 };
  land(mesh, view, height, () => GRASS, ground, size);
  return height;
}

/** A footbridge hanging on cables; one stands at its end. */
function hangingBridge({ day = 'morning', seed = 9, random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const length = 46;
  const deck = (z) => 6.4 - 1.3 * (1 - Math.pow((z * 2) / length - 1, 2));
  const view = { eye: [0.2, 8.0, 0.9], target: [-0.1, 6.0, 30], focal: 27 };
  const hills = backdrop(seed, 60, 460);
  const height = gorge(mesh, view, length, hills);
  water(mesh, view, waterMaterial(mesh, { tint: colour('#47604f'), waves: 2, share: 0.85 }));
  const steel = colour('#8f969a');
  for (let z = 0; z < length; z += 0.3) {
    box(
      mesh,
      0,
      deck(z),
      z,
      1.7,
      0.05,
      0.26,
      blend(colour('#8a6a48'), colour('#6b5138'), random.next()),
      b.wood
    );
  }
  for (const side of [-0.9, 0.9]) {
    for (const end of [0, length]) {
      box(mesh, side * 1.25, 4, end, 0.5, 7.4, 0.5, colour('#bdb8ae'), b.concrete);
    }
    const line = (y) => {
      const path = [];
      for (let i = 0; i <= 40; i += 1) {
        const z = (i / 40) * length;
        path.push([side, y(z), z, 0.035]);
      }
      tube(mesh, path, steel, b.metal, 6);
    };
    line((z) => deck(z) + 1.15 + 3.6 * Math.pow((z * 2) / length - 1, 2));
    line((z) => deck(z) + 1.02);
    line((z) => deck(z) + 0.5);
    for (let z = 1; z < length; z += 1.2) {
      const top = deck(z) + 1.15 + 3.6 * Math.pow((z * 2) / length - 1, 2);
      tube(
        mesh,
        [
          [side, deck(z), z, 0.014],
          [side, top, z, 0.014],
        ],
        steel,
        b.metal,
        4
      );
    }
  }
  box(mesh, 0, 11.1, 0, 3, 0.4, 0.5, colour('#bdb8ae'), b.concrete);
  box(mesh, 0, 11.1, length, 3, 0.4, 0.5, colour('#bdb8ae'), b.concrete);
  const school = { shirt: colour('#eceeee'), trousers: colour('#22304d') };
  for (const [i, z] of [7.5, 8.6, 13, 21].entries()) {
    mesh.at({ x: i % 2 ? 0.35 : -0.32, y: deck(z) + 0.05, z, scale: i < 3 ? 0.82 : 1 }, () => {
      standing(
        mesh,
        m,
        outfit(random, i < 3 ? { ...school, scarf: colour('#b3252b') } : { hat: 'leaf' }),
        { pose: 'walk', step: i % 2 ? 1 : -1 }
      );
      if (i < 3)
        loft(
          mesh,
          [
            [1.0, 0.14, 0.05, 0, -0.17],
            [1.16, 0.15, 0.09, 0, -0.19],
            [1.38, 0.14, 0.07, 0, -0.17],
          ],
          colour('#2f5f9a'),
          m.cloth,
          10
        );
    });
  }
  grove(mesh, random, p, height, {
    count: 240,
    z: [44, 120],
    above: 4,
    kinds: 0.8,
    x: () => random.around(0, 55),
  });
  grove(mesh, random, p, height, {
    count: 60,
    z: [-2, 14],
    above: 1.4,
    kinds: 0.3,
    detail: 10,
    x: () => random.pick([-1, 1]) * random.between(4, 20),
  });
  return outdoors(mesh, view, day, { area: { x: 0, y: 5, z: 34, radius: 55 } });
}

module.exports = { concreteBridge, hangingBridge };
