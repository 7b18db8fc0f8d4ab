'use strict';

const { Mesh } = require('../camera/mesh');
const { colour } = require('../camera/colour');
const { fractal, smoothstep } = require('../camera/noise');
const { grid, ball, tube, box, quad } = require('../camera/shapes');
const { peopleMaterials, outfit, seated, standing } = require('../props/people');

/** An evening of songs and dances: a lit stage, the crowd before it dark. */
function festival({ random }) {
  const mesh = new Mesh();
  const m = peopleMaterials(mesh);
  const points = [];
  const lamp = mesh.material({ glow: 9, gloss: 0 });
  const dark = mesh.material({ gloss: 0.25, mirror: 0.15 });
  quad(mesh, [-14, 0, -2], [14, 0, -2], [14, 0, 30], [-14, 0, 30], colour('#4a4641'), dark);
  box(mesh, 0, 0, 17, 15, 1.1, 6, colour('#2a2421'), dark);
  const backing = mesh.material({
    glow: 0.35,
    gloss: 0,
    detail(s) {
      const ridge = 2.4 + fractal(s.x * 0.35, 3, 4) * 2.3;
      const far = 3.4 + fractal(s.x * 0.22 + 9, 7, 4) * 2.4;
      const c =
        s.y < ridge
          ? [0.05, 0.16, 0.2]
          : s.y < far
            ? [0.12, 0.22, 0.42]
            : [0.55, 0.22, 0.16 + (s.y - 4) * 0.06];
      [s.r, s.g, s.b] = c;
    },
  });
  grid(
    mesh,
    30,
    12,
    (u, v) => [-7.2 + u * 14.4, 1.1 + v * 4.6, 19.8 + Math.sin(u * 40) * 0.04],
    colour('#444466'),
    backing
  );
  for (const x of [-7.6, 7.6])
    for (let y = 0; y < 6.4; y += 0.55)
      for (const dx of [-0.18, 0.18])
        tube(
          mesh,
          [
            [x + dx, y, 14.4, 0.025],
            [x - dx, y + 0.55, 14.4, 0.02],
          ],
          colour('#9aa0a6'),
          dark,
          4
        );
  for (const x of [-7.78, -7.42, 7.42, 7.78])
    tube(
      mesh,
      [
        [x, 0, 14.4, 0.035],
        [x, 6.4, 14.4, 0.035],
      ],
      colour('#9aa0a6'),
      dark,
      5
    );
  tube(
    mesh,
    [
      [-7.8, 6.4, 14.4, 0.05],
      [7.8, 6.4, 14.4, 0.05],
    ],
    colour('#9aa0a6'),
    dark,
    6
  );
  tube(
    mesh,
    [
      [-7.8, 6, 14.4, 0.04],
      [7.8, 6, 14.4, 0.04],
    ],
    colour('#9aa0a6'),
    dark,
    6
  );
  const tints = ['#ff5fa0', '#5fa8ff', '#ffd070', '#b070ff', '#ffd070', '#5fffc0', '#ff7050'].map(
    (hex) => colour(hex)
  );
  for (const [i, tint] of tints.entries()) {
    const x = -6 + i * 2;
    ball(mesh, x, 5.85, 14.2, 0.13, 0.13, 0.1, tint, lamp, 7);
    points.push({
      x,
      y: 5.8,
      z: 14.4,
      range: 12,
      colour: tint.map((k) => k * 16),
      aim: [-x * 0.04, -0.86, 0.5],
      cone: 0.6,
    });
  }
  for (let i = 0; i < 9; i += 1)
    points.push({ x: -6 + i * 1.5, y: 2.2, z: 15, range: 5, colour: colour('#ffdcae', 2.2) });
  for (let i = 0; i < 11; i += 1) {
    const x = -5 + i + random.around(0, 0.2);
    mesh.at({ x, y: 1.1, z: 16.4 + (i % 2) * 0.9, turn: Math.PI + random.around(0, 0.5) }, () => {
      const tint = random.pick(['#a3202a', '#1f3f7a', '#28324f', '#8a2f6a']);
      standing(
        mesh,
        m,
        outfit(random, {
          shirt: colour(tint),
          skirt: colour(tint),
          brocade: true,
          sleeves: 1,
          style: 'bun',
        }),
        { pose: i % 3 ? 'raise' : 'speak' }
      );
    });
  }
  for (let row = 0; row < 11; row += 1) {
    for (let i = 0; i < 17; i += 1) {
      const x = -8.6 + i * 1.05 + (row % 2) * 0.5 + random.around(0, 0.2);
      const z = 2.6 + row * 0.95 + random.around(0, 0.2);
      if (random.chance(0.12)) continue;
      const o = outfit(random, {
        hat: random.chance(0.08) ? 'leaf' : null,
        brocade: random.chance(0.2),
      });
      mesh.at(
        { x, z, turn: random.around(-x * 0.05, 0.3), scale: random.between(0.85, 1.05) },
        () => {
          if (row < 3) standing(mesh, m, o, { pose: random.chance(0.2) ? 'raise' : 'rest' });
          else seated(mesh, m, o, { pose: random.pick(['clap', 'rest']) });
        }
      );
    }
  }
  // Strings of bulbs over the crowd.
  for (const z of [5, 9, 13]) {
    for (let i = 0; i <= 30; i += 1) {
      const u = i / 30;
      ball(
        mesh,
        -11 + u * 22,
        5.6 - Math.sin(u * Math.PI * 3) ** 2 * 0.5,
        z,
        0.05,
        0.06,
        0.05,
        random.pick([colour('#ffcf80'), colour('#ffb45e')]),
        lamp,
        5
      );
    }
    points.push(
      { x: -4, y: 5, z, range: 9, colour: colour('#ffb868', 4.5) },
      { x: 4, y: 5, z, range: 9, colour: colour('#ffb868', 4.5) }
    );
  }
  return {
    mesh,
    view: { eye: [0.6, 2.15, -0.4], target: [-0.2, 2.5, 17], focal: 31 },
    sky: (x, y, z, out) => {
      const k = smoothstep(0, 0.5, y);
      [out[0], out[1], out[2]] = [0.03 - k * 0.018, 0.036 - k * 0.02, 0.075 - k * 0.035];
    },
    dome: { strength: 1.2, count: 8, bounce: [0.03, 0.026, 0.034] },
    air: { density: 0.004, fall: 0.02, colour: colour('#5a4a6a', 0.1) },
    points,
    corners: 0.6,
    look: {
      exposure: 1.5,
      contrast: 1.08,
      saturation: 1.05,
      focus: 13,
      aperture: 0.005,
      glow: 0.5,
      threshold: 0.8,
      grain: 8,
    },
  };
}

module.exports = { festival };
