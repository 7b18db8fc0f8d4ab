'use strict';

const { mountains } = require('./scenes/mountains');
const { terraces } = require('./scenes/terraces');
const { riverBend, reservoir } = require('./scenes/river');
const { concreteBridge, hangingBridge } = require('./scenes/bridges');
const { villageRoad, villageAbove } = require('./scenes/village');
const { harvest, sunset } = require('./scenes/fields');
const { teaHills, drying } = require('./scenes/tea');
const { planting, nursery } = require('./scenes/planting');
const { marketStreet, marketFruit } = require('./scenes/market');
const { hall } = require('./scenes/hall');
const { oneStop, digitalTeam, villageMeeting } = require('./scenes/office');
const { factory, brocade } = require('./scenes/workshop');
const { schoolYard, classroom } = require('./scenes/school');
const { library } = require('./scenes/library');
const { healthStation, healthRoom } = require('./scenes/health');
const { football, volleyball } = require('./scenes/sports');
const { festival } = require('./scenes/festival');

const LANDSCAPE = [1600, 1067];
const WIDE = [1600, 900];
const PORTRAIT = [1067, 1600];

/**
 * Every picture by name: the scene that draws it, its size in pixels, and what the scene is told.
 */
const CATALOGUE = {
  'ridges-dawn': { draw: mountains, size: LANDSCAPE, mood: 'dawn' },
  'ridges-blue': { draw: mountains, size: WIDE, mood: 'blue' },
  'cloud-sea': { draw: mountains, size: LANDSCAPE, mood: 'cloudsea' },
  'storm-valley': { draw: mountains, size: LANDSCAPE, mood: 'storm' },
  'terrace-dawn': { draw: terraces, size: LANDSCAPE, season: 'water', seed: 3, aim: [0, -0.2, 1] },
  'terrace-green': { draw: terraces, size: LANDSCAPE, season: 'green', seed: 4 },
  'terrace-gold': { draw: terraces, size: PORTRAIT, season: 'gold', seed: 7 },
  'hall-back': { draw: hall, size: LANDSCAPE, angle: 'back' },
  'hall-side': { draw: hall, size: LANDSCAPE, angle: 'side' },
  'hall-aisle': { draw: hall, size: WIDE, angle: 'aisle' },
  'village-road': { draw: villageRoad, size: LANDSCAPE, day: 'morning' },
  'village-lamps': { draw: villageRoad, size: WIDE, day: 'dusk', lamps: true, seed: 9, walkers: 2 },
  'village-stilts': {
    draw: villageRoad,
    size: LANDSCAPE,
    day: 'clear',
    stilts: true,
    seed: 12,
    focal: 35,
  },
  'village-above': { draw: villageAbove, size: LANDSCAPE },
  'river-evening': { draw: riverBend, size: LANDSCAPE, day: 'evening' },
  'bridge-concrete': { draw: concreteBridge, size: LANDSCAPE },
  'bridge-hanging': { draw: hangingBridge, size: LANDSCAPE },
  reservoir: { draw: reservoir, size: WIDE },
  'school-yard': { draw: schoolYard, size: LANDSCAPE },
  classroom: { draw: classroom, size: LANDSCAPE },
  library: { draw: library, size: LANDSCAPE },
  'health-station': { draw: healthStation, size: LANDSCAPE },
  'health-room': { draw: healthRoom, size: LANDSCAPE },
  'market-street': { draw: marketStreet, size: LANDSCAPE },
  'market-fruit': { draw: marketFruit, size: LANDSCAPE },
  'tree-planting': { draw: planting, size: LANDSCAPE },
  nursery: { draw: nursery, size: LANDSCAPE },
  'tea-hills': { draw: teaHills, size: LANDSCAPE },
  'tea-drying': { draw: drying, size: LANDSCAPE },
  'one-stop': { draw: oneStop, size: LANDSCAPE },
  'digital-team': { draw: digitalTeam, size: LANDSCAPE },
  'village-meeting': { draw: villageMeeting, size: LANDSCAPE },
  factory: { draw: factory, size: LANDSCAPE },
  brocade: { draw: brocade, size: LANDSCAPE },
  football: { draw: football, size: LANDSCAPE },
  volleyball: { draw: volleyball, size: LANDSCAPE },
  festival: { draw: festival, size: WIDE },
  harvest: { draw: harvest, size: LANDSCAPE },
  sunset: { draw: sunset, size: WIDE },
};

module.exports = { CATALOGUE };
