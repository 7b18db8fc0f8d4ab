'use strict';

const { colour, vary } = require('../camera/colour');
const { noise, noise3, fractal } = require('../camera/noise');
const { box, quad } = require('../camera/shapes');

/** Materials of walls, roofs and floors; once for each mesh. */
function buildingMaterials(mesh) {
  return {
    plaster: mesh.material({ gloss: 0.02, detail: stained }),
    concrete: mesh.material({ gloss: 0.03, detail: concrete }),
    tiles: mesh.material({ gloss: 0.05, detail: tiled }),
    sheet: mesh.material({ gloss: 0.25, detail: corrugated }),
    thatch: mesh.material({ gloss: 0, detail: thatched }),
    wood: mesh.material({ gloss: 0.08, detail: grained }),
    varnish: mesh.material({ gloss: 0.35, mirror: 0.12, detail: grained }),
    glass: mesh.material({ gloss: 0.6, mirror: 0.55 }),
    metal: mesh.material({ gloss: 0.5, mirror: 0.08 }),
    lamp: mesh.material({ gloss: 0, glow: 5, casts: false }),
    terrazzo: mesh.material({ gloss: 0.4, mirror: 0.32, detail: floorTiles }),
  };
}

const dim = (s, k) => {
  s.r *= k;
  s.g *= k;
  s.b *= k;
};

/** Plaster that has seen rain: streaks from above, damp at the foot. */
function stained(s) {
  const across = s.x * 0.9 + s.z * 0.9;
  const streak = noise(across * 2.2, s.y * 0.25);
  const foot = Math.max(0, 0.5 - s.y) * 0.35 * noise(across * 1.5, 3);
  dim(s, 0.9 + streak * 0.1 + (noise3(s.x * 9, s.y * 9, s.z * 9) - 0.5) * 0.05 - foot);
}

function concrete(s) {
  const patch = fractal(s.x * 0.5, s.z * 0.5 + s.y, 4);
  const fine = noise3(s.x * 22, s.y * 22, s.z * 22);
  dim(s, 0.72 + patch * 0.4 + (fine - 0.5) * 0.18);
}

/** Rows of roof tiles, by the way down the slope. */
function tiled(s) {
  const down = Math.hypot(s.nx, s.nz) > 0.05 ? s.y * 5.2 : s.x * 4;
  const along = (Math.abs(s.nx) > Math.abs(s.nz) ? s.z : s.x) * 5;
  const row = Math.floor(down);
  const edge = down - row;
  const column = along + (row % 2) * 0.5;
  const tile = noise(Math.floor(column) * 1.37 + 0.5, row * 2.11 + 0.5);
  const moss = fractal(s.x * 0.6, s.z * 0.6 + s.y, 3);
  dim(s, (0.72 + tile * 0.35) * (0.7 + Math.min(1, edge * 2.2) * 0.3) * (0.85 + moss * 0.25));
  s.ny += (edge - 0.5) * 0.25;
}

function corrugated(s) {
  const along = Math.abs(s.nx) > Math.abs(s.nz) ? s.z : s.x;
  const wave = Math.sin(along * 42);
  if (Math.abs(s.nx) > Math.abs(s.nz)) s.nz += wave * 0.4;
  else s.nx += wave * 0.4;
  const rust = fractal(s.x * 0.9, s.z * 0.9 + s.y * 0.4, 4);
  dim(s, 0.82 + rust * 0.3);
  if (rust > 0.6) s.b *= 0.8;
}

function thatched(s) {
  const along = s.x + s.z * 0.9;
  const straw = noise(along * 26, s.y * 3);
  dim(s, 0.55 + straw * 0.7 + (noise(along, s.y * 6) - 0.5) * 0.3);
  s.nx += (straw - 0.5) * 0.5;
}

function grained(s) {
  const along =
    Math.abs(s.ny) > 0.7 ? noise(s.x * 2.2, s.z * 38) : noise(s.y * 3 + s.x, (s.x + s.z) * 36);
  dim(s, 0.78 + along * 0.4);
}

/** A hall's floor: squares of 60 cm, each a little different, with thin joints. */
function floorTiles(s) {
  const [tx, tz] = [s.x / 0.6, s.z / 0.6];
  const [ix, iz] = [Math.floor(tx), Math.floor(tz)];
  const joint = tx - ix < 0.012 || tz - iz < 0.012;
  const cloud = fractal(s.x * 2.3 + ix * 3, s.z * 2.3 + iz * 5, 3);
  dim(s, joint ? 0.6 : 0.86 + noise(ix * 1.7, iz * 2.3) * 0.08 + (cloud - 0.5) * 0.18);
  s.nx += (cloud - 0.5) * 0.012;
}

/** A roof of two slopes over a box w × d at height y; the ridge runs along x. */
function gable(
  mesh,
  { x = 0, y, z = 0, w, d, rise, over = 0.5, tint, material, wall, wallMaterial = 0 }
) {
  const [x0, x1] = [x - w / 2 - over, x + w / 2 + over];
  const drop = (rise / (d / 2)) * over;
  const [z0, z1] = [z - d / 2 - over, z + d / 2 + over];
  const top = y + rise;
  const t = 0.09;
  for (const [near, far] of [
    [z0, z],
    [z1, z],
  ]) {
    quad(
      mesh,
      [x0, y - drop, near],
      [x1, y - drop, near],
      [x1, top, far],
      [x0, top, far],
      tint,
      material
    );
    quad(
      mesh,
      [x0, y - drop - t, near],
      [x1, y - drop - t, near],
      [x1, y - drop, near],
      [x0, y - drop, near],
      tint.map((k) => k * 0.6),
      0
    );
  }
  if (wall) {
    for (const side of [x - w / 2, x + w / 2]) {
      quad(
        mesh,
        [side, y, z - d / 2],
        [side, y, z + d / 2],
        [side, top, z],
        [side, top, z],
        wall,
        wallMaterial
      );
    }
  }
}

/** A small house seen from afar: dark wooden or earthen walls, one big roof. */
function hut(mesh, random, { x, y, z, turn = 0, scale = 1 }) {
  const wall = vary(
    random,
    random.pick([colour('#6b5138'), colour('#8a6f4c'), colour('#a89878')]),
    0.12
  );
  const roof = vary(
    random,
    random.pick([colour('#6a6560'), colour('#7d4436'), colour('#77766f'), colour('#5b4a38')]),
    0.15
  );
  mesh.at({ x, y, z, turn, scale }, () => {
    box(mesh, 0, -1, 0, 8, 3.6, 5.2, wall);
    gable(mesh, { y: 2.6, w: 8, d: 5.2, rise: 2.1, over: 0.9, tint: roof, material: 0, wall });
    box(mesh, random.around(0, 2), 0, -2.62, 1.1, 1.9, 0.06, colour('#241a12'));
  });
}

module.exports = { buildingMaterials, gable, hut, dim };
