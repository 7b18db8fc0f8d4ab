'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary } = require('../camera/colour');
const { noise, fractal, smoothstep } = require('../camera/noise');
const { tube } = require('../camera/shapes');
const { plantMaterials, tree, tuft } = require('../props/plants');
const { DRY, grassy, meadow } = require('../props/ground');
const { peopleMaterials, outfit, standing } = require('../props/people');
const { outdoors, openGround } = require('./outdoors');

/** Harvest on flat fields: cut rice, people bent over it, mountains beyond. */
function harvest({ day = 'morning', seed = 52, random }) {
  const mesh = new Mesh();
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const view = { eye: [0, 1.9, -2], target: [1.2, 1.5, 20], focal: 31 };
  const ripe = [colour('#b8922e'), colour('#8f9a3a')];
  const grass = grassy(0.3);
  const bank = (x, z) =>
    Math.min(Math.abs(((z + x * 0.08) % 17) - 1.2), Math.abs(x - 7 + z * 0.05)) < 0.42;
  const near = (s, distance) => {
    if (bank(s.x, s.z)) {
      grass(s, distance);
      return;
    }
    const fine = distance < 60 ? noise(s.x * 13, s.z * 13) - 0.5 : 0;
    const tone = fractal(s.x * 0.05, s.z * 0.05, 3);
    const k = 0.72 + fine * 0.8 + (noise(s.x * 2.2, s.z * 2.2) - 0.5) * 0.4;
    const t = smoothstep(0.4, 0.7, tone);
    [s.r, s.g, s.b] = ripe[0].map((c, i) => (c + (ripe[1][i] - c) * t) * k);
    s.nx += fine * 0.8;
  };
  const hills = openGround(mesh, view, { near, reach: 150, seed, from: 120, tall: 480 });
  const straw = colour('#c49a3a');
  for (let i = 0; i < 5200; i += 1) {
    const z = 0.3 + 26 * Math.pow(random.next(), 1.5);
    const x = random.around(0.5, 3 + z * 0.75);
    if (bank(x, z) || (Math.abs(x - 0.6) < 1.5 + z * 0.02 && z < 14)) continue;
    tuft(mesh, random, p.leaf, {
      x,
      z,
      count: z < 8 ? 9 : 5,
      height: random.between(0.5, 0.72),
      radius: 0.1,
      width: 0.008 + z * 0.0011,
      tint: random.chance(0.3) ? DRY : straw,
    });
  }
  for (const [x, z, turn, pose] of [
    [0.3, 6.4, 0.5, 'work'],
    [1.7, 7.6, -0.4, 'work'],
    [-1.2, 9, 0.3, 'work'],
    [3.2, 11, -0.6, 'work'],
    [0.8, 13.5, 0.2, 'carry'],
    [-4.5, 15, 0.9, 'work'],
    [6, 19, -1.2, 'work'],
    [-2, 21, 0.4, 'work'],
  ]) {
    mesh.at({ x, z, turn }, () =>
      standing(
        mesh,
        m,
        outfit(random, {
          hat: 'leaf',
          sleeves: 1,
          shirt: vary(
            random,
            random.pick([
              colour('#3f5f8a'),
              colour('#7a3f4a'),
              colour('#d8d2c4'),
              colour('#4a6f5a'),
            ]),
            0.1
          ),
        }),
        { pose }
      )
    );
  }
  for (let i = 0; i < 22; i += 1) {
    const z = random.between(3.6, 13.4);
    const x = 0.5 + random.around(0, 1.4);
    const angle = random.next() * 3;
    const [cx, cz] = [Math.cos(angle) * 0.3, Math.sin(angle) * 0.3];
    tube(
      mesh,
      [
        [x - cx, 0.08, z - cz, 0.09],
        [x, 0.12, z, 0.06],
        [x + cx, 0.1, z + cz, 0.12],
      ],
      vary(random, straw, 0.15),
      p.bark,
      8
    );
  }
  for (let i = 0; i < 70; i += 1) {
    const x = random.around(0, 120);
    const z = random.between(70, 140);
    tree(mesh, random, p, { x, y: hills(x, z), z, height: random.between(5, 10), detail: 0.2 });
  }
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 1, z: 12, radius: 20 },
    sun: [0.7, 0.45, 0.3],
    look: { focus: 7.5, aperture: 0.0024 },
  });
}

/** The sun going down behind hills; trees stand black before it. */
function sunset({ seed = 60, random }) {
  const mesh = new Mesh();
  const p = plantMaterials(mesh);
  const view = { eye: [0, 3, -4], target: [2, 6.5, 60], focal: 44 };
  const hills = openGround(mesh, view, {
    near: grassy(0.3),
    reach: 60,
    seed,
    from: 130,
    tall: 150,
  });
  for (const [x, z, h] of [
    [-6, 17, 9],
    [-9.5, 21, 7],
    [9, 26, 8],
    [17, 40, 10],
    [13, 44, 8],
    [-22, 48, 11],
    [24, 52, 9],
  ]) {
    tree(mesh, random, p, { x, y: hills(x, z), z, height: h, detail: z < 25 ? 2 : 1, spread: 1.2 });
  }
  meadow(mesh, random, p.leaf, { eye: view.eye, reach: 22, count: 3000, height: 0.35 });
  return outdoors(mesh, view, 'evening', {
    area: { x: 0, y: 3, z: 26, radius: 34 },
    sun: [0.16, 0.125, 1],
    look: { exposure: 0.85, saturation: 1.15, glow: 0.35 },
  });
}

module.exports = { harvest, sunset };
