'use strict';

const { colour, blend } = require('../camera/colour');
const { noise, fractal, smoothstep } = require('../camera/noise');
const { tuft } = require('./plants');

const GREEN = colour('#5f7434');
const DRY = colour('#8f8450');
const SOIL = colour('#7a5f42');

/** The look of open ground; each is a material's detail function. */
function grassy(bare = 0.3) {
  return (s, distance) => {
    const patch = fractal(s.x * 0.13, s.z * 0.13, 3);
    const worn = smoothstep(1 - bare, 1.1 - bare, fractal(s.x * 0.35 + 20, s.z * 0.35, 3) + 0.1);
    const fine = distance < 60 ? noise(s.x * 17, s.z * 17) - 0.5 : 0;
    const clump = noise(s.x * 3.1, s.z * 3.1) - 0.5;
    const c = blend(blend(GREEN, DRY, smoothstep(0.4, 0.75, patch)), SOIL, worn);
    const k = 0.9 + fine * 0.7 + clump * 0.45;
    [s.r, s.g, s.b] = [c[0] * k, c[1] * k, c[2] * k];
    s.nx += fine * 0.5;
    s.nz += clump * 0.4;
  };
}

const [PINE, MOSS] = [colour('#33472a'), colour('#5d6b38')];

/** Woods seen from some way off: crowns beside one another, in patches of differing green. */
function forested(s, distance) {
  const patch = fractal(s.x * 0.012, s.z * 0.012 + s.y * 0.008, 3);
  // Mostly by height, as seen from the foot of a slope: by plan, crowns would lie as flat streaks.
  const x = s.x + s.z * 0.35;
  const y = s.y * 1.15 + s.z * 0.16;
  const crown = noise(x * 0.2, y * 0.26) - 0.5;
  const leaf = distance < 900 ? noise(x * 0.85, y * 0.95) - 0.5 : 0;
  const near = 1 / (1 + distance * 0.0005);
  const c = blend(PINE, MOSS, smoothstep(0.3, 0.85, patch));
  const k = 0.95 + (crown * 0.5 + leaf * 0.6) * near;
  [s.r, s.g, s.b] = [c[0] * k, c[1] * k, c[2] * k];
  s.nx += (crown * 0.5 + leaf * 0.3) * near;
  s.nz += leaf * 0.7 * near;
}

function earthen(s) {
  const patch = fractal(s.x * 0.5, s.z * 0.5, 4);
  const fine = noise(s.x * 21, s.z * 21) - 0.5;
  const pebble = noise(s.x * 6.3, s.z * 6.3);
  const k = 0.7 + patch * 0.5 + fine * 0.3 + (pebble > 0.82 ? 0.2 : 0);
  [s.r, s.g, s.b] = [SOIL[0] * k, SOIL[1] * k, SOIL[2] * k];
  s.nx += fine * 0.4;
  s.nz += (patch - 0.5) * 0.5;
}

/** A concrete road or yard: slabs with joints, stains, dust at its edges. */
function paved(slab = 4, tint = colour('#a9a39a')) {
  return (s, distance) => {
    const [tx, tz] = [s.x / slab, s.z / slab];
    const joint = Math.min(tx - Math.floor(tx), tz - Math.floor(tz)) * slab < 0.03 && distance < 40;
    const stain = fractal(s.x * 0.4, s.z * 0.4, 4);
    const fine = noise(s.x * 31, s.z * 31) - 0.5;
    const slabTone = noise(Math.floor(tx) * 3.3, Math.floor(tz) * 5.7) * 0.1;
    const k = (joint ? 0.6 : 0.72 + slabTone) + stain * 0.32 + fine * 0.16;
    [s.r, s.g, s.b] = [tint[0] * k, tint[1] * k, tint[2] * k * 0.97];
    s.nx += fine * 0.12;
    s.nz += fine * 0.12;
  };
}

/** Grass that stands up near the camera; where(x, z) says whether it grows there. */
function meadow(
  mesh,
  random,
  material,
  { eye, reach = 16, count = 2600, height = 0.16, heading = 0, where, ground }
) {
  for (let i = 0; i < count; i += 1) {
    const distance = 1.2 + reach * Math.pow(random.next(), 1.4);
    const angle = heading + random.around(0, 0.75);
    const x = eye[0] + Math.sin(angle) * distance;
    const z = eye[2] + Math.cos(angle) * distance;
    if (where && !where(x, z)) continue;
    tuft(mesh, random, material, {
      x,
      y: ground ? ground(x, z) - 0.01 : -0.01,
      z,
      count: 6,
      height: height * random.between(0.5, 1.5),
      radius: 0.12,
      width: 0.007 + distance * 0.0005,
      tint: blend(GREEN, DRY, random.next() * 0.7),
    });
  }
}

module.exports = { forested, grassy, earthen, paved, meadow, GREEN, DRY, SOIL };
