'use strict';

const STEPS = 32;
const STRIDE = 11;

/**
 * Water, glass and polished floors: each such pixel follows its mirrored ray over the picture that
 * is already there, and takes the light of what it meets, or of the sky.
 * mirrors: 11 numbers for each: pixel, place (3), normal (3), share, view direction (3).
 */
function reflect(picture, lens, sky, mirrors) {
  const { width, height, light, depth } = picture;
  const { eye, right, up, forward, f, cx, cy } = lens;
  const found = new Float32Array((mirrors.length / STRIDE) * 3);
  const out = [0, 0, 0];
  for (let m = 0, k = 0; m < mirrors.length; m += STRIDE, k += 3) {
    const x = mirrors[m + 1];
    const y = mirrors[m + 2];
    const z = mirrors[m + 3];
    const nx = mirrors[m + 4];
    const ny = mirrors[m + 5];
    const nz = mirrors[m + 6];
    const dx = mirrors[m + 8];
    const dy = mirrors[m + 9];
    const dz = mirrors[m + 10];
    const facing = dx * nx + dy * ny + dz * nz;
    const rx = dx - 2 * facing * nx;
    const ry = Math.abs(dy - 2 * facing * ny);
    const rz = dz - 2 * facing * nz;
    const distance = Math.hypot(x - eye[0], y - eye[1], z - eye[2]);
    let hit = -1;
    let step = 0.02 * distance;
    let t = step;
    for (let i = 0; i < STEPS; i += 1) {
      const vx = x + rx * t - eye[0];
      const vy = y + ry * t - eye[1];
      const vz = z + rz * t - eye[2];
      const far = vx * forward[0] + vy * forward[1] + vz * forward[2];
      if (far <= 0.1) break;
      const px = (cx + (f * (vx * right[0] + vy * right[1] + vz * right[2])) / far) | 0;
      const py = (cy - (f * (vx * up[0] + vy * up[1] + vz * up[2])) / far) | 0;
      if (px < 0 || py < 0 || px >= width || py >= height) break;
      const near = depth[py * width + px];
      if (near > 1 / far) {
        if (far - 1 / near < step * 3 + 0.5) {
          hit = py * width + px;
          break;
        }
      }
      step *= 1.2;
      t += step;
    }
    if (hit >= 0) {
      found[k] = light[hit * 3];
      found[k + 1] = light[hit * 3 + 1];
      found[k + 2] = light[hit * 3 + 2];
    } else {
      sky(rx, ry, rz, out);
      found[k] = out[0];
      found[k + 1] = out[1];
      found[k + 2] = out[2];
    }
  }
  for (let m = 0, k = 0; m < mirrors.length; m += STRIDE, k += 3) {
    const i = mirrors[m] * 3;
    const facing = Math.abs(
      mirrors[m + 8] * mirrors[m + 4] +
        mirrors[m + 9] * mirrors[m + 5] +
        mirrors[m + 10] * mirrors[m + 6]
    );
    // Seen flat, everything mirrors more (Fresnel).
    const share = mirrors[m + 7] * (0.12 + 0.88 * Math.pow(1 - Math.min(1, facing), 3));
    light[i] += (found[k] - light[i]) * share;
    light[i + 1] += (found[k + 1] - light[i + 1]) * share;
    light[i + 2] += (found[k + 2] - light[i + 2]) * share;
  }
}

module.exports = { reflect };
