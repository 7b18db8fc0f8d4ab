'use strict';

const { colour, vary, blend } = require('../camera/colour');
const { normalise, cross } = require('../camera/lens');
const { tube, leaf, grid } = require('../camera/shapes');
const { noise3 } = require('../camera/noise');

const BARK = colour('#5d4c3c');

/** Materials that plants share; once for each mesh. */
function plantMaterials(mesh) {
  return {
    leaf: mesh.material({ leaf: 0.55, gloss: 0.1 }),
    bark: mesh.material({
      gloss: 0,
      detail(s) {
        const k = 0.65 + noise3(s.x * 14, s.y * 3, s.z * 14) * 0.7;
        s.r *= k;
        s.g *= k;
        s.b *= k;
      },
    }),
  };
}

const sphere = (random) => {
  const y = random.between(-1, 1);
  const angle = random.next() * Math.PI * 2;
  const across = Math.sqrt(1 - y * y);
  return [Math.cos(angle) * across, y, Math.sin(angle) * across];
};

/**
 * A cloud of leaves about a middle. Their normals point mostly outwards from it, so that the clump
 * is lit as one rounded body, with single leaves catching the light.
 */
function clump(mesh, random, [x, y, z], radius, { leaves, size, tint, material, flat = 0.75 }) {
  for (let i = 0; i < leaves; i += 1) {
    const out = sphere(random);
    const far = Math.pow(random.next(), 0.4) * radius;
    const dir = normalise([
      out[0] + random.around(0, 1.1),
      random.around(-0.25, 0.9),
      out[2] + random.around(0, 1.1),
    ]);
    const facing = normalise([
      out[0] + random.around(0, 0.8),
      out[1] + 0.35 + random.around(0, 0.8),
      out[2] + random.around(0, 0.8),
    ]);
    const shade = 0.62 + 0.38 * Math.min(1, far / radius) + out[1] * 0.12;
    const l = size * random.between(0.7, 1.35);
    leaf(
      mesh,
      x + out[0] * far,
      y + out[1] * far * flat,
      z + out[2] * far,
      dir,
      facing,
      l,
      l * 0.34,
      vary(random, tint, 0.22).map((k) => k * shade),
      material
    );
  }
}

/**
 * A broad-leaved tree: a trunk that forks, a clump of leaves at the end of each branch.
 * height in metres; detail: leaves, as a multiple of what a tree 15 m away needs.
 */
function tree(mesh, random, materials, { x, y = 0, z, height = 7, detail = 1, tint, spread = 1 }) {
  const green = tint || blend(colour('#3f5f22'), colour('#6f8a32'), random.next());
  const lean = random.around(0, 0.12);
  const trunkTop = height * random.between(0.3, 0.42);
  const thick = height * 0.028;
  const fork = [x + lean * trunkTop, y + trunkTop, z + random.around(0, 0.1) * trunkTop];
  tube(
    mesh,
    [
      [x, y - 0.3, z, thick * 1.5],
      [x + lean * trunkTop * 0.3, y + trunkTop * 0.35, z, thick * 1.05],
      [...fork, thick * 0.8],
    ],
    BARK,
    materials.bark,
    8
  );
  const limbs = Math.round(random.between(6, 9));
  for (let i = 0; i < limbs; i += 1) {
    const angle = (i / limbs) * Math.PI * 2 + random.around(0, 0.5);
    const rise = i === 0 ? 0.95 : random.between(0.35, 0.95);
    const reach = height * spread * (i === 0 ? 0.06 : random.between(0.16, 0.34));
    const end = [
      fork[0] + Math.cos(angle) * reach,
      fork[1] + (height - trunkTop) * rise * 0.85,
      fork[2] + Math.sin(angle) * reach,
    ];
    const middle = fork.map((k, n) => k + (end[n] - k) * 0.5 + (n === 1 ? -0.05 : 0.04) * height);
    tube(
      mesh,
      [
        [...fork, thick * 0.6],
        [...middle, thick * 0.35],
        [...end, thick * 0.1],
      ],
      BARK,
      materials.bark,
      5
    );
    const clumps = 3;
    for (let c = 0; c < clumps; c += 1) {
      const at = end.map((k, n) => k + random.around(0, height * (n === 1 ? 0.07 : 0.11)));
      clump(mesh, random, at, height * random.between(0.13, 0.19), {
        leaves: Math.round(110 * detail),
        size: (height * 0.045) / Math.sqrt(detail),
        tint: vary(random, green, 0.15),
        material: materials.leaf,
      });
    }
  }
}

/** A shrub or a hedge's piece. */
function bush(mesh, random, materials, { x, y = 0, z, size = 0.8, detail = 1, tint }) {
  const green = tint || blend(colour('#35531f'), colour('#708838'), random.next());
  for (let i = 0; i < 4; i += 1) {
    clump(
      mesh,
      random,
      [
        x + random.around(0, size * 0.5),
        y + size * random.between(0.35, 0.7),
        z + random.around(0, size * 0.5),
      ],
      size * 0.5,
      {
        leaves: Math.round(90 * detail),
        size: (size * 0.2) / Math.sqrt(detail),
        tint: vary(random, green, 0.15),
        material: materials.leaf,
      }
    );
  }
}

