import type { Device, Exclusion, Figure, Interval } from '../../../server/src/visits/contract';
import type { MessageKey } from '../platform/messages';

export const FIGURE_LABELS: Readonly<Record<Figure, MessageKey>> = {
  online: 'visits.figure.online',
  today: 'visits.figure.today',
  yesterday: 'visits.figure.yesterday',
  thisWeek: 'visits.figure.this-week',
  lastWeek: 'visits.figure.last-week',
  thisMonth: 'visits.figure.this-month',
  lastMonth: 'visits.figure.last-month',
  thisYear: 'visits.figure.this-year',
  all: 'visits.figure.all',
  pageViewsToday: 'visits.figure.page-views-today',
};

export const INTERVAL_LABELS: Readonly<Record<Interval, MessageKey>> = {
  hour: 'visits.interval.hour',
  day: 'visits.interval.day',
  week: 'visits.interval.week',
  month: 'visits.interval.month',
};

export const DEVICE_LABELS: Readonly<Record<Device, MessageKey>> = {
  desktop: 'visits.device.desktop',
  mobile: 'visits.device.mobile',
  tablet: 'visits.device.tablet',
  other: 'visits.device.other',
};

export const EXCLUSION_LABELS: Readonly<Record<Exclusion, MessageKey>> = {
  bot: 'visits.excluded.bot',
  prefetch: 'visits.excluded.prefetch',
  'unknown-article': 'visits.excluded.unknown-article',
  'foreign-origin': 'visits.excluded.foreign-origin',
  'too-late': 'visits.excluded.too-late',
  'too-many': 'visits.excluded.too-many',
};
