'use strict';

const { colour, vary } = require('../camera/colour');
const { noise3 } = require('../camera/noise');
const { loft, ball, tube } = require('../camera/shapes');
const { head } = require('./head');

const SKIN = [colour('#c68d63'), colour('#b67c52'), colour('#d29c74')];

const HAIR = [colour('#1f1a17'), colour('#28211c'), colour('#302722'), colour('#4a4540')];

const SHIRTS = [
  colour('#e6e7e6'),
  colour('#dfe3e8'),
  colour('#b8cbe0'),
  colour('#d8d2c4'),
  colour('#2f3c52'),
  colour('#23262c'),
  colour('#6f7f8f'),
  colour('#7d3b3b'),
  colour('#4f6b52'),
  colour('#c9b7a0'),
];

const TROUSERS = [colour('#1f2329'), colour('#2a2f3a'), colour('#3b3a38'), colour('#22283a')];

const BROCADE = [colour('#b3202a'), colour('#e0a92e'), colour('#1f7a74'), colour('#d65a8a')];

function peopleMaterials(mesh) {
  return {
    skin: mesh.material({ gloss: 0.12 }),
    hair: mesh.material({
      gloss: 0.05,
      detail(s) {
        const strand = noise3(s.x * 130, s.y * 16, s.z * 130);
        const lock = noise3(s.x * 34, s.y * 9, s.z * 34);
        const k = 0.5 + strand * 0.6 + lock * 0.5;
        s.r *= k;
        s.g *= k;
        s.b *= k;
        s.nx += (strand - 0.5) * 0.7;
        s.nz += (strand - 0.5) * 0.5;
      },
    }),
    cloth: mesh.material({
      gloss: 0.02,
      detail(s) {
        // Folds: long ones that hang, short ones across them.
        const fold = noise3(s.x * 11, s.y * 3.5, s.z * 11) - 0.5;
        const crease = noise3(s.x * 23, s.y * 17, s.z * 23) - 0.5;
        s.nx += fold * 0.75 + crease * 0.3;
        s.nz += fold * 0.6 - crease * 0.3;
        s.ny += crease * 0.4;
        const k = 1 + fold * 0.3;
        s.r *= k;
        s.g *= k;
        s.b *= k;
      },
    }),
    straw: mesh.material({
      gloss: 0.06,
      leaf: 0.25,
      detail(s) {
        const ring = 0.86 + 0.22 * noise3(s.x * 3, s.y * 75, s.z * 3);
        s.r *= ring;
        s.g *= ring;
        s.b *= ring;
      },
    }),
  };
}

/** What somebody wears; any of it can be given. */
function outfit(random, given = {}) {
  return {
    shirt: vary(random, random.pick(SHIRTS), 0.08),
    trousers: vary(random, random.pick(TROUSERS), 0.1),
    skin: vary(random, random.pick(SKIN), 0.06),
    hair: random.pick(HAIR),
    style: random.chance(0.4) ? 'long' : 'short',
    ...given,
  };
}

const SCARF = colour('#b3252b');

/** What pupils wear: a white shirt and a red scarf. */
const uniform = (random, more = {}) =>
  outfit(random, {
    shirt: vary(random, colour('#eceeef'), 0.03),
    trousers: vary(random, colour('#223052'), 0.1),
    scarf: SCARF,
    hair: colour('#1f1a17'),
    ...more,
  });

