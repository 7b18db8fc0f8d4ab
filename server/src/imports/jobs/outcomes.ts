export const OUTCOMES = ['created', 'updated', 'unchanged', 'skipped', 'error'] as const;

/** What became of a row; in a dry run, what would have. */
export type Outcome = (typeof OUTCOMES)[number];
