'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary } = require('../camera/colour');
const { grid, tube, box, quad } = require('../camera/shapes');
const { land } = require('../props/terrain');
const { buildingMaterials } = require('../props/buildings');
const { plantMaterials, tree, tuft } = require('../props/plants');
const { forested, paved } = require('../props/ground');
const { peopleMaterials, outfit, seated, standing } = require('../props/people');
const { stool, basket } = require('../props/furniture');
const { GOODS, heap, fruitMaterial, weave, greens } = require('../props/wares');
const { outdoors, backdrop } = require('./outdoors');

/** A cloth roof on four poles, sagging between them; light comes through. */
function awning(mesh, b, { x, z, w, d, tint, material }) {
  const point = (u, v) => {
    const sag = Math.sin(u * Math.PI) * Math.sin(v * Math.PI) * 0.22;
    return [
      x + (u - 0.5) * w,
      2.55 - sag + (v - 0.5) * 0.35 + Math.sin(u * 19 + v * 5) * 0.012,
      z + (v - 0.5) * d,
    ];
  };
  grid(mesh, 16, 12, point, tint, material);
  for (const px of [-w / 2, w / 2])
    for (const pz of [-d / 2, d / 2])
      tube(
        mesh,
        [
          [x + px, 0, z + pz, 0.03],
          [x + px, 2.6 + (pz > 0 ? 0.17 : -0.17), z + pz, 0.026],
        ],
        colour('#9a8a66'),
        b.wood,
        6
      );
}

/** A market street: stalls under awnings on both sides, buyers between them. */
function marketStreet({ day = 'morning', seed = 8, random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const fruit = fruitMaterial(mesh);
  const woven = weave(mesh);
  const cloth = mesh.material({ gloss: 0.03, leaf: 0.6 });
  const view = { eye: [0.25, 1.68, -1.2], target: [-0.1, 1.25, 14], focal: 30 };
  const yard = mesh.material({ gloss: 0.08, casts: false, detail: paved(2, colour('#9c958a')) });
  const woods = mesh.material({ gloss: 0, casts: false, detail: forested });
  const hills = backdrop(seed, 70, 420);
  land(
    mesh,
    view,
    () => 0,
    () => colour('#999999'),
    yard,
    { near: 0.8, far: 70, rows: 50, columns: 30, spread: 0.8 }
  );
  land(
    mesh,
    view,
    (x, z) => hills(x, z) - 0.1,
    () => colour('#445533'),
    woods,
    { near: 60, far: 4000, rows: 130, columns: 150, spread: 0.8 }
  );
  const tints = ['#3f6fae', '#c24a3a', '#d8c9a4', '#3f8a6a', '#d9963a', '#8aa7c4'].map((hex) =>
    colour(hex)
  );
  const kinds = Object.keys(GOODS);
  for (let i = 0; i < 9; i += 1) {
    for (const side of [-1, 1]) {
      const x = side * 3;
      const z = 2 + i * 2.75;
      awning(mesh, b, {
        x,
        z,
        w: 2.6,
        d: 2.6,
        tint: vary(random, random.pick(tints), 0.08),
        material: cloth,
      });
      box(mesh, x - side * 0.15, 0, z, 1.3, 0.55, 2.3, colour('#7a5c3c'), b.wood);
      for (let k = 0; k < 6; k += 1) {
        const bx = x - side * 0.15 + (k % 2 ? 0.3 : -0.3);
        const bz = z - 0.75 + Math.floor(k / 2) * 0.75;
        mesh.at({ x: bx, y: 0.56, z: bz }, () => basket(mesh, { r: 0.3, h: 0.1, material: woven }));
        if (random.chance(0.35)) greens(mesh, random, p, { x: bx, y: 0.6, z: bz, size: 0.26 });
        else
          heap(mesh, random, fruit, random.pick(kinds), {
            x: bx,
            y: 0.58,
            z: bz,
            radius: 0.22,
            layers: 3,
            detail: i < 3 ? 7 : 4,
          });
      }
      mesh.at(
        { x: x + side * 0.85, z: z + random.around(0, 0.5), turn: -side * Math.PI * 0.5 },
        () => {
          const o = outfit(random, {
            hat: random.chance(0.55) ? 'leaf' : null,
            brocade: random.chance(0.4),
            style: 'bun',
          });
          if (random.chance(0.5)) seated(mesh, m, o, { pose: 'rest' });
          else standing(mesh, m, o, { pose: 'carry' });
        }
      );
    }
  }
  for (let i = 0; i < 26; i += 1) {
    const z = 3.6 + i * 0.85 + random.around(0, 0.3);
    const turn = random.chance(0.55)
      ? random.around(0, 0.4)
      : random.chance(0.5)
        ? Math.PI / 2
        : -Math.PI / 2;
    mesh.at({ x: random.around(0, 1.5), z, turn, scale: random.between(0.92, 1.06) }, () => {
      standing(
        mesh,
        m,
        outfit(random, {
          hat: random.chance(0.45) ? 'leaf' : null,
          brocade: random.chance(0.3),
          skirt: random.chance(0.3) ? vary(random, colour('#2a2f4f'), 0.2) : null,
        }),
        {
          pose: random.pick(['walk', 'carry', 'rest']),
          step: random.pick([-1, 1]),
        }
      );
    });
  }
  for (const [x, z] of [
    [-7, 14],
    [7.5, 20],
    [-8, 26],
    [8, 9],
  ])
    tree(mesh, random, p, { x, z, height: 9, detail: 0.9 });
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 1.5, z: 13, radius: 17 },
    look: { focus: 6, aperture: 0.002, exposure: 1.1 },
  });
}

