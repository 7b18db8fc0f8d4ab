'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary, blend } = require('../camera/colour');
const { noise, smoothstep } = require('../camera/noise');
const { grid, ball, tube, box } = require('../camera/shapes');
const { buildingMaterials } = require('../props/buildings');
const { plantMaterials, clump, bush } = require('../props/plants');
const { peopleMaterials, outfit, seated, standing } = require('../props/people');
const { chair, table, pot } = require('../props/furniture');
const { room, lamps } = require('./indoors');

const RED = colour('#7c2420');

/** Curtain folds across x at depth z. */
function curtain(mesh, { x0, x1, y0, y1, z, tint, material, folds = 30 }) {
  const point = (u, v) => {
    const wave = Math.sin(u * folds * 2) + Math.sin(u * folds * 3.7 + 1) * 0.4;
    return [x0 + (x1 - x0) * u, y0 + (y1 - y0) * v, z + wave * 0.07 * (1 - v * 0.3)];
  };
  grid(mesh, folds * 8, 2, point, tint, material);
}

/** Rows of chairs with people on them, seen from behind, an aisle in the middle. */
function audience(
  mesh,
  random,
  { b, m, rows, each, gap, start, pitch = 1.02, full = 0.9, dress, aisle = 0.75 }
) {
  const chairs = vary(random, random.pick([RED, colour('#27406b'), colour('#5a3a24')]), 0.05);
  for (let row = 0; row < rows; row += 1) {
    for (const side of [-1, 1]) {
      for (let i = 0; i < each; i += 1) {
        const x = side * (aisle + i * gap);
        const z = start + row * pitch;
        mesh.at({ x, z, turn: random.around(0, 0.03) }, () => chair(mesh, b, { tint: chairs }));
        if (!random.chance(full)) continue;
        const scale = random.between(0.94, 1.07);
        mesh.at(
          {
            x: x + random.around(0, 0.04),
            z: z + 0.03,
            turn: random.around(-x * 0.02, 0.22),
            scale,
          },
          () => {
            seated(mesh, m, outfit(random, dress ? dress(random) : {}), {
              pose: random.pick(['rest', 'rest', 'write', 'clap']),
              nod: random.between(-0.1, 0.28),
              lean: random.around(0.02, 0.1),
            });
          }
        );
      }
    }
  }
}

