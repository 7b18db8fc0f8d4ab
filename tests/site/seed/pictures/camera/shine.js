'use strict';

const { createRandom } = require('./random');
const { litBy } = require('./shadow');

const SUN_TAPS = 5;
/** A ring of random numbers: drawing each anew would cost more than all else here. */
const RING = 4096;

/** Makes shine(surface, material, view direction, openness, out): the light sent to the camera. */
function createShine({ sun, directions, bounce, points }) {
  const random = createRandom(5);
  const ring = Float32Array.from({ length: RING }, () => random.next() * 2 - 1);
  const disc = new Float32Array(RING * 2);
  for (let i = 0; i < RING; i += 1) {
    const angle = random.next() * Math.PI * 2;
    const far = Math.sqrt(random.next()) * (sun ? sun.softness : 0);
    disc[i * 2] = Math.cos(angle) * far;
    disc[i * 2 + 1] = Math.sin(angle) * far;
  }
  let at = 0;
  const count = directions.length;
  const toSun = sun ? Float64Array.from(sun.direction) : null;
  const light = new Float64Array(3);

  function addSun(s, material, dx, dy, dz) {
    const sx = toSun[0];
    const sy = toSun[1];
    const sz = toSun[2];
    const through = material.leaf;
    const facing = s.nx * sx + s.ny * sy + s.nz * sz;
    const received = facing > 0 ? facing + through * 0.3 * (1 - facing) : -facing * through;
    if (received <= 0) return 0;
    const bias = sun.shadow.texel * (1.8 + 3 * (1 - Math.abs(facing)));
    let lit = 0;
    for (let k = 0; k < SUN_TAPS; k += 1) {
      at = (at + 1) & (RING - 1);
      lit += litBy(sun.shadow, s.x, s.y, s.z, bias, disc[at * 2], disc[at * 2 + 1]);
    }
    lit *= s.sun / SUN_TAPS;
    if (lit === 0) return 0;
    light[0] += sun.colour[0] * received * lit;
    light[1] += sun.colour[1] * received * lit;
    light[2] += sun.colour[2] * received * lit;
    if (s.gloss < 0.01 || facing <= 0) return 0;
    const hx = sx - dx;
    const hy = sy - dy;
    const hz = sz - dz;
    const half = (s.nx * hx + s.ny * hy + s.nz * hz) / Math.sqrt(hx * hx + hy * hy + hz * hz);
    return lit * s.gloss * Math.pow(Math.max(0, half), 10 + s.gloss * 90) * (1 + s.gloss * 3);
  }

  function addSky(s, through, open) {
    for (let k = 0; k < count; k += 1) {
      const d = directions[k];
      let facing = s.nx * d.x + s.ny * d.y + s.nz * d.z;
      if (facing < 0) facing *= -through;
      if (facing <= 0.01) continue;
      if (d.shadow) {
        at = (at + 1) & (RING - 1);
        const j = ring[at];
        if (litBy(d.shadow, s.x, s.y, s.z, d.bias, j, -j) === 0) continue;
      }
      const k2 = facing * open;
      light[0] += d.r * k2;
      light[1] += d.g * k2;
      light[2] += d.b * k2;
    }
    const below = (0.55 - 0.45 * s.ny) * open;
    light[0] += bounce[0] * below;
    light[1] += bounce[1] * below;
    light[2] += bounce[2] * below;
  }

  function addPoints(s, open) {
    for (let k = 0; k < points.length; k += 1) {
      const p = points[k];
      const vx = p.x - s.x;
      const vy = p.y - s.y;
      const vz = p.z - s.z;
      const square = vx * vx + vy * vy + vz * vz;
      if (square > p.range * p.range) continue;
      const distance = Math.sqrt(square) || 1;
      const facing = (s.nx * vx + s.ny * vy + s.nz * vz) / distance;
      if (facing <= 0) continue;
      const fade = 1 - square / (p.range * p.range);
      let strength = ((facing * fade * fade) / (square + 0.4)) * open;
      if (p.aim) {
        const along = -(vx * p.aim[0] + vy * p.aim[1] + vz * p.aim[2]) / distance;
        strength *= Math.max(0, (along - p.cone) / (1 - p.cone));
      }
      light[0] += p.colour[0] * strength;
      light[1] += p.colour[1] * strength;
      light[2] += p.colour[2] * strength;
    }
  }

  return function shine(s, material, dx, dy, dz, open, out) {
    light.fill(0);
    const spark = sun ? addSun(s, material, dx, dy, dz) : 0;
    addSky(s, material.leaf, open);
    if (points.length > 0) addPoints(s, open);
    out[0] = s.r * (light[0] + s.glow) + (spark > 0 ? sun.colour[0] * spark : 0);
    out[1] = s.g * (light[1] + s.glow) + (spark > 0 ? sun.colour[1] * spark : 0);
    out[2] = s.b * (light[2] + s.glow) + (spark > 0 ? sun.colour[2] * spark : 0);
  };
}

module.exports = { createShine };
