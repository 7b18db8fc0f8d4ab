'use strict';

/**
 * A surface woven from nu × nv points, its normals taken from its own curvature. Every round thing
 * (heads, trunks, hills, cloth) is one of these.
 * point(u, v) gives [x, y, z] for u, v in 0..1; tint is a colour or (u, v, point) => colour.
 * closed: u = 0 and u = 1 are the same line.
 * Which side is the outer one does not matter anywhere: what the camera sees faces the camera.
 */
function grid(mesh, nu, nv, point, tint, material = 0, { closed = false } = {}) {
  const columns = closed ? nu : nu + 1;
  const points = new Float32Array(columns * (nv + 1) * 3);
  for (let j = 0; j <= nv; j += 1) {
    for (let i = 0; i < columns; i += 1) points.set(point(i / nu, j / nv), (j * columns + i) * 3);
  }
  const at = (i, j) => {
    const column = closed ? (i + columns) % columns : Math.min(columns - 1, Math.max(0, i));
    return (Math.min(nv, Math.max(0, j)) * columns + column) * 3;
  };
  const first = mesh.vertexCount;
  for (let j = 0; j <= nv; j += 1) {
    for (let i = 0; i < columns; i += 1) {
      // At a pole the row shrinks to a point: its neighbour row tells the direction there.
      const row = Math.min(nv - 0.001, Math.max(0.001, j));
      const [l, r] = [at(i - 1, Math.round(row)), at(i + 1, Math.round(row))];
      let [ux, uy, uz] = [0, 1, 2].map((k) => points[r + k] - points[l + k]);
      if (ux * ux + uy * uy + uz * uz < 1e-12) {
        const inner = j === 0 ? 1 : j - 1;
        [ux, uy, uz] = [0, 1, 2].map(
          (k) => points[at(i + 1, inner) + k] - points[at(i - 1, inner) + k]
        );
      }
      const [d, t] = [at(i, j - 1), at(i, j + 1)];
      const [vx, vy, vz] = [0, 1, 2].map((k) => points[t + k] - points[d + k]);
      let nx = vy * uz - vz * uy;
      let ny = vz * ux - vx * uz;
      let nz = vx * uy - vy * ux;
      const length = Math.hypot(nx, ny, nz) || 1;
      nx /= length;
      ny /= length;
      nz /= length;
      const o = at(i, j);
      const p = [points[o], points[o + 1], points[o + 2]];
      const colour = typeof tint === 'function' ? tint(i / nu, j / nv, p) : tint;
      mesh.vertex(p[0], p[1], p[2], nx, ny, nz, colour);
    }
  }
  for (let j = 0; j < nv; j += 1) {
    for (let i = 0; i < nu; i += 1) {
      const next = closed ? (i + 1) % columns : i + 1;
      const a = first + j * columns + i;
      const b = first + j * columns + next;
      mesh.triangle(a, b, b + columns, material);
      mesh.triangle(a, b + columns, a + columns, material);
    }
  }
}

const TURN = Math.PI * 2;

/** Ellipses stacked from below: rings of [y, radius x, radius z, centre x, centre z]. */
function loft(mesh, rings, tint, material = 0, around = 14) {
  const last = rings.length - 1;
  const point = (u, v) => {
    const [y, rx, rz, cx = 0, cz = 0] = rings[Math.round(v * last)];
    return [cx + Math.cos(u * TURN) * rx, y, cz + Math.sin(u * TURN) * rz];
  };
  grid(mesh, around, last, point, tint, material, { closed: true });
}

function ball(mesh, x, y, z, rx, ry, rz, tint, material = 0, detail = 10) {
  const point = (u, v) => {
    const across = Math.sin(v * Math.PI);
    return [
      x + Math.cos(u * TURN) * rx * across,
      y - Math.cos(v * Math.PI) * ry,
      z + Math.sin(u * TURN) * rz * across,
    ];
  };
  grid(mesh, detail + 4, detail, point, tint, material, { closed: true });
}

