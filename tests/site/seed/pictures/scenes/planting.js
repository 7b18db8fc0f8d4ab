'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary, blend } = require('../camera/colour');
const { fractal, smoothstep } = require('../camera/noise');
const { loft, ball, tube, box } = require('../camera/shapes');
const { land } = require('../props/terrain');
const { buildingMaterials } = require('../props/buildings');
const { plantMaterials, clump, tree, bush, tuft } = require('../props/plants');
const { forested, grassy, earthen, meadow, GREEN } = require('../props/ground');
const { peopleMaterials, outfit, standing } = require('../props/people');
const { outdoors, backdrop } = require('./outdoors');

function sapling(mesh, random, p, { x, y, z, height = 0.7 }) {
  tube(
    mesh,
    [
      [x, y, z, 0.012],
      [x + random.around(0, 0.04), y + height, z, 0.006],
    ],
    colour('#6a5138'),
    p.bark,
    5
  );
  clump(mesh, random, [x, y + height * 0.75, z], height * 0.3, {
    leaves: 46,
    size: height * 0.2,
    tint: colour('#5f8a2c'),
    material: p.leaf,
  });
}

/** A tree-planting day on a hillside. */
function planting({ day = 'grey', seed = 23, random }) {
  const mesh = new Mesh();
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const hills = backdrop(seed, 90, 420);
  const slope = (x, z) =>
    smoothstep(2, 60, z) * 9 + fractal(x * 0.06, z * 0.06, 3) * 1.6 + x * 0.05;
  const height = (x, z) => slope(x, z) + hills(x, z);
  const view = { eye: [-1, slope(-1, -2) + 1.75, -2], target: [0.8, 2.5, 14], focal: 31 };
  const grass = grassy(0.62);
  const ground = mesh.material({
    gloss: 0,
    casts: false,
    detail(s, distance) {
      if (Math.hypot(s.x, s.z) > 100) forested(s, distance);
      else grass(s, distance);
    },
  });
  land(mesh, view, height, () => GREEN, ground, {
    near: 1,
    far: 4000,
    rows: 280,
    columns: 220,
    spread: 0.72,
  });
  for (let i = 0; i < 17; i += 1) {
    const z = 3.4 + i * 1.25 + random.around(0, 0.5);
    const x = random.around(0, 2 + z * 0.5);
    const y = height(x, z);
    const work = random.chance(0.6);
    const turn = random.next() * Math.PI * 2;
    mesh.at({ x, y, z, turn }, () => {
      const o = outfit(random, {
        hat: random.pick(['leaf', 'leaf', 'cap', null]),
        shirt: random.chance(0.5)
          ? vary(random, colour('#2f5f9a'), 0.1)
          : vary(random, colour('#4f7a4a'), 0.15),
      });
      standing(mesh, m, o, { pose: work ? 'work' : 'carry' });
      if (!work) {
        tube(
          mesh,
          [
            [0.22, 0, 0.4, 0.016],
            [0.2, 1.25, 0.34, 0.016],
          ],
          colour('#9a7a4c'),
          0,
          6
        );
        box(mesh, 0.22, -0.02, 0.42, 0.18, 0.26, 0.02, colour('#5a5e62'));
      }
    });
    const hole = [x + Math.sin(turn) * 0.6, z + Math.cos(turn) * 0.6];
    const hy = height(hole[0], hole[1]);
    sapling(mesh, random, p, { x: hole[0], y: hy, z: hole[1], height: random.between(0.5, 0.8) });
    ball(
      mesh,
      hole[0] + 0.15,
      hy - 0.02,
      hole[1],
      0.3,
      0.12,
      0.26,
      colour('#6b4a30'),
      mesh.material({ gloss: 0, detail: earthen }),
      8
    );
  }
  for (let row = 0; row < 12; row += 1) {
    for (let i = -7; i < 8; i += 1) {
      const x = i * 1.9 + random.around(0, 0.3);
      const z = 4 + row * 2.1 + random.around(0, 0.3);
      sapling(mesh, random, p, { x, y: height(x, z), z, height: random.between(0.45, 0.75) });
    }
  }
  for (let i = 0; i < 60; i += 1) {
    const z = random.between(32, 90);
    const x = random.around(0, z * 0.8);
    tree(mesh, random, p, {
      x,
      y: height(x, z) - 0.2,
      z,
      height: random.between(5, 10),
      detail: 0.35,
    });
  }
  meadow(mesh, random, p.leaf, {
    eye: view.eye,
    reach: 18,
    count: 2300,
    height: 0.2,
    ground: height,
  });
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 3, z: 18, radius: 28 },
    look: { focus: 7, aperture: 0.0014 },
  });
}

