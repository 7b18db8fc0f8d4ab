'use strict';

/**
 * Land seen from the camera: a fan of points that lie close together near the camera and far apart
 * in the distance, so that a foot of grass and a mountain range cost the same.
 * height(x, z) and tint(x, z, y) describe the land; view: { eye, target }.
 */
function land(
  mesh,
  view,
  height,
  tint,
  material,
  { near = 1, far = 9000, rows = 420, columns = 380, spread = 0.75, power = 1 } = {}
) {
  const { eye, target } = view;
  const heading = Math.atan2(target[0] - eye[0], target[2] - eye[2]);
  const first = mesh.vertexCount;
  const line = columns + 1;
  const heights = new Float32Array(line * (rows + 1));
  const xs = new Float32Array(heights.length);
  const zs = new Float32Array(heights.length);
  for (let j = 0; j <= rows; j += 1) {
    const distance = near * Math.pow(far / near, Math.pow(j / rows, power));
    for (let i = 0; i <= columns; i += 1) {
      const angle = heading + (i / columns - 0.5) * 2 * spread;
      // Across by the tangent: straight rows keep the fan's edge out of the picture.
      const side = Math.tan(angle - heading) * distance;
      const k = j * line + i;
      xs[k] = eye[0] + Math.sin(heading) * distance + Math.cos(heading) * side;
      zs[k] = eye[2] + Math.cos(heading) * distance - Math.sin(heading) * side;
      heights[k] = height(xs[k], zs[k]);
    }
  }
  for (let j = 0; j <= rows; j += 1) {
    for (let i = 0; i <= columns; i += 1) {
      const k = j * line + i;
      const l = k - (i > 0 ? 1 : 0);
      const r = k + (i < columns ? 1 : 0);
      const d = k - (j > 0 ? line : 0);
      const u = k + (j < rows ? line : 0);
      const [ax, ay, az] = [xs[r] - xs[l], heights[r] - heights[l], zs[r] - zs[l]];
      const [bx, by, bz] = [xs[u] - xs[d], heights[u] - heights[d], zs[u] - zs[d]];
      let nx = by * az - bz * ay;
      let ny = bz * ax - bx * az;
      let nz = bx * ay - by * ax;
      const size = Math.hypot(nx, ny, nz) * (ny < 0 ? -1 : 1) || 1;
      nx /= size;
      ny /= size;
      nz /= size;
      mesh.vertex(xs[k], heights[k], zs[k], nx, ny, nz, tint(xs[k], zs[k], heights[k], ny));
    }
  }
  for (let j = 0; j < rows; j += 1) {
    for (let i = 0; i < columns; i += 1) {
      const a = first + j * line + i;
      mesh.triangle(a, a + 1, a + line + 1, material);
      mesh.triangle(a, a + line + 1, a + line, material);
    }
  }
}

module.exports = { land };
