import type { ValidityState } from '../../../../server/src/documents/validity/timeline';

/** The colour of a state; its name always stands beside it. */
export const STATE_COLOURS = {
  'not-yet-in-force': 'secondary',
  'in-force': 'success',
  'partly-expired': 'warning',
  expired: 'danger',
  suspended: 'alternative',
  'partly-suspended': 'warning',
  'no-longer-suitable': 'danger',
  unknown: 'neutral',
} as const satisfies Record<ValidityState, string>;
