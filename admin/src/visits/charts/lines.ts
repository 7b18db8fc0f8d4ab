import type { MessageKey } from '../../platform/messages';

export interface ChartPoint {
  /** What stands below it. */
  tick: string;
  /** What it is called where there is room. */
  name: string;
  /** The point in a sentence, with its values. */
  told: string;
  /** A value for each of the lines. */
  values: readonly [visits: number, pageViews: number];
}

interface Line {
  name: MessageKey;
  colour: 'primary600' | 'success600';
  /** Told apart without colours too. */
  dash?: string;
  area?: 'primary100';
}

export const LINES: readonly Line[] = [
  { name: 'visits.visits', colour: 'primary600', area: 'primary100' },
  { name: 'visits.page-views', colour: 'success600', dash: '6 4' },
];
