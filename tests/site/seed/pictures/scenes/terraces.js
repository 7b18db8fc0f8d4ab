'use strict';

const { Mesh } = require('../camera/mesh');
const { createSky } = require('../camera/sky');
const { colour, blend } = require('../camera/colour');
const { noise, fractal, smoothstep } = require('../camera/noise');
const { normalise } = require('../camera/lens');
const { land } = require('../props/terrain');
const { createSteps } = require('../props/steps');
const { plantMaterials, tree } = require('../props/plants');
const { hut } = require('../props/buildings');

const STEP = 1.7;
const DEPTH = 430;
/** Where the valley is lowest, metres ahead of the camera. */
const BOTTOM = 190;

const SEASONS = {
  // Fields under water in May, the sky lying in them.
  water: {
    sun: [-0.8, 0.34, -0.25],
    sunColour: colour('#ffb676', 3.4),
    zenith: colour('#6c92c4', 0.9),
    horizon: colour('#ffdcb4', 1.3),
    clouds: { cover: 0.6, light: colour('#ffe2c0', 1.4), shade: colour('#9c9ab4', 0.85) },
    haze: { density: 0.00045, fall: 0.005, base: 0, colour: colour('#d5cbc6', 0.8) },
    glow: colour('#ff9a58', 0.3),
    look: { exposure: 1.2, contrast: 1.2, saturation: 1.1, glow: 0.15, tint: -0.03 },
    field: [colour('#4d4436'), colour('#3f3a2c'), colour('#56603a')],
    wet: 0.8,
  },
  green: {
    sun: [-0.8, 0.55, 0.25],
    sunColour: colour('#fff0d8', 2.7),
    zenith: colour('#3f7cc6', 0.9),
    horizon: colour('#cfe0ec', 1),
    clouds: { cover: 0.55, light: colour('#ffffff', 1.3), shade: colour('#9eaebd', 0.9) },
    haze: { density: 0.0006, fall: 0.003, base: 0, colour: colour('#b5cbdc', 0.8) },
    glow: colour('#fff0d0', 0.1),
    look: { exposure: 0.92, contrast: 1.1, saturation: 0.95, warmth: 0.03 },
    field: [colour('#5d7f2c'), colour('#7d9a38'), colour('#4a6d28')],
    wet: 0,
  },
  gold: {
    sun: [-0.9, 0.42, 0.5],
    sunColour: colour('#ffd9a4', 3.1),
    zenith: colour('#4f86c4', 0.85),
    horizon: colour('#e8e0d0', 1.05),
    clouds: { cover: 0.45, light: colour('#fff3e0', 1.25), shade: colour('#a5abb5', 0.9) },
    haze: { density: 0.0008, fall: 0.004, base: 0, colour: colour('#d8d0c2', 0.78) },
    glow: colour('#ffca80', 0.25),
    look: { exposure: 0.98, contrast: 1.08, saturation: 1, warmth: 0.02 },
    field: [colour('#b08a30'), colour('#c4a040'), colour('#83863a')],
    wet: 0,
  },
};

/** The valley before it was cut: spurs and hollows on both sides that the contours wind round. */
function slopeOf(seed) {
  return (x, z) => {
    const wind = Math.sin(x * 0.017 + seed) * 20 + Math.sin(x * 0.034 - z * 0.02 + seed * 2.3) * 9;
    const fold = (fractal(x * 0.011 + seed, z * 0.011, 3) - 0.5) * 40;
    // Beyond the ridge the valley's own curve ends; the far mountains take over.
    const across = Math.min(1.35, (z + wind * 2 - BOTTOM) / 200);
    const side = across > 0 ? 52 * Math.pow(across, 1.4) : 46 * Math.pow(-across, 1.25);
    return side + fold * (0.2 + 0.8 * smoothstep(60, 260, z)) + wind * 0.25;
  };
}

