import type { Core } from '@strapi/strapi';

import { optionsOf } from '../platform/settings';
import type { IsoDate } from './validity/timeline';

/** The day that a moment belongs to in a time zone. */
export const dayIn = (timeZone: string, moment: Date): IsoDate => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';

  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
};

/** Today where the site is. */
export const today = (strapi: Core.Strapi): IsoDate =>
  dayIn(optionsOf(strapi).timeZone, new Date());
