'use strict';

const { Mesh } = require('../camera/mesh');
const { colour, vary, blend } = require('../camera/colour');
const { noise, fractal, smoothstep } = require('../camera/noise');
const { ball, tube, box } = require('../camera/shapes');
const { land } = require('../props/terrain');
const { buildingMaterials } = require('../props/buildings');
const { house, stiltHouse } = require('../props/houses');
const { plantMaterials, tree, bush, banana, palm, bamboo } = require('../props/plants');
const { forested, grassy, paved, meadow, GREEN } = require('../props/ground');
const { peopleMaterials, outfit, standing } = require('../props/people');
const { bicycle } = require('../props/vehicles');
const { outdoors, backdrop } = require('./outdoors');

/** Where the road runs: its middle for each z. */
const bendOf = (z) => Math.sin(z * 0.028) * 6 * smoothstep(0, 60, z) + z * 0.02;

/** Ground with a road on it; returns its height function. */
function villageGround(mesh, view, { road = 1.9, seed, hills = backdrop(seed) }) {
  const grass = grassy(0.35);
  const concrete = paved(4);
  const ground = mesh.material({
    gloss: 0,
    casts: false,
    detail(s, distance) {
      const off = Math.abs(s.x - bendOf(s.z));
      if (Math.hypot(s.x, s.z) > 130) forested(s, distance);
      else if (off < road + noise(s.z * 2, s.x) * 0.08) concrete(s, distance);
      else {
        grass(s, distance);
        const dust = smoothstep(road + 1.3, road, off);
        s.r += (0.19 - s.r) * dust * 0.7;
        s.g += (0.15 - s.g) * dust * 0.7;
        s.b += (0.1 - s.b) * dust * 0.7;
      }
    },
  });
  const height = (x, z) => {
    const off = Math.abs(x - bendOf(z));
    const verge =
      off < road ? 0 : -0.05 + fractal(x * 0.2, z * 0.2, 2) * 0.3 * smoothstep(road, road + 3, off);
    return verge + hills(x, z);
  };
  land(mesh, view, height, () => GREEN, ground, {
    near: 1,
    far: 4000,
    rows: 260,
    columns: 200,
    spread: 0.72,
  });
  return height;
}

/** A lamp on a post with its own small solar panel. */
function solarLamp(mesh, b, x, z, points, lit) {
  const side = x > bendOf(z) ? -1 : 1;
  tube(
    mesh,
    [
      [x, 0, z, 0.06],
      [x, 5.6, z, 0.045],
    ],
    colour('#a7acb0'),
    b.metal,
    8
  );
  tube(
    mesh,
    [
      [x, 5.2, z, 0.03],
      [x + side * 1.2, 5.5, z, 0.028],
    ],
    colour('#a7acb0'),
    b.metal,
    6
  );
  box(mesh, x + side * 1.3, 5.44, z, 0.55, 0.07, 0.24, colour('#d8dcde'), b.metal);
  mesh.at({ x, y: 5.7, z, lean: -0.5 }, () =>
    box(mesh, 0, 0, 0, 0.75, 0.04, 0.55, colour('#141f38'), b.glass)
  );
  if (!lit) return;
  box(mesh, x + side * 1.3, 5.4, z, 0.48, 0.03, 0.2, colour('#fff2d0', 1.4), b.lamp);
  points.push({ x: x + side * 1.3, y: 5.25, z, range: 16, colour: colour('#ffe2ac', 9) });
}

