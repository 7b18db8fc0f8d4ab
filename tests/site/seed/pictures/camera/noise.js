'use strict';

const { createRandom } = require('./random');

const SIZE = 256;
const MASK = SIZE - 1;
const lattice = new Float32Array(SIZE * SIZE);
const source = createRandom(20240321);
for (let i = 0; i < lattice.length; i += 1) lattice[i] = source.next();

/** Smooth noise in 0..1; repeats every 256 units. */
function noise(x, y) {
  const fx = Math.floor(x);
  const fy = Math.floor(y);
  let u = x - fx;
  let v = y - fy;
  u = u * u * (3 - 2 * u);
  v = v * v * (3 - 2 * v);
  const x0 = fx & MASK;
  const x1 = (fx + 1) & MASK;
  const y0 = (fy & MASK) * SIZE;
  const y1 = ((fy + 1) & MASK) * SIZE;
  const a = lattice[y0 + x0];
  const b = lattice[y0 + x1];
  const c = lattice[y1 + x0];
  const d = lattice[y1 + x1];
  return a + (b - a) * u + (c - a + (a - b - c + d) * u) * v;
}

/** The same in three dimensions: slices of the lattice, one for each whole z. */
function noise3(x, y, z) {
  const fz = Math.floor(z);
  let w = z - fz;
  w = w * w * (3 - 2 * w);
  const a = noise(x + fz * 37.7, y + fz * 91.3);
  const b = noise(x + (fz + 1) * 37.7, y + (fz + 1) * 91.3);
  return a + (b - a) * w;
}

/** Octaves of noise, each half as strong and about twice as fine; about 0..1, middle 0.5. */
function fractal(x, y, octaves) {
  let sum = 0;
  let strength = 0.5;
  let total = 0;
  for (let i = 0; i < octaves; i += 1) {
    sum += noise(x, y) * strength;
    total += strength;
    strength *= 0.5;
    // Turned a little each time, or the lattice shows as a grid.
    const turned = x * 1.62 - y * 1.18 + 17.3;
    y = x * 1.18 + y * 1.62 + 9.1;
    x = turned;
  }
  return sum / total;
}

/** Sharp crests with gullies between them, as on mountains; 0..1. */
function ridged(x, y, octaves) {
  let sum = 0;
  let strength = 0.5;
  let total = 0;
  let weight = 1;
  for (let i = 0; i < octaves; i += 1) {
    let crest = 1 - Math.abs(noise(x, y) * 2 - 1);
    crest *= crest * weight;
    sum += crest * strength;
    total += strength;
    weight = Math.min(1, crest * 1.8);
    strength *= 0.5;
    const turned = x * 1.62 - y * 1.18 + 31.7;
    y = x * 1.18 + y * 1.62 + 5.3;
    x = turned;
  }
  return sum / total;
}

function smoothstep(low, high, value) {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

const mix = (a, b, t) => a + (b - a) * t;

module.exports = { noise, noise3, fractal, ridged, smoothstep, mix };
