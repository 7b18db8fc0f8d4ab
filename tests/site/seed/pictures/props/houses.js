'use strict';

const { colour, vary } = require('../camera/colour');
const { box, quad, tube } = require('../camera/shapes');
const { gable } = require('./buildings');

const ROOF = [colour('#8a4634'), colour('#7b4a3c'), colour('#96593f'), colour('#6d6f72')];
const WALLS = [
  colour('#d9cba6'),
  colour('#e4ddca'),
  colour('#c9d3c4'),
  colour('#d8bf8e'),
  colour('#c4cdd4'),
];
const SHUTTER = [colour('#2f5d50'), colour('#3c5a7a'), colour('#6b4426'), colour('#54703c')];

/** A window with two shutters standing open, in a wall that faces -z at depth z. */
function shutters(mesh, b, x, y, z, { w = 1.1, h = 1.3, tint }) {
  box(mesh, x, y, z - 0.03, w + 0.14, h + 0.14, 0.06, colour('#e6e1d6'), b.plaster);
  box(mesh, x, y + 0.05, z - 0.05, w, h, 0.05, colour('#141a1e'), b.glass);
  for (let k = -1; k <= 1; k += 1)
    box(mesh, x + (k * w) / 3, y + 0.05, z - 0.085, 0.02, h, 0.02, colour('#39424a'), b.metal);
  for (const side of [-1, 1]) {
    mesh.at({ x: x + side * (w / 2), y, z: z - 0.08, turn: side * 0.5 }, () => {
      box(mesh, side * (w / 4), 0.05, 0, w / 2, h, 0.035, tint, b.wood);
    });
  }
}

/** A village house of one storey with a porch; its front faces -z. */
function house(mesh, random, b, { x, y = 0, z, turn = 0, w = 9, d = 6 }) {
  const wall = vary(random, random.pick(WALLS), 0.08);
  const roof = vary(random, random.pick(ROOF), 0.12);
  const shutter = vary(random, random.pick(SHUTTER), 0.1);
  mesh.at({ x, y, z, turn }, () => {
    box(mesh, 0, -0.5, 0, w + 0.6, 0.85, d + 2.4, colour('#8d8880'), b.concrete);
    box(mesh, 0, 0.35, 0, w, 3, d, wall, b.plaster);
    box(mesh, 0, 0.35, -0.01, w + 0.03, 0.5, d + 0.03, colour('#77706a'), b.plaster);
    gable(mesh, {
      y: 3.35,
      w,
      d,
      rise: 2,
      over: 0.7,
      tint: roof,
      material: b.tiles,
      wall,
      wallMaterial: b.plaster,
    });
    const front = -d / 2;
    quad(
      mesh,
      [-w / 2 - 0.5, 3.05, front - 1.7],
      [w / 2 + 0.5, 3.05, front - 1.7],
      [w / 2 + 0.5, 3.5, front],
      [-w / 2 - 0.5, 3.5, front],
      roof,
      b.tiles
    );
    for (let i = 0; i < 4; i += 1) {
      const px = -w / 2 + 0.2 + (i * (w - 0.4)) / 3;
      tube(
        mesh,
        [
          [px, 0.3, front - 1.3, 0.09],
          [px, 3.1, front - 1.3, 0.085],
        ],
        colour('#cfc7b4'),
        b.plaster,
        8
      );
    }
    box(mesh, 0, 0.35, front - 0.04, 1.5, 2.3, 0.08, shutter, b.wood);
    box(
      mesh,
      random.pick([-0.35, 0.35]),
      0.37,
      front - 0.09,
      0.75,
      2.2,
      0.04,
      colour('#120e0b'),
      0
    );
    shutters(mesh, b, -w / 3, 1.2, front, { tint: shutter });
    shutters(mesh, b, w / 3, 1.2, front, { tint: shutter });
  });
}