/** A road through a village. day: the light; lamps: whether solar lamps stand along it. */
function villageRoad({
  day = 'morning',
  seed = 3,
  lamps = false,
  walkers = 3,
  focal = 30,
  stilts = false,
  random,
}) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const m = peopleMaterials(mesh);
  const view = { eye: [-0.5, 1.62, -3], target: [2.2, 2.2, 30], focal };
  const height = villageGround(mesh, view, { seed });
  const points = [];
  const night = day === 'dusk';
  for (let i = 0; i < 6; i += 1) {
    const z = 13 + i * 13;
    const side = i % 2 ? 1 : -1;
    const x = bendOf(z) + side * random.between(10, 13);
    const build = stilts && i % 3 !== 2 ? stiltHouse : house;
    build(mesh, random, b, {
      x,
      z,
      turn: side * (Math.PI / 2 - 0.4) + random.around(0, 0.1),
      w: random.between(7.5, 10),
    });
    if (night)
      points.push({ x: x - side * 5.2, y: 2.2, z, range: 9, colour: colour('#ffb45e', 5) });
  }
  for (let i = 0; i < 74; i += 1) {
    const z = random.between(4, 105);
    const side = random.pick([-1, 1]);
    const x = bendOf(z) + side * random.between(4.2, 26 + z * 0.3);
    const near = Math.abs(x - bendOf(z)) < 15 && Math.abs(((z - 13) % 13) - 0) < 4.5;
    const y = height(x, z);
    const kind = random.next();
    const detail = Math.max(0.2, Math.min(3, 26 / (z + 4)));
    if (near && Math.abs(x - bendOf(z)) > 6) continue;
    if (kind < 0.45) tree(mesh, random, p, { x, y, z, height: random.between(5, 9), detail });
    else if (kind < 0.6) banana(mesh, random, p, { x, y, z, height: random.between(2.8, 3.8) });
    else if (kind < 0.72) palm(mesh, random, p, { x, y, z, height: random.between(6, 9) });
    else if (kind < 0.8 && z > 14) bamboo(mesh, random, p, { x, y, z, detail: 0.6 });
    else bush(mesh, random, p, { x, y, z, size: random.between(0.7, 1.6), detail });
  }
  // Flower beds along the road, as villages plant them.
  for (let z = 2.5; z < 48; z += 0.55) {
    for (const side of [-1, 1]) {
      const x = bendOf(z) + side * random.between(2.2, 2.6);
      bush(mesh, random, p, {
        x,
        z,
        size: random.between(0.3, 0.45),
        detail: Math.max(0.12, 0.6 - z / 60),
      });
      if (random.chance(0.5)) {
        const tint = random.pick([colour('#d8427a'), colour('#e8b32c'), colour('#c43a2e')]);
        ball(
          mesh,
          x,
          random.between(0.3, 0.44),
          z,
          0.035,
          0.03,
          0.035,
          vary(random, tint, 0.15),
          0,
          4
        );
        ball(
          mesh,
          x + 0.12,
          random.between(0.28, 0.42),
          z + 0.1,
          0.03,
          0.028,
          0.03,
          vary(random, tint, 0.15),
          0,
          4
        );
      }
    }
  }
  if (lamps)
    for (let z = 7; z < 80; z += 11)
      solarLamp(mesh, b, bendOf(z) + (Math.round(z) % 2 ? 2.9 : -2.9), z, points, night);
  for (let i = 0; i < walkers; i += 1) {
    const z = 8 + i * 5.5 + random.around(0, 1);
    const x = bendOf(z) + random.around(0, 1.1);
    const turn = random.chance(0.6) ? 0.1 : Math.PI;
    mesh.at({ x, z, turn }, () =>
      standing(mesh, m, outfit(random, { hat: random.chance(0.6) ? 'leaf' : null }), {
        pose: 'walk',
        step: random.pick([-1, 1]),
      })
    );
    if (i === 0) mesh.at({ x: x + 0.6, z: z + 0.2, turn }, () => bicycle(mesh, b));
  }
  meadow(mesh, random, p.leaf, {
    eye: view.eye,
    reach: 15,
    count: 1500,
    where: (x, z) => Math.abs(x - bendOf(z)) > 2.2,
    ground: height,
  });
  const focus = 14;
  return outdoors(mesh, view, day, {
    area: { x: 0, y: 3, z: 34, radius: 46 },
    points,
    look: { focus, aperture: 0.0011 },
    ...(night ? { dome: { strength: 1.3, bounce: [0.02, 0.025, 0.04] } } : {}),
  });
}

/** A village from the hill above: roofs among trees, fields and mountains behind. */
function villageAbove({ day = 'morning', seed = 5, random }) {
  const mesh = new Mesh();
  const b = buildingMaterials(mesh);
  const p = plantMaterials(mesh);
  const view = { eye: [0, 44, -95], target: [6, 17, 66], focal: 38 };
  const fields = mesh.material({
    gloss: 0,
    casts: false,
    detail(s, distance) {
      if (Math.hypot(s.x, s.z) > 240) {
        forested(s, distance);
        return;
      }
      const bend = fractal(s.x * 0.01, s.z * 0.01, 2) * 40;
      const [u, v] = [(s.x + bend) / 17, (s.z + bend * 0.6) / 26];
      const plot = noise(Math.floor(u) * 3.1 + 0.5, Math.floor(v) * 4.7 + 0.5);
      const edge = Math.min(u - Math.floor(u), v - Math.floor(v)) < 0.03;
      const fine = noise(s.x * 2.3, s.z * 2.3) - 0.5;
      const base = edge
        ? colour('#4d5f2c')
        : blend(colour('#5d8a2e'), colour('#a8a03c'), smoothstep(0.3, 0.8, plot));
      const k = 0.9 + fine * (distance < 200 ? 0.5 : 0.25);
      [s.r, s.g, s.b] = base.map((c) => c * k);
      if (plot > 0.86 && !edge) s.mirror = 0.6;
    },
  });
  const hills = backdrop(seed, 230, 460);
  const height = (x, z) => fractal(x * 0.02, z * 0.02, 2) * 3 + hills(x, z);
  land(mesh, view, height, () => GREEN, fields, {
    near: 20,
    far: 6000,
    rows: 280,
    columns: 220,
    spread: 0.7,
  });
  for (let i = 0; i < 34; i += 1) {
    const z = random.between(-6, 105);
    const x = random.around(6, 26 + z * 0.32);
    const build = random.chance(0.45) ? stiltHouse : house;
    build(mesh, random, b, {
      x,
      y: height(x, z),
      z,
      turn: random.around(0.3, 0.9),
      w: random.between(7, 11),
      thatch: random.chance(0.3),
    });
  }
  for (let i = 0; i < 260; i += 1) {
    const z = random.between(-20, 170);
    const x = random.around(4, 44 + z * 0.5);
    const y = height(x, z);
    if (random.chance(0.15)) palm(mesh, random, p, { x, y, z, height: random.between(6, 10) });
    else tree(mesh, random, p, { x, y, z, height: random.between(4, 9), detail: 0.3 });
  }
  return outdoors(mesh, view, day, { area: { x: 5, y: 5, z: 50, radius: 110 }, corners: 2.5 });
}

module.exports = { villageRoad, villageAbove };
