'use strict';

const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

function grown(array) {
  const larger = new array.constructor(array.length * 2);
  larger.set(array);
  return larger;
}

/** Everything that stands before the camera: coloured triangles with normals. Units are metres. */
class Mesh {
  constructor() {
    this.positions = new Float32Array(3 * 65536);
    this.normals = new Float32Array(3 * 65536);
    this.colours = new Float32Array(3 * 65536);
    this.corners = new Int32Array(3 * 65536);
    this.faceMaterial = new Uint8Array(65536);
    this.vertexCount = 0;
    this.faceCount = 0;
    this.materials = [];
    this.matrix = IDENTITY;
    this.material({});
  }

  /**
   * What a surface does with light.
   * gloss: strength of its shine; mirror: share of reflected surroundings; leaf: share of light
   * that shines through; glow: light it gives itself, as a multiple of its colour; casts: false
   * for what keeps no light from other things (the ground, a ceiling with lamps in it);
   * detail(surface, distance): texture; may change all that the surface holds.
   */
  material({ gloss = 0.05, mirror = 0, leaf = 0, glow = 0, casts = true, detail = null }) {
    // All of one shape, because each pixel asks them.
    this.materials.push({ gloss, mirror, leaf, glow, casts, detail });
    return this.materials.length - 1;
  }

  vertex(x, y, z, nx, ny, nz, colour) {
    const i = this.vertexCount * 3;
    if (i + 3 > this.positions.length) {
      this.positions = grown(this.positions);
      this.normals = grown(this.normals);
      this.colours = grown(this.colours);
    }
    const m = this.matrix;
    this.positions[i] = m[0] * x + m[1] * y + m[2] * z + m[3];
    this.positions[i + 1] = m[4] * x + m[5] * y + m[6] * z + m[7];
    this.positions[i + 2] = m[8] * x + m[9] * y + m[10] * z + m[11];
    this.normals[i] = m[0] * nx + m[1] * ny + m[2] * nz;
    this.normals[i + 1] = m[4] * nx + m[5] * ny + m[6] * nz;
    this.normals[i + 2] = m[8] * nx + m[9] * ny + m[10] * nz;
    this.colours[i] = colour[0];
    this.colours[i + 1] = colour[1];
    this.colours[i + 2] = colour[2];
    this.vertexCount += 1;
    return this.vertexCount - 1;
  }

  triangle(a, b, c, material) {
    const i = this.faceCount * 3;
    if (i + 3 > this.corners.length) {
      this.corners = grown(this.corners);
      this.faceMaterial = grown(this.faceMaterial);
    }
    this.corners[i] = a;
    this.corners[i + 1] = b;
    this.corners[i + 2] = c;
    this.faceMaterial[this.faceCount] = material;
    this.faceCount += 1;
  }

  /** Draws at a place of its own: moved, turned about the vertical, leaned, scaled. */
  at({ x = 0, y = 0, z = 0, turn = 0, lean = 0, roll = 0, scale = 1 }, draw) {
    const before = this.matrix;
    const [ct, st, cl, sl] = [Math.cos(turn), Math.sin(turn), Math.cos(lean), Math.sin(lean)];
    const [cr, sr] = [Math.cos(roll), Math.sin(roll)];
    const local = [
      scale * (ct * cr + st * sl * sr),
      scale * (-ct * sr + st * sl * cr),
      scale * st * cl,
      x,
      scale * cl * sr,
      scale * cl * cr,
      -scale * sl,
      y,
      scale * (-st * cr + ct * sl * sr),
      scale * (st * sr + ct * sl * cr),
      scale * ct * cl,
      z,
    ];
    this.matrix = multiply(before, local);
    draw();
    this.matrix = before;
  }
}

function multiply(a, b) {
  const out = new Array(12);
  for (let row = 0; row < 3; row += 1) {
    for (let column = 0; column < 4; column += 1) {
      const r = row * 4;
      out[r + column] =
        a[r] * b[column] +
        a[r + 1] * b[column + 4] +
        a[r + 2] * b[column + 8] +
        (column === 3 ? a[r + 3] : 0);
    }
  }
  return out;
}

module.exports = { Mesh };
