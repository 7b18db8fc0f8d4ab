'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary } = require('../camera/colour');
const { grid, box } = require('../camera/shapes');
const { buildingMaterials } = require('../props/buildings');
const { peopleMaterials, outfit, uniform, seated, standing } = require('../props/people');
const { chair, table } = require('../props/furniture');
const { room, lamps, interior } = require('./indoors');

/** Shelves of books in a village library, somebody reading. */
function library({ random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const m = peopleMaterials(mesh);
  const [width, depth, tall] = [6.4, 9, 3.2];
  const points = [];
  room(mesh, b, { width, depth, tall, wall: colour('#ece3cf'), floor: colour('#b98f62') });
  lamps(mesh, b, { width: 4, depth, tall, points, strength: 2.4 });
  const spines = [
    '#8a2f2a',
    '#2f4f7a',
    '#d8b25a',
    '#3f6b4a',
    '#e5dccb',
    '#6a4a78',
    '#c06a3a',
    '#27405a',
    '#b8bfc4',
    '#4a3a30',
  ].map((hex) => colour(hex));
  const shelf = (length) => {
    for (const level of [0.12, 0.5, 0.88, 1.26, 1.64]) {
      box(mesh, 0, level - 0.03, 0, length, 0.03, 0.32, colour('#8a5f38'), b.varnish);
      let x = -length / 2 + 0.05;
      while (x < length / 2 - 0.08) {
        const w = random.between(0.016, 0.05);
        if (random.chance(0.04)) {
          x += random.between(0.08, 0.2);
          continue;
        }
        const h = random.between(0.2, 0.3);
        box(
          mesh,
          x + w / 2,
          level,
          random.around(-0.02, 0.02),
          w * 0.94,
          h,
          0.2,
          vary(random, random.pick(spines), 0.2)
        );
        x += w;
      }
    }
    box(mesh, 0, 2.02, 0, length, 0.04, 0.34, colour('#8a5f38'), b.varnish);
    for (const side of [-1, 1])
      box(mesh, (side * length) / 2, 0, 0, 0.04, 2.05, 0.34, colour('#8a5f38'), b.varnish);
    box(mesh, 0, 0, 0.16, length, 2.04, 0.02, colour('#6e4a2c'), b.wood);
  };
  mesh.at({ x: -2.6, z: 2.6, turn: -Math.PI / 2 }, () => shelf(4.6));
  mesh.at({ x: -2.6, z: 6.9, turn: -Math.PI / 2 }, () => shelf(3.4));
  mesh.at({ x: 0, z: depth - 0.4 }, () => shelf(5));
  mesh.at({ x: 1.2, z: 3.9 }, () =>
    table(mesh, b, { w: 1.5, d: 3, h: 0.74, tint: colour('#a8763f') })
  );
  const open = (x, z, turn) =>
    mesh.at({ x, y: 0.745, z, turn }, () => {
      for (const side of [-1, 1])
        grid(
          mesh,
          6,
          1,
          (u, v) => [side * u * 0.16, 0.02 + Math.sin(u * 2.6) * 0.025, (v - 0.5) * 0.24],
          colour('#f3efe4'),
          0
        );
    });
  for (const [x, z, turn] of [
    [0.35, 3.3, Math.PI / 2],
    [0.35, 4.5, Math.PI / 2],
    [2.05, 3.7, -Math.PI / 2],
    [2.05, 4.8, -Math.PI / 2],
  ]) {
    mesh.at({ x: x + (turn > 0 ? -0.28 : 0.28), z, turn }, () => {
      mesh.at({ scale: 0.95 }, () => chair(mesh, b, { tint: colour('#3f6f8a') }));
      seated(mesh, m, outfit(random, { style: random.pick(['long', 'short', 'bun']) }), {
        pose: 'write',
        nod: 0.4,
        lean: 0.18,
      });
    });
    open(x + (turn > 0 ? 0.28 : -0.28), z, turn);
  }
  for (let i = 0; i < 5; i += 1)
    box(mesh, 1.3, 0.745 + i * 0.035, 2.75, 0.24, 0.033, 0.17, random.pick(spines));
  mesh.at({ x: -1.75, z: 4.6, turn: -Math.PI / 2 - 0.2, scale: 0.85 }, () =>
    standing(mesh, m, uniform(random, { style: 'long' }), { pose: 'carry', nod: 0.3 })
  );
  const view = { eye: [0.4, 1.5, -0.3], target: [-0.5, 1.08, 7], focal: 27 };
  return interior(mesh, view, points, depth, {
    level: 0.66,
    tint: [1.0, 0.94, 0.83],
    look: { focus: 4.4, aperture: 0.004, warmth: 0.02 },
  });
}

module.exports = { library };