function groundMaterial(mesh, m, steps, wooded, direction) {
  const [grass, earth, forest] = [colour('#56702c'), colour('#6b5337'), colour('#2c4a20')];
  return mesh.material({
    gloss: 0,
    casts: false,
    detail(s, distance) {
      const leaf = noise(s.x * 1.3, s.z * 1.3) - 0.5;
      const fine = distance < 220 ? noise(s.x * 5, s.z * 5) - 0.5 : 0;
      if (s.z > DEPTH - 12 || wooded(s.x, s.z) > 0.5) {
        const k = 1 + leaf * 0.8 + fine * 0.5;
        [s.r, s.g, s.b] = [forest[0] * k, forest[1] * k, forest[2] * k];
        s.nx += leaf * 0.9;
        s.nz += fine * 0.9;
        return;
      }
      const { level, part } = steps.follow(s, distance);
      s.sun = steps.sunAt(s, direction);
      const wall = part < steps.WALL * 0.95;
      if (wall || part < steps.WALL + 0.05 || part > 0.985) {
        const bare = smoothstep(0.4, 0.7, noise(s.x * 0.3, s.z * 0.3 + level * 3)) * 0.3;
        const dim = 0.72 + fine * 0.7 + leaf * 0.5;
        s.r = (grass[0] + (earth[0] - grass[0]) * bare) * dim;
        s.g = (grass[1] + (earth[1] - grass[1]) * bare) * dim;
        s.b = (grass[2] + (earth[2] - grass[2]) * bare) * dim;
        const [gx, gz] = steps.downhill(s.x, s.z);
        s.nx = (wall ? gx * 0.9 : 0) + fine * 0.6;
        s.ny = wall ? 0.45 : 1;
        s.nz = (wall ? gz * 0.9 : 0) + leaf * 0.4;
        return;
      }
      // Each field is its owner's: sown on another day, another green.
      const field = noise(level * 7.31 + Math.floor(s.x * 0.016 + level * 0.37) * 3.7, level * 1.7);
      const ripe = blend(m.field[0], m.field[1], smoothstep(0.2, 0.5, field + leaf * 0.15));
      const c = blend(ripe, m.field[2], smoothstep(0.55, 0.85, field));
      const rows = m.wet ? 0 : fine * 0.65 + leaf * 0.3;
      const corner = 0.75 + 0.25 * smoothstep(1, 0.86, part);
      s.r = c[0] * (1 + rows) * corner;
      s.g = c[1] * (1 + rows) * corner;
      s.b = c[2] * (1 + rows) * corner;
      s.nx = m.wet ? (fine + leaf) * 0.012 : fine * 0.5;
      s.nz = m.wet ? fine * 0.012 : leaf * 0.4;
      s.ny = 1;
      if (m.wet) {
        s.mirror = field > 0.72 ? 0.3 : m.wet + 0.2;
        s.gloss = 0.2;
      }
    },
  });
}

/** season: water, green or gold. above: metres over the hill; aim: looking direction. */
function terraces({ season, seed, above = 40, aim = [0, -0.2, 1], focal = 40, random }) {
  const m = SEASONS[season];
  const mesh = new Mesh();
  const direction = normalise(m.sun);
  const slope = slopeOf(seed);
  const steps = createSteps(slope, STEP, { x0: -330, x1: 330, z0: -60, z1: DEPTH });
  const wooded = (x, z) =>
    smoothstep(0.63, 0.7, fractal(x * 0.012 + 40 + seed, z * 0.012, 3)) + smoothstep(330, 400, z);
  const height = (x, z) => {
    const wild = Math.min(1, wooded(x, z));
    const near = z < DEPTH ? steps.smooth(x, z) : slope(x, z);
    const far = smoothstep(500, 2600, z) * fractal(x * 0.0016 + seed, z * 0.0016, 5) * 560;
    return near + STEP + wild * noise(x * 0.2, z * 0.2) * 3 + far;
  };
  const eye = [0, slope(0, -45) + above, -45];
  const view = { eye, target: eye.map((k, i) => k + aim[i] * 100) };
  const ground = groundMaterial(mesh, m, steps, wooded, direction);
  const green = colour('#2c4a20');
  land(mesh, view, height, () => green, ground, {
    near: 8,
    far: 7000,
    rows: 330,
    columns: 260,
    spread: 0.62,
  });
  const plants = plantMaterials(mesh);
  for (let i = 0; i < 700; i += 1) {
    const z = random.between(-10, 360);
    const x = random.around(0, 60 + z * 0.62);
    const wild = wooded(x, z);
    if (wild < 0.3 && !random.chance(0.025)) continue;
    const detail = Math.max(0.08, 0.4 - z / 700);
    tree(mesh, random, plants, {
      x,
      y: height(x, z) - 0.3,
      z,
      height: random.between(4, 8),
      detail,
    });
  }
  for (let i = 0; i < 8; i += 1) {
    const z = random.between(120, 300);
    const x = random.around(0, z * 0.4);
    hut(mesh, random, { x, y: height(x, z) - STEP * 0.9, z, turn: random.around(0, 1.2) });
  }
  return {
    mesh,
    view: { ...view, focal },
    sky: createSky({
      zenith: m.zenith,
      horizon: m.horizon,
      sun: { direction, colour: m.sunColour, glow: 0.13, spread: 50, disc: m.wet ? 5 : 0 },
      clouds: { softness: 0.32, scale: 0.7, drift: seed + 2.2, ...m.clouds },
    }),
    sun: {
      direction,
      colour: m.sunColour,
      softness: 1.6,
      area: { x: 0, y: 40, z: 150, radius: 260 },
    },
    dome: { strength: m.wet ? 1.5 : 0.85, bounce: [0.06, 0.06, 0.04] },
    air: { ...m.haze, sunColour: m.glow, sun: direction },
    corners: 3,
    look: m.look,
  };
}

module.exports = { terraces };
