'use strict';

const toLinear = (value) =>
  value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);

/** '#rrggbb' as light: [r, g, b] in linear 0..1, because light adds up only there. */
function colour(hex, strength = 1) {
  const value = parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255].map(
    (channel) => toLinear(channel / 255) * strength
  );
}

/** A colour near another one: people never wear, and leaves never have, exactly the same. */
function vary(random, base, amount) {
  const light = 1 + random.around(0, amount);
  return base.map((channel) => Math.max(0, channel * light * (1 + random.around(0, amount * 0.4))));
}

const blend = (a, b, t) => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

module.exports = { colour, vary, blend };
