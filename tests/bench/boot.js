'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { median } = require('./load');
const { startSite } = require('./site');

/**
 * What the plugin adds to a site's boot: the same site with it and without it, in turn, in
 * milliseconds from the start of the process until it listens.
 */
async function measureBoots(seeded, folder, { boots, note }) {
  const kinds = { with: { plugin: true }, without: { plugin: false } };
  const times = { with: [], without: [] };

  const boot = async (kind) => {
    const site = await startSite(path.join(folder, kind), kinds[kind]);
    await site.stop();
    return site.bootMs;
  };

  for (const kind of Object.keys(kinds)) {
    fs.cpSync(seeded, path.join(folder, kind), { recursive: true });
    // The first boot after the plugin comes or goes changes the schema; those after it count.
    await boot(kind);
  }
  for (let round = 0; round < boots; round += 1) {
    for (const kind of Object.keys(kinds)) {
      note(`round ${round + 1} of ${boots}, ${kind} the plugin`);
      times[kind].push(await boot(kind));
    }
  }

  return { with: median(times.with), without: median(times.without) };
}

module.exports = { measureBoots };
