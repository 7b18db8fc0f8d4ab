'use strict';

const { smoothstep } = require('../camera/noise');

/** The share of each step that is its wall; the rest is the level field above it. */
const WALL = 0.16;

/**
 * A hillside cut into level fields. The mesh holds only the smooth hill, raised by one step; which
 * field or wall a pixel shows is found by following its line of sight into the steps, so that edges
 * stay sharp at any distance. bounds: { x0, x1, z0, z1 } in metres; slope(x, z): the smooth hill.
 */
function createSteps(slope, step, bounds) {
  const w = Math.ceil(bounds.x1 - bounds.x0) + 1;
  const h = Math.ceil(bounds.z1 - bounds.z0) + 1;
  const heights = new Float32Array(w * h);
  for (let j = 0; j < h; j += 1) {
    for (let i = 0; i < w; i += 1) heights[j * w + i] = slope(bounds.x0 + i, bounds.z0 + j);
  }

  function smooth(x, z) {
    const u = Math.min(w - 1.001, Math.max(0, x - bounds.x0));
    const v = Math.min(h - 1.001, Math.max(0, z - bounds.z0));
    const i = u | 0;
    const j = v | 0;
    const k = j * w + i;
    const a = heights[k] + (heights[k + 1] - heights[k]) * (u - i);
    const b = heights[k + w] + (heights[k + w + 1] - heights[k + w]) * (u - i);
    return a + (b - a) * (v - j);
  }

  function stepped(x, z) {
    const k = smooth(x, z) / step;
    const level = Math.floor(k);
    return (level + smoothstep(0, WALL, k - level)) * step;
  }

  /** Moves the surface from the raised hill to what the line of sight meets. */
  function follow(s, distance) {
    const stride = Math.max(0.08, distance * 0.0022);
    let t = 0;
    for (let i = 0; i < 60; i += 1) {
      if (s.y + s.dy * t <= stepped(s.x + s.dx * t, s.z + s.dz * t)) break;
      t += stride;
    }
    let before = Math.max(0, t - stride);
    for (let i = 0; i < 5; i += 1) {
      const middle = (before + t) / 2;
      const inside = s.y + s.dy * middle <= stepped(s.x + s.dx * middle, s.z + s.dz * middle);
      if (inside) t = middle;
      else before = middle;
    }
    s.x += s.dx * t;
    s.y += s.dy * t;
    s.z += s.dz * t;
    const k = smooth(s.x, s.z) / step;
    const level = Math.floor(k);
    return { level, part: k - level };
  }

  /** Which way is downhill, as [x, z] and how steep. */
  function downhill(x, z) {
    const gx = smooth(x + 0.8, z) - smooth(x - 0.8, z);
    const gz = smooth(x, z + 0.8) - smooth(x, z - 0.8);
    const size = Math.hypot(gx, gz) || 1;
    return [-gx / size, -gz / size];
  }

  /** Share of sunlight at a place: the walls above throw their shadow on the fields below. */
  function sunAt(s, [sx, sy, sz]) {
    let shut = 0;
    for (let t = 0.4; t < 14; t *= 1.35) {
      const over = stepped(s.x + sx * t, s.z + sz * t) - (s.y + sy * t + 0.06);
      if (over > 0) shut = Math.max(shut, Math.min(1, over * 4));
    }
    return 1 - shut;
  }

  return { smooth, follow, downhill, sunAt, WALL };
}

module.exports = { createSteps };