/** A long leaf that arches over and hangs: banana, palm frond, maize. */
function blade(
  mesh,
  random,
  material,
  { x, y, z, angle, length, width, rise = 1, droop = 1.2, tint, split = 0 }
) {
  const [cx, cz] = [Math.cos(angle), Math.sin(angle)];
  const rib = (t) => [
    x + cx * length * (t * 0.85),
    y + length * (rise * t * 0.8 - droop * t * t * 0.62),
    z + cz * length * (t * 0.85),
  ];
  if (split === 0) {
    const point = (u, v) => {
      const p = rib(v);
      const w = Math.sin(Math.min(1, v * 1.04) * Math.PI * 0.94 + 0.15) * width * (u - 0.5) * 2;
      return [p[0] - cz * w, p[1] + Math.abs(u - 0.5) * width * 0.5, p[2] + cx * w];
    };
    grid(mesh, 4, 10, point, tint, material);
    return;
  }
  for (let i = 1; i < split; i += 1) {
    const t = 0.12 + (i / split) * 0.88;
    const p = rib(t);
    const reach = width * 2.4 * Math.sin(t * 2.6 + 0.35);
    for (const side of [-1, 1]) {
      const dir = normalise([
        cx * 0.55 - cz * side,
        -0.45 - random.next() * 0.25,
        cz * 0.55 + cx * side,
      ]);
      const up = normalise(cross(cross(dir, [0, 1, 0]), dir).map((k) => -k));
      leaf(mesh, ...p, dir, up, reach, reach * 0.05 + 0.012, vary(random, tint, 0.2), material);
    }
  }
}

function banana(mesh, random, materials, { x, y = 0, z, height = 3 }) {
  const stem = colour('#8a9a4e');
  tube(
    mesh,
    [
      [x, y, z, 0.12],
      [x, y + height * 0.45, z, 0.09],
      [x, y + height * 0.6, z, 0.05],
    ],
    stem,
    0,
    8
  );
  const count = Math.round(random.between(7, 10));
  for (let i = 0; i < count; i += 1) {
    blade(mesh, random, materials.leaf, {
      x,
      y: y + height * random.between(0.5, 0.6),
      z,
      angle: i * 2.4 + random.around(0, 0.3),
      length: height * random.between(0.55, 0.75),
      width: height * 0.085,
      rise: random.between(0.8, 1.5),
      droop: random.between(0.9, 1.6),
      tint: vary(random, colour('#5f8f2c'), 0.18),
    });
  }
}

/** An areca or palm tree: a slim ringed trunk and feathered fronds. */
function palm(mesh, random, materials, { x, y = 0, z, height = 8 }) {
  const top = [x + random.around(0, 0.4), y + height, z + random.around(0, 0.4)];
  tube(
    mesh,
    [
      [x, y, z, 0.12],
      [x, y + height * 0.5, z, 0.09],
      [...top, 0.07],
    ],
    colour('#8b8473'),
    materials.bark,
    8
  );
  for (let i = 0; i < 13; i += 1) {
    blade(mesh, random, materials.leaf, {
      x: top[0],
      y: top[1],
      z: top[2],
      angle: i * 2.4,
      length: random.between(1.7, 2.3),
      width: 0.22,
      rise: random.between(0.3, 1.5),
      droop: random.between(0.9, 1.7),
      tint: vary(random, colour('#4f7a2b'), 0.15),
      split: 22,
    });
  }
}

/** A clump of bamboo: many bending culms with fine hanging leaves. */
function bamboo(mesh, random, materials, { x, y = 0, z, height = 9, culms = 14, detail = 1 }) {
  for (let i = 0; i < culms; i += 1) {
    const angle = random.next() * Math.PI * 2;
    const bend = random.between(0.12, 0.5) * height * 0.6;
    const tall = height * random.between(0.7, 1.1);
    const [bx, bz] = [x + Math.cos(angle) * 0.5, z + Math.sin(angle) * 0.5];
    const path = [];
    for (let k = 0; k <= 6; k += 1) {
      const t = k / 6;
      path.push([
        bx + Math.cos(angle) * bend * t * t,
        y + tall * (t - 0.18 * t * t * t),
        bz + Math.sin(angle) * bend * t * t,
        0.045 * (1.1 - t),
      ]);
    }
    tube(mesh, path, vary(random, colour('#8f9a4a'), 0.15), 0, 5);
    for (let k = 2; k <= 6; k += 1) {
      clump(mesh, random, path[k].slice(0, 3), height * 0.11, {
        leaves: Math.round(60 * detail),
        size: 0.3 / Math.sqrt(detail),
        tint: vary(random, colour('#74893a'), 0.15),
        material: materials.leaf,
        flat: 0.6,
      });
    }
  }
}

/** Standing blades: grass, young rice, seedlings. count blades within `radius`. */
function tuft(
  mesh,
  random,
  material,
  { x, y = 0, z, count = 8, height = 0.3, radius = 0.08, width = 0.012, tint }
) {
  for (let i = 0; i < count; i += 1) {
    const angle = random.next() * Math.PI * 2;
    const lean = random.between(0.15, 0.6);
    const dir = normalise([Math.cos(angle) * lean, 1, Math.sin(angle) * lean]);
    const side = normalise([-Math.sin(angle + 0.8), 0.35, Math.cos(angle + 0.8)]);
    const normal = normalise(cross(side, dir));
    leaf(
      mesh,
      x + Math.cos(angle) * radius * random.next(),
      y,
      z + Math.sin(angle) * radius * random.next(),
      dir,
      normalise([normal[0] * 0.5, 0.8, normal[2] * 0.5]),
      height * random.between(0.6, 1.2),
      width,
      vary(random, tint, 0.25),
      material
    );
  }
}

module.exports = { plantMaterials, clump, tree, bush, blade, banana, palm, bamboo, tuft };