/** A house on stilts: living floor above, a thatched or tiled roof with deep eaves. */
function stiltHouse(mesh, random, b, { x, y = 0, z, turn = 0, w = 11, d = 6.5, thatch = true }) {
  const wood = vary(random, colour('#71502f'), 0.1);
  const dark = colour('#3d2a1a');
  mesh.at({ x, y, z, turn }, () => {
    for (let i = 0; i <= 4; i += 1) {
      for (const pz of [-d / 2 + 0.2, 0, d / 2 - 0.2]) {
        const px = -w / 2 + 0.3 + (i * (w - 0.6)) / 4;
        tube(
          mesh,
          [
            [px, -0.6, pz, 0.13],
            [px, 2.1, pz, 0.11],
          ],
          wood,
          b.wood,
          8
        );
      }
    }
    box(mesh, 0, 2, 0, w + 0.5, 0.14, d + 1.6, wood, b.wood);
    box(mesh, 0, 2.14, 0, w, 2.1, d, wood, b.wood);
    for (let i = 0; i < 5; i += 1) {
      const px = -w / 2 + 1.2 + (i * (w - 2.4)) / 4;
      box(mesh, px, 2.75, -d / 2 - 0.03, 0.85, 1.05, 0.06, dark, 0);
      box(mesh, px - 0.48, 2.72, -d / 2 - 0.08, 0.42, 1.1, 0.04, wood, b.wood);
    }
    for (let i = 0; i <= 26; i += 1) {
      const px = -w / 2 - 0.2 + (i * (w + 0.4)) / 26;
      tube(
        mesh,
        [
          [px, 2.1, -d / 2 - 0.75, 0.02],
          [px, 2.85, -d / 2 - 0.75, 0.02],
        ],
        wood,
        b.wood,
        4
      );
    }
    box(mesh, 0, 2.84, -d / 2 - 0.75, w + 0.5, 0.07, 0.07, wood, b.wood);
    const tint = thatch ? colour('#7a674a') : vary(random, ROOF[2], 0.1);
    gable(mesh, {
      y: 4.15,
      w,
      d,
      rise: 3.3,
      over: 1.15,
      tint,
      material: thatch ? b.thatch : b.tiles,
      wall: wood,
      wallMaterial: b.wood,
    });
    // The stair.
    for (let i = 0; i < 9; i += 1)
      box(mesh, w / 2 - 1, 0.22 * i, -d / 2 - 2.6 + i * 0.22, 1.1, 0.05, 0.26, wood, b.wood);
    for (const dx of [-0.6, 0.6])
      tube(
        mesh,
        [
          [w / 2 - 1 + dx, 0, -d / 2 - 2.7, 0.05],
          [w / 2 - 1 + dx, 2.1, -d / 2 - 0.6, 0.05],
        ],
        wood,
        b.wood,
        5
      );
  });
}

/**
 * A public building: storeys with an open corridor, columns and a row of doors and windows; its
 * front faces -z. bays: rooms beside each other.
 */
function longHouse(
  mesh,
  random,
  b,
  { x = 0, y = 0, z, turn = 0, bays = 5, storeys = 2, wall, trim, roof }
) {
  const bay = 4.2;
  const w = bays * bay;
  const d = 8;
  const tall = 3.5;
  mesh.at({ x, y, z, turn }, () => {
    box(mesh, 0, -0.4, -0.9, w + 1.2, 0.85, d + 2.6, colour('#98928a'), b.concrete);
    for (let k = 0; k < storeys; k += 1) {
      const floor = 0.45 + k * tall;
      box(mesh, 0, floor, 0.6, w, tall, d - 1.2, wall, b.plaster);
      box(mesh, 0, floor + tall - 0.3, -1, w + 0.6, 0.3, d + 1.6, trim, b.plaster);
      for (let i = 0; i <= bays; i += 1) {
        const px = -w / 2 + i * bay;
        box(mesh, px, floor, -d / 2 - 0.9, 0.32, tall, 0.32, trim, b.plaster);
      }
      if (k > 0) {
        box(mesh, 0, floor + 0.95, -d / 2 - 0.9, w, 0.08, 0.12, trim, b.plaster);
        for (let i = 0; i < bays * 14; i += 1)
          box(
            mesh,
            -w / 2 + ((i + 0.5) * w) / (bays * 14),
            floor,
            -d / 2 - 0.9,
            0.04,
            0.95,
            0.04,
            trim,
            0
          );
      }
      for (let i = 0; i < bays; i += 1) {
        const px = -w / 2 + (i + 0.5) * bay;
        const front = -d / 2 + 1.2;
        box(mesh, px - 1.25, floor, front - 0.03, 1.1, 2.45, 0.08, colour('#35506a'), b.wood);
        box(mesh, px - 1.25, floor + 1, front - 0.08, 0.8, 1.1, 0.03, colour('#1a2228'), b.glass);
        for (const dx of [0.1, 1.25]) {
          box(mesh, px + dx, floor + 0.95, front - 0.03, 1, 1.5, 0.07, colour('#35506a'), b.wood);
          box(
            mesh,
            px + dx,
            floor + 1.02,
            front - 0.07,
            0.86,
            1.36,
            0.04,
            colour('#1a2228'),
            b.glass
          );
        }
      }
    }
    gable(mesh, {
      y: 0.45 + storeys * tall,
      z: -0.6,
      w,
      d: d + 1.6,
      rise: 2,
      over: 0.8,
      tint: roof,
      material: b.tiles,
      wall,
      wallMaterial: b.plaster,
    });
  });
}

module.exports = { house, stiltHouse, longHouse };
