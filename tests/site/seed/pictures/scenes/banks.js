'use strict';

const { colour, blend } = require('../camera/colour');
const { noise, fractal, smoothstep } = require('../camera/noise');
const { land } = require('../props/terrain');
const { tree, bush, bamboo } = require('../props/plants');
const { forested } = require('../props/ground');

const [GRASS, SAND, STONE] = ['#5a7030', '#a08c68', '#7d7a72'].map((hex) => colour(hex));

/** Still water with the small waves that break up what it mirrors. */
function waterMaterial(mesh, { tint = colour('#2c3f3a'), waves = 1, share = 0.95 } = {}) {
  const material = mesh.material({
    gloss: 0.5,
    mirror: share,
    casts: false,
    detail(s, distance) {
      const calm = waves * Math.min(1, 25 / distance + 0.12);
      s.nx +=
        (noise(s.x * 1.9, s.z * 3.1) - 0.5) * 0.09 * calm +
        (noise(s.x * 7, s.z * 12) - 0.5) * 0.05 * calm;
      s.nz += (noise(s.x * 2.3 + 9, s.z * 3.7) - 0.5) * 0.12 * calm;
    },
  });
  return { material, tint };
}

/** Banks on both sides of a stream whose middle runs at bed(z), half its width wide(z). */
function banks(mesh, view, { bed, wide, hills, rise = 2.2, reach = 120 }) {
  const ground = mesh.material({
    gloss: 0,
    casts: false,
    detail(s, distance) {
      const fine = distance < 70 ? noise(s.x * 11, s.z * 11) - 0.5 : 0;
      const leaf = noise(s.x * 1.1, s.z * 1.1) - 0.5;
      const far = Math.hypot(s.x, s.z) > 150;
      const shore = smoothstep(0.9, 0.2, s.y + leaf * 0.5);
      const wet = smoothstep(0.18, 0, s.y) * 0.45;
      if (far && s.y > 1.5) {
        forested(s, distance);
        return;
      }
      const c = blend(GRASS, SAND, shore);
      const k = (0.9 + fine * 0.6 + leaf * 0.5) * (1 - wet);
      [s.r, s.g, s.b] = [c[0] * k, c[1] * k, c[2] * k];
      s.nx += fine * 0.5;
      s.nz += leaf * 0.4;
    },
  });
  const height = (x, z) => {
    const off = Math.abs(x - bed(z)) - wide(z) - (noise(z * 0.12, x * 0.05) - 0.5) * 3;
    const bank =
      off < 0
        ? Math.max(-1.5, off * 0.4)
        : rise * (1 - Math.exp(-off * 0.35)) + fractal(x * 0.06, z * 0.06, 3) * off * 0.06;
    return bank + hills(x, z) * smoothstep(0, reach, off);
  };
  land(mesh, view, height, () => GRASS, ground, {
    near: 1.2,
    far: 5000,
    rows: 330,
    columns: 280,
    spread: 0.72,
  });
  return height;
}

function water(mesh, view, w) {
  land(
    mesh,
    view,
    () => 0,
    () => w.tint,
    w.material,
    { near: 1.5, far: 2500, rows: 60, columns: 30, spread: 0.8 }
  );
}

function grove(mesh, random, p, height, { count, x, z, above = 0.7, detail = 16, kinds = 0.7 }) {
  for (let i = 0; i < count; i += 1) {
    const pz = random.between(...z);
    const px = x(pz);
    const y = height(px, pz);
    if (y < above) continue;
    const share = Math.max(0.16, Math.min(2.2, detail / (pz + 6)));
    const pick = random.next();
    if (pick < kinds)
      tree(mesh, random, p, {
        x: px,
        y: y - 0.2,
        z: pz,
        height: random.between(4, 9),
        detail: share,
      });
    else if (pick < kinds + 0.12)
      bamboo(mesh, random, p, { x: px, y: y - 0.2, z: pz, detail: share });
    else
      bush(mesh, random, p, {
        x: px,
        y: y - 0.1,
        z: pz,
        size: random.between(0.8, 2),
        detail: share,
      });
  }
}

module.exports = { GRASS, SAND, STONE, waterMaterial, banks, water, grove };
