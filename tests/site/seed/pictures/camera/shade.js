'use strict';

const { project } = require('./lens');
const { rasterise } = require('./raster');
const { createOcclusion } = require('./occlusion');
const { createLights } = require('./light');
const { createAir } = require('./air');
const { createShine } = require('./shine');
const { reflect } = require('./mirror');

/**
 * Takes the picture: light, in linear values without an upper limit, for each pixel, and how near
 * each is. scale: 1 for the full size, less for quick proofs (shadow maps shrink with it).
 */
function expose(scene, lens, scale = 1) {
  const { mesh, sky } = scene;
  const { width, height } = lens;
  const faces = new Int32Array(width * height);
  const screen = project(mesh, lens);
  const depth = rasterise(mesh, screen, width, height, { faces });
  const lights = createLights(scene, scale);
  const open = createOcclusion(depth, lens, scene.corners || 0.7);
  const air = scene.air ? createAir(scene.air, lens.eye) : null;
  const picture = { width, height, light: new Float32Array(width * height * 3), depth };
  const light = picture.light;
  const shine = createShine(lights);
  const mirrors = [];

  const { eye, right, up, forward, f, cx, cy } = lens;
  const { corners, normals, colours, faceMaterial, materials } = mesh;
  const s = createSurface();
  const out = [0, 0, 0];
  const haze = [0, 0, 0];

  for (let py = 0; py < height; py += 1) {
    for (let px = 0; px < width; px += 1) {
      const i = py * width + px;
      const rx = (px + 0.5 - cx) / f;
      const ry = (cy - py - 0.5) / f;
      let dx = forward[0] + right[0] * rx + up[0] * ry;
      let dy = forward[1] + right[1] * rx + up[1] * ry;
      let dz = forward[2] + right[2] * rx + up[2] * ry;
      const stretch = Math.sqrt(dx * dx + dy * dy + dz * dz);
      dx /= stretch;
      dy /= stretch;
      dz /= stretch;
      const face = faces[i];
      if (face < 0) {
        sky(dx, dy, dz, out);
        light[i * 3] = out[0];
        light[i * 3 + 1] = out[1];
        light[i * 3 + 2] = out[2];
        continue;
      }
      const distance = stretch / depth[i];
      s.x = eye[0] + dx * distance;
      s.y = eye[1] + dy * distance;
      s.z = eye[2] + dz * distance;

      // Where in its face this pixel lies, straightened from perspective.
      const a = corners[face * 3];
      const b = corners[face * 3 + 1];
      const c = corners[face * 3 + 2];
      const ax = screen.x[a];
      const ay = screen.y[a];
      const bx = screen.x[b] - ax;
      const by = screen.y[b] - ay;
      const ex = screen.x[c] - ax;
      const ey = screen.y[c] - ay;
      const inverse = 1 / (bx * ey - by * ex);
      const qx = px + 0.5 - ax;
      const qy = py + 0.5 - ay;
      let u = (qx * ey - qy * ex) * inverse * screen.near[b];
      let v = (qy * bx - qx * by) * inverse * screen.near[c];
      const w0 =
        (1 - (qx * ey - qy * ex) * inverse - (qy * bx - qx * by) * inverse) * screen.near[a];
      const total = 1 / (u + v + w0);
      u *= total;
      v *= total;
      const w = 1 - u - v;
      const ia = a * 3;
      const ib = b * 3;
      const ic = c * 3;
      let nx = normals[ia] * w + normals[ib] * u + normals[ic] * v;
      let ny = normals[ia + 1] * w + normals[ib + 1] * u + normals[ic + 1] * v;
      let nz = normals[ia + 2] * w + normals[ib + 2] * u + normals[ic + 2] * v;
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
      // What is seen faces the camera, whichever way its corners were listed.
      const sign = (nx * dx + ny * dy + nz * dz > 0.12 * length ? -1 : 1) / length;
      s.nx = nx * sign;
      s.ny = ny * sign;
      s.nz = nz * sign;
      s.r = colours[ia] * w + colours[ib] * u + colours[ic] * v;
      s.g = colours[ia + 1] * w + colours[ib + 1] * u + colours[ic + 1] * v;
      s.b = colours[ia + 2] * w + colours[ib + 2] * u + colours[ic + 2] * v;
      const material = materials[faceMaterial[face]];
      s.gloss = material.gloss;
      s.mirror = material.mirror;
      s.glow = material.glow;
      s.sun = 1;
      if (material.detail) {
        s.dx = dx;
        s.dy = dy;
        s.dz = dz;
        material.detail(s, distance);
      }

      shine(s, material, dx, dy, dz, open(px, py), out);
      let clear = 1;
      if (air) {
        clear = air.clear(s.y, distance);
        air.tint(dx, dy, dz, haze);
        out[0] = haze[0] + (out[0] - haze[0]) * clear;
        out[1] = haze[1] + (out[1] - haze[1]) * clear;
        out[2] = haze[2] + (out[2] - haze[2]) * clear;
      }
      light[i * 3] = out[0];
      light[i * 3 + 1] = out[1];
      light[i * 3 + 2] = out[2];
      if (s.mirror > 0.01) {
        mirrors.push(i, s.x, s.y, s.z, s.nx, s.ny, s.nz, s.mirror * clear, dx, dy, dz);
      }
    }
  }
  reflect(picture, lens, sky, mirrors);
  return picture;
}

/**
 * What is known of the place a pixel shows; a material's detail() may change any of it.
 * x, y, z: where; n*: which way it faces; r, g, b: its colour; sun: share of sunlight let through;
 * d*: the direction one looks in.
 */
function createSurface() {
  return {
    x: 0.5,
    y: 0.5,
    z: 0.5,
    nx: 0.5,
    ny: 0.5,
    nz: 0.5,
    r: 0.5,
    g: 0.5,
    b: 0.5,
    gloss: 0.5,
    mirror: 0.5,
    glow: 0.5,
    sun: 0.5,
    dx: 0.5,
    dy: 0.5,
    dz: 0.5,
  };
}

module.exports = { expose };
