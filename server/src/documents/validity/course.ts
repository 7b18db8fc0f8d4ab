import type { Contradiction } from './contradictions';
import { ACTING_KINDS, actsOnValidity, type ActingKind } from './relation-kinds';
import type { Cause, DocumentRef, IsoDate, Period, ValidityDocument } from './timeline';

/** Stands before every day, so that "since ever" compares like any other day. */
export const SINCE_EVER: IsoDate = '';

interface Suspension {
  begun: IsoDate;
  cause: Cause;
}

/** What has happened to one document up to the day that the derivation has come to. */
export interface Course {
  document: ValidityDocument;
  ref: DocumentRef;
  /** 0 is the document that was issued last of all. */
  rank: number;
  /** What it does to other documents of the set, each act once. */
  acts: Array<{ kind: ActingKind; target: Course }>;
  hasActed: boolean;
  expiry: { on: IsoDate; causes: Cause[] } | null;
  /** When its state was first `expired`, by its own course or by override. */
  shownExpiredOn: IsoDate | null;
  partialActs: Cause[];
  /** Kept beside the acts: looking through thousands of them for each new one takes seconds. */
  partialKinds: Set<ActingKind>;
  suspensions: { suspends: Map<Course, Suspension>; 'partly-suspends': Map<Course, Suspension> };
  firstSuspendedOn: IsoDate | null;
  resumptions: Array<{ on: IsoDate; by: Course }>;
  release: { on: IsoDate; reason: 'resumed' | 'suspension-ended'; causes: Cause[] } | null;
  contradictions: Contradiction[];
  periods: Period[];
}

const serialNumber = (number: string): number => Number(/^\d+/.exec(number)?.[0] ?? -1);

const laterFirst = <T extends string | number>(a: T, b: T): number => (a > b ? -1 : Number(a < b));

const byLatestIssue = (a: ValidityDocument, b: ValidityDocument): number =>
  laterFirst(a.issueDate ?? SINCE_EVER, b.issueDate ?? SINCE_EVER) ||
  laterFirst(serialNumber(a.number), serialNumber(b.number)) ||
  laterFirst(a.number, b.number) ||
  laterFirst(a.documentId, b.documentId);

const newCourse = (document: ValidityDocument, rank: number): Course => ({
  document,
  ref: { documentId: document.documentId, number: document.number },
  rank,
  acts: [],
  hasActed: false,
  expiry: null,
  shownExpiredOn: null,
  partialActs: [],
  partialKinds: new Set(),
  suspensions: { suspends: new Map(), 'partly-suspends': new Map() },
  firstSuspendedOn: null,
  resumptions: [],
  release: null,
  contradictions: [],
  periods: [],
});

function actsWithin(courses: ReadonlyMap<string, Course>, actor: Course): Course['acts'] {
  const acts = new Map<string, { kind: ActingKind; target: Course }>();
  for (const { kind, target: documentId } of actor.document.acts) {
    const target = courses.get(documentId);
    if (!target || target === actor || !actsOnValidity(kind)) continue;
    acts.set(`${kind} ${documentId}`, { kind, target });
  }
  return [...acts.values()].sort(
    (a, b) =>
      ACTING_KINDS.indexOf(a.kind) - ACTING_KINDS.indexOf(b.kind) || a.target.rank - b.target.rank
  );
}

/**
 * The courses before anything has happened, the document issued last first.
 *
 * @throws RangeError when two documents have the same documentId.
 */
export function startCourses(documents: Iterable<ValidityDocument>): Course[] {
  const courses = [...documents].sort(byLatestIssue).map(newCourse);
  const byId = new Map(courses.map((course) => [course.document.documentId, course]));
  if (byId.size < courses.length) {
    throw new RangeError('Hand in each document once: two have the same documentId.');
  }
  for (const course of courses) course.acts = actsWithin(byId, course);
  return courses;
}
