'use strict';

const { colour } = require('../camera/colour');
const { ball, tube } = require('../camera/shapes');

function bicycle(mesh, b) {
  for (const z of [-0.52, 0.52]) {
    const rim = [];
    for (let i = 0; i <= 20; i += 1) {
      const angle = (i / 20) * Math.PI * 2;
      rim.push([0, 0.33 + Math.sin(angle) * 0.32, z + Math.cos(angle) * 0.32, 0.016]);
    }
    tube(mesh, rim, colour('#17181a'), 0, 5);
  }
  const frame = colour('#1f5f4a');
  tube(
    mesh,
    [
      [0, 0.33, -0.52, 0.014],
      [0, 0.78, -0.2, 0.016],
      [0, 0.82, 0.36, 0.016],
      [0, 0.33, 0.52, 0.014],
    ],
    frame,
    b.metal,
    6
  );
  tube(
    mesh,
    [
      [0, 0.33, -0.05, 0.016],
      [0, 0.8, 0.34, 0.016],
    ],
    frame,
    b.metal,
    6
  );
  tube(
    mesh,
    [
      [-0.25, 1.02, 0.3, 0.012],
      [0, 0.98, 0.36, 0.012],
      [0.25, 1.02, 0.3, 0.012],
    ],
    colour('#8b9094'),
    b.metal,
    5
  );
  ball(mesh, 0, 0.88, -0.22, 0.07, 0.03, 0.13, colour('#191919'), 0, 6);
}

function motorbike(mesh, b, tint) {
  for (const z of [-0.6, 0.62]) {
    const rim = [];
    for (let i = 0; i <= 16; i += 1) {
      const angle = (i / 16) * Math.PI * 2;
      rim.push([0, 0.29 + Math.sin(angle) * 0.25, z + Math.cos(angle) * 0.25, 0.045]);
    }
    tube(mesh, rim, colour('#141416'), 0, 6);
  }
  tube(
    mesh,
    [
      [0, 0.45, -0.75, 0.09],
      [0, 0.55, -0.2, 0.13],
      [0, 0.42, 0.15, 0.1],
      [0, 0.75, 0.42, 0.09],
      [0, 0.95, 0.44, 0.07],
    ],
    tint,
    b.metal,
    8
  );
  tube(
    mesh,
    [
      [0, 0.76, -0.65, 0.1],
      [0, 0.74, 0, 0.09],
    ],
    colour('#17181a'),
    0,
    8
  );
  tube(
    mesh,
    [
      [-0.32, 1.04, 0.3, 0.018],
      [0, 1, 0.42, 0.02],
      [0.32, 1.04, 0.3, 0.018],
    ],
    colour('#2a2b2e'),
    b.metal,
    5
  );
}

module.exports = { bicycle, motorbike };
