import type { Device } from '../contract';
import { ofUserAgent } from './user-agent';

/** In this order: a television may say Android, a tablet Mobile. */
const SIGNS: ReadonlyArray<readonly [Device, RegExp]> = [
  // Televisions, consoles and glasses.
  [
    'other',
    /tv\b|bravia|web0s|netcast|viera|vidaa|crkey|roku|\baft[a-z]|playstation|xbox|nintendo|oculus|\bquest \d/i,
  ],
  // "Tablet PC" is what Windows calls a computer with a pen.
  [
    'tablet',
    /ipad|tablet(?! pc)|playbook|kindle|silk\/|\bsm-[tx]\d|\btb-[a-z\d]|mediapad|\bpad\b/i,
  ],
  [
    'mobile',
    /mobi|iphone|ipod|windows phone|opera mini|midp|ucweb|kaios|blackberry|bb10|symbian|phone;/i,
  ],
  // Android's browsers leave the word Mobile out on tablets.
  ['tablet', /android/i],
  ['desktop', /windows|macintosh|x11|cros|linux|\bpc;/i],
];

/**
 * The class of device that a user agent claims. What an iPad sends when it asks for desktop pages
 * (its default) is what a Mac sends: it counts as a desktop.
 */
export const deviceOf = ofUserAgent(
  (userAgent): Device => SIGNS.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other'
);
