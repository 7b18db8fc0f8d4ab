'use strict';

const { colour } = require('../camera/colour');
const { box, tube, quad, grid, ball } = require('../camera/shapes');

/** A hall chair: padded seat and back on four legs; the back towards -z. */
function chair(mesh, b, { tint = colour('#7a2320'), frame = colour('#6b4630') } = {}) {
  box(mesh, 0, 0.41, 0.02, 0.44, 0.07, 0.42, tint, b.cloth || 0);
  mesh.at({ y: 0.5, z: -0.2, lean: -0.1 }, () => {
    box(mesh, 0, 0, 0, 0.42, 0.46, 0.05, tint, b.cloth || 0);
    box(mesh, 0, -0.02, -0.032, 0.45, 0.5, 0.015, frame, b.varnish);
  });
  for (const x of [-0.19, 0.19]) {
    tube(
      mesh,
      [
        [x, 0, 0.18, 0.016],
        [x, 0.42, 0.17, 0.016],
      ],
      frame,
      b.metal,
      5
    );
    tube(
      mesh,
      [
        [x, 0, -0.24, 0.016],
        [x, 0.42, -0.2, 0.016],
        [x, 0.9, -0.24, 0.016],
      ],
      frame,
      b.metal,
      5
    );
  }
}

/** The low plastic stool of every market. */
function stool(mesh, { tint = colour('#2b5fae'), height = 0.28 } = {}) {
  box(mesh, 0, height - 0.03, 0, 0.3, 0.03, 0.24, tint);
  for (const x of [-0.12, 0.12]) {
    for (const z of [-0.09, 0.09])
      tube(
        mesh,
        [
          [x * 1.15, 0, z * 1.15, 0.02],
          [x, height, z, 0.02],
        ],
        tint,
        0,
        5
      );
  }
}

function table(
  mesh,
  b,
  { w = 1.6, d = 0.6, h = 0.75, tint = colour('#6b4426'), cloth = null } = {}
) {
  if (cloth) {
    box(mesh, 0, 0.04, 0, w, h - 0.04, d, cloth, b.cloth || 0);
    return;
  }
  box(mesh, 0, h - 0.04, 0, w, 0.04, d, tint, b.varnish);
  for (const x of [-w / 2 + 0.06, w / 2 - 0.06]) {
    for (const z of [-d / 2 + 0.06, d / 2 - 0.06])
      box(mesh, x, 0, z, 0.05, h - 0.04, 0.05, tint, b.wood);
  }
}

/** An open laptop facing -z, its screen lit. */
function laptop(mesh, b, screen) {
  box(mesh, 0, 0, 0, 0.34, 0.018, 0.23, colour('#8d9094'), b.metal);
  mesh.at({ y: 0.018, z: 0.115, lean: -1.25 + Math.PI / 2 - 0.05 }, () => {
    box(mesh, 0, 0, 0, 0.34, 0.22, 0.01, colour('#2b2d30'), b.metal);
    quad(
      mesh,
      [-0.155, 0.015, -0.0065],
      [0.155, 0.015, -0.0065],
      [0.155, 0.205, -0.0065],
      [-0.155, 0.205, -0.0065],
      colour('#dfe9f2'),
      screen
    );
  });
}

/** A monitor on a foot, its screen towards -z. */
function monitor(mesh, b, screen, tint = colour('#d8e6f3')) {
  box(mesh, 0, 0, 0.03, 0.22, 0.015, 0.18, colour('#26282b'), b.metal);
  box(mesh, 0, 0.01, 0.04, 0.05, 0.2, 0.03, colour('#26282b'), b.metal);
  box(mesh, 0, 0.16, 0.015, 0.56, 0.34, 0.025, colour('#1d1f22'), b.metal);
  quad(
    mesh,
    [-0.265, 0.18, -0.0002],
    [0.265, 0.18, -0.0002],
    [0.265, 0.485, -0.0002],
    [-0.265, 0.485, -0.0002],
    tint,
    screen
  );
}

/** A round shallow basket of bamboo. */
function basket(mesh, { r = 0.4, h = 0.14, tint = colour('#b0884e'), material = 0 } = {}) {
  const wall = (u, v) => {
    const angle = u * Math.PI * 2;
    const rr = r * (0.8 + 0.2 * v);
    return [Math.cos(angle) * rr, h * v, Math.sin(angle) * rr];
  };
  grid(mesh, 26, 2, wall, tint, material, { closed: true });
  const floor = (u, v) => {
    const angle = u * Math.PI * 2;
    return [Math.cos(angle) * r * 0.8 * v, 0.01, Math.sin(angle) * r * 0.8 * v];
  };
  grid(mesh, 22, 2, floor, tint, material, { closed: true });
}

/** A pot with flowers or leaves is drawn by its scene; this is the pot. */
function pot(mesh, { r = 0.18, h = 0.3, tint = colour('#8c4a32') } = {}) {
  const wall = (u, v) => {
    const angle = u * Math.PI * 2;
    const rr = r * (0.68 + 0.32 * Math.sin(v * 1.7));
    return [Math.cos(angle) * rr, h * v, Math.sin(angle) * rr];
  };
  grid(mesh, 18, 5, wall, tint, 0, { closed: true });
  ball(mesh, 0, h * 0.92, 0, r * 0.9, 0.02, r * 0.9, colour('#3a2a1e'), 0, 6);
}

module.exports = { chair, stool, table, laptop, monitor, basket, pot };
