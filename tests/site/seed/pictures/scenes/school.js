'use strict';

const { Mesh } = require('../camera/mesh');
const { colour } = require('../camera/colour');
const { noise } = require('../camera/noise');
const { box, quad } = require('../camera/shapes');
const { land } = require('../props/terrain');
const { buildingMaterials } = require('../props/buildings');
const { longHouse } = require('../props/houses');
const { plantMaterials, tree, bush } = require('../props/plants');
const { forested, paved } = require('../props/ground');
const { peopleMaterials, outfit, uniform, seated, standing } = require('../props/people');
const { chair, table, pot } = require('../props/furniture');
const { flag } = require('../props/flag');
const { room, lamps, interior } = require('./indoors');
const { outdoors, backdrop } = require('./outdoors');

/** Pupils in rows before their school. */
function schoolYard({ day = 'clear', seed = 4, random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const view = { eye: [-4.5, 2.5, -4], target: [0.6, 2.6, 22], focal: 28 };
  const yard = mesh.material({ gloss: 0.04, casts: false, detail: paved(3, colour('#b9b1a4')) });
  const hills = backdrop(seed, 70, 430);
  land(
    mesh,
    view,
    (x, z) => hills(x, z),
    () => colour('#a9a396'),
    yard,
    { near: 1, far: 60, rows: 60, columns: 40, spread: 0.8 }
  );
  const wood = mesh.material({ gloss: 0, casts: false, detail: forested });
  land(
    mesh,
    view,
    (x, z) => hills(x, z) - 0.1,
    () => colour('#3a5a2c'),
    wood,
    { near: 42, far: 4000, rows: 140, columns: 160, spread: 0.8 }
  );
  longHouse(mesh, random, b, {
    x: 1,
    z: 27,
    bays: 7,
    wall: colour('#e3c26c'),
    trim: colour('#efe7d2'),
    roof: colour('#8f4432'),
  });
  longHouse(mesh, random, b, {
    x: -18,
    z: 15,
    turn: -Math.PI / 2,
    bays: 4,
    storeys: 1,
    wall: colour('#e3c26c'),
    trim: colour('#efe7d2'),
    roof: colour('#8f4432'),
  });
  flag(mesh, b, 1.4, 17.6, 8.4);
  box(mesh, 1.4, 0, 17.6, 1.6, 0.5, 1.6, colour('#b7aea2'), b.concrete);
  for (let row = 0; row < 9; row += 1) {
    for (let i = 0; i < 13; i += 1) {
      const x = -6.2 + i * 1.05 + (i > 6 ? 0.9 : 0);
      const z = 3.4 + row * 1.15;
      if (random.chance(0.04)) continue;
      mesh.at(
        {
          x: x + random.around(0, 0.12),
          z: z + random.around(0, 0.12),
          turn: random.around(0, 0.16),
          scale: random.between(0.76, 0.88),
        },
        () => {
          standing(mesh, m, uniform(random), { pose: 'rest', nod: random.between(-0.1, 0.1) });
        }
      );
    }
  }
  for (let i = 0; i < 3; i += 1) {
    mesh.at({ x: -1.5 + i * 1.6, z: 16, turn: Math.PI }, () =>
      standing(
        mesh,
        m,
        outfit(random, {
          style: i === 1 ? 'short' : 'long',
          skirt: i === 1 ? null : colour('#8a2f4a'),
          shirt: i === 1 ? colour('#e6e7e6') : colour('#8a2f4a'),
        }),
        {}
      )
    );
  }
  for (const [x, z, h] of [
    [-8.5, 8, 7],
    [10.5, 10, 8],
    [10, 19, 7],
    [-9, 20, 7.5],
    [15, 15, 9],
  ]) {
    tree(mesh, random, p, { x, z, height: h, detail: 1.6, spread: 1.15 });
    box(mesh, x, 0, z, 1.8, 0.4, 1.8, colour('#a79f92'), b.concrete);
  }
  for (let x = -13; x < 15; x += 1) bush(mesh, random, p, { x, z: 21.4, size: 0.6, detail: 0.4 });
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 4, z: 16, radius: 30 },
    sun: [-0.65, 0.5, -0.75],
    look: { focus: 12, aperture: 0.001 },
  });
}

