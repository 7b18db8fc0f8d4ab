'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary } = require('../camera/colour');
const { noise, smoothstep } = require('../camera/noise');
const { grid, loft, ball, tube, box, quad } = require('../camera/shapes');
const { buildingMaterials } = require('../props/buildings');
const { peopleMaterials, outfit, standing, BROCADE } = require('../props/people');
const { basket } = require('../props/furniture');
const { weave } = require('../props/wares');
const { room, lamps, interior } = require('./indoors');

/** A processing hall: steel machines in rows, workers in blue with caps. */
function factory({ random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const m = peopleMaterials(mesh);
  const woven = weave(mesh);
  const [width, depth, tall] = [11, 20, 5.4];
  const points = [];
  room(mesh, b, {
    width,
    depth,
    tall,
    wall: colour('#d9dcd8'),
    panel: colour('#7d99a8'),
    floor: colour('#9aa09c'),
  });
  lamps(mesh, b, { width, depth, tall, points, strength: 5 });
  const steel = colour('#b9bec2');
  for (let z = 2; z < 19; z += 3) {
    for (const x of [-5, 0, 5])
      tube(
        mesh,
        [
          [x * 0.98, tall - 0.5, z, 0.05],
          [x * 0.5, tall - 0.35, z, 0.05],
        ],
        colour('#6f7a80'),
        b.metal,
        5
      );
    box(mesh, 0, tall - 0.45, z, 11, 0.14, 0.14, colour('#7f8a90'), b.metal);
  }
  for (let i = 0; i < 5; i += 1) {
    const z = 4 + i * 3.1;
    // Rolling drums on the left, drying benches on the right.
    mesh.at({ x: -2.9, z }, () => {
      box(mesh, 0, 0, 0, 1.6, 0.5, 1.6, colour('#5f6f66'), b.metal);
      loft(
        mesh,
        [
          [0.5, 0.75, 0.75],
          [0.6, 0.8, 0.8],
          [1.2, 0.78, 0.78],
          [1.25, 0.6, 0.6],
          [1.5, 0.25, 0.25],
          [1.75, 0.2, 0.2],
        ],
        steel,
        b.metal,
        22
      );
      tube(
        mesh,
        [
          [0, 1.7, 0, 0.12],
          [0, 3.6, 0, 0.12],
          [-1.6, 4.2, 0, 0.12],
        ],
        colour('#a6adb1'),
        b.metal,
        9
      );
      box(mesh, 0.95, 0.5, 0.3, 0.3, 0.8, 0.4, colour('#3f6f9a'), b.metal);
      ball(mesh, 0.95, 1.2, 0.08, 0.03, 0.03, 0.02, colour('#c9302a'), 0, 5);
    });
    box(mesh, 2.9, 0.75, z, 2, 0.07, 2.4, steel, b.metal);
    for (const dx of [-0.9, 0.9])
      for (const dz of [-1.1, 1.1])
        box(mesh, 2.9 + dx, 0, z + dz, 0.07, 0.75, 0.07, steel, b.metal);
    for (let k = 0; k < 4; k += 1) {
      mesh.at({ x: 2.45 + (k % 2) * 0.9, y: 0.83, z: z - 0.55 + Math.floor(k / 2) * 1.05 }, () => {
        basket(mesh, { r: 0.42, h: 0.08, material: woven });
        ball(mesh, 0, 0.03, 0, 0.33, 0.05, 0.33, vary(random, colour('#4a4a24'), 0.2), woven, 9);
      });
    }
  }
  const blue = () =>
    outfit(random, {
      shirt: vary(random, colour('#2f5f92'), 0.05),
      trousers: colour('#27405f'),
      hat: 'cap',
      sleeves: 1,
    });
  for (const [x, z, turn, pose] of [
    [1.35, 4.3, 1.5, 'carry'],
    [1.4, 7.2, 1.4, 'carry'],
    [-1.2, 7.4, -1.5, 'carry'],
    [1.3, 10.4, 1.7, 'carry'],
    [-1.1, 10.6, -1.4, 'speak'],
    [0.1, 13, Math.PI, 'walk'],
    [1.4, 13.6, 1.5, 'carry'],
    [-1.2, 4.5, -1.2, 'speak'],
  ]) {
    mesh.at({ x, z, turn }, () => standing(mesh, m, blue(), { pose, step: 1, nod: 0.3 }));
  }
  const view = { eye: [0.3, 1.72, 0.2], target: [-0.1, 1.25, 14], focal: 28 };
  return interior(mesh, view, points, depth, {
    level: 0.6,
    tint: [0.97, 1, 1],
    look: { focus: 6, aperture: 0.0028, saturation: 0.98 },
  });
}

/** Folded brocade close by: bands of woven pattern that follow the folds. */
function brocade({ random }) {
  const mesh = new Mesh();
  const grounds = [colour('#1f2440'), colour('#3a1420'), colour('#20302a'), colour('#26222e')];
  const view = { eye: [0, 0.74, -0.32], target: [0.02, 0.02, 0.34], focal: 46 };
  for (let piece = 0; piece < 5; piece += 1) {
    const base = grounds[piece % grounds.length];
    const turn = [-0.35, 0.3, -0.1, 0.55, -0.6][piece];
    const [ox, oz] = [
      [-0.3, 0.05],
      [0.28, 0.1],
      [-0.08, 0.4],
      [0.5, 0.55],
      [-0.55, 0.6],
    ][piece];
    const cloth = mesh.material({
      gloss: 0.03,
      detail(s) {
        // The weaving runs along the cloth's own directions, which its colours carry.
        const [u, v] = [s.r * 10, s.g * 10];
        const band = Math.floor(v * 7);
        const across = v * 7 - band;
        const motif = Math.abs(((u * 34 + band * 0.5) % 1) - 0.5) * 2;
        const diamond = Math.abs(across - 0.5) * 2 + motif;
        const kind = (band * 7 + piece * 3) % 5;
        let c = base;
        if (kind === 0 && diamond < 0.75) c = BROCADE[(band + piece) % 4];
        else if (kind === 1 && (across < 0.18 || across > 0.82)) c = BROCADE[(band + 1) % 4];
        else if (kind === 1 && diamond < 0.5) c = colour('#e9e2d0');
        else if (kind === 2 && Math.abs(motif - across) < 0.22) c = BROCADE[(band + 2) % 4];
        else if (kind === 3 && across > 0.35 && across < 0.65) c = BROCADE[band % 4];
        else if (kind === 4 && diamond > 1.15) c = colour('#d8cfb8');
        const thread =
          0.72 + 0.28 * Math.abs(Math.sin(u * 900)) + (noise(u * 420, v * 420) - 0.5) * 0.4;
        [s.r, s.g, s.b] = [c[0] * thread, c[1] * thread, c[2] * thread];
        s.nx += Math.sin(u * 900) * 0.12;
        s.nz += Math.sin(v * 900) * 0.12;
      },
    });
    mesh.at({ x: ox, y: 0.012 + piece * 0.02, z: oz, turn }, () => {
      const point = (u, v) => {
        const fold =
          Math.sin(v * 9 + u * 1.4 + piece) * 0.028 +
          Math.sin(v * 17 - u * 2) * 0.01 +
          noise(u * 4 + piece, v * 4) * 0.035;
        return [(u - 0.5) * 0.95, 0.03 + fold, (v - 0.5) * 0.62];
      };
      grid(mesh, 110, 110, point, (u, v) => [u / 10, v / 10, 0], cloth);
    });
  }
  const wood = mesh.material({
    gloss: 0.1,
    detail: (s) => {
      const k = 0.75 + noise(s.x * 3, s.z * 40) * 0.5;
      s.r *= k;
      s.g *= k;
      s.b *= k;
    },
  });
  quad(mesh, [-2, 0, -0.6], [2, 0, -0.6], [2, 0, 3], [-2, 0, 3], colour('#6b4a2c'), wood);
  for (let i = 0; i < 6; i += 1) {
    const x = -0.62 + i * 0.25;
    mesh.at({ x, y: 0.05, z: 1.05 + random.around(0, 0.06), turn: random.next() }, () => {
      loft(
        mesh,
        [
          [0, 0.05, 0.05],
          [0.02, 0.055, 0.055],
          [0.12, 0.05, 0.05],
          [0.13, 0.02, 0.02],
        ],
        BROCADE[i % 4],
        wood,
        14
      );
    });
  }
  const direction = [-0.6, 0.55, 0.45];
  return {
    mesh,
    view,
    sky: (x, y, z, out) => {
      const k = 0.35 + 0.5 * smoothstep(-0.2, 0.9, y - x * 0.4);
      [out[0], out[1], out[2]] = [k, k * 0.98, k * 0.94];
    },
    sun: {
      direction,
      colour: colour('#ffe6c2', 1.9),
      softness: 6,
      map: 1024,
      area: { x: 0, y: 0, z: 0.5, radius: 1.6 },
    },
    dome: {
      strength: 0.9,
      count: 8,
      map: 400,
      bounce: [0.08, 0.07, 0.06],
      area: { x: 0, y: 0, z: 0.5, radius: 1.6 },
    },
    corners: 0.06,
    look: {
      exposure: 1.05,
      contrast: 1.08,
      focus: 0.85,
      aperture: 0.02,
      grain: 5,
      saturation: 1.02,
    },
  };
}

module.exports = { factory, brocade };