/** Trays of seedlings in a nursery, close, with a woman bending over them. */
function nursery({ day = 'morning', random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const view = { eye: [0.1, 0.92, -0.5], target: [0.5, 0.2, 3], focal: 34 };
  const soil = mesh.material({ gloss: 0, detail: earthen });
  land(
    mesh,
    view,
    () => 0,
    () => GREEN,
    soil,
    { near: 0.3, far: 60, rows: 60, columns: 40, spread: 0.8 }
  );
  const bag = colour('#1d1e20');
  for (let row = 0; row < 60; row += 1) {
    for (let i = -15; i < 16; i += 1) {
      if (i === -6 || i === -5 || i === 7 || i === 8) continue;
      const x = i * 0.13 + random.around(0, 0.015);
      const z = 0.35 + row * 0.13 + random.around(0, 0.015);
      const near = row < 22;
      if (!near && row % 2 && i % 2) continue;
      loft(
        mesh,
        [
          [0, 0.05, 0.05],
          [0.11, 0.054, 0.054],
          [0.115, 0.045, 0.045],
          [0.11, 0.001, 0.001],
        ],
        bag,
        soil,
        near ? 9 : 6
      );
      mesh.at({ x, z }, () => {
        loft(
          mesh,
          [
            [0, 0.05, 0.05],
            [0.12, 0.055, 0.055],
          ],
          bag,
          b.metal,
          near ? 9 : 5
        );
        ball(mesh, 0, 0.115, 0, 0.05, 0.012, 0.05, colour('#4a3424'), soil, 5);
      });
      tuft(mesh, random, p.leaf, {
        x,
        y: 0.12,
        z,
        count: near ? 9 : 5,
        height: random.between(0.09, 0.19),
        radius: 0.025,
        width: near ? 0.018 : 0.024,
        tint: blend(colour('#5f8f2c'), colour('#84a83c'), random.next()),
      });
    }
  }
  mesh.at({ x: -0.75, z: 4.1, turn: 0.9 }, () =>
    standing(mesh, m, outfit(random, { hat: 'leaf', shirt: colour('#7a3f5a'), sleeves: 1 }), {
      pose: 'work',
    })
  );
  mesh.at({ x: 1.4, z: 6.4, turn: -1.2 }, () =>
    standing(mesh, m, outfit(random, { hat: 'leaf', shirt: colour('#3f6f9a'), sleeves: 1 }), {
      pose: 'work',
    })
  );
  for (const x of [-3.2, 3.2])
    for (let z = 1; z < 14; z += 2.4)
      tube(
        mesh,
        [
          [x, 0, z, 0.04],
          [x, 2.6, z, 0.035],
        ],
        colour('#9a8a66'),
        b.wood,
        6
      );
  for (let i = 0; i < 16; i += 1)
    tree(mesh, random, p, {
      x: random.around(0, 14),
      z: random.between(11, 20),
      height: random.between(4, 7),
      detail: 0.5,
    });
  for (let i = 0; i < 24; i += 1)
    bush(mesh, random, p, {
      x: random.around(0, 12),
      z: random.between(9.5, 11),
      size: 1.3,
      detail: 0.4,
    });
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 1, z: 4, radius: 8 },
    sun: [0.8, 0.55, 0.4],
    corners: 0.15,
    look: { focus: 1.75, aperture: 0.012 },
  });
}

module.exports = { planting, nursery };