/** Baskets of fruit close by, the market out of focus behind them. */
function marketFruit({
  day = 'morning',
  kinds = ['orange', 'plum', 'lime', 'tomato', 'egg', 'corn'],
  random,
}) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const fruit = fruitMaterial(mesh);
  const woven = weave(mesh);
  const view = { eye: [0, 1.32, -0.15], target: [0.12, 0.66, 1.35], focal: 36 };
  quad(mesh, [-3, 0, -1], [3, 0, -1], [6, 0, 14], [-6, 0, 14], colour('#8d867b'), b.concrete);
  box(mesh, 0, 0.35, 1.2, 3.6, 0.24, 2.1, colour('#80603e'), b.wood);
  const cells = [
    [-0.86, 0.62],
    [-0.02, 0.6],
    [0.8, 0.62],
    [-0.52, 1.34],
    [0.36, 1.36],
    [1.2, 1.3],
    [-1.35, 1.32],
  ];
  for (const [i, [x, z]] of cells.entries()) {
    mesh.at({ x, y: 0.6, z }, () => basket(mesh, { r: 0.4, h: 0.12, material: woven }));
    heap(mesh, random, fruit, kinds[i % kinds.length], {
      x,
      y: 0.615,
      z,
      radius: 0.32,
      layers: 4,
      detail: 10,
    });
  }
  for (const x of [-1.2, -0.4, 0.4, 1.1])
    greens(mesh, random, p, { x, y: 0.6, z: 1.95, size: 0.34 });
  mesh.at({ x: 0.75, z: 2.75, turn: Math.PI - 0.3 }, () =>
    standing(mesh, m, outfit(random, { hat: 'leaf', brocade: true, shirt: colour('#28324f') }), {
      pose: 'carry',
      nod: 0.5,
    })
  );
  for (let i = 0; i < 12; i += 1) {
    mesh.at({ x: random.around(0, 4.5), z: 4 + random.next() * 6, turn: random.next() * 6 }, () =>
      standing(mesh, m, outfit(random, { hat: random.chance(0.6) ? 'leaf' : null }), {
        pose: 'carry',
      })
    );
  }
  for (let i = 0; i < 5; i += 1)
    tree(mesh, random, p, { x: -8 + i * 4, z: 14, height: 8, detail: 0.5 });
  for (let i = 0; i < 5; i += 1)
    mesh.at({ x: -2.5 + i * 1.3, z: 3.4 }, () =>
      stool(mesh, { tint: random.pick([colour('#2b5fae'), colour('#b8332b')]) })
    );
  tuft(mesh, random, p.leaf, {
    x: -1.4,
    y: 0.6,
    z: 0.8,
    count: 14,
    height: 0.3,
    tint: colour('#6f9a3c'),
  });
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 1, z: 3, radius: 6 },
    sun: [-0.7, 0.7, 0.35],
    corners: 0.14,
    look: { focus: 1.45, aperture: 0.014, exposure: 1.05 },
  });
}

module.exports = { marketStreet, marketFruit };
