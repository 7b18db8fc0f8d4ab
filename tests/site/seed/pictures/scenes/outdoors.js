'use strict';

const { createSky } = require('../camera/sky');
const { colour } = require('../camera/colour');
const { noise, fractal, smoothstep } = require('../camera/noise');
const { normalise } = require('../camera/lens');
const { land } = require('../props/terrain');
const { forested, GREEN } = require('../props/ground');

/** The light of a day in the open: what every outdoor scene has in common. */
const DAYS = {
  clear: {
    sun: [-0.6, 0.75, -0.35],
    sunColour: colour('#fff1dc', 2.9),
    zenith: colour('#3f7cc4', 0.95),
    horizon: colour('#cddfee', 1.05),
    haze: { density: 0.0006, fall: 0.002, colour: colour('#b9cede', 0.85) },
    clouds: { cover: 0.45, light: colour('#ffffff', 1.35), shade: colour('#a9b7c6', 0.95) },
    look: { exposure: 0.92, contrast: 1.06, saturation: 1.02 },
  },
  morning: {
    sun: [0.85, 0.36, -0.2],
    sunColour: colour('#ffdcae', 3.1),
    zenith: colour('#5f94cc', 0.95),
    horizon: colour('#f0e2cf', 1.1),
    haze: { density: 0.0008, fall: 0.004, colour: colour('#d6d6d2', 0.85) },
    clouds: { cover: 0.4, light: colour('#fff2e0', 1.3), shade: colour('#aeb2bd', 0.95) },
    look: { exposure: 1, contrast: 1.05, saturation: 1.03, warmth: 0.02 },
  },
  evening: {
    sun: [-0.55, 0.16, 0.75],
    glow: 0.22,
    disc: 6,
    sunColour: colour('#ffae66', 3.6),
    zenith: colour('#5a7fb2', 0.75),
    horizon: colour('#ffcb90', 1.15),
    haze: { density: 0.0016, fall: 0.004, colour: colour('#d9bda4', 0.72) },
    clouds: { cover: 0.5, light: colour('#ffd3a2', 1.25), shade: colour('#8c87a2', 0.8) },
    look: { exposure: 1.1, contrast: 1.06, saturation: 1.08, warmth: 0.02, glow: 0.2 },
  },
  grey: {
    sun: [0.3, 0.8, -0.4],
    sunColour: colour('#e8ecee', 0.55),
    zenith: colour('#b3bfc8', 0.95),
    horizon: colour('#dfe4e6', 1.05),
    haze: { density: 0.0022, fall: 0.003, colour: colour('#cdd5da', 0.88) },
    clouds: {
      cover: 0.8,
      light: colour('#f2f4f5', 1.05),
      shade: colour('#a4aeb6', 0.85),
      softness: 0.6,
    },
    look: { exposure: 1.05, contrast: 1.08, saturation: 0.98 },
  },
  dusk: {
    sun: [-0.5, 0.1, 0.8],
    sunColour: colour('#8aa0d0', 0.25),
    zenith: colour('#1d2f5a', 0.4),
    horizon: colour('#d98a62', 0.45),
    haze: { density: 0.002, fall: 0.004, colour: colour('#5d6688', 0.32) },
    clouds: { cover: 0.5, light: colour('#c98a78', 0.4), shade: colour('#2f3a5c', 0.35) },
    look: { exposure: 1.7, contrast: 1.05, saturation: 1.05, glow: 0.35, grain: 7 },
  },
};

/**
 * Completes a scene in the open. area: what the sun's shadows cover, metres; the finer shadows of
 * the sky cover the same. look: changes to the day's own.
 */
function outdoors(mesh, view, day, { area, look = {}, sun, dome = {}, map = 2048, ...rest }) {
  const d = DAYS[day];
  const direction = normalise(sun || d.sun);
  return {
    mesh,
    view,
    sky: createSky({
      zenith: d.zenith,
      horizon: d.horizon,
      sun: { direction, colour: d.sunColour, glow: d.glow || 0.1, spread: 50, disc: d.disc || 0 },
      clouds: {
        softness: 0.32,
        scale: 0.8,
        drift: view.eye[0] + view.target[2] * 0.01,
        ...d.clouds,
      },
    }),
    sun: { direction, colour: d.sunColour, softness: 1.8, map, area },
    dome: { strength: 0.85, count: 8, map: 400, bounce: [0.09, 0.085, 0.06], area, ...dome },
    air: { ...d.haze, sunColour: d.sunColour.map((k) => k * 0.07), sun: direction },
    corners: 0.8,
    ...rest,
    look: { ...d.look, ...look },
  };
}

/** Wooded mountains behind a village: zero near the camera, rising from `from` metres on. */
function backdrop(seed, from = 120, tall = 330) {
  return (x, z) => {
    const away = smoothstep(from, from * 12, Math.hypot(x, z));
    if (away <= 0) return 0;
    const bend = noise(x * 0.0016 + seed, z * 0.0016) * 2;
    const shape = fractal(x * 0.0017 + seed + bend * 0.3, z * 0.0017, 4);
    const crowns = noise(x * 0.13, z * 0.13) * 6 + noise(x * 0.4, z * 0.4) * 2.5;
    return away * (shape * shape * tall * 2.2 + crowns);
  };
}

/** A ground with mountains behind; near(s, distance) paints what lies within `reach` metres. */
function openGround(mesh, view, { near, reach = 90, seed, tall = 420, from = 80 }) {
  const ground = mesh.material({
    gloss: 0,
    casts: false,
    detail(s, distance) {
      if (Math.hypot(s.x, s.z) > reach) forested(s, distance);
      else near(s, distance);
    },
  });
  const hills = backdrop(seed, from, tall);
  land(mesh, view, hills, () => GREEN, ground, {
    near: 1,
    far: 4000,
    rows: 250,
    columns: 220,
    spread: 0.76,
  });
  return hills;
}

module.exports = { outdoors, backdrop, openGround };
