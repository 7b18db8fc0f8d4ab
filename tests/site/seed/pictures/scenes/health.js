'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary } = require('../camera/colour');
const { ball, box, quad } = require('../camera/shapes');
const { land } = require('../props/terrain');
const { buildingMaterials } = require('../props/buildings');
const { longHouse } = require('../props/houses');
const { plantMaterials, tree, bush, palm } = require('../props/plants');
const { forested, paved } = require('../props/ground');
const { peopleMaterials, outfit, seated, standing } = require('../props/people');
const { chair, table, monitor, pot } = require('../props/furniture');
const { bicycle, motorbike } = require('../props/vehicles');
const { room, lamps, interior } = require('./indoors');
const { outdoors, backdrop } = require('./outdoors');

const COAT = colour('#eef1f2');

const nurse = (random, more = {}) =>
  outfit(random, {
    shirt: COAT,
    trousers: COAT,
    style: random.pick(['bun', 'short']),
    sleeves: 1,
    ...more,
  });

/** A commune's health station, people waiting under its porch. */
function healthStation({ day = 'morning', seed = 17, random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const view = { eye: [-6.5, 1.7, 3.2], target: [1.2, 2.1, 19], focal: 27 };
  const yard = mesh.material({ gloss: 0.04, casts: false, detail: paved(2.5, colour('#b4aea4')) });
  const woods = mesh.material({ gloss: 0, casts: false, detail: forested });
  const hills = backdrop(seed, 60, 420);
  land(
    mesh,
    view,
    () => 0,
    () => COAT,
    yard,
    { near: 1, far: 50, rows: 50, columns: 40, spread: 0.8 }
  );
  land(
    mesh,
    view,
    (x, z) => hills(x, z) - 0.1,
    () => COAT,
    woods,
    { near: 40, far: 4000, rows: 150, columns: 170, spread: 0.8 }
  );
  longHouse(mesh, random, b, {
    x: 2,
    z: 20,
    bays: 6,
    storeys: 1,
    wall: colour('#eceee9'),
    trim: colour('#8fc0b4'),
    roof: colour('#3f7a6a'),
  });
  for (let i = 0; i < 9; i += 1) {
    const x = -7 + i * 1.5;
    mesh.at({ x, y: 0.45, z: 16.6, turn: Math.PI }, () => {
      box(mesh, 0, 0.4, 0, 1.3, 0.05, 0.42, colour('#a9743f'), b.varnish);
      for (const dx of [-0.55, 0.55])
        box(mesh, dx, 0, 0, 0.05, 0.4, 0.4, colour('#7b5330'), b.wood);
      if (random.chance(0.75))
        seated(
          mesh,
          m,
          outfit(random, { hat: random.chance(0.25) ? 'leaf' : null, brocade: random.chance(0.3) }),
          { pose: 'rest' }
        );
    });
  }
  mesh.at({ x: -1.6, z: 12.5, turn: 0.7 }, () =>
    standing(mesh, m, nurse(random), { pose: 'speak' })
  );
  mesh.at({ x: -0.9, z: 13.2, turn: -2.4 }, () =>
    standing(mesh, m, outfit(random, { hat: 'leaf' }), {})
  );
  mesh.at({ x: -0.4, z: 12.8, turn: -2, scale: 0.62 }, () =>
    standing(mesh, m, outfit(random, { shirt: colour('#d8a23a') }), {})
  );
  mesh.at({ x: 4.4, z: 11, turn: 0.2 }, () =>
    standing(mesh, m, outfit(random, {}), { pose: 'walk', step: 1 })
  );
  for (let i = 0; i < 6; i += 1) {
    mesh.at({ x: 8.4 + i * 0.75, z: 12.6, turn: 2.8 + random.around(0, 0.15) }, () =>
      motorbike(
        mesh,
        b,
        vary(
          random,
          random.pick([colour('#8c1f22'), colour('#1f3f6a'), colour('#2b2c30'), colour('#c8cacc')]),
          0.1
        )
      )
    );
  }
  mesh.at({ x: -8.2, z: 12, turn: 2 }, () => bicycle(mesh, b));
  for (const [x, z, h] of [
    [-12.5, 12, 7],
    [13.5, 17, 8],
    [17, 10, 7],
  ])
    tree(mesh, random, p, { x, z, height: h, detail: 1.8, spread: 1.1 });
  palm(mesh, random, p, { x: -10, z: 21, height: 9 });
  palm(mesh, random, p, { x: -13, z: 24, height: 8 });
  for (let x = -9; x < 14; x += 0.8)
    if (Math.abs(x - 1) > 2) bush(mesh, random, p, { x, z: 14.6, size: 0.5, detail: 0.7 });
  return outdoors(mesh, view, day, {
    area: { x: 1, y: 3, z: 14, radius: 24 },
    sun: [-0.5, 0.42, -0.8],
    look: { focus: 13, aperture: 0.001 },
  });
}

/** A health talk or vaccination session indoors: those who wait, and two in white at tables. */
function healthRoom({ random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const screen = mesh.material({ glow: 0.8 });
  const [width, depth, tall] = [7.4, 10, 3.3];
  const points = [];
  room(mesh, b, {
    width,
    depth,
    tall,
    wall: colour('#eef0ea'),
    panel: colour('#8fc0b4'),
    floor: colour('#dcdad2'),
  });
  lamps(mesh, b, { width, depth, tall, points, strength: 2.4 });
  for (const [i, x] of [-1.5, 1.4].entries()) {
    mesh.at({ x, z: 6.4 }, () => table(mesh, b, { w: 1.5, d: 0.7, cloth: colour('#dfe9e8') }));
    mesh.at({ x: x + 0.1, z: 7.1, turn: Math.PI }, () =>
      seated(mesh, m, nurse(random), { pose: 'write', nod: 0.3 })
    );
    mesh.at({ x: x - 0.35, z: 5.6, turn: 0.1 }, () => {
      chair(mesh, b, { tint: colour('#3f6f9a') });
      seated(mesh, m, outfit(random, { style: i ? 'long' : 'short', brocade: i === 0 }), {
        pose: 'rest',
        nod: 0.1,
      });
    });
    mesh.at({ x: x + 0.5, y: 0.75, z: 6.4, turn: Math.PI }, () => monitor(mesh, b, screen));
    for (let k = 0; k < 4; k += 1)
      ball(
        mesh,
        x - 0.5 + k * 0.09,
        0.8,
        6.3,
        0.025,
        0.055,
        0.025,
        random.pick([COAT, colour('#7fb0d8'), colour('#d8a23a')]),
        b.glass,
        6
      );
  }
  mesh.at({ x: 0.1, z: 5.9, turn: Math.PI * 0.75 }, () =>
    standing(mesh, m, nurse(random, { style: 'short' }), { pose: 'carry', nod: 0.25 })
  );
  for (let row = 0; row < 2; row += 1) {
    for (let i = 0; i < 5; i += 1) {
      const x = -2.5 + i * 1.15;
      if (Math.abs(x) < 0.4 && row === 0) continue;
      mesh.at({ x, z: 2.1 + row * 1.25, turn: random.around(0, 0.12) }, () => {
        chair(mesh, b, { tint: colour('#3f6f9a'), frame: colour('#8d9399') });
        if (random.chance(0.85))
          seated(
            mesh,
            m,
            outfit(random, {
              brocade: random.chance(0.3),
              style: random.pick(['long', 'short', 'bun']),
            }),
            { pose: 'rest', nod: random.between(-0.1, 0.2) }
          );
      });
    }
  }
  // A folding screen and a cabinet at the far wall.
  for (let i = 0; i < 3; i += 1) {
    mesh.at({ x: -2.6 + i * 0.75, z: 8.9 + (i % 2) * 0.2, turn: i % 2 ? 0.35 : -0.35 }, () =>
      box(mesh, 0, 0.15, 0, 0.8, 1.65, 0.03, colour('#9cc3b9'), m.cloth)
    );
  }
  box(mesh, 2.3, 0, 9.4, 1.9, 1.9, 0.5, colour('#e6e8e6'), b.metal);
  quad(
    mesh,
    [1.4, 0.95, 9.14],
    [3.2, 0.95, 9.14],
    [3.2, 1.85, 9.14],
    [1.4, 1.85, 9.14],
    colour('#90a6ac'),
    b.glass
  );
  mesh.at({ x: -3.3, z: 7.6 }, () => pot(mesh, { r: 0.22, h: 0.4, tint: colour('#d9d4c8') }));
  bush(mesh, random, p, { x: -3.3, y: 0.35, z: 7.6, size: 0.8, detail: 1.2 });
  const view = { eye: [-2.1, 1.62, 0], target: [0.5, 1.05, 8], focal: 28 };
  return interior(mesh, view, points, depth, {
    level: 0.7,
    tint: [0.97, 1.0, 1.0],
    look: { focus: 5.4, aperture: 0.004 },
  });
}

module.exports = { healthStation, healthRoom };
