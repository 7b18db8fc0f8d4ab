'use strict';

const { Mesh } = require('../camera/mesh');
const { createSky } = require('../camera/sky');
const { colour, blend } = require('../camera/colour');
const { noise, fractal, ridged, smoothstep } = require('../camera/noise');
const { normalise } = require('../camera/lens');
const { land } = require('../props/terrain');

/** Ranges one behind another: a far massif, ridges across the view, and rounded near hills. */
function range(x, z, seed) {
  // Bent by a slower noise, or the crests run in straight lines.
  const bend = (noise(x * 0.00031 + seed, z * 0.00031) - 0.5) * 900;
  const broad = ridged((x + bend) * 0.00036 + seed, (z - bend) * 0.00052 + seed, 4);
  const hills = fractal(x * 0.0011 + seed, z * 0.0011 - seed, 4);
  const fine = fractal(x * 0.006 + seed, z * 0.006, 3);
  return Math.pow(broad, 1.15) * 620 + hills * 330 + fine * 46;
}

const canopy = (x, z) => {
  const crown = noise(x * 0.11, z * 0.11);
  return crown * crown * 9 + noise(x * 0.35, z * 0.35) * 3;
};

/** The same mountains at other hours: each mood is light, air and where the camera stands. */
const MOODS = {
  dawn: {
    seed: 3.1,
    eye: [0, 640, 0],
    aim: [0.06, -0.08, 1],
    focal: 40,
    sun: [0.28, 0.09, 1],
    sunColour: colour('#ffb070', 3.4),
    zenith: colour('#5f86bd', 0.8),
    horizon: colour('#ffcf9a', 1.15),
    air: { density: 0.00042, fall: 0.0042, base: 160, colour: colour('#dcc3b4', 0.72) },
    glowColour: colour('#ff9a50', 0.38),
    clouds: { cover: 0.45, light: colour('#ffd9b0', 1.15), shade: colour('#8f86a0', 0.75) },
    look: { exposure: 1.05, contrast: 1.08, saturation: 1.12, warmth: 0.02, glow: 0.25 },
  },
  blue: {
    seed: 8.6,
    eye: [0, 560, 0],
    aim: [-0.1, -0.05, 1],
    focal: 60,
    sun: [-0.7, 0.42, 0.4],
    sunColour: colour('#ffe2bd', 2.4),
    zenith: colour('#4d84c4', 0.9),
    horizon: colour('#cfdfec', 1),
    air: { density: 0.00026, fall: 0.0019, base: 200, colour: colour('#9dbbd8', 0.85) },
    glowColour: colour('#ffe0b0', 0.12),
    clouds: { cover: 0.5, light: colour('#ffffff', 1.25), shade: colour('#93a5ba', 0.9) },
    look: { exposure: 1, contrast: 1.1, saturation: 1.08 },
  },
  cloudsea: {
    seed: 14.2,
    eye: [0, 780, 0],
    aim: [0.1, -0.17, 1],
    focal: 34,
    sun: [-0.55, 0.2, 0.8],
    sunColour: colour('#ffdcb0', 3.6),
    zenith: colour('#4877b4', 0.85),
    horizon: colour('#f2dcc6', 1.05),
    air: {
      density: 0.00012,
      fall: 0.0006,
      base: 300,
      mist: { density: 0.012, fall: 0.022, base: 190 },
      colour: colour('#e6dfe0', 0.95),
    },
    glowColour: colour('#ffc890', 0.35),
    clouds: { cover: 0.3, light: colour('#fff1de', 1.2), shade: colour('#a9aebd', 0.9) },
    look: { exposure: 0.95, contrast: 1.1, saturation: 1.1, glow: 0.2 },
  },
  storm: {
    seed: 21.7,
    eye: [0, 520, 0],
    aim: [0.1, -0.06, 1],
    focal: 36,
    sun: [0.5, 0.7, 0.3],
    sunColour: colour('#cfd6da', 0.5),
    zenith: colour('#59646e', 0.55),
    horizon: colour('#aab4ba', 0.75),
    air: { density: 0.00062, fall: 0.0016, base: 200, colour: colour('#9aa6ad', 0.6) },
    glowColour: colour('#000000', 0),
    clouds: {
      cover: 0.95,
      light: colour('#b9c1c6', 0.72),
      shade: colour('#3f474f', 0.5),
      softness: 0.5,
    },
    look: { exposure: 1.4, contrast: 1.28, saturation: 0.9 },
  },
};

function mountains({ mood }) {
  const m = MOODS[mood];
  const mesh = new Mesh();
  const direction = normalise(m.sun);
  const view = { eye: m.eye, target: m.eye.map((k, i) => k + m.aim[i] * 100) };
  const forest = mesh.material({
    gloss: 0,
    detail(s, distance) {
      const near = Math.max(0, 1 - distance / 5000);
      const tree = noise(s.x * 0.16, s.z * 0.16) - 0.5;
      const leaf = distance < 1800 ? noise(s.x * 0.9, s.z * 0.9) - 0.5 : 0;
      const k = 1 + (tree * 0.9 + leaf * 0.7) * near;
      s.r *= k;
      s.g *= k;
      s.b *= k;
      s.nx += tree * 0.5 * near;
      s.nz += leaf * 0.6 * near;
    },
  });
  const [pine, moss, rock] = [colour('#24401f'), colour('#4b6330'), colour('#6b6a5c')];
  const height = (x, z) => {
    const away = Math.hypot(x, z);
    const valley = smoothstep(500, 2600, away);
    const near = fractal(x * 0.0016 + m.seed * 2, z * 0.0016, 4) * 420;
    return near * (1 - valley * 0.6) + range(x, z, m.seed) * (0.25 + valley) + canopy(x, z);
  };
  land(
    mesh,
    view,
    height,
    (x, z, y, up) => {
      const patch = fractal(x * 0.006, z * 0.006, 3);
      return blend(
        blend(pine, moss, smoothstep(0.35, 0.65, patch)),
        rock,
        smoothstep(0.75, 0.5, up) * 0.8
      );
    },
    forest,
    { near: 120, far: 30000, rows: 620, columns: 520, spread: 0.6, power: 0.8 }
  );
  const sky = createSky({
    zenith: m.zenith,
    horizon: m.horizon,
    band: 0.3,
    sun: { direction, colour: m.sunColour, glow: 0.16, spread: 60, disc: mood === 'dawn' ? 5 : 0 },
    clouds: { softness: 0.3, scale: 0.7, drift: m.seed, ...m.clouds },
  });
  return {
    mesh,
    view: { ...view, focal: m.focal },
    sky,
    sun: {
      direction,
      colour: m.sunColour,
      softness: 2,
      map: 1536,
      area: { x: view.target[0] * 30, y: 0, z: 5200, radius: 6500 },
    },
    dome: { strength: 0.8, bounce: m.air.colour.map((k) => k * 0.12) },
    air: { ...m.air, sunColour: m.glowColour, sun: direction },
    corners: 40,
    look: m.look,
  };
}

module.exports = { mountains };
