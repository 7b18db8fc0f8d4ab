'use strict';

const normalise = (v) => {
  const length = Math.hypot(...v) || 1;
  return v.map((k) => k / length);
};
const cross = (a, b) => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/**
 * A camera standing at eye and looking at target.
 * focal: millimetres, as on a 36 mm wide film. shift: moves the picture up (part of its height)
 * without tilting the camera, so that walls stay upright.
 */
function createLens({ eye, target, focal = 35, shift = 0 }, width, height) {
  const forward = normalise(target.map((k, i) => k - eye[i]));
  const right = normalise(cross([0, 1, 0], forward));
  const up = cross(forward, right);
  const f = (focal / 36) * Math.max(width, height * 1.2);
  return { eye, forward, right, up, f, cx: width / 2, cy: height * (0.5 + shift), width, height };
}

/** Where the vertices fall on the picture, and how near each is (1 / distance). */
function project(mesh, lens) {
  const { eye, right, up, forward, f, cx, cy } = lens;
  const count = mesh.vertexCount;
  const out = {
    x: new Float32Array(count),
    y: new Float32Array(count),
    near: new Float32Array(count),
  };
  const p = mesh.positions;
  for (let i = 0; i < count; i += 1) {
    const dx = p[i * 3] - eye[0];
    const dy = p[i * 3 + 1] - eye[1];
    const dz = p[i * 3 + 2] - eye[2];
    const depth = dx * forward[0] + dy * forward[1] + dz * forward[2];
    // Behind the camera: nearness 0 tells the rasteriser to leave the face out.
    if (depth < 0.08) continue;
    const n = 1 / depth;
    out.near[i] = n;
    out.x[i] = cx + f * n * (dx * right[0] + dy * right[1] + dz * right[2]);
    out.y[i] = cy - f * n * (dx * up[0] + dy * up[1] + dz * up[2]);
  }
  return out;
}

module.exports = { createLens, project, normalise, cross };
