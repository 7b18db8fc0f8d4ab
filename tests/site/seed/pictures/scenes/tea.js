'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary, blend } = require('../camera/colour');
const { noise, fractal, smoothstep } = require('../camera/noise');
const { grid, tube } = require('../camera/shapes');
const { land } = require('../props/terrain');
const { buildingMaterials, hut } = require('../props/buildings');
const { plantMaterials, clump, tree, bush } = require('../props/plants');
const { forested, earthen, GREEN } = require('../props/ground');
const { peopleMaterials, outfit, standing } = require('../props/people');
const { basket } = require('../props/furniture');
const { weave } = require('../props/wares');
const { outdoors, backdrop } = require('./outdoors');

const FIELD = ['#4a6f26', '#5f7f2c', '#3f6424'].map((hex) => colour(hex));

/** Tea hills: rows of bushes that follow the contours. */
function teaHills({ day = 'morning', seed = 31, random }) {
  const mesh = new Mesh();
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const hill = (x, z) =>
    (fractal(x * 0.011 + seed, z * 0.011, 2) - 0.42) * 44 * smoothstep(-25, 40, z) +
    smoothstep(60, 320, z) * 26;
  const ahead = backdrop(seed, 190, 520);
  const rows = (x, z) => {
    const across = (hill(x, z) * 1.15 + z * 0.36 + Math.sin(x * 0.03) * 3) / 1.5;
    return across - Math.floor(across);
  };
  const bushes = (x, z) => smoothstep(0.02, 0.2, rows(x, z)) * smoothstep(0.98, 0.8, rows(x, z));
  const view = {
    eye: [0, hill(0, -14) + 9.5, -14],
    target: [5, hill(0, -14) + 1.5, 40],
    focal: 32,
  };
  const tea = mesh.material({
    gloss: 0.03,
    detail(s, distance) {
      if (Math.hypot(s.x, s.z) > 260) {
        forested(s, distance);
        return;
      }
      const top = bushes(s.x, s.z);
      const fine = distance < 90 ? noise(s.x * 14, s.z * 14) - 0.5 : 0;
      const leaf = noise(s.x * 4.2, s.z * 4.2) - 0.5;
      const tone = fractal(s.x * 0.03, s.z * 0.03, 3);
      const c = blend(
        blend(FIELD[2], FIELD[0], top),
        colour('#84a03a'),
        smoothstep(0.8, 1, top) * tone
      );
      const k = (0.35 + top * 0.7) * (1 + fine * 0.9 + leaf * 0.55);
      [s.r, s.g, s.b] = [c[0] * k, c[1] * k, c[2] * k];
      s.nx += fine * 0.9 + leaf * 0.3;
      s.nz += leaf * 0.7;
    },
  });
  const height = (x, z) =>
    hill(x, z) + bushes(x, z) * 0.85 * smoothstep(260, 200, Math.hypot(x, z)) + ahead(x, z);
  land(mesh, view, height, () => FIELD[0], tea, {
    near: 4,
    far: 5000,
    rows: 640,
    columns: 420,
    spread: 0.66,
    power: 1,
  });
  const woven = weave(mesh);
  for (let i = 0; i < 14; i += 1) {
    const z = 6 + i * 3.4 + random.around(0, 1);
    const x = random.around(3, 6 + z * 0.3);
    mesh.at({ x, y: hill(x, z) + 0.1, z, turn: random.next() * 6 }, () => {
      standing(
        mesh,
        m,
        outfit(random, {
          hat: 'leaf',
          brocade: random.chance(0.5),
          shirt: vary(
            random,
            random.pick([colour('#7a2f4a'), colour('#2a3a6a'), colour('#b0552f')]),
            0.1
          ),
        }),
        { pose: 'carry', nod: 0.3 }
      );
      mesh.at({ y: 0.85, z: -0.32 }, () => basket(mesh, { r: 0.22, h: 0.45, material: woven }));
    });
  }
  for (let i = 0; i < 46; i += 1) {
    const z = random.between(24, 210);
    const x = random.around(0, z * 0.7);
    tree(mesh, random, p, {
      x,
      y: height(x, z) - 0.4,
      z,
      height: random.between(4, 8),
      detail: 0.35,
      spread: 0.8,
    });
  }
  for (let i = 0; i < 4; i += 1) {
    const z = random.between(110, 190);
    const x = random.around(10, 70);
    hut(mesh, random, { x, y: height(x, z) - 0.6, z, turn: random.next() });
  }
  return outdoors(mesh, view, day, {
    area: { x: 2, y: 6, z: 55, radius: 80 },
    map: 3072,
    sun: [0.85, 0.42, 0.3],
    corners: 1.2,
  });
}

