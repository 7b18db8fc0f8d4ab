'use strict';

const { colour } = require('../camera/colour');
const { box, quad } = require('../camera/shapes');

/** The shell: floor, walls with tall windows, a ceiling that lets its lamps' light through. */
function room(
  mesh,
  b,
  {
    width,
    depth,
    tall,
    floor = colour('#e4d9c4'),
    wall = colour('#e9e2d2'),
    panel = colour('#6d4426'),
  }
) {
  const lightless = mesh.material({ gloss: 0, casts: false });
  const x = width / 2;
  quad(mesh, [-x, 0, -1], [x, 0, -1], [x, 0, depth], [-x, 0, depth], floor, b.terrazzo);
  quad(
    mesh,
    [-x, tall, -1],
    [x, tall, -1],
    [x, tall, depth],
    [-x, tall, depth],
    colour('#f1efe8'),
    lightless
  );
  quad(mesh, [-x, 0, depth], [x, 0, depth], [x, tall, depth], [-x, tall, depth], wall, b.plaster);
  const glare = mesh.material({ gloss: 0, glow: 1.15, casts: false });
  for (const side of [-1, 1]) {
    quad(
      mesh,
      [side * x, 0, -1],
      [side * x, 0, depth],
      [side * x, tall, depth],
      [side * x, tall, -1],
      wall,
      b.plaster
    );
    box(mesh, side * (x - 0.03), 0, depth / 2 - 0.5, 0.06, 1.1, depth + 1, panel, b.varnish);
    for (let z = 1.6; z < depth - 2; z += 3.1) {
      const w = side * (x - 0.05);
      quad(
        mesh,
        [w, 1.4, z],
        [w, 1.4, z + 1.5],
        [w, tall - 0.9, z + 1.5],
        [w, tall - 0.9, z],
        colour('#eef3f2'),
        glare
      );
      for (const [dz, dw] of [
        [0, 0.09],
        [0.75, 0.05],
        [1.5, 0.09],
      ]) {
        box(mesh, w, 1.35, z + dz, 0.1, tall - 2.2, dw, colour('#d8d2c6'), b.plaster);
      }
      box(mesh, w, 1.32, z + 0.75, 0.16, 0.07, 1.7, colour('#d8d2c6'), b.plaster);
    }
  }
}

/** Long lamps in the ceiling, and the light they give. */
function lamps(mesh, b, { width, depth, tall, points, strength = 5 }) {
  for (let z = 1.5; z < depth - 1; z += 2.6) {
    for (const x of [-width / 4, width / 4]) {
      box(mesh, x, tall - 0.06, z, 1.25, 0.05, 0.32, colour('#fff4e0'), b.lamp);
      if (points)
        points.push({ x, y: tall - 0.3, z, range: 12, colour: colour('#fff0da', strength) });
    }
  }
}

/** A room's light: its white ceiling and lamps. */
const indoors =
  (level, tint = [1, 0.98, 0.94]) =>
  (x, y, z, out) => {
    [out[0], out[1], out[2]] = tint.map((k) => k * level);
  };

function interior(mesh, view, points, depth, { level = 0.64, tint, look = {} } = {}) {
  return {
    mesh,
    view,
    sky: indoors(level, tint),
    dome: {
      strength: 1,
      count: 9,
      map: 512,
      bounce: [0.25, 0.235, 0.21],
      area: { x: 0, y: 1, z: depth / 2, radius: depth * 0.75 },
    },
    points,
    corners: 0.5,
    look: { exposure: 1, contrast: 1.06, glow: 0.2, grain: 6, saturation: 0.92, ...look },
  };
}

module.exports = { room, lamps, interior };