/** A lesson, from the back of the classroom. */
function classroom({ random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const m = peopleMaterials(mesh);
  const [width, depth, tall] = [7.6, 10.5, 3.6];
  const points = [];
  room(mesh, b, {
    width,
    depth,
    tall,
    wall: colour('#e6dfc4'),
    panel: colour('#5f8a86'),
    floor: colour('#cfc3ae'),
  });
  lamps(mesh, b, { width, depth, tall, points, strength: 2.2 });
  const board = mesh.material({
    gloss: 0.08,
    detail(s) {
      const dust = noise(s.x * 1.4, s.y * 2.2) * 0.1;
      const line =
        Math.abs(((s.y - 1.2) * 5.2) % 1) < 0.3 &&
        noise(s.x * 16, Math.floor((s.y - 1.2) * 5.2) * 7.7) > 0.52;
      const written = line && s.x > -1.9 && s.x < 1.2 && s.y > 1.35 && s.y < 2.35;
      s.r += dust * 0.5 + (written ? 0.5 : 0);
      s.g += dust * 0.5 + (written ? 0.5 : 0);
      s.b += dust * 0.5 + (written ? 0.46 : 0);
    },
  });
  quad(
    mesh,
    [-2.2, 1.05, depth - 0.06],
    [2.2, 1.05, depth - 0.06],
    [2.2, 2.5, depth - 0.06],
    [-2.2, 2.5, depth - 0.06],
    colour('#1f4a38'),
    board
  );
  box(mesh, 0, 0.98, depth - 0.08, 4.5, 0.07, 0.12, colour('#7a5234'), b.varnish);
  box(mesh, 0, 2.5, depth - 0.06, 4.5, 0.07, 0.1, colour('#7a5234'), b.varnish);
  for (let row = 0; row < 5; row += 1) {
    for (let i = 0; i < 4; i += 1) {
      const x = -2.55 + i * 1.7;
      const z = 1.9 + row * 1.35;
      mesh.at({ x, z: z + 0.52 }, () =>
        table(mesh, b, { w: 1.2, d: 0.48, h: 0.66, tint: colour('#a9743f') })
      );
      for (const dx of [-0.28, 0.28]) {
        mesh.at({ x: x + dx, z, scale: 0.86 }, () => chair(mesh, b, { tint: colour('#a9743f') }));
        if (random.chance(0.08)) continue;
        box(
          mesh,
          x + dx,
          0.665,
          z + 0.5,
          0.2,
          0.02,
          0.28,
          random.pick([colour('#f2f2ee'), colour('#4b7fb8'), colour('#d9a441')])
        );
        mesh.at(
          { x: x + dx, z: z + 0.04, turn: random.around(0, 0.2), scale: random.between(0.8, 0.9) },
          () => {
            seated(mesh, m, uniform(random), {
              pose: 'write',
              nod: random.between(0, 0.4),
              lean: random.between(0.05, 0.25),
            });
          }
        );
      }
    }
  }
  mesh.at({ x: 1.5, z: depth - 1.1, turn: Math.PI * 0.86 }, () => {
    standing(
      mesh,
      m,
      outfit(random, {
        style: 'long',
        shirt: colour('#3f6f9a'),
        skirt: colour('#3f6f9a'),
        sleeves: 1,
      }),
      { pose: 'raise' }
    );
  });
  mesh.at({ x: -2.6, z: depth - 1.3 }, () =>
    table(mesh, b, { w: 1.3, d: 0.6, cloth: colour('#3c6a8a') })
  );
  mesh.at({ x: -2.9, y: 0.75, z: depth - 1.3, scale: 0.6 }, () => pot(mesh));
  const view = { eye: [-1.3, 1.62, 0.2], target: [0.3, 1.12, depth], focal: 27 };
  return interior(mesh, view, points, depth, {
    level: 0.66,
    tint: [1.0, 1.0, 0.97],
    look: { focus: 5, aperture: 0.0035 },
  });
}

module.exports = { schoolYard, classroom };
