import type { Contradiction } from './contradictions';
import type { ActingKind, RelationKind } from './relation-kinds';

/** A calendar day, `YYYY-MM-DD`, in the site's time zone. Days compare as strings. */
export type IsoDate = string;

/**
 * The seven states of Vietnam's national database of legal documents, and `unknown` for a document
 * of which nobody has recorded when it takes effect. The codes stand in the API and never change.
 */
export const VALIDITY_STATES = [
  'not-yet-in-force',
  'in-force',
  'partly-expired',
  'expired',
  'suspended',
  'partly-suspended',
  'no-longer-suitable',
  'unknown',
] as const;

export type ValidityState = (typeof VALIDITY_STATES)[number];

/** The states in which a document binds, at least in part, and its acts on others take effect. */
export const STATES_IN_FORCE = [
  'in-force',
  'partly-expired',
  'partly-suspended',
] as const satisfies readonly ValidityState[];

const IN_FORCE: ReadonlySet<string> = new Set(STATES_IN_FORCE);

export const isInForce = (state: ValidityState): boolean => IN_FORCE.has(state);

/** Why a document is in its state. Stable codes; their words are in reason-words.ts. */
export type ReasonCode =
  | 'no-effective-date'
  | 'before-effective-date'
  | 'effective'
  | 'resumed'
  | 'suspension-ended'
  | 'expiry-date-reached'
  | 'replaced'
  | 'repealed'
  | 'amended'
  | 'partly-repealed'
  | 'amended-and-partly-repealed'
  | 'suspended'
  | 'partly-suspended'
  | 'override';

export interface DocumentRef {
  documentId: string;
  number: string;
}

/** A document whose act brought a state about. */
export interface Cause extends DocumentRef {
  kind: ActingKind;
  /**
   * The day from which the act counts on the target; of a suspension that ended with its document,
   * the day on which it ended.
   */
  from: IsoDate;
}

/** The most causes a period names; the latest are kept, the others counted in `furtherCauses`. */
export const CAUSES_NAMED = 20;

/** A stretch of days in which the state and what it is due to do not change. */
export interface Period {
  state: ValidityState;
  /** The first day; null since ever. */
  from: IsoDate | null;
  /** The first day that is no longer part of it; null for ever. */
  until: IsoDate | null;
  reason: ReasonCode;
  /**
   * The date that the reason is about: the effective date for `before-effective-date` and
   * `effective`, the expiry date for `expiry-date-reached`, otherwise null.
   */
  date: IsoDate | null;
  /** In the order in which they took effect. Empty where the document's own dates decide. */
  because: Cause[];
  /** How many causes there are beyond those named. */
  furtherCauses: number;
  /** Whether an editor's override decides. */
  overridden: boolean;
  /** The editor's reason, where the state is overridden. */
  note: string | null;
}

export interface Timeline {
  /** Gapless and in order: the first begins since ever, the last lasts for ever, no two alike meet. */
  periods: Period[];
  contradictions: Contradiction[];
}

/** An official document as far as its validity goes. */
export interface ValidityDocument {
  documentId: string;
  /** As it is shown to readers. */
  number: string;
  issueDate: IsoDate | null;
  /** The first day on which it is in force. */
  effectiveDate: IsoDate | null;
  /**
   * The first day on which it is **no longer** in force, as Vietnamese documents put it: "hết hiệu
   * lực từ ngày" (expires as from the day).
   */
  expiryDate: IsoDate | null;
  /** What an editor has decided, from that day on and for ever; a null day means since ever. */
  override: { state: ValidityState; reason: string; from: IsoDate | null } | null;
  /** What it does to other documents. Kinds that do not act on validity are passed over. */
  acts: ReadonlyArray<{ kind: RelationKind; target: string }>;
}

/** The period that holds the day. */
export function stateOn(timeline: Timeline, day: IsoDate): Period {
  const { periods } = timeline;
  let low = 0;
  let high = periods.length - 1;

  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((periods[middle]?.from ?? '') <= day) low = middle;
    else high = middle - 1;
  }

  const period = periods[low];
  if (!period) throw new RangeError('A time line needs at least one period: derive it anew.');
  return period;
}
