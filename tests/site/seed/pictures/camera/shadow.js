'use strict';

const { rasterise } = require('./raster');
const { normalise, cross } = require('./lens');

/** Keeps every nearness above 0, which the rasteriser takes for "not there". */
const FAR = 1e4;

/**
 * What a far light sees from its direction (pointing to the light): a map of distances. A place
 * that is farther from the light than the map says lies in shadow.
 * area: { x, y, z, radius } that the map covers, metres. Outside it everything is lit.
 *
 * Returns { map, size, texel, to }: to[0..3], to[4..7] and to[8..11] turn a place into the map's
 * column, row and nearness. Plain numbers, because they are used some ten times for each pixel.
 */
function createShadow(mesh, direction, area, size, skip) {
  const right = normalise(Math.abs(direction[1]) > 0.95 ? [1, 0, 0] : cross(direction, [0, 1, 0]));
  const up = cross(right, direction);
  const scale = size / (2 * area.radius);
  const row = (axis, factor, middle) => {
    const start = area.x * axis[0] + area.y * axis[1] + area.z * axis[2];
    return [axis[0] * factor, axis[1] * factor, axis[2] * factor, middle - start * factor];
  };
  const to = Float64Array.from([
    ...row(right, scale, size / 2),
    ...row(up, scale, size / 2),
    ...row(direction, 1, FAR),
  ]);
  const count = mesh.vertexCount;
  const screen = {
    x: new Float32Array(count),
    y: new Float32Array(count),
    near: new Float32Array(count),
  };
  const p = mesh.positions;
  for (let i = 0, k = 0; i < count; i += 1, k += 3) {
    const x = p[k];
    const y = p[k + 1];
    const z = p[k + 2];
    screen.x[i] = to[0] * x + to[1] * y + to[2] * z + to[3];
    screen.y[i] = to[4] * x + to[5] * y + to[6] * z + to[7];
    screen.near[i] = to[8] * x + to[9] * y + to[10] * z + to[11];
  }
  return { map: rasterise(mesh, screen, size, size, { skip }), size, texel: 1 / scale, to };
}

/** 0 in shadow, 1 in light. bias: metres; ju, jv move the look-up by texels, to soften edges. */
function litBy(shadow, x, y, z, bias, ju, jv) {
  const { map, size, to } = shadow;
  const u = (to[0] * x + to[1] * y + to[2] * z + to[3] + ju) | 0;
  const v = (to[4] * x + to[5] * y + to[6] * z + to[7] + jv) | 0;
  if (u < 0 || v < 0 || u >= size || v >= size) return 1;
  return map[v * size + u] > to[8] * x + to[9] * y + to[10] * z + to[11] + bias ? 0 : 1;
}

module.exports = { createShadow, litBy };
