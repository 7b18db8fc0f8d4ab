'use strict';

/**
 * Which face is seen in each pixel, and how near. `near` grows towards the viewer and is linear
 * over the picture, so the same loop serves the camera (1 / distance) and the shadow maps.
 * skip(material): faces to leave out. faces: null where only the distance is wanted.
 */
function rasterise(mesh, screen, width, height, { faces = null, skip = null } = {}) {
  const depth = new Float32Array(width * height);
  const { x: sx, y: sy, near } = screen;
  const { corners, faceMaterial, faceCount } = mesh;
  const skipped = mesh.materials.map((material) => Boolean(skip && skip(material)));
  if (faces) faces.fill(-1);
  for (let face = 0; face < faceCount; face += 1) {
    if (skipped[faceMaterial[face]]) continue;
    const a = corners[face * 3];
    const b = corners[face * 3 + 1];
    const c = corners[face * 3 + 2];
    const na = near[a];
    const nb = near[b];
    const nc = near[c];
    if (na <= 0 || nb <= 0 || nc <= 0) continue;
    const ax = sx[a];
    const ay = sy[a];
    const bx = sx[b] - ax;
    const by = sy[b] - ay;
    const cx = sx[c] - ax;
    const cy = sy[c] - ay;
    const area = bx * cy - by * cx;
    if (area > -1e-9 && area < 1e-9) continue;
    let left = bx < cx ? bx : cx;
    let right = bx > cx ? bx : cx;
    let top = by < cy ? by : cy;
    let bottom = by > cy ? by : cy;
    left = Math.ceil(ax + (left < 0 ? left : 0) - 0.5);
    right = Math.floor(ax + (right > 0 ? right : 0) - 0.5);
    top = Math.ceil(ay + (top < 0 ? top : 0) - 0.5);
    bottom = Math.floor(ay + (bottom > 0 ? bottom : 0) - 0.5);
    if (left < 0) left = 0;
    if (top < 0) top = 0;
    if (right >= width) right = width - 1;
    if (bottom >= height) bottom = height - 1;
    if (left > right || top > bottom) continue;
    const inverse = 1 / area;
    const vStep = -by * inverse;
    const uStep = cy * inverse;
    const nStep = uStep * (nb - na) + vStep * (nc - na);
    for (let y = top; y <= bottom; y += 1) {
      const py = y + 0.5 - ay;
      const px = left + 0.5 - ax;
      let u = (px * cy - py * cx) * inverse;
      let v = (py * bx - px * by) * inverse;
      let n = na + u * (nb - na) + v * (nc - na);
      for (let i = y * width + left, end = y * width + right; i <= end; i += 1) {
        if (u >= -1e-6 && v >= -1e-6 && u + v <= 1.000001 && n > depth[i]) {
          depth[i] = n;
          if (faces) faces[i] = face;
        }
        u += uStep;
        v += vStep;
        n += nStep;
      }
    }
  }
  return depth;
}

module.exports = { rasterise };
