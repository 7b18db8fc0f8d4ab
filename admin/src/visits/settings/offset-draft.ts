import type { MessageKey } from '../../platform/messages';
import type { Day } from '../page/days';

/** What was typed of an offset so far. */
export interface OffsetDraft {
  day: Day | null;
  visits: number | undefined;
  pageViews: number | undefined;
  reason: string;
}

export const nothingTyped: OffsetDraft = {
  day: null,
  visits: undefined,
  pageViews: undefined,
  reason: '',
};

/** As the server has it. */
export const MAX_OFFSET = 1_000_000_000_000;
const MAX_REASON = 500;
const MIN_REASON = 3;

/** What has to be mended about why something is changed. */
export const reasonProblem = (reason: string): MessageKey | undefined => {
  const { length } = reason.trim();

  if (length === 0) return 'visits.reason.missing';
  if (length < MIN_REASON) return 'visits.reason.too-short';

  return length > MAX_REASON ? 'visits.reason.too-long' : undefined;
};

const isAmount = (amount: number): boolean =>
  Number.isInteger(amount) && Math.abs(amount) <= MAX_OFFSET;

type Problems = Partial<Record<keyof OffsetDraft, MessageKey>>;

/** What has to be mended before the offset can be set. */
export const draftProblems = (
  { day, visits = 0, pageViews = 0, reason }: OffsetDraft,
  today: Day
): Problems => {
  const problems: Problems = {};

  if (day === null) problems.day = 'visits.offset.day.missing';
  else if (day > today) problems.day = 'visits.offset.day.future';

  if (!isAmount(visits)) problems.visits = 'visits.offset.amount';
  else if (visits === 0 && pageViews === 0) problems.visits = 'visits.offset.nothing';

  if (!isAmount(pageViews)) problems.pageViews = 'visits.offset.amount';

  const wrongReason = reasonProblem(reason);

  if (wrongReason) problems.reason = wrongReason;

  return problems;
};

interface Before {
  visits: number;
  pageViews: number;
}

/** The figures of a day that cannot be lowered so far; null when the refusal is another one. */
export const belowZero = (error: unknown): Before | null => {
  const details = (
    error as { response?: { data?: { error?: { details?: Partial<Before & { day: Day }> } } } }
  ).response?.data?.error?.details;
  const { day, visits, pageViews } = details ?? {};

  return typeof day === 'string' && typeof visits === 'number' && typeof pageViews === 'number'
    ? { visits, pageViews }
    : null;
};
