'use strict';

const sharp = require('sharp');
const { createRandom } = require('./random');
const { defocus } = require('./defocus');

const QUALITY = 80;

/**
 * From light to a JPEG, as a camera does it: depth of field, glow round bright lights, exposure,
 * a film curve, colour grading, vignette, grain.
 * look: { exposure, focus, aperture, glow, warmth, tint, contrast, saturation, vignette, grain,
 * lift }; width, height: of the JPEG, pixels.
 */
async function develop(picture, look, { seed, width: wide, height: high }) {
  const { width, height } = picture;
  if (look.aperture) defocus(picture, look.focus, look.aperture);
  const light = picture.light;
  const halo = glowOf(light, width, height, look.threshold || 1.1);
  const exposure = look.exposure || 1;
  const glow = look.glow === undefined ? 0.12 : look.glow;
  const warmth = look.warmth || 0;
  const gains = [1 + warmth, 1 + (look.tint || 0), 1 - warmth];
  const saturation = look.saturation === undefined ? 1 : look.saturation;
  const contrast = look.contrast || 1;
  const vignette = look.vignette === undefined ? 0.28 : look.vignette;
  const lift = look.lift || [0, 0, 0];
  const pixels = Buffer.allocUnsafe(width * height * 3);
  const random = createRandom(seed);
  const grain = (look.grain === undefined ? 5 : look.grain) * 1.2;
  let before = 0;
  for (let y = 0; y < height; y += 1) {
    spill(halo, light, width, y, glow);
    for (let x = 0; x < width; x += 1) {
      const i = (y * width + x) * 3;
      const ox = (x / width - 0.5) * 2;
      const oy = (y / height - 0.5) * 2;
      const dark = 1 - (vignette * (ox * ox + oy * oy)) / 2;
      const r = curve(light[i] * exposure * gains[0] * dark);
      const g = curve(light[i + 1] * exposure * gains[1] * dark);
      const b = curve(light[i + 2] * exposure * gains[2] * dark);
      const grey = r * 0.3 + g * 0.59 + b * 0.11;
      // Half of each grain is carried on to the next pixel: finer than blotches, softer than dots.
      const speck = random.next() + random.next() - 1;
      const noise = (speck + before * 0.5) * grain * (1.1 - grey * 0.6);
      before = speck;
      pixels[i] = finish(r, grey, saturation, contrast, lift[0], noise);
      pixels[i + 1] = finish(g, grey, saturation, contrast, lift[1], noise);
      pixels[i + 2] = finish(b, grey, saturation, contrast, lift[2], noise);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(wide, high, { fit: 'fill', kernel: 'lanczos3' })
    .jpeg({ quality: QUALITY, progressive: true })
    .toBuffer();
}

const CURVE_STEPS = 4096;
const CURVE_END = 8;
const CURVE = Float32Array.from({ length: CURVE_STEPS + 1 }, (_, i) => {
  // The table is finest in the shadows, where a step would show as a band.
  const x = Math.pow(i / CURVE_STEPS, 2) * CURVE_END * 0.72;
  const mapped = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
  return Math.pow(Math.min(1, mapped), 1 / 2.2);
});

/** A film curve (Narkowicz's fit), with display gamma. */
function curve(value) {
  if (!(value > 0)) return 0;
  return CURVE[Math.min(CURVE_STEPS, (Math.sqrt(value / CURVE_END) * CURVE_STEPS + 0.5) | 0)];
}

function finish(value, grey, saturation, contrast, lift, noise) {
  let v = grey + (value - grey) * saturation;
  v = 0.5 + (v - 0.5) * contrast;
  v = v * (1 - lift) + lift;
  v = v * 255 + noise + 0.5;
  return v < 0 ? 0 : v > 255 ? 255 : v | 0;
}

/** What bright lights spill round them: the picture above a threshold, made small and soft. */
function glowOf(light, width, height, threshold) {
  const w = width >> 3;
  const h = height >> 3;
  let small = new Float32Array(w * h * 3);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      for (let c = 0; c < 3; c += 1) {
        let sum = 0;
        for (let dy = 1; dy < 8; dy += 2) {
          for (let dx = 1; dx < 8; dx += 2) {
            sum += Math.min(6, light[((y * 8 + dy) * width + x * 8 + dx) * 3 + c]);
          }
        }
        small[(y * w + x) * 3 + c] = Math.max(0, sum / 16 - threshold) * 2;
      }
    }
  }
  // Three box blurs come close to a bell curve.
  const reach = Math.max(1, Math.round(width / 500));
  for (let pass = 0; pass < 3; pass += 1) {
    small = boxBlur(small, w, h, reach, 3, w * 3);
    small = boxBlur(small, h, w, reach, w * 3, 3);
  }
  return { w, h, small };
}

/** Blurs along lines of n places, `step` apart; the lines lie `stride` apart. */
function boxBlur(values, n, lines, reach, step, stride) {
  const out = new Float32Array(values.length);
  for (let line = 0; line < lines; line += 1) {
    for (let c = 0; c < 3; c += 1) {
      const start = line * stride + c;
      for (let i = 0; i < n; i += 1) {
        let sum = 0;
        for (let k = -reach; k <= reach; k += 1) {
          sum += values[start + Math.min(n - 1, Math.max(0, i + k)) * step];
        }
        out[start + i * step] = sum / (2 * reach + 1);
      }
    }
  }
  return out;
}

/** Adds the glow of a row of pixels to them. */
function spill({ w, h, small }, light, width, y, strength) {
  const sy = Math.min(h - 1.001, Math.max(0, (y - 3.5) / 8));
  const y0 = sy | 0;
  const v = sy - y0;
  for (let x = 0; x < width; x += 1) {
    const sx = Math.min(w - 1.001, Math.max(0, (x - 3.5) / 8));
    const x0 = sx | 0;
    const u = sx - x0;
    const q = (y0 * w + x0) * 3;
    for (let c = 0; c < 3; c += 1) {
      const top = small[q + c] + (small[q + 3 + c] - small[q + c]) * u;
      const r = q + w * 3 + c;
      const low = small[r] + (small[r + 3] - small[r]) * u;
      light[(y * width + x) * 3 + c] += (top + (low - top) * v) * strength;
    }
  }
}

module.exports = { develop };
