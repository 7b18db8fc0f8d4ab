'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary } = require('../camera/colour');
const { noise } = require('../camera/noise');
const { ball, tube, box } = require('../camera/shapes');
const { buildingMaterials } = require('../props/buildings');
const { plantMaterials, tree, bush } = require('../props/plants');
const { grassy, paved, meadow } = require('../props/ground');
const { peopleMaterials, outfit, seated, standing } = require('../props/people');
const { flag } = require('../props/flag');
const { outdoors, openGround } = require('./outdoors');

const shirt = (random, hex, more = {}) =>
  outfit(random, {
    shirt: vary(random, colour(hex), 0.05),
    trousers: vary(random, colour(hex), 0.15),
    style: 'short',
    ...more,
  });

function onlookers(mesh, random, m, { count, x, z, turn, sit = 0.3 }) {
  for (let i = 0; i < count; i += 1) {
    const t = (i + random.next() * 0.6) / count;
    mesh.at(
      {
        x: x[0] + (x[1] - x[0]) * t,
        z: z[0] + (z[1] - z[0]) * t + random.around(0, 0.5),
        turn: turn + random.around(0, 0.3),
        scale: random.between(0.8, 1.05),
      },
      () => {
        const o = outfit(random, {
          hat: random.chance(0.2) ? 'leaf' : null,
          brocade: random.chance(0.3),
        });
        if (random.chance(sit))
          mesh.at({ y: -0.18 }, () => seated(mesh, m, o, { pose: random.pick(['rest', 'clap']) }));
        else standing(mesh, m, o, { pose: random.pick(['rest', 'raise', 'rest', 'carry']) });
      }
    );
  }
}

/** Football on the commune's ground. */
function football({ day = 'evening', seed = 41, random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const view = { eye: [-7, 2.6, -3], target: [2, 1.2, 20], focal: 34 };
  const grass = grassy(0.18);
  const near = (s, distance) => {
    grass(s, distance);
    const line = (d) => Math.abs(d) < 0.07 + noise(s.x * 4, s.z * 4) * 0.03;
    const circle = Math.hypot(s.x, s.z - 26) - 7;
    if (
      Math.abs(s.x) < 34 &&
      (line(s.z - 4) || line(s.z - 48) || line(circle) || (line(s.x) && s.z > 4 && s.z < 48))
    ) {
      s.r += 0.4;
      s.g += 0.4;
      s.b += 0.38;
    }
  };
  const hills = openGround(mesh, view, { near, seed, from: 110, tall: 300 });
  for (const [i, [x, z, turn, pose]] of [
    [-1.4, 12, 0.9, 'walk'],
    [0.9, 13.4, -1.2, 'walk'],
    [4.6, 15, -0.9, 'walk'],
    [-5, 17, 1.3, 'walk'],
    [7.4, 19, -1.7, 'walk'],
    [1, 22, 2.8, 'raise'],
    [-8, 25, 1.4, 'walk'],
    [10, 27, -1.9, 'walk'],
    [3, 31, 3, 'walk'],
    [-3, 34, 2.5, 'rest'],
    [14, 18, -1.5, 'rest'],
    [-12, 15, 1.5, 'walk'],
  ].entries()) {
    mesh.at({ x, z, turn, lean: pose === 'walk' ? 0.12 : 0 }, () =>
      standing(
        mesh,
        m,
        shirt(random, i % 2 ? '#c23a2c' : '#e3e6ea', {
          trousers: i % 2 ? colour('#22242a') : colour('#2a4f8f'),
          shoes: colour('#e8e8e8'),
        }),
        { pose, step: i % 3 ? 1.6 : -1.6 }
      )
    );
  }
  ball(mesh, -0.2, 0.13, 11.7, 0.12, 0.12, 0.12, colour('#f2f2f0'), 0, 9);
  onlookers(mesh, random, m, { count: 46, x: [-22, 26], z: [50, 51], turn: Math.PI, sit: 0.2 });
  onlookers(mesh, random, m, { count: 5, x: [-6.6, -1.8], z: [2.2, 2.9], turn: 0.2, sit: 0 });
  for (const gx of [-33, 33]) {
    tube(
      mesh,
      [
        [gx, 0, 23, 0.06],
        [gx, 2.4, 23, 0.06],
        [gx, 2.4, 30, 0.06],
        [gx, 0, 30, 0.06],
      ],
      colour('#f2f2f2'),
      b.metal,
      7
    );
  }
  for (let i = 0; i < 50; i += 1) {
    const x = random.around(0, 60);
    const z = random.between(54, 84);
    tree(mesh, random, p, { x, y: hills(x, z), z, height: random.between(6, 11), detail: 0.35 });
  }
  meadow(mesh, random, p.leaf, { eye: view.eye, reach: 14, count: 2200, height: 0.09 });
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 2, z: 24, radius: 36 },
    sun: [-0.85, 0.34, -0.1],
    look: { focus: 12, aperture: 0.0022, exposure: 1.2 },
  });
}

