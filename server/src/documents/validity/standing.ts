import type { Course } from './course';
import { SINCE_EVER } from './course';
import {
  CAUSES_NAMED,
  type Cause,
  type IsoDate,
  type Period,
  type ReasonCode,
  type ValidityState,
} from './timeline';

type Standing = Omit<Period, 'from' | 'until'>;

const overrideOn = ({ document: { override } }: Course, day: IsoDate) =>
  override && (override.from ?? SINCE_EVER) <= day ? override : null;

/** The state by dates and acts alone; the order of the lines is the order of precedence. */
function stateByItsCourse(course: Course, day: IsoDate): ValidityState {
  const { effectiveDate } = course.document;
  if (course.expiry) return 'expired';
  if (effectiveDate !== null && day < effectiveDate) return 'not-yet-in-force';
  if (course.suspensions.suspends.size > 0) return 'suspended';
  if (effectiveDate === null) return 'unknown';
  if (course.suspensions['partly-suspends'].size > 0) return 'partly-suspended';
  if (course.partialActs.length > 0) return 'partly-expired';
  return 'in-force';
}

export const stateNow = (course: Course, day: IsoDate): ValidityState =>
  overrideOn(course, day)?.state ?? stateByItsCourse(course, day);

const standing = (
  state: ValidityState,
  reason: ReasonCode,
  date: IsoDate | null,
  causes: Cause[] = []
): Standing => ({
  state,
  reason,
  date,
  because: causes.slice(-CAUSES_NAMED),
  furtherCauses: Math.max(0, causes.length - CAUSES_NAMED),
  overridden: false,
  note: null,
});

const causesOf = (suspensions: Course['suspensions']['suspends']): Cause[] =>
  [...suspensions.values()].map(({ cause }) => cause);

function expiredStanding(course: Course): Standing {
  const causes = course.expiry?.causes ?? [];
  if (causes.length === 0) {
    return standing('expired', 'expiry-date-reached', course.document.expiryDate);
  }
  const replaced = causes.some(({ kind }) => kind === 'replaces');
  return standing('expired', replaced ? 'replaced' : 'repealed', null, causes);
}

function partlyExpiredStanding({ partialActs, partialKinds }: Course): Standing {
  const amended = partialKinds.has('amends');
  if (partialKinds.size > 1) {
    return standing('partly-expired', 'amended-and-partly-repealed', null, partialActs);
  }
  return standing('partly-expired', amended ? 'amended' : 'partly-repealed', null, partialActs);
}

function inForceStanding({ document: { effectiveDate }, release }: Course): Standing {
  // A suspension that was over before the document took effect has never been seen.
  if (release && effectiveDate !== null && release.on > effectiveDate) {
    return standing('in-force', release.reason, null, release.causes);
  }
  return standing('in-force', 'effective', effectiveDate);
}

function standingByItsCourse(course: Course, day: IsoDate): Standing {
  const state = stateByItsCourse(course, day);
  switch (state) {
    case 'expired':
      return expiredStanding(course);
    case 'not-yet-in-force':
      return standing(state, 'before-effective-date', course.document.effectiveDate);
    case 'suspended':
      return standing(state, 'suspended', null, causesOf(course.suspensions.suspends));
    case 'partly-suspended': {
      const causes = causesOf(course.suspensions['partly-suspends']);
      return standing(state, 'partly-suspended', null, causes);
    }
    case 'partly-expired':
      return partlyExpiredStanding(course);
    case 'in-force':
      return inForceStanding(course);
    default:
      return standing(state, 'no-effective-date', null);
  }
}

function standingOn(course: Course, day: IsoDate): Standing {
  const override = overrideOn(course, day);
  if (!override) return standingByItsCourse(course, day);
  return { ...standing(override.state, 'override', null), overridden: true, note: override.reason };
}

const sameCause = (a: Cause, b: Cause | undefined): boolean =>
  a.documentId === b?.documentId && a.kind === b.kind && a.from === b.from;

const sameStanding = (a: Standing, b: Standing): boolean =>
  a.state === b.state &&
  a.reason === b.reason &&
  a.overridden === b.overridden &&
  a.furtherCauses === b.furtherCauses &&
  a.because.length === b.because.length &&
  a.because.every((cause, index) => sameCause(cause, b.because[index]));

/** Writes down how the document stands at the end of the day, where that is new. */
export function record(course: Course, day: IsoDate): void {
  const now = standingOn(course, day);
  const last = course.periods.at(-1);
  if (last && sameStanding(last, now)) return;
  if (last) last.until = day;
  course.periods.push({ ...now, from: day === SINCE_EVER ? null : day, until: null });
}