/** Shoulders, chest and back from hip height (y) up to the neck; faces +z. */
function torso(mesh, m, o, y, { lean = 0, slim = 1 } = {}) {
  const at = (t) => Math.sin(lean) * 0.52 * t;
  const rings = [
    [0, 0.165, 0.115],
    [0.1, 0.16, 0.11],
    [0.22, 0.158, 0.112],
    [0.34, 0.178, 0.12],
    [0.43, 0.19, 0.115],
    [0.485, 0.165, 0.095],
    [0.52, 0.1, 0.075],
    [0.545, 0.062, 0.062],
    [0.56, 0.055, 0.055],
  ].map(([h, rx, rz]) => [y + h * Math.cos(lean), rx * slim, rz, 0, at(h / 0.52)]);
  loft(mesh, rings, o.shirt, m.cloth, 16);
  if (o.scarf) {
    loft(
      mesh,
      [0.5, 0.525, 0.555].map((h, i) => [
        y + h,
        0.125 - i * 0.022,
        0.1 - i * 0.014,
        0,
        at(h / 0.52) - 0.005,
      ]),
      o.scarf,
      m.cloth,
      12
    );
  }
  if (o.brocade) bands(mesh, m, o, y, at);
  return { shoulder: y + 0.455 * Math.cos(lean), ahead: at(0.9), neck: y + 0.56 * Math.cos(lean) };
}

/** The woven bands of a festive jacket: round the collar and the waist. */
function bands(mesh, m, o, y, at) {
  for (const [i, h] of [0.06, 0.1, 0.14].entries()) {
    loft(
      mesh,
      [
        [y + h, 0.17, 0.12, 0, at(h)],
        [y + h + 0.03, 0.168, 0.118, 0, at(h)],
      ],
      BROCADE[i],
      m.cloth,
      14
    );
  }
  for (const [i, h] of [0.49, 0.51, 0.53].entries()) {
    const r = 0.155 - i * 0.03;
    loft(
      mesh,
      [
        [y + h, r, r * 0.68, 0, at(1)],
        [y + h + 0.022, r - 0.018, r * 0.6, 0, at(1)],
      ],
      BROCADE[(i + 1) % 4],
      m.cloth,
      14
    );
  }
}

/** An arm from the shoulder over the elbow to the hand, as points [x, y, z]. */
function arm(mesh, m, o, path, { bare = 0.5 } = {}) {
  const [a, b, c] = path;
  const sleeve = [...a, 0.058];
  const middle = [
    a[0] + (b[0] - a[0]) * bare,
    a[1] + (b[1] - a[1]) * bare,
    a[2] + (b[2] - a[2]) * bare,
  ];
  if (bare < 1) {
    tube(mesh, [sleeve, [...middle, 0.058]], o.shirt, m.cloth, 8);
    tube(
      mesh,
      [
        [...middle, 0.041],
        [...b, 0.037],
        [...c, 0.027],
      ],
      o.skin,
      m.skin,
      8
    );
  } else {
    tube(mesh, [sleeve, [...b, 0.046], [...c, 0.036]], o.shirt, m.cloth, 8);
  }
  ball(mesh, c[0], c[1], c[2], 0.036, 0.045, 0.036, o.skin, m.skin, 6);
}

/** Somebody sitting; the seat is at height 0.45, the back towards -z. */
function seated(mesh, m, o, { pose = 'rest', nod = 0.1, lean = 0.05 } = {}) {
  const hip = 0.47;
  const body = torso(mesh, m, o, hip, { lean });
  head(mesh, m, o, body.neck, { nod });
  mesh.at({ z: 0 }, () => {
    for (const side of [-1, 1]) {
      const s = [side * 0.185, body.shoulder, body.ahead];
      const hands =
        pose === 'clap'
          ? [
              [side * 0.25, hip + 0.22, 0.16],
              [side * 0.03, hip + 0.32, 0.34],
            ]
          : pose === 'write'
            ? [
                [side * 0.27, hip + 0.2, 0.14],
                [side * 0.12, hip + 0.27, 0.42],
              ]
            : [
                [side * 0.24, hip + 0.18, 0.06],
                [side * 0.12, hip + 0.12, 0.36],
              ];
      arm(mesh, m, o, [s, ...hands], { bare: o.sleeves || 0.55 });
      tube(
        mesh,
        [
          [side * 0.09, hip + 0.03, -0.02, 0.1],
          [side * 0.1, hip + 0.03, 0.42, 0.075],
          [side * 0.1, hip - 0.05, 0.46, 0.07],
          [side * 0.1, 0.08, 0.42, 0.055],
        ],
        o.trousers,
        m.cloth,
        9
      );
      ball(
        mesh,
        side * 0.1,
        0.045,
        0.48,
        0.045,
        0.04,
        0.11,
        o.shoes || colour('#1a1614'),
        m.skin,
        6
      );
    }
    ball(mesh, 0, hip + 0.03, -0.01, 0.175, 0.11, 0.14, o.trousers, m.cloth, 8);
  });
}

