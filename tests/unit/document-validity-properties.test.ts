import fc from 'fast-check';
import { deriveTimelines } from '../../server/src/documents/validity/derive-timelines';
import {
  downstreamOf,
  upstreamOf,
  type FetchEdges,
} from '../../server/src/documents/validity/reach';
import {
  RELATION_KINDS,
  type RelationKind,
} from '../../server/src/documents/validity/relation-kinds';
import {
  stateOn,
  VALIDITY_STATES,
  type Timeline,
  type ValidityDocument,
  type ValidityState,
} from '../../server/src/documents/validity/timeline';

const LAST_DAY = 15;
const isoDay = (n: number) => `2024-03-${String(n + 1).padStart(2, '0')}`;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

const anyDay = fc.nat(LAST_DAY).map(isoDay);
const orNull = <T>(value: fc.Arbitrary<T>, freq: number) => fc.option(value, { nil: null, freq });
const anyKind = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...RELATION_KINDS) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<RelationKind>(
      'amends',
      'replaces',
      'repeals',
      'partly-repeals',
      'suspends',
      'partly-suspends',
      'resumes',
      'suspends',
      'resumes'
    ),
  }
);

const documentWith = (documentId: string, ids: readonly string[]) =>
  fc.record<ValidityDocument>({
    documentId: fc.constant(documentId),
    number: fc.constantFrom(
      '9/2024/QĐ-UBND',
      '10/2024/QĐ-UBND',
      '66.13/2026/NQ-CP',
      '12-NQ/TW',
      ''
    ),
    issueDate: orNull(fc.nat(4).map(isoDay), 5),
    effectiveDate: orNull(anyDay, 9),
    expiryDate: fc.option(anyDay, { nil: null, freq: 1 }),
    override: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.record({
          state: fc.constantFrom(...VALIDITY_STATES),
          reason: fc.constant('Rà soát'),
          from: orNull(anyDay, 4),
        }),
      }
    ),
    acts: fc.array(fc.record({ kind: anyKind, target: fc.constantFrom(...ids) }), {
      maxLength: 3,
    }),
  });

const anyDocuments = fc
  .integer({ min: 1, max: IDS.length })
  .chain((count) => fc.tuple(...IDS.slice(0, count).map((id) => documentWith(id, IDS))));

interface Deed {
  actor: ValidityDocument;
  kind: RelationKind;
  day: number;
  step: number;
}

/** The rules once more, as plainly as can be: day by day, everything looked up anew each time. */
function simulate(documents: ValidityDocument[]): Map<string, string[]> {
  const dayOf = (date: string | null) => (date === null ? null : Number(date.slice(-2)) - 1);
  const key = (d: ValidityDocument) =>
    [
      d.issueDate ?? '',
      String(1 + Number(/^\d+/.exec(d.number)?.[0] ?? -1)).padStart(9, '0'),
      d.number.padEnd(30, '\0'),
      d.documentId,
    ].join('\0');
  const newer = (a: ValidityDocument, b: ValidityDocument) => key(a) > key(b);
  const deeds = new Map<string, Deed[]>(documents.map((d) => [d.documentId, []]));
  const expiredAtStep = new Map<ValidityDocument, number>();
  const seen = new Map<string, ValidityState[]>(documents.map((d) => [d.documentId, []]));
  const acted = new Set<ValidityDocument>();
  let step = 0;

  const done = (d: ValidityDocument, ...kinds: RelationKind[]) =>
    (deeds.get(d.documentId) ?? []).filter(({ kind }) => kinds.includes(kind));
  const lasting = (d: ValidityDocument, kind: RelationKind) =>
    done(d, kind).filter(
      (s) =>
        !done(d, 'resumes').some(
          (r) => r.day > s.day || (r.day === s.day && newer(r.actor, s.actor))
        ) && !((expiredAtStep.get(s.actor) ?? -1) > s.step)
    );
  const byDeedsAndDates = (d: ValidityDocument, day: number): ValidityState => {
    const effective = dayOf(d.effectiveDate);
    const expiry = dayOf(d.expiryDate);
    if (done(d, 'replaces', 'repeals').length || (expiry !== null && expiry <= day)) {
      return 'expired';
    }
    if (effective === null) return lasting(d, 'suspends').length ? 'suspended' : 'unknown';
    if (effective > day) return 'not-yet-in-force';
    if (lasting(d, 'suspends').length) return 'suspended';
    if (lasting(d, 'partly-suspends').length) return 'partly-suspended';
    return done(d, 'amends', 'partly-repeals').length ? 'partly-expired' : 'in-force';
  };
  const overridden = (d: ValidityDocument, day: number) =>
    d.override !== null && (dayOf(d.override.from) ?? -1) <= day;
  const state = (d: ValidityDocument, day: number) =>
    overridden(d, day) ? d.override!.state : byDeedsAndDates(d, day);
  const nextStep = (day: number) => {
    step += 1;
    for (const d of documents) {
      if (state(d, day) === 'expired' && !expiredAtStep.has(d)) expiredAtStep.set(d, step);
    }
  };
  const explain = (d: ValidityDocument, day: number): string => {
    const now = state(d, day);
    if (overridden(d, day)) return `${now} override`;
    const say = (reason: string, causes: Deed[]) =>
      [now, reason, ...causes.map(({ actor, kind }) => `${actor.documentId}:${kind}`).sort()].join(
        ' '
      );
    switch (now) {
      case 'expired': {
        const ends = done(d, 'replaces', 'repeals');
        const first = Math.min(dayOf(d.expiryDate) ?? 99, ...ends.map((end) => end.day));
        const causes = ends.filter((end) => end.day === first);
        if (causes.length === 0) return say('expiry-date-reached', []);
        return say(
          causes.some(({ kind }) => kind === 'replaces') ? 'replaced' : 'repealed',
          causes
        );
      }
      case 'suspended':
        return say('suspended', lasting(d, 'suspends'));
      case 'partly-suspended':
        return say('partly-suspended', lasting(d, 'partly-suspends'));
      case 'partly-expired': {
        const both = [done(d, 'amends').length > 0, done(d, 'partly-repeals').length > 0];
        const reason = both.every(Boolean)
          ? 'amended-and-partly-repealed'
          : both[0]
            ? 'amended'
            : 'partly-repealed';
        return say(reason, done(d, 'amends', 'partly-repeals'));
      }
      case 'in-force': {
        const past = seen.get(d.documentId) ?? [];
        const released = 1 + past.map((then) => then.endsWith('suspended')).lastIndexOf(true);
        if (released === 0) return say('effective', []);
        const resumed = done(d, 'resumes').filter((deed) => deed.day === released);
        return resumed.length > 0 ? say('resumed', resumed) : `${now} suspension-ended`;
      }
      case 'not-yet-in-force':
        return say('before-effective-date', []);
      default:
        return say('no-effective-date', []);
    }
  };

  nextStep(-1);
  const days = new Map<string, string[]>(documents.map((d) => [d.documentId, []]));
  for (let day = 0; day <= LAST_DAY + 1; day += 1) {
    nextStep(day);
    for (;;) {
      const ready = documents.filter(
        (d) =>
          !acted.has(d) &&
          d.effectiveDate !== null &&
          (dayOf(d.effectiveDate) ?? 99) <= day &&
          ['in-force', 'partly-expired', 'partly-suspended'].includes(state(d, day))
      );
      if (ready.length === 0) break;
      const actor = ready.reduce((a, b) => (newer(a, b) ? a : b));
      acted.add(actor);
      const acts = new Map(actor.acts.map((act) => [`${act.kind} ${act.target}`, act]));
      for (const { kind, target } of acts.values()) {
        if (target !== actor.documentId) deeds.get(target)?.push({ actor, kind, day, step });
      }
      nextStep(day);
    }
    for (const d of documents) {
      days.get(d.documentId)?.push(explain(d, day));
      seen.get(d.documentId)?.push(byDeedsAndDates(d, day));
    }
  }
  return days;
}