/** Leaves drying on round bamboo trays in a yard. */
function drying({ day = 'clear', random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const woven = weave(mesh);
  const view = { eye: [0.1, 1.75, -1.1], target: [0.5, 0.5, 4.4], focal: 31 };
  const yard = mesh.material({ gloss: 0.02, detail: earthen });
  land(
    mesh,
    view,
    () => 0,
    () => GREEN,
    yard,
    { near: 0.5, far: 120, rows: 60, columns: 40, spread: 0.8 }
  );
  for (let row = 0; row < 6; row += 1) {
    for (let i = 0; i < 7; i += 1) {
      const x = -3.4 + i * 1.12 + (row % 2) * 0.5;
      const z = 0.9 + row * 1.15;
      const tray = mesh.at.bind(mesh, { x, y: 0.5, z, lean: -0.06, roll: random.around(0, 0.05) });
      const tint = random.pick([
        colour('#3f4a22'),
        colour('#5a5a2a'),
        colour('#4f3f22'),
        colour('#6a7a34'),
      ]);
      tray(() => {
        basket(mesh, { r: 0.52, h: 0.07, material: woven });
        const count = row < 3 ? 620 : 260;
        for (let k = 0; k < count; k += 1) {
          const far = 0.4 * Math.sqrt(random.next());
          const angle = random.next() * Math.PI * 2;
          clump(
            mesh,
            random,
            [Math.cos(angle) * far, 0.035 + (0.42 - far) * 0.06, Math.sin(angle) * far],
            0.012,
            { leaves: 1, size: row < 3 ? 0.045 : 0.07, tint, material: p.leaf, flat: 0.3 }
          );
        }
      });
      for (const dx of [-0.4, 0.4])
        tube(
          mesh,
          [
            [x + dx, 0, z, 0.02],
            [x + dx, 0.5, z, 0.02],
          ],
          colour('#8a7348'),
          b.wood,
          5
        );
    }
  }
  mesh.at({ x: -0.6, z: 4.15, turn: -0.6 }, () =>
    standing(
      mesh,
      m,
      outfit(random, { hat: 'leaf', shirt: colour('#28324f'), brocade: true, sleeves: 1 }),
      { pose: 'carry', nod: 0.5 }
    )
  );
  mesh.at({ x: 2.6, z: 6.2, turn: 2.4 }, () =>
    standing(mesh, m, outfit(random, { hat: 'leaf', shirt: colour('#7a2f3a'), sleeves: 1 }), {
      pose: 'work',
    })
  );
  mesh.at({ x: -4.5, z: 13, turn: 0.5 }, () => hut(mesh, random, { x: 0, y: 0.3, z: 0 }));
  for (let i = 0; i < 18; i += 1)
    tree(mesh, random, p, {
      x: random.around(2, 17),
      z: random.between(12, 24),
      height: random.between(5, 9),
      detail: 0.7,
    });
  for (let i = 0; i < 20; i += 1)
    bush(mesh, random, p, {
      x: random.around(2, 14),
      z: random.between(9.5, 12),
      size: 1.4,
      detail: 0.5,
    });
  grid(
    mesh,
    2,
    2,
    (u, v) => [u * 80 - 40, v * 14, 40],
    colour('#41542c'),
    mesh.material({ gloss: 0, detail: forested })
  );
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 1, z: 6, radius: 13 },
    corners: 0.2,
    look: { focus: 3.2, aperture: 0.005 },
  });
}

module.exports = { teaHills, drying };
