'use strict';

const { Mesh } = require('../camera/mesh');
const { colour } = require('../camera/colour');
const { smoothstep } = require('../camera/noise');
const { tube } = require('../camera/shapes');
const { plantMaterials } = require('../props/plants');
const { peopleMaterials, outfit, standing } = require('../props/people');
const { outdoors, backdrop } = require('./outdoors');
const { banks, water, waterMaterial, grove } = require('./banks');

/** A river between wooded hills, a boat on it. */
function riverBend({ day = 'evening', seed = 2, boat = true, random }) {
  const mesh = new Mesh();
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const view = { eye: [1, 4.2, -6], target: [3, 5.6, 60], focal: 30 };
  const bed = (z) => Math.sin(z * 0.016 + 0.4) * 24 * smoothstep(10, 120, z);
  const wide = (z) => 12 + 4 * Math.sin(z * 0.021);
  const hills = backdrop(seed, 70, 420);
  const height = banks(mesh, view, { bed, wide, hills });
  water(mesh, view, waterMaterial(mesh));
  grove(mesh, random, p, height, {
    count: 210,
    z: [6, 190],
    x: (z) => bed(z) + random.pick([-1, 1]) * (wide(z) + random.between(2, 40)),
  });
  if (boat) {
    mesh.at({ x: 1.5, y: 0.02, z: 24, turn: 1.1 }, () => {
      const hull = [];
      for (let i = 0; i <= 12; i += 1) {
        const t = i / 12;
        const r = 0.5 * Math.sin(Math.PI * (0.08 + t * 0.84));
        hull.push([t * 5 - 2.5, 0.12 + Math.pow(t * 2 - 1, 2) * 0.3, 0, r]);
      }
      tube(mesh, hull, colour('#3c2a1c'), 0, 10);
      mesh.at({ x: -1.5, y: 0.42 }, () =>
        standing(mesh, m, outfit(random, { hat: 'leaf', shirt: colour('#4a3d52') }), {
          pose: 'carry',
        })
      );
      tube(
        mesh,
        [
          [-1.1, 2.3, 0.2, 0.02],
          [-2.1, -0.1, 1, 0.02],
        ],
        colour('#8a6b45'),
        0,
        5
      );
    });
  }
  return outdoors(mesh, view, day, { area: { x: 0, y: 3, z: 60, radius: 85 }, corners: 2 });
}

/** A reservoir between hills, seen from the dam's shoulder. */
function reservoir({ day = 'morning', seed = 15, random }) {
  const mesh = new Mesh();
  const p = plantMaterials(mesh);
  const view = { eye: [0, 15, -10], target: [4, 10, 90], focal: 32 };
  const bed = (z) => Math.sin(z * 0.008) * 30;
  const wide = (z) => 46 + Math.sin(z * 0.03) * 16 + smoothstep(0, 200, z) * 30;
  const hills = backdrop(seed, 90, 520);
  const height = banks(mesh, view, { bed, wide, hills, rise: 9, reach: 420 });
  water(mesh, view, waterMaterial(mesh, { tint: colour('#2a4a48'), waves: 0.7 }));
  grove(mesh, random, p, height, {
    count: 320,
    z: [14, 260],
    above: 0.9,
    x: (z) => bed(z) + random.pick([-1, 1]) * (wide(z) + random.between(2, 60)),
    detail: 20,
  });
  return outdoors(mesh, view, day, { area: { x: 0, y: 8, z: 90, radius: 140 }, corners: 3 });
}

module.exports = { riverBend, reservoir };
