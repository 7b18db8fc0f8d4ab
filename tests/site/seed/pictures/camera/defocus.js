'use strict';

const SAMPLES = 36;

/**
 * Depth of field: what is nearer or farther than `focus` (metres) spreads into discs.
 * aperture: the disc's radius, as a share of the picture's width, of something infinitely far.
 * Worked out at half size, where everything is soft anyway, and mixed into the sharp picture.
 */
function defocus(picture, focus, aperture) {
  const { width, height, light, depth } = picture;
  const w = width >> 1;
  const h = height >> 1;
  const small = new Float32Array(w * h * 3);
  const blur = new Float32Array(w * h);
  const largest = width * 0.022;
  const radiusAt = (near) => Math.min(largest, Math.abs(1 - focus * near) * aperture * width * 0.5);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const i = y * 2 * width + x * 2;
      const o = (y * w + x) * 3;
      for (let c = 0; c < 3; c += 1) {
        small[o + c] =
          (light[i * 3 + c] +
            light[(i + 1) * 3 + c] +
            light[(i + width) * 3 + c] +
            light[(i + width + 1) * 3 + c]) *
          0.25;
      }
      blur[y * w + x] = radiusAt(depth[i]);
    }
  }
  const offsets = new Float32Array(SAMPLES * 3);
  for (let s = 0; s < SAMPLES; s += 1) {
    const far = Math.sqrt((s + 0.5) / SAMPLES);
    offsets[s * 3] = Math.cos(s * 2.399963) * far;
    offsets[s * 3 + 1] = Math.sin(s * 2.399963) * far;
    offsets[s * 3 + 2] = far;
  }
  const soft = new Float32Array(w * h * 3);
  const spread = new Float32Array(w * h);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const i = y * w + x;
      const own = blur[i];
      const zOwn = depth[y * 2 * width + x * 2];
      // Near things out of focus spread over their sharp neighbours: look as far as they may reach.
      const reach = Math.max(own, spreadOf(blur, depth, w, h, width, x, y, focus, largest));
      spread[i] = reach;
      if (reach < 0.8) {
        soft[i * 3] = small[i * 3];
        soft[i * 3 + 1] = small[i * 3 + 1];
        soft[i * 3 + 2] = small[i * 3 + 2];
        continue;
      }
      let r = small[i * 3] * 0.5;
      let g = small[i * 3 + 1] * 0.5;
      let b = small[i * 3 + 2] * 0.5;
      let weight = 0.5;
      for (let s = 0; s < SAMPLES; s += 1) {
        const qx = (x + offsets[s * 3] * reach) | 0;
        const qy = (y + offsets[s * 3 + 1] * reach) | 0;
        if (qx < 0 || qy < 0 || qx >= w || qy >= h) continue;
        const q = qy * w + qx;
        // A neighbour counts where its own disc reaches; a farther one no more than this pixel's.
        const behind = depth[qy * 2 * width + qx * 2] < zOwn * 0.97;
        const disc = behind ? Math.min(blur[q], own) : blur[q];
        const k = disc >= offsets[s * 3 + 2] * reach - 0.7 ? 1 : 0.02;
        r += small[q * 3] * k;
        g += small[q * 3 + 1] * k;
        b += small[q * 3 + 2] * k;
        weight += k;
      }
      soft[i * 3] = r / weight;
      soft[i * 3 + 1] = g / weight;
      soft[i * 3 + 2] = b / weight;
    }
  }
  mixIn(light, width, height, soft, spread, w, h);
}

/** The widest disc of a near thing that may cover this place; a coarse look round. */
function spreadOf(blur, depth, w, h, width, x, y, focus, largest) {
  let widest = 0;
  for (let k = 0; k < 8; k += 1) {
    const far = largest * (k < 4 ? 0.35 : 0.8);
    const qx = (x + Math.cos(k * 1.9) * far) | 0;
    const qy = (y + Math.sin(k * 1.9) * far) | 0;
    if (qx < 0 || qy < 0 || qx >= w || qy >= h) continue;
    const near = depth[qy * 2 * width + qx * 2];
    if (near * focus > 1.05 && blur[qy * w + qx] >= far)
      widest = Math.max(widest, blur[qy * w + qx]);
  }
  return widest;
}

function mixIn(light, width, height, soft, spread, w, h) {
  for (let y = 0; y < height; y += 1) {
    const sy = Math.min(h - 1.001, Math.max(0, y * 0.5 - 0.25));
    const y0 = sy | 0;
    const v = sy - y0;
    for (let x = 0; x < width; x += 1) {
      const sx = Math.min(w - 1.001, Math.max(0, x * 0.5 - 0.25));
      const x0 = sx | 0;
      const u = sx - x0;
      const q = y0 * w + x0;
      const t = Math.min(1, Math.max(0, (spread[q] - 0.35) * 1.4));
      if (t <= 0) continue;
      const i = (y * width + x) * 3;
      for (let c = 0; c < 3; c += 1) {
        const top = soft[q * 3 + c] * (1 - u) + soft[(q + 1) * 3 + c] * u;
        const low = soft[(q + w) * 3 + c] * (1 - u) + soft[(q + w + 1) * 3 + c] * u;
        light[i + c] += (top + (low - top) * v - light[i + c]) * t;
      }
    }
  }
}

module.exports = { defocus };