const explainPeriod = (timeline: Timeline, day: string): string => {
  const { state, reason, because } = stateOn(timeline, day);
  const causes = because.map(({ documentId, kind }) => `${documentId}:${kind}`).sort();
  return [state, reason, ...(reason === 'suspension-ended' ? [] : causes)].join(' ');
};

describe('deriveTimelines', () => {
  it('agrees with a day-by-day simulation on every day', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        const timelines = deriveTimelines(documents);
        for (const [documentId, days] of simulate(documents)) {
          const timeline = timelines.get(documentId)!;
          expect(days.map((_, day) => explainPeriod(timeline, isoDay(day)))).toEqual(days);
        }
      }),
      { numRuns: 6000 }
    );
  });

  it('gives gapless, ordered periods of which no two alike meet', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        for (const { periods } of deriveTimelines(documents).values()) {
          expect(periods[0]?.from).toBeNull();
          expect(periods.at(-1)?.until).toBeNull();
          periods.slice(1).forEach((period, index) => {
            const before = periods[index]!;
            expect(before.until).toBe(period.from);
            expect((before.from ?? '') < (period.from ?? '')).toBe(true);
            const alike = { ...period, from: before.from, until: before.until };
            expect(alike).not.toEqual(before);
          });
        }
      }),
      { numRuns: 2000 }
    );
  });

  it('depends neither on the order of documents and acts nor on repetition', () => {
    fc.assert(
      fc.property(
        anyDocuments.chain((documents) =>
          fc.tuple(
            fc.constant(documents),
            fc.shuffledSubarray(documents, { minLength: documents.length })
          )
        ),
        ([documents, shuffled]) => {
          const before = structuredClone(documents);
          const timelines = deriveTimelines(documents);
          const turned = shuffled.map((d) => ({ ...d, acts: [...d.acts, ...d.acts].reverse() }));
          expect(deriveTimelines(turned)).toEqual(timelines);
          expect(deriveTimelines(documents)).toEqual(timelines);
          expect(documents).toEqual(before);
        }
      ),
      { numRuns: 2000 }
    );
  });
});

const fetchBy =
  (end: 'actor' | 'target', documents: ValidityDocument[]): FetchEdges =>
  async (documentIds) =>
    documents
      .flatMap(({ documentId, acts }) => acts.map((act) => ({ actor: documentId, ...act })))
      .filter((edge) => documentIds.includes(edge[end]));

describe('what must be derived together', () => {
  it('is what stands upstream: the rest changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocuments, fc.nat(IDS.length), async (documents, pick) => {
        const { documentId } = documents[pick % documents.length]!;
        const { documentIds } = await upstreamOf([documentId], fetchBy('target', documents));
        const upstream = documents.filter((d) => documentIds.includes(d.documentId));
        expect(deriveTimelines(upstream).get(documentId)).toEqual(
          deriveTimelines(documents).get(documentId)
        );
      }),
      { numRuns: 3000 }
    );
  });

  it('is what stands downstream of a change: no other time line moves', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocuments, documentWith('a', IDS), async (documents, changed) => {
        const after = [changed, ...documents.slice(1)];
        const both = [...documents, changed];
        const { documentIds } = await downstreamOf(['a'], fetchBy('actor', both));
        const old = deriveTimelines(documents);
        for (const [documentId, timeline] of deriveTimelines(after)) {
          if (documentIds.includes(documentId)) continue;
          expect(timeline).toEqual(old.get(documentId));
        }
      }),
      { numRuns: 3000 }
    );
  });
});