/** A tube along points [x, y, z, radius]: arms, legs, trunks, posts, cables. */
function tube(mesh, path, tint, material = 0, around = 7) {
  const last = path.length - 1;
  const frames = path.map((p, i) => {
    const a = path[Math.max(0, i - 1)];
    const b = path[Math.min(last, i + 1)];
    let d = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const length = Math.hypot(...d) || 1;
    d = d.map((k) => k / length);
    const aside = Math.abs(d[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0];
    let s = cross(d, aside);
    const size = Math.hypot(...s);
    s = s.map((k) => k / size);
    return { p, s, t: cross(s, d) };
  });
  const point = (u, v) => {
    const { p, s, t } = frames[Math.round(v * last)];
    const [c, w] = [Math.cos(u * TURN) * p[3], Math.sin(u * TURN) * p[3]];
    return [p[0] + s[0] * c + t[0] * w, p[1] + s[1] * c + t[1] * w, p[2] + s[2] * c + t[2] * w];
  };
  grid(mesh, around, last, point, tint, material, { closed: true });
}

/** A box by its middle below (x, y, z) and its width (x), height (y), depth (z). */
function box(mesh, x, y, z, w, h, d, tint, material = 0) {
  const [x0, x1, y0, y1, z0, z1] = [x - w / 2, x + w / 2, y, y + h, z - d / 2, z + d / 2];
  quad(mesh, [x0, y0, z0], [x1, y0, z0], [x1, y1, z0], [x0, y1, z0], tint, material);
  quad(mesh, [x1, y0, z1], [x0, y0, z1], [x0, y1, z1], [x1, y1, z1], tint, material);
  quad(mesh, [x0, y0, z1], [x0, y0, z0], [x0, y1, z0], [x0, y1, z1], tint, material);
  quad(mesh, [x1, y0, z0], [x1, y0, z1], [x1, y1, z1], [x1, y1, z0], tint, material);
  quad(mesh, [x0, y1, z0], [x1, y1, z0], [x1, y1, z1], [x0, y1, z1], tint, material);
  quad(mesh, [x0, y0, z1], [x1, y0, z1], [x1, y0, z0], [x0, y0, z0], tint, material);
}

/** Larger than this, a flat piece is cut up: one that reaches behind the camera cannot be drawn. */
const LARGEST = 2.5;

/** A flat four-sided piece, its corners in order round it. */
function quad(mesh, a, b, c, d, tint, material = 0) {
  const across = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
  const along = Math.hypot(d[0] - a[0], d[1] - a[1], d[2] - a[2]);
  const n = cross([d[0] - a[0], d[1] - a[1], d[2] - a[2]], [b[0] - a[0], b[1] - a[1], b[2] - a[2]]);
  const size = Math.hypot(...n) || 1;
  const [nx, ny, nz] = n.map((k) => k / size);
  const nu = Math.max(1, Math.ceil(across / LARGEST));
  const nv = Math.max(1, Math.ceil(along / LARGEST));
  const first = mesh.vertexCount;
  for (let j = 0; j <= nv; j += 1) {
    for (let i = 0; i <= nu; i += 1) {
      const [u, v] = [i / nu, j / nv];
      const at = (k) => (a[k] * (1 - u) + b[k] * u) * (1 - v) + (d[k] * (1 - u) + c[k] * u) * v;
      mesh.vertex(at(0), at(1), at(2), nx, ny, nz, tint);
    }
  }
  for (let j = 0; j < nv; j += 1) {
    for (let i = 0; i < nu; i += 1) {
      const k = first + j * (nu + 1) + i;
      mesh.triangle(k, k + 1, k + nu + 2, material);
      mesh.triangle(k, k + nu + 2, k + nu + 1, material);
    }
  }
}

/** One leaf: a rhombus of length l and width w at a place, along a direction, with a face normal. */
function leaf(mesh, x, y, z, dir, normal, l, w, tint, material) {
  const side = cross(dir, normal);
  const first = mesh.vertex(x, y, z, ...normal, tint);
  const [mx, my, mz] = [x + dir[0] * l * 0.45, y + dir[1] * l * 0.45, z + dir[2] * l * 0.45];
  mesh.vertex(mx + side[0] * w, my + side[1] * w, mz + side[2] * w, ...normal, tint);
  mesh.vertex(x + dir[0] * l, y + dir[1] * l, z + dir[2] * l, ...normal, tint);
  mesh.vertex(mx - side[0] * w, my - side[1] * w, mz - side[2] * w, ...normal, tint);
  mesh.triangle(first, first + 1, first + 2, material);
  mesh.triangle(first, first + 2, first + 3, material);
}

const cross = (a, b) => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

module.exports = { grid, loft, ball, tube, box, quad, leaf };
