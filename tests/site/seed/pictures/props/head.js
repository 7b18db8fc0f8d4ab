'use strict';

const { colour } = require('../camera/colour');
const { grid, loft, ball, tube } = require('../camera/shapes');

/** Hair lies on the back and top of a head and leaves the face free: [height, radii, middle]. */
const HAIR_CAP = [
  [-0.1, 0.05, 0.03, 0, -0.055],
  [-0.06, 0.072, 0.056, 0, -0.045],
  [-0.01, 0.082, 0.082, 0, -0.026],
  [0.05, 0.086, 0.1, 0, -0.013],
  [0.1, 0.072, 0.088, 0, -0.008],
  [0.132, 0.04, 0.05, 0, -0.008],
  [0.142, 0.003, 0.003, 0, -0.008],
];

/** Head, neck and hair above the shoulders at height y; faces +z. */
function head(mesh, m, o, y, { nod = 0 } = {}) {
  tube(
    mesh,
    [
      [0, y - 0.05, -0.015, 0.068],
      [0, y + 0.08, 0.005, 0.06],
    ],
    o.skin,
    m.skin,
    9
  );
  mesh.at({ y: y + 0.15, lean: nod, scale: 1.05 }, () => {
    loft(
      mesh,
      [
        [-0.12, 0.02, 0.03, 0, 0.045],
        [-0.105, 0.05, 0.058, 0, 0.03],
        [-0.06, 0.066, 0.085, 0, 0.012],
        [0, 0.076, 0.095, 0, 0.005],
        [0.06, 0.075, 0.094, 0, 0],
        [0.1, 0.058, 0.075, 0, -0.004],
        [0.125, 0.005, 0.006, 0, -0.004],
      ],
      o.skin,
      m.skin,
      12
    );
    for (const side of [-1, 1])
      ball(mesh, side * 0.078, -0.01, -0.005, 0.014, 0.03, 0.02, o.skin, m.skin, 5);
    ball(mesh, 0, -0.022, 0.1, 0.014, 0.022, 0.018, o.skin, m.skin, 5);
    for (const side of [-1, 1]) {
      ball(mesh, side * 0.032, 0.008, 0.088, 0.014, 0.007, 0.008, colour('#2a1c16'), m.hair, 4);
      ball(mesh, side * 0.033, 0.03, 0.089, 0.019, 0.004, 0.008, o.hair, m.hair, 4);
    }
    ball(
      mesh,
      0,
      -0.06,
      0.085,
      0.022,
      0.006,
      0.012,
      o.skin.map((k, i) => k * [0.7, 0.5, 0.5][i]),
      m.skin,
      4
    );
    if (o.hat) {
      hat(mesh, m, o.hat);
      if (o.style === 'short') return;
    }
    loft(mesh, HAIR_CAP, o.hair, m.hair, 14);
    if (o.style === 'long') {
      const low = o.hat ? 0.26 : 0.34;
      loft(
        mesh,
        [
          [-low, 0.055, 0.02, 0, -0.1],
          [-low * 0.6, 0.08, 0.035, 0, -0.09],
          [-0.05, 0.09, 0.06, 0, -0.06],
          [0.06, 0.084, 0.07, 0, -0.04],
        ],
        o.hair,
        m.hair,
        10
      );
    } else if (o.style === 'bun') {
      ball(mesh, 0, 0.06, -0.125, 0.05, 0.05, 0.042, o.hair, m.hair, 7);
    }
  });
}

/** 'leaf': the conical hat of palm leaves; 'helmet', 'cap': hard and soft ones. */
function hat(mesh, m, kind) {
  if (kind === 'leaf') {
    const cone = (u, v) => {
      const angle = u * Math.PI * 2;
      const r = 0.25 * v;
      return [Math.cos(angle) * r, 0.21 - 0.19 * v, Math.sin(angle) * r];
    };
    grid(mesh, 20, 7, cone, colour('#d9c490'), m.straw, { closed: true });
    return;
  }
  const tint = kind === 'helmet' ? colour('#e8b323') : colour('#39506e');
  loft(
    mesh,
    [
      [0.03, 0.14, 0.17, 0, 0.02],
      [0.035, 0.105, 0.122],
      [0.09, 0.1, 0.115],
      [0.14, 0.07, 0.08],
      [0.155, 0.005, 0.005],
    ],
    tint,
    m.skin,
    12
  );
}

module.exports = { head };
