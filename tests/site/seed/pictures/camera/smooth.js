'use strict';

/**
 * Takes the stairs out of edges: where neighbours differ in brightness, a pixel is mixed with those
 * along the edge. Bright lights are held down first, or one spark outweighs all its neighbours.
 */
function smoothEdges(picture) {
  const { width, height, light } = picture;
  const grey = new Float32Array(width * height);
  for (let i = 0; i < grey.length; i += 1) {
    const sum = light[i * 3] * 0.3 + light[i * 3 + 1] * 0.59 + light[i * 3 + 2] * 0.11;
    grey[i] = Math.sqrt(sum / (1 + sum * 0.5));
  }
  const out = new Float32Array(light);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const i = y * width + x;
      const [n, s, e, w] = [grey[i - width], grey[i + width], grey[i + 1], grey[i - 1]];
      const low = Math.min(n, s, e, w, grey[i]);
      const high = Math.max(n, s, e, w, grey[i]);
      const range = high - low;
      if (range < 0.03) continue;
      const gx =
        grey[i - width + 1] +
        grey[i + width + 1] -
        grey[i - width - 1] -
        grey[i + width - 1] +
        2 * (e - w);
      const gy =
        grey[i + width - 1] +
        grey[i + width + 1] -
        grey[i - width - 1] -
        grey[i - width + 1] +
        2 * (s - n);
      const size = Math.abs(gx) + Math.abs(gy);
      const along = size > 0.05 ? 1 : 0;
      // Unit steps along the edge, rounded to the eight neighbours.
      const tx = along ? Math.round((-gy / size) * 1.4) : 0;
      const ty = along ? Math.round((gx / size) * 1.4) : 0;
      const a = (i + ty * width + tx) * 3;
      const b = (i - ty * width - tx) * 3;
      const t = Math.min(0.75, range * 4);
      for (let c = 0; c < 3; c += 1) {
        const ring =
          (light[(i - 1) * 3 + c] +
            light[(i + 1) * 3 + c] +
            light[(i - width) * 3 + c] +
            light[(i + width) * 3 + c]) *
          0.25;
        const line = (light[a + c] + light[b + c]) * 0.5;
        const mixed = light[i * 3 + c] * 0.34 + line * 0.4 + ring * 0.26;
        out[i * 3 + c] = light[i * 3 + c] + (mixed - light[i * 3 + c]) * t;
      }
    }
  }
  picture.light = out;
}

module.exports = { smoothEdges };
