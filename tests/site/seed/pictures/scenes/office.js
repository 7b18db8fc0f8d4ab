'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary } = require('../camera/colour');
const { loft, box, quad } = require('../camera/shapes');
const { buildingMaterials } = require('../props/buildings');
const { plantMaterials, clump, bush } = require('../props/plants');
const { peopleMaterials, outfit, seated, standing } = require('../props/people');
const { chair, table, laptop, monitor, pot } = require('../props/furniture');
const { room, lamps, interior } = require('./indoors');

/** The one-stop desk of a commune: a long counter, clerks with screens, people who wait. */
function oneStop({ random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const m = peopleMaterials(mesh);
  const p = plantMaterials(mesh);
  const screen = mesh.material({ glow: 0.9 });
  const [width, depth, tall] = [8.6, 10, 3.4];
  const points = [];
  room(mesh, b, {
    width,
    depth,
    tall,
    wall: colour('#eeeae0'),
    panel: colour('#8a5f38'),
    floor: colour('#d8d2c6'),
  });
  lamps(mesh, b, { width, depth, tall, points, strength: 2.6 });
  box(mesh, 0, 0, 6.2, 7.6, 1.02, 0.55, colour('#8a5a30'), b.varnish);
  box(mesh, 0, 1.02, 6.15, 7.8, 0.05, 0.8, colour('#d9d2c3'), b.terrazzo);
  for (let i = 0; i < 5; i += 1) {
    const x = -3 + i * 1.5;
    mesh.at({ x: x + 0.42, y: 1.07, z: 6.35, turn: Math.PI - 0.3 }, () => monitor(mesh, b, screen));
    mesh.at({ x, y: 0.12, z: 7.3, turn: Math.PI }, () => {
      chair(mesh, b, { tint: colour('#2b2d31') });
      seated(
        mesh,
        m,
        outfit(random, {
          shirt: vary(random, random.pick([colour('#e6e8ea'), colour('#b8d0e4')]), 0.04),
          style: i % 2 ? 'long' : 'short',
        }),
        { pose: 'write', nod: 0.2 }
      );
    });
    quad(
      mesh,
      [x - 0.72, 1.07, 5.9],
      [x - 0.72, 1.07, 6.4],
      [x - 0.72, 1.55, 6.4],
      [x - 0.72, 1.55, 5.9],
      colour('#9fb3b8'),
      b.glass
    );
    bush(mesh, random, p, { x: x - 0.45, y: 1.05, z: 6.1, size: 0.22, detail: 0.8 });
    if (i === 0) continue;
    mesh.at({ x: x - 0.1, z: 5.2 + random.around(0, 0.15), turn: random.around(0, 0.2) }, () => {
      if (i % 2)
        standing(mesh, m, outfit(random, { hat: i === 3 ? 'leaf' : null, brocade: i === 1 }), {
          pose: 'carry',
          nod: 0.2,
        });
      else {
        chair(mesh, b, { tint: colour('#3f6f9a') });
        seated(mesh, m, outfit(random, {}), { pose: 'write' });
      }
    });
  }
  for (let i = 0; i < 4; i += 1) {
    const x = -2.9 + i * 0.72;
    mesh.at({ x, z: 2.5 }, () => {
      chair(mesh, b, { tint: colour('#9aa4ac'), frame: colour('#aab2b8') });
      if (i !== 1)
        seated(mesh, m, outfit(random, { style: random.pick(['bun', 'short', 'long']) }), {
          nod: 0.2,
        });
    });
  }
  box(mesh, 3.6, 0, 3.6, 0.5, 1.35, 0.4, colour('#3c4046'), b.metal);
  quad(
    mesh,
    [3.34, 0.95, 3.42],
    [3.34, 0.95, 3.78],
    [3.34, 1.3, 3.78],
    [3.34, 1.3, 3.42],
    colour('#cfe2f2'),
    screen
  );
  box(mesh, 0, 2.1, depth - 0.06, 3.6, 0.8, 0.04, colour('#a3282a'), m.cloth);
  const view = { eye: [-1.4, 1.62, 0.1], target: [0.9, 1.12, 8], focal: 27 };
  return interior(mesh, view, points, depth, { look: { focus: 5.6, aperture: 0.003 } });
}

/** People round tables with laptops: a lesson in online services in the village house. */
function digitalTeam({ random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const m = peopleMaterials(mesh);
  const screen = mesh.material({ glow: 1.1 });
  const [width, depth, tall] = [7.2, 9, 3.3];
  const points = [];
  room(mesh, b, {
    width,
    depth,
    tall,
    wall: colour('#e8ddc2'),
    panel: colour('#7a5330'),
    floor: colour('#b7906a'),
  });
  lamps(mesh, b, { width: 5, depth, tall, points, strength: 2 });
  for (const [tx, tz] of [
    [-1.1, 2.6],
    [1.3, 4.4],
    [-1.4, 6],
  ]) {
    mesh.at({ x: tx, z: tz, turn: 0.12 }, () =>
      table(mesh, b, { w: 2, d: 0.9, tint: colour('#a9743f') })
    );
    for (let i = 0; i < 2; i += 1) {
      const x = tx - 0.5 + i;
      mesh.at({ x, y: 0.75, z: tz + 0.02 }, () => laptop(mesh, b, screen));
      mesh.at({ x, z: tz - 0.72, turn: random.around(0, 0.1) }, () => {
        chair(mesh, b, { tint: colour('#8a2f2a') });
        seated(
          mesh,
          m,
          outfit(random, {
            brocade: random.chance(0.45),
            style: random.pick(['bun', 'short', 'long']),
          }),
          { pose: 'write', nod: 0.25, lean: 0.14 }
        );
      });
      points.push({ x, y: 1, z: tz - 0.1, range: 1.3, colour: colour('#cfe4ff', 0.35) });
    }
    mesh.at({ x: tx + random.around(0, 0.3), z: tz - 1.2, turn: 0.2 }, () => {
      standing(mesh, m, outfit(random, { shirt: vary(random, colour('#2f62a8'), 0.06) }), {
        pose: 'speak',
        nod: 0.45,
      });
    });
  }
  for (let i = 0; i < 4; i += 1) {
    mesh.at({ x: -2.2 + i * 1.4, z: 7.6, turn: Math.PI }, () => {
      chair(mesh, b, { tint: colour('#8a2f2a') });
      seated(mesh, m, outfit(random, { brocade: random.chance(0.4) }), {});
    });
  }
  quad(
    mesh,
    [-1.2, 1.35, depth - 0.05],
    [1.2, 1.35, depth - 0.05],
    [1.2, 2.7, depth - 0.05],
    [-1.2, 2.7, depth - 0.05],
    colour('#dfe9f2'),
    screen
  );
  quad(
    mesh,
    [-0.9, 1.95, depth - 0.055],
    [0.2, 1.95, depth - 0.055],
    [0.2, 2.45, depth - 0.055],
    [-0.9, 2.45, depth - 0.055],
    colour('#6fa0d0'),
    screen
  );
  const view = { eye: [0.5, 1.66, -0.2], target: [-0.1, 1, 6], focal: 27 };
  return interior(mesh, view, points, depth, {
    level: 0.55,
    look: { focus: 3.2, aperture: 0.004, warmth: 0.02 },
  });
}

/** A village meeting: people on both sides of tables put together, tea on them. */
function villageMeeting({ random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const m = peopleMaterials(mesh);
  const p = plantMaterials(mesh);
  const [width, depth, tall] = [7.2, 10.5, 3.3];
  const points = [];
  room(mesh, b, {
    width,
    depth,
    tall,
    wall: colour('#dfc99a'),
    panel: colour('#6b4426'),
    floor: colour('#a98560'),
  });
  lamps(mesh, b, { width: 5, depth, tall, points, strength: 2 });
  for (let i = 0; i < 4; i += 1)
    mesh.at({ z: 2.4 + i * 1.55 }, () =>
      table(mesh, b, { w: 1.3, d: 1.52, tint: colour('#8a5a30') })
    );
  for (let i = 0; i < 7; i += 1) {
    for (const side of [-1, 1]) {
      const z = 1.9 + i * 0.92;
      mesh.at({ x: side * 1.2, z, turn: (-side * Math.PI) / 2 + random.around(0, 0.2) }, () => {
        chair(mesh, b, { tint: colour('#7a4a2a') });
        seated(
          mesh,
          m,
          outfit(random, {
            brocade: random.chance(0.35),
            style: random.pick(['bun', 'short', 'short', 'long']),
          }),
          { pose: random.pick(['write', 'rest']), nod: random.between(0, 0.3) }
        );
      });
      mesh.at({ x: side * 0.42, y: 0.75, z: z + 0.2 }, () => {
        loft(
          mesh,
          [
            [0, 0.03, 0.03],
            [0.06, 0.038, 0.038],
            [0.07, 0.036, 0.036],
            [0.02, 0.01, 0.01],
          ],
          colour('#e8ece8'),
          b.metal,
          9
        );
      });
      if (random.chance(0.7))
        box(mesh, side * 0.45, 0.752, z - 0.1, 0.2, 0.008, 0.28, colour('#f4f2ea'));
    }
  }
  for (const z of [3.2, 5.4]) {
    mesh.at({ x: 0, y: 0.75, z }, () =>
      loft(
        mesh,
        [
          [0, 0.07, 0.07],
          [0.1, 0.09, 0.09],
          [0.15, 0.05, 0.05],
          [0.17, 0.02, 0.02],
        ],
        colour('#3f6f8a'),
        b.metal,
        12
      )
    );
    clump(mesh, random, [0.1, 0.95, z + 0.6], 0.11, {
      leaves: 80,
      size: 0.06,
      tint: colour('#e0b02c'),
      material: p.leaf,
    });
  }
  mesh.at({ x: 0, z: 8.9, turn: Math.PI }, () =>
    standing(mesh, m, outfit(random, { style: 'short', shirt: colour('#e4e6e6'), sleeves: 1 }), {
      pose: 'speak',
      nod: 0.1,
    })
  );
  box(mesh, 0, 1.4, depth - 0.07, 2.6, 1.1, 0.04, colour('#1f4a38'), b.wood);
  mesh.at({ x: 2.8, z: 9.4 }, () => pot(mesh, { r: 0.24, h: 0.42 }));
  bush(mesh, random, p, { x: 2.8, y: 0.4, z: 9.4, size: 0.9, detail: 1.2 });
  const view = { eye: [0.75, 1.72, -0.4], target: [-0.1, 0.98, 6], focal: 28 };
  return interior(mesh, view, points, depth, {
    level: 0.56,
    tint: [1.04, 0.97, 0.86],
    look: { focus: 4, aperture: 0.004 },
  });
}

module.exports = { oneStop, digitalTeam, villageMeeting };
