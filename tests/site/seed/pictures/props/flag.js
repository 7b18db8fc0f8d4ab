'use strict';

const { colour } = require('../camera/colour');
const { grid, tube } = require('../camera/shapes');

/** A red flag with a yellow star, moving in the wind. */
function flag(mesh, b, x, z, tall) {
  tube(
    mesh,
    [
      [x, 0, z, 0.05],
      [x, tall, z, 0.035],
    ],
    colour('#c9cdd0'),
    b.metal,
    8
  );
  const cloth = mesh.material({
    gloss: 0.04,
    leaf: 0.3,
    detail(s) {
      const [u, v] = [(s.x - x - 0.95) / 0.42, (s.y - tall + 0.72) / 0.42];
      const angle = Math.atan2(u, v);
      const fifth = Math.abs((((angle / (Math.PI * 2)) * 5 + 50.5) % 1) - 0.5);
      if (Math.hypot(u, v) < 1 - fifth * 1.2) [s.r, s.g, s.b] = [0.9, 0.65, 0.03];
    },
  });
  const point = (u, v) => [
    x + u * 1.9,
    tall - 0.1 - v * 1.25 - u * u * 0.12,
    z + Math.sin(u * 7 + v) * 0.14 * u,
  ];
  grid(mesh, 24, 10, point, colour('#b81f1c'), cloth);
}

module.exports = { flag };