/** Volleyball on a court by the school. */
function volleyball({ day = 'clear', seed = 44, random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const view = { eye: [-6.6, 1.9, 0], target: [1.5, 1.55, 12.5], focal: 31 };
  const hard = paved(6, colour('#8f9a8c'));
  const near = (s, distance) => {
    hard(s, distance);
    const inside = Math.abs(s.x) < 9 && Math.abs(s.z - 12) < 4.5;
    const edge = Math.min(Math.abs(Math.abs(s.x) - 9), Math.abs(Math.abs(s.z - 12) - 4.5));
    const k = s.r / 0.32;
    if (inside) [s.r, s.g, s.b] = [0.33 * k, 0.13 * k, 0.075 * k];
    if (
      (edge < 0.05 && Math.abs(s.x) < 9.05 && Math.abs(s.z - 12) < 4.55) ||
      (inside && Math.abs(s.x) < 0.05)
    )
      [s.r, s.g, s.b] = [0.7, 0.7, 0.68];
  };
  const hills = openGround(mesh, view, { near, reach: 40, seed, from: 50 });
  for (const z of [7, 17])
    tube(
      mesh,
      [
        [0, 0, z, 0.05],
        [0, 2.45, z, 0.05],
      ],
      colour('#3a5f8a'),
      b.metal,
      8
    );
  for (let y = 1.45; y <= 2.4; y += 0.1)
    tube(
      mesh,
      [
        [0, y, 7, 0.007],
        [0, y - 0.03, 12, 0.007],
        [0, y, 17, 0.007],
      ],
      colour('#e9e9e4'),
      0,
      3
    );
  for (let z = 7; z <= 17; z += 0.12) box(mesh, 0, 1.45, z, 0.01, 0.93, 0.01, colour('#d8d8d2'));
  box(mesh, 0, 2.36, 12, 0.02, 0.07, 10, colour('#f4f4f0'));
  const places = [
    [-1, 10.5, 1.4, 'raise', 0.55],
    [-1.2, 13, 1.6, 'raise', 0.1],
    [-4.2, 9.2, 1.3, 'carry', 0],
    [-4.5, 12.2, 1.5, 'carry', 0],
    [-6.5, 14.6, 1.6, 'carry', 0],
    [1, 10.8, -1.5, 'raise', 0.45],
    [1.3, 13.4, -1.6, 'raise', 0],
    [4.4, 10, -1.5, 'carry', 0],
    [5, 13.6, -1.7, 'carry', 0],
    [7.4, 11.8, -1.6, 'carry', 0],
  ];
  for (const [x, z, turn, pose, y] of places) {
    const side = x < 0 ? '#d9a32a' : '#2f62a8';
    mesh.at({ x, y, z, turn }, () =>
      standing(
        mesh,
        m,
        shirt(random, side, {
          trousers: colour('#22242a'),
          shoes: colour('#ececec'),
          style: random.pick(['short', 'bun']),
        }),
        { pose, step: 0.8 }
      )
    );
  }
  ball(mesh, 0.15, 3.05, 10.6, 0.115, 0.115, 0.115, colour('#f2eedc'), 0, 9);
  onlookers(mesh, random, m, { count: 26, x: [-11, 13], z: [19.5, 20.5], turn: Math.PI, sit: 0.5 });
  flag(mesh, b, 8.5, 22, 7);
  for (const [x, z] of [
    [-11, 23],
    [-4, 25],
    [4, 25],
    [13, 24],
    [18, 17],
    [-16, 16],
  ])
    tree(mesh, random, p, {
      x,
      y: hills(x, z),
      z,
      height: random.between(7, 9),
      detail: 1.1,
      spread: 1.15,
    });
  for (let x = -16; x < 18; x += 1.1) bush(mesh, random, p, { x, z: 22.6, size: 0.8, detail: 0.5 });
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 2, z: 13, radius: 22 },
    sun: [-0.5, 0.62, -0.6],
    look: { focus: 11, aperture: 0.002 },
  });
}

module.exports = { football, volleyball };
