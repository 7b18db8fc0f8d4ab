'use strict';

const { fractal, smoothstep } = require('./noise');

/**
 * The light that comes from a direction of the sky, as (x, y, z, out) => out[0..2].
 * zenith, horizon, ground: colours. sun: { direction, colour, glow, spread, disc }.
 * clouds: { cover 0..1, softness, light, shade, scale, stretch, drift, octaves }.
 */
function createSky({ zenith, horizon, ground, band = 0.35, sun = null, clouds = null }) {
  const floor = ground || horizon;
  return function sky(x, y, z, out) {
    const height = Math.max(0, y);
    const t = 1 - Math.exp(-height / band);
    let r = horizon[0] + (zenith[0] - horizon[0]) * t;
    let g = horizon[1] + (zenith[1] - horizon[1]) * t;
    let b = horizon[2] + (zenith[2] - horizon[2]) * t;
    let towards = 0;
    if (sun) {
      const [sx, sy, sz] = sun.direction;
      towards = Math.max(0, x * sx + y * sy + z * sz);
      const glow =
        sun.glow * (Math.pow(towards, sun.spread) + 0.35 * Math.pow(towards, sun.spread * 0.15));
      r += sun.colour[0] * glow;
      g += sun.colour[1] * glow;
      b += sun.colour[2] * glow;
      if (sun.disc && towards > 0.99985) {
        const disc = smoothstep(0.99985, 0.99992, towards) * sun.disc;
        r += sun.colour[0] * disc;
        g += sun.colour[1] * disc;
        b += sun.colour[2] * disc;
      }
    }
    if (clouds && y > 0.004) {
      const reach = clouds.scale / (y + 0.06);
      const u = x * reach * (clouds.stretch || 1) + clouds.drift;
      const v = z * reach + clouds.drift * 1.7;
      const warp = fractal(u * 0.6 + 4.2, v * 0.6, 3) - 0.5;
      const octaves = clouds.octaves || 6;
      const body = fractal(u + warp * 1.6, v + warp * 1.6, octaves);
      const low = 1 - clouds.cover;
      const thick =
        smoothstep(low * 0.55 + 0.2, low * 0.55 + 0.2 + clouds.softness, body) *
        smoothstep(0.004, 0.1, y);
      if (thick > 0) {
        // Thick parts are darker below and brighter on the side of the sun.
        const ahead = sun
          ? fractal(u + sun.direction[0] * 0.25, v + sun.direction[2] * 0.25, 4)
          : 0.5;
        const bright = Math.min(1, Math.max(0, 0.62 + (body - ahead) * 2.4 - (body - 0.5) * 0.9));
        const rim = sun ? Math.pow(towards, 6) * (1 - thick) * 1.6 : 0;
        const shade = clouds.shade;
        const light = clouds.light;
        const keep = 1 - thick;
        r = r * keep + thick * (shade[0] + (light[0] - shade[0]) * bright + rim * light[0]);
        g = g * keep + thick * (shade[1] + (light[1] - shade[1]) * bright + rim * light[1]);
        b = b * keep + thick * (shade[2] + (light[2] - shade[2]) * bright + rim * light[2]);
      }
    }
    if (y < 0) {
      const down = smoothstep(0, -0.12, y);
      r += (floor[0] - r) * down;
      g += (floor[1] - g) * down;
      b += (floor[2] - b) * down;
    }
    out[0] = r;
    out[1] = g;
    out[2] = b;
  };
}

module.exports = { createSky };
