'use strict';

const { createShadow } = require('./shadow');
const { normalise } = require('./lens');

/**
 * The lights of a scene made ready: the sun with its shadows, and the sky (or a room's ceiling and
 * windows) as a set of directions, each with the light that comes from there and its own shadows.
 * That a place under a tree or a table gets light from few of them is what makes shade look soft.
 */
function createLights(scene, scale) {
  const { mesh, sun, dome, sky } = scene;
  const skip = (material) => !material.casts;
  const suns = sun
    ? {
        direction: normalise(sun.direction),
        colour: sun.colour,
        softness: (sun.softness || 1.2) * scale,
        shadow: createShadow(
          mesh,
          normalise(sun.direction),
          sun.area,
          Math.round((sun.map || 2048) * scale),
          skip
        ),
      }
    : null;

  const count = dome.count || 9;
  const light = [0, 0, 0];
  const directions = [];
  for (let i = 0; i < count; i += 1) {
    // Spread evenly over the upper half by the golden angle.
    const y = (i + 0.5) / count;
    const angle = i * 2.399963 + 0.6;
    const across = Math.sqrt(1 - y * y);
    const direction = [Math.cos(angle) * across, y, Math.sin(angle) * across];
    sky(direction[0], direction[1], direction[2], light);
    const strength = ((dome.strength || 1) * 2) / count;
    const shadow = dome.area
      ? createShadow(mesh, direction, dome.area, Math.round((dome.map || 448) * scale), skip)
      : null;
    directions.push({
      x: direction[0],
      y: direction[1],
      z: direction[2],
      r: Math.min(light[0], 4) * strength,
      g: Math.min(light[1], 4) * strength,
      b: Math.min(light[2], 4) * strength,
      shadow,
      bias: shadow ? shadow.texel * 2.2 : 0,
    });
  }
  return { sun: suns, directions, bounce: dome.bounce, points: scene.points || [] };
}

module.exports = { createLights };