/**
 * Somebody on their feet. pose: 'rest', 'walk', 'work' (bent to the ground), 'carry', 'raise',
 * 'speak'. Height 1.62 m at scale 1; faces +z.
 */
function standing(mesh, m, o, { pose = 'rest', step = 0, nod = 0 } = {}) {
  const bent = pose === 'work' ? 0.95 : pose === 'carry' ? 0.12 : 0.03;
  const hip = pose === 'work' ? 0.82 : 0.88;
  const body = torso(mesh, m, o, hip, { lean: bent, slim: o.slim || 1 });
  mesh.at({ z: Math.sin(bent) * 0.6 }, () => {
    head(mesh, m, o, body.neck - Math.sin(bent) * 0.04, { nod: nod + bent * 0.5 });
  });
  const reach = {
    rest: (side) => [
      [side * 0.24, hip + 0.2, -0.02],
      [side * 0.23, hip - 0.06, 0.06],
    ],
    walk: (side) => [
      [side * 0.24, hip + 0.2, side * step * 0.12],
      [side * 0.22, hip - 0.02, side * step * 0.26 + 0.08],
    ],
    work: (side) => [
      [side * 0.22, hip + 0.02, 0.5],
      [side * 0.12, hip - 0.38, 0.58],
    ],
    carry: (side) => [
      [side * 0.25, hip + 0.16, 0.1],
      [side * 0.16, hip + 0.14, 0.36],
    ],
    speak: (side) => [
      [side * 0.26, hip + 0.18, 0.06],
      [side * 0.2, hip + 0.24, 0.32],
    ],
    raise: (side) =>
      side > 0
        ? [
            [0.34, hip + 0.62, 0.08],
            [0.28, hip + 0.88, 0.14],
          ]
        : [
            [-0.24, hip + 0.2, -0.02],
            [-0.23, hip - 0.06, 0.06],
          ],
  }[pose];
  for (const side of [-1, 1]) {
    const s = [side * 0.185, body.shoulder, body.ahead];
    arm(mesh, m, o, [s, ...reach(side)], { bare: o.sleeves || 0.55 });
    if (o.skirt) continue;
    const swing = side * step * 0.2;
    tube(
      mesh,
      [
        [side * 0.085, hip + 0.02, 0, 0.105],
        [side * 0.09, hip * 0.52, swing * 0.6 + 0.03, 0.075],
        [side * 0.095, 0.08, -swing * 0.2 + swing, 0.058],
      ],
      o.trousers,
      m.cloth,
      9
    );
    ball(
      mesh,
      side * 0.095,
      0.04,
      swing * 0.8 + 0.05,
      0.045,
      0.04,
      0.11,
      o.shoes || colour('#1a1614'),
      m.skin,
      6
    );
  }
  if (o.skirt) {
    loft(
      mesh,
      [
        [o.hem || 0.12, 0.26, 0.22],
        [hip * 0.6, 0.2, 0.165],
        [hip, 0.165, 0.12],
      ],
      o.skirt,
      m.cloth,
      18
    );
    tube(
      mesh,
      [
        [0.08, 0.2, 0, 0.05],
        [0.08, 0.05, 0.03, 0.045],
      ],
      o.skin,
      m.skin,
      6
    );
    tube(
      mesh,
      [
        [-0.08, 0.2, 0, 0.05],
        [-0.08, 0.05, 0.03, 0.045],
      ],
      o.skin,
      m.skin,
      6
    );
  } else {
    ball(mesh, 0, hip + 0.03, 0, 0.165, 0.11, 0.125, o.trousers, m.cloth, 8);
  }
  return body;
}

module.exports = { peopleMaterials, outfit, uniform, seated, standing, BROCADE };
