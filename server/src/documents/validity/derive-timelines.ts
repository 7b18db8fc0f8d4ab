import { inOrder, ownContradictions, type Contradiction } from './contradictions';
import { SINCE_EVER, startCourses, type Course } from './course';
import { cycleGroups } from './cycles';
import { act, expireByDate, settleExpiry } from './effects';
import { record, stateNow } from './standing';
import { isInForce, type IsoDate, type Timeline, type ValidityDocument } from './timeline';

/** The only days on which anything can change, in order, each with the documents it concerns. */
function daysOf(courses: Course[]): Array<[IsoDate, Course[]]> {
  const days = new Map<IsoDate, Course[]>([[SINCE_EVER, courses]]);
  for (const course of courses) {
    const { effectiveDate, expiryDate, override } = course.document;
    for (const day of new Set([effectiveDate, expiryDate, override?.from])) {
      if (day == null) continue;
      const concerned = days.get(day);
      if (concerned) concerned.push(course);
      else days.set(day, [course]);
    }
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

const maySoonAct = ({ hasActed, acts }: Course): boolean => !hasActed && acts.length > 0;

/** Keeps the queue in order, the document issued last at its end. */
function enqueue(queue: Course[], course: Course): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((queue[middle]?.rank ?? 0) > course.rank) low = middle + 1;
    else high = middle;
  }
  if (queue[low] !== course) queue.splice(low, 0, course);
}

const canAct = (course: Course, day: IsoDate): boolean =>
  maySoonAct(course) &&
  course.document.effectiveDate !== null &&
  course.document.effectiveDate <= day &&
  isInForce(stateNow(course, day));

function runDay(day: IsoDate, concerned: Course[]): void {
  const touched = new Set(concerned);
  const queue: Course[] = [];

  for (const course of concerned) {
    expireByDate(course, day);
    for (const released of settleExpiry(course, day)) touched.add(released);
  }
  for (const course of touched) if (maySoonAct(course)) enqueue(queue, course);

  for (let actor = queue.pop(); actor; actor = queue.pop()) {
    if (!canAct(actor, day)) continue;
    for (const released of act(actor, day, touched)) {
      if (maySoonAct(released)) enqueue(queue, released);
    }
  }

  for (const course of touched) record(course, day);
}

const isOlder = (a: Course, b: Course): boolean =>
  a.document.issueDate !== null &&
  b.document.issueDate !== null &&
  a.document.issueDate < b.document.issueDate;

function noteActContradictions(courses: Course[]): void {
  const groups = cycleGroups(courses.map(({ acts }) => acts.map(({ target }) => target.rank)));

  for (const actor of courses) {
    const by = actor.ref;
    const undated = actor.document.effectiveDate === null;
    for (const { kind, target } of actor.acts) {
      const add = (found: Contradiction) => target.contradictions.push(found);
      if (undated) add({ code: 'acts-without-effective-date', kind, by });
      else if (!actor.hasActed) add({ code: 'actor-never-in-force', kind, by });
      if (isOlder(actor, target)) {
        add({ code: kind === 'replaces' ? 'replaced-by-older' : 'affected-by-older', kind, by });
      }
      if (groups[actor.rank] === groups[target.rank]) add({ code: 'mutual', kind, by });
    }
  }
}

function noteIdleResumptions({ resumptions, firstSuspendedOn, contradictions }: Course): void {
  for (const { on, by } of resumptions) {
    if (firstSuspendedOn !== null && firstSuspendedOn <= on) continue;
    contradictions.push({ code: 'resumes-without-suspension', kind: 'resumes', by: by.ref });
  }
}

/**
 * The validity of each document on every day there is, from its dates and from what the others of
 * the set do to it. A period holds from midnight to midnight in the site's time zone; nothing needs
 * to be derived again because time has passed.
 *
 * The rules, after articles 53 and 57 of Law 64/2025/QH15 on the promulgation of legal documents
 * where they speak of it; the rest are this project's own:
 *
 * - **Dates.** In force from the effective date; no longer from the expiry date. Without an
 *   effective date `unknown`, until something expires it or suspends it as a whole.
 * - **Acts.** A document acts on others on its effective date if it is in force by the end of that
 *   day (in part is enough); if it is suspended then, on the day it first is in force. One that
 *   expires before or on its effective date never acts, nor does one without an effective date.
 *   What has been done stays done when the acting document expires: a replaced or repealed document
 *   does not revive, an amended one stays amended. Only a suspension ends with its document, and
 *   that only by the document's expiry, not by its own suspension.
 * - **What acts do.** `replaces` and `repeals` expire the target, `amends` and `partly-repeals`
 *   expire a part of it, `suspends` and `partly-suspends` last until resumed; `resumes` ends every
 *   suspension of the target begun before, whole or partial. A suspension begun later is another.
 * - **Several at once.** `expired`, then `not-yet-in-force`, `suspended`, `partly-suspended`,
 *   `partly-expired`, `in-force`. A partial suspension comes before a partial expiry because it
 *   passes, and then the partial expiry shows again.
 * - **An override** wins from its day on, for ever, and counts wherever the state of the document
 *   decides whether or how long it acts.
 * - **On the same day** the documents' own dates and overrides come first; then the documents that
 *   can act do so one after the other, always the one issued last: between equals the later will
 *   prevails (Law 80/2015/QH13, article 156(3)), so an act that a later document forestalls on its
 *   very day is not done. A suspension and a resumption of one day count by the issue dates of
 *   their documents too. An unknown issue date is the oldest; equal ones fall back on the leading
 *   digits of the number, the number as text and the documentId, the greatest first.
 *
 * The result does not depend on the order of the documents or of their acts, and a document's own
 * time line is the same from any set that holds everything upstream of it. Time grows with
 * documents and acts, about n log n, however long the chains; cycles need no care.
 *
 * @param documents published documents only, each once, with all that is upstream of them (see
 *   `upstreamOf`). Acts on documents outside of the set are passed over.
 * @throws RangeError when two documents have the same documentId.
 */
export function deriveTimelines(documents: Iterable<ValidityDocument>): Map<string, Timeline> {
  const courses = startCourses(documents);
  for (const [day, concerned] of daysOf(courses)) runDay(day, concerned);

  noteActContradictions(courses);
  courses.forEach(noteIdleResumptions);

  return new Map(
    courses.map(({ document, periods, contradictions }) => [
      document.documentId,
      {
        periods,
        contradictions: inOrder([...ownContradictions(document), ...contradictions]),
      },
    ])
  );
}
