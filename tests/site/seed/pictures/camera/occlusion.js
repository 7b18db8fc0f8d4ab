'use strict';

const { createRandom } = require('./random');

const SAMPLES = 10;

/**
 * How much of the surroundings each place sees (1 = open, 0 = shut in a corner), from the picture's
 * own distances, at half size. radius: metres within which things darken one another.
 */
function createOcclusion(depth, lens, radius) {
  const { width, height, f, cx, cy } = lens;
  const w = width >> 1;
  const h = height >> 1;
  const raw = new Float32Array(w * h).fill(1);
  const random = createRandom(77);
  // Where to look, for each of 64 neighbouring pixels another way: [x, y] within a unit disc.
  const looks = new Float32Array(64 * SAMPLES * 2);
  for (let k = 0; k < 64; k += 1) {
    const turn = random.next() * Math.PI * 2;
    for (let i = 0; i < SAMPLES; i += 1) {
      const far = (i + 0.5) / SAMPLES;
      looks[(k * SAMPLES + i) * 2] = Math.cos(turn + i * 2.4) * far;
      looks[(k * SAMPLES + i) * 2 + 1] = Math.sin(turn + i * 2.4) * far;
    }
  }
  const limit = width * 0.05;

  for (let y = 1; y < h - 1; y += 1) {
    for (let x = 1; x < w - 1; x += 1) {
      const px = x * 2;
      const py = y * 2;
      const i = py * width + px;
      const n0 = depth[i];
      if (n0 === 0) continue;
      const z = 1 / n0;
      const vx = ((px - cx) / f) * z;
      const vy = ((py - cy) / f) * z;
      const zr = 1 / (depth[i + 1] || n0);
      const zd = 1 / (depth[i + width] || n0);
      // The face's own direction, from its neighbours.
      const ax = ((px + 1 - cx) / f) * zr - vx;
      const ay = ((py - cy) / f) * zr - vy;
      const az = zr - z;
      const bx = ((px - cx) / f) * zd - vx;
      const by = ((py + 1 - cy) / f) * zd - vy;
      const bz = zd - z;
      let nx = ay * bz - az * by;
      let ny = az * bx - ax * bz;
      let nz = ax * by - ay * bx;
      const size = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
      const sign = nz > 0 ? -1 / size : 1 / size;
      nx *= sign;
      ny *= sign;
      nz *= sign;
      const reach = Math.min(limit, (radius * f) / z);
      if (reach < 2) continue;
      const look = (((x & 7) << 3) | (y & 7)) * SAMPLES * 2;
      let shut = 0;
      for (let s = 0; s < SAMPLES; s += 1) {
        const qx = (px + looks[look + s * 2] * reach) | 0;
        const qy = (py + looks[look + s * 2 + 1] * reach) | 0;
        if (qx < 0 || qy < 0 || qx >= width || qy >= height) continue;
        const nq = depth[qy * width + qx];
        if (nq === 0) continue;
        const zq = 1 / nq;
        const dx = ((qx - cx) / f) * zq - vx;
        const dy = ((qy - cy) / f) * zq - vy;
        const dz = zq - z;
        const square = dx * dx + dy * dy + dz * dz;
        if (square > radius * radius) continue;
        const rise = dx * nx + dy * ny + dz * nz - 0.004 * z;
        if (rise > 0) shut += (rise / Math.sqrt(square)) * (1 - square / (radius * radius));
      }
      raw[y * w + x] = Math.max(0, 1 - (shut * 1.7) / SAMPLES);
    }
  }
  const soft = new Float32Array(w * h);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const zc = depth[y * 2 * width + x * 2];
      let sum = 0;
      let weight = 0;
      for (let dy = -2; dy <= 2; dy += 1) {
        for (let dx = -2; dx <= 2; dx += 1) {
          const xx = x + dx;
          const yy = y + dy;
          if (xx < 0 || yy < 0 || xx >= w || yy >= h) continue;
          const near = Math.abs(depth[yy * 2 * width + xx * 2] - zc) < zc * 0.05 ? 1 : 0.02;
          sum += raw[yy * w + xx] * near;
          weight += near;
        }
      }
      soft[y * w + x] = sum / weight;
    }
  }
  return (x, y) => soft[Math.min(h - 1, y >> 1) * w + Math.min(w - 1, x >> 1)];
}

module.exports = { createOcclusion };