/** A stage with a red curtain, a gold border, a lectern with flowers and a table on it. */
function stage(
  mesh,
  random,
  { b, m, p, width, depth, tall, speaker = true, table: withTable = true }
) {
  const edge = depth - 4.6;
  const cloth = mesh.material({
    gloss: 0.08,
    detail: (s) => {
      s.nx += (noise(s.x * 4, s.y * 0.6) - 0.5) * 0.5;
    },
  });
  box(mesh, 0, 0, depth - 2.3, width - 1.6, 0.75, 4.6, colour('#6e4225'), b.varnish);
  curtain(mesh, {
    x0: -width / 2 + 0.8,
    x1: width / 2 - 0.8,
    y0: 0.75,
    y1: tall - 0.35,
    z: depth - 0.35,
    tint: RED,
    material: cloth,
  });
  for (const side of [-1, 1]) {
    const x = side * (width / 2 - 1.4);
    curtain(mesh, {
      x0: x - 0.7,
      x1: x + 0.7,
      y0: 0.75,
      y1: tall - 0.3,
      z: depth - 1.7,
      tint: RED,
      material: cloth,
      folds: 9,
    });
  }
  curtain(mesh, {
    x0: -width / 2 + 0.4,
    x1: width / 2 - 0.4,
    y0: tall - 0.95,
    y1: tall - 0.1,
    z: depth - 2.1,
    tint: blend(RED, colour('#b58838'), 0.3),
    material: cloth,
    folds: 42,
  });
  box(mesh, 0, tall - 0.98, depth - 2.14, width - 0.8, 0.06, 0.03, colour('#d8a530'), b.metal);
  if (withTable) {
    mesh.at({ x: 0.9, y: 0.75, z: edge + 2.4 }, () =>
      table(mesh, b, { w: 4.4, d: 0.7, cloth: colour('#a23a34') })
    );
    for (let i = 0; i < 4; i += 1) {
      mesh.at({ x: -0.6 + i, y: 0.75, z: edge + 2.9, turn: Math.PI }, () => {
        seated(
          mesh,
          m,
          outfit(random, {
            style: 'short',
            shirt: vary(
              random,
              random.pick([colour('#e8e8e6'), colour('#262c38'), colour('#c3d2e2')]),
              0.05
            ),
          }),
          { pose: 'write' }
        );
      });
      ball(mesh, -0.6 + i, 1.55, edge + 2.2, 0.035, 0.09, 0.035, colour('#cfe0ea'), b.glass, 6);
    }
    for (const x of [-0.9, 2.7])
      clump(mesh, random, [x, 1.66, edge + 2.3], 0.16, {
        leaves: 90,
        size: 0.08,
        tint: random.pick([colour('#e0b02c'), colour('#d4456a')]),
        material: p.leaf,
      });
  }
  mesh.at({ x: -3, y: 0.75, z: edge + 1.1 }, () => {
    box(mesh, 0, 0, 0, 0.75, 1.08, 0.5, colour('#6a3d20'), b.varnish);
    box(mesh, 0, 1.08, -0.03, 0.85, 0.05, 0.6, colour('#54301a'), b.varnish);
    clump(mesh, random, [0.18, 1.2, -0.2], 0.15, {
      leaves: 110,
      size: 0.07,
      tint: colour('#e8b52e'),
      material: p.leaf,
    });
    clump(mesh, random, [-0.16, 1.2, -0.22], 0.13, {
      leaves: 90,
      size: 0.07,
      tint: colour('#d8507a'),
      material: p.leaf,
    });
    tube(
      mesh,
      [
        [0.02, 1.12, 0, 0.008],
        [0, 1.36, 0.12, 0.008],
      ],
      colour('#15161a'),
      b.metal,
      5
    );
    if (speaker) {
      mesh.at({ z: 0.5, turn: Math.PI, y: 0.05 }, () => {
        standing(
          mesh,
          m,
          outfit(random, {
            shirt: colour('#e9e9e6'),
            style: 'short',
            hair: colour('#15110f'),
            sleeves: 1,
          }),
          { pose: 'speak', nod: 0.15 }
        );
      });
    }
  });
  for (let x = -width / 2 + 1.6; x < width / 2 - 1.4; x += 0.95) {
    mesh.at({ x, z: edge - 0.25 }, () => pot(mesh, { r: 0.16, h: 0.26 }));
    bush(mesh, random, p, { x, y: 0.2, z: edge - 0.25, size: 0.48, detail: 0.8 });
  }
}

/** A commune's hall during a conference. angle: 'back', 'side' or 'aisle'. */
function hall({ angle = 'back', rows = 8, each = 6, random, dress, warm = 0 }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const m = peopleMaterials(mesh);
  const p = plantMaterials(mesh);
  const [width, depth, tall] = [12.4, rows * 1.05 + 9.6, 4.7];
  const points = [];
  room(mesh, b, { width, depth, tall });
  lamps(mesh, b, { width, depth: depth - 4, tall, points, strength: 3.2 });
  stage(mesh, random, { b, m, p, width, depth, tall });
  audience(mesh, random, { b, m, rows, each, gap: 0.72, start: 2.2, dress });
  for (let x = -4; x <= 4; x += 2) {
    const aim = [0, -0.75, 0.66];
    points.push({
      x,
      y: tall - 0.2,
      z: depth - 6.2,
      range: 11,
      colour: colour('#ffe3bd', 17),
      aim,
      cone: 0.55,
    });
  }
  const views = {
    back: { eye: [0.7, 1.95, 0.1], target: [-0.2, 1.45, depth], focal: 30 },
    side: { eye: [5.1, 1.75, 1.4], target: [-2.2, 1.25, depth - 4], focal: 45 },
    aisle: { eye: [-5.2, 1.55, 4.6], target: [1.8, 1.5, depth - 3], focal: 52 },
  };
  const focus = { back: 7, side: 8, aisle: 9 }[angle];
  return {
    mesh,
    view: views[angle],
    // The "sky" of a room is its white ceiling with lamps.
    sky: (x, y, z, out) => {
      const k = 0.55 + 0.25 * smoothstep(0.2, 1, y);
      [out[0], out[1], out[2]] = [k * 1.04, k * 0.98, k * 0.88];
    },
    dome: {
      strength: 1,
      count: 9,
      map: 512,
      bounce: [0.26, 0.23, 0.19],
      area: { x: 0, y: 1, z: depth / 2, radius: depth * 0.62 },
    },
    points,
    corners: 0.6,
    look: {
      exposure: 1.0,
      contrast: 1.06,
      warmth: 0.02 + warm,
      saturation: 0.9,
      focus,
      aperture: 0.005,
      glow: 0.16,
      grain: 6,
    },
  };
}

module.exports = { hall };
