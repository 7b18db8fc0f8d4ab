import type { Course } from './course';
import { stateNow } from './standing';
import type { Cause, IsoDate } from './timeline';
import type { ActingKind } from './relation-kinds';

type SuspendingKind = keyof Course['suspensions'];

const SUSPENDING_KINDS = ['suspends', 'partly-suspends'] as const satisfies SuspendingKind[];

const laterIssued = (a: Course, b: Course): boolean => a.rank < b.rank;

const causeFrom = (actor: Course, kind: ActingKind, from: IsoDate): Cause => ({
  ...actor.ref,
  kind,
  from,
});

/** An act on a document that is not in force yet counts from the day on which it is. */
const countsFrom = ({ document: { effectiveDate } }: Course, day: IsoDate): IsoDate =>
  effectiveDate !== null && effectiveDate > day ? effectiveDate : day;

function noteRelease(
  target: Course,
  on: IsoDate,
  reason: 'resumed' | 'suspension-ended',
  cause: Cause
): void {
  const { release } = target;
  const sameDay = release?.on === on;
  if (sameDay && release.reason === reason) release.causes.push(cause);
  // A resumption says more than the end of the suspending document that falls on the same day.
  else if (!sameDay || reason === 'resumed') target.release = { on, reason, causes: [cause] };
}

function endSuspensionsBy(actor: Course, day: IsoDate): Course[] {
  const released: Course[] = [];
  for (const { kind, target } of actor.acts) {
    if (kind !== 'suspends' && kind !== 'partly-suspends') continue;
    const suspension = target.suspensions[kind].get(actor);
    if (!suspension) continue;
    target.suspensions[kind].delete(actor);
    if (suspension.begun < day) {
      noteRelease(target, day, 'suspension-ended', causeFrom(actor, kind, day));
    }
    released.push(target);
  }
  return released;
}

/**
 * Ends the suspensions that rest on a document which has come to be expired.
 *
 * @returns the documents set free.
 */
export function settleExpiry(course: Course, day: IsoDate): Course[] {
  if (course.shownExpiredOn !== null || stateNow(course, day) !== 'expired') return [];
  course.shownExpiredOn = day;
  return endSuspensionsBy(course, day);
}

/** The day on which the document's own dates say that it expires. */
export function expireByDate(course: Course, day: IsoDate): void {
  if (course.document.expiryDate === day) course.expiry ??= { on: day, causes: [] };
}

function suspend(actor: Course, kind: SuspendingKind, target: Course, day: IsoDate): void {
  target.firstSuspendedOn ??= day;
  const undone = target.resumptions.some(({ on, by }) => on === day && laterIssued(by, actor));
  if (undone) return;
  const cause = causeFrom(actor, kind, countsFrom(target, day));
  target.suspensions[kind].set(actor, { begun: day, cause });
}

function resume(actor: Course, target: Course, day: IsoDate): void {
  target.resumptions.push({ on: day, by: actor });
  let ended = target.release?.on === day;
  for (const kind of SUSPENDING_KINDS) {
    for (const [by, { begun }] of target.suspensions[kind]) {
      if (begun === day && !laterIssued(actor, by)) continue;
      target.suspensions[kind].delete(by);
      ended ||= begun < day;
    }
  }
  if (ended) noteRelease(target, day, 'resumed', causeFrom(actor, 'resumes', day));
}

function expire(actor: Course, kind: ActingKind, target: Course, day: IsoDate): void {
  target.expiry ??= { on: day, causes: [] };
  if (target.expiry.on === day) target.expiry.causes.push(causeFrom(actor, kind, day));
}

function apply(actor: Course, kind: ActingKind, target: Course, day: IsoDate): void {
  switch (kind) {
    case 'replaces':
    case 'repeals':
      return expire(actor, kind, target, day);
    case 'amends':
    case 'partly-repeals':
      target.partialActs.push(causeFrom(actor, kind, countsFrom(target, day)));
      target.partialKinds.add(kind);
      return;
    case 'suspends':
    case 'partly-suspends':
      return suspend(actor, kind, target, day);
    case 'resumes':
      return resume(actor, target, day);
  }
}

/**
 * Lets every act of the document take effect.
 *
 * @param touched gains each document that was acted on, or set free by it.
 * @returns the documents that may have come into force by it.
 */
export function act(actor: Course, day: IsoDate, touched: Set<Course>): Course[] {
  const released: Course[] = [];
  actor.hasActed = true;

  for (const { kind, target } of actor.acts) {
    const { shownExpiredOn } = target;
    // '' is an override without a date, which is reported as that.
    if (shownExpiredOn && shownExpiredOn < day && stateNow(target, day) === 'expired') {
      target.contradictions.push({ code: 'acts-after-expiry', kind, by: actor.ref });
    }
    apply(actor, kind, target, day);
    touched.add(target);
    if (kind === 'resumes') released.push(target);
    released.push(...settleExpiry(target, day));
  }

  released.forEach((course) => touched.add(course));
  return released;
}
