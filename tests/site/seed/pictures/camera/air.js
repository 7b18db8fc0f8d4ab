'use strict';

/**
 * Haze and mist between the camera and things.
 * density: per metre at height `base`; fall: how fast it thins with height (per metre);
 * colour: of the haze; sunColour: added where one looks towards the sun;
 * mist: a second layer { density, fall, base }, for what lies in the valleys.
 */
function createAir({ density, fall = 0.0001, base = 0, mist, colour, sunColour, sun }, eye) {
  const haze = createLayer({ density, fall, base }, eye);
  const low = mist ? createLayer(mist, eye) : null;

  /** What passes through, 0..1, from the camera to a place `distance` away at height y. */
  const clear = (y, distance) => Math.exp(-haze(y, distance) - (low ? low(y, distance) : 0));

  function tint(dx, dy, dz, out) {
    let towards = 0;
    if (sunColour && sun) {
      towards = Math.max(0, dx * sun[0] + dy * sun[1] + dz * sun[2]);
      towards = towards * towards * towards * towards;
    }
    out[0] = colour[0] + (sunColour ? sunColour[0] * towards : 0);
    out[1] = colour[1] + (sunColour ? sunColour[1] * towards : 0);
    out[2] = colour[2] + (sunColour ? sunColour[2] * towards : 0);
  }
  return { clear, tint };
}

/** The amount of one layer met on the way, by its mean between the two heights. */
function createLayer({ density, fall, base }, eye) {
  const start = Math.exp(-fall * (eye[1] - base));
  return (y, distance) => {
    const rise = fall * (y - eye[1]);
    const mean = Math.abs(rise) < 1e-4 ? start : (start * (1 - Math.exp(-rise))) / rise;
    return density * distance * mean;
  };
}

module.exports = { createAir };
