import { deriveTimelines } from '../../server/src/documents/validity/derive-timelines';
import {
  CAUSES_NAMED,
  stateOn,
  type ValidityDocument,
} from '../../server/src/documents/validity/timeline';
import type { RelationKind } from '../../server/src/documents/validity/relation-kinds';

type Fields = Partial<Omit<ValidityDocument, 'acts' | 'number'>> & {
  acts?: Array<[RelationKind, string]>;
};

/** A document whose number is its documentId too, in force from its issue date unless said. */
const doc = (number: string, issueDate: string | null, fields: Fields = {}): ValidityDocument => ({
  documentId: number,
  number,
  issueDate,
  effectiveDate: issueDate,
  expiryDate: null,
  override: null,
  ...fields,
  acts: (fields.acts ?? []).map(([kind, target]) => ({ kind, target })),
});

const QD_2019 = '05/2019/QĐ-UBND';
const QD_2022 = '12/2022/QĐ-UBND';
const QD_2024 = '15/2024/QĐ-UBND';
const old = (fields: Fields = {}) => doc(QD_2019, '2019-02-01', fields);

/** The course of one document: `state from reason causes` for each period. */
const courseOf = (documentId: string, documents: ValidityDocument[]): string[] =>
  (deriveTimelines(documents).get(documentId)?.periods ?? []).map(
    ({ state, from, reason, because }) =>
      [state, from ?? 'ever', reason, ...because.map(({ number }) => number)].join(' ')
  );

const OLD_BEGINS = ['not-yet-in-force ever before-effective-date', 'in-force 2019-02-01 effective'];

describe('the dates of a document', () => {
  it('is in force from its effective date and no longer on its expiry date', () => {
    const timeline = deriveTimelines([old({ expiryDate: '2024-01-01' })]).get(QD_2019)!;
    expect(timeline.periods.map(({ from, until }) => [from, until])).toEqual([
      [null, '2019-02-01'],
      ['2019-02-01', '2024-01-01'],
      ['2024-01-01', null],
    ]);
    const states = ['0001-01-01', '2019-01-31', '2019-02-01', '2023-12-31', '2024-01-01'].map(
      (day) => stateOn(timeline, day).state
    );
    expect(states).toEqual([
      'not-yet-in-force',
      'not-yet-in-force',
      'in-force',
      'in-force',
      'expired',
    ]);
    expect(stateOn(timeline, '9999-12-31')).toMatchObject({ date: '2024-01-01', because: [] });
  });

  it('is unknown without an effective date, until it expires', () => {
    expect(courseOf(QD_2019, [old({ effectiveDate: null, expiryDate: '2024-01-01' })])).toEqual([
      'unknown ever no-effective-date',
      'expired 2024-01-01 expiry-date-reached',
    ]);
  });

  it('never is in force when it expires before it takes effect', () => {
    expect(courseOf(QD_2019, [old({ expiryDate: '2019-01-01' })])).toEqual([
      'not-yet-in-force ever before-effective-date',
      'expired 2019-01-01 expiry-date-reached',
    ]);
  });
});

describe('acts on a document', () => {
  it.each([
    ['replaces', 'expired 2024-07-01 replaced'],
    ['repeals', 'expired 2024-07-01 repealed'],
    ['amends', 'partly-expired 2024-07-01 amended'],
    ['partly-repeals', 'partly-expired 2024-07-01 partly-repealed'],
    ['suspends', 'suspended 2024-07-01 suspended'],
    ['partly-suspends', 'partly-suspended 2024-07-01 partly-suspended'],
  ] as const)('%s from the effective date of the acting document', (kind, period) => {
    const actor = doc(QD_2024, '2024-06-15', {
      effectiveDate: '2024-07-01',
      acts: [[kind, QD_2019]],
    });
    expect(courseOf(QD_2019, [old(), actor])).toEqual([...OLD_BEGINS, `${period} ${QD_2024}`]);
  });

  it.each(['based-on', 'guides', 'corrects', 'consolidates', 'refers-to', 'related'] as const)(
    '%s changes nothing',
    (kind) => {
      const actor = doc(QD_2024, '2024-06-15', { acts: [[kind, QD_2019]] });
      expect(courseOf(QD_2019, [old(), actor])).toEqual(OLD_BEGINS);
    }
  );

  it('does nothing without an effective date, or by a document repealed before its own', () => {
    const undated = doc(QD_2022, '2022-03-01', {
      effectiveDate: null,
      acts: [['repeals', QD_2019]],
    });
    const stopped = doc('30/2022/QĐ-UBND', '2022-04-01', {
      effectiveDate: '2022-06-01',
      acts: [['repeals', QD_2019]],
    });
    const stopper = doc('31/2022/QĐ-UBND', '2022-05-01', {
      acts: [['repeals', '30/2022/QĐ-UBND']],
    });
    expect(courseOf(QD_2019, [old(), undated, stopped, stopper])).toEqual(OLD_BEGINS);
  });

  it('does nothing by a document that is replaced on its very effective date', () => {
    const forestalled = doc(QD_2022, '2022-03-01', {
      effectiveDate: '2022-07-01',
      acts: [['amends', QD_2019]],
    });
    const later = doc('20/2022/QĐ-UBND', '2022-06-01', {
      effectiveDate: '2022-07-01',
      acts: [['replaces', QD_2022]],
    });
    expect(courseOf(QD_2019, [old(), forestalled, later])).toEqual(OLD_BEGINS);
  });

  it('waits while the acting document is suspended on its effective date', () => {
    const documents = [
      old(),
      doc(QD_2022, '2022-03-01', { effectiveDate: '2022-07-01', acts: [['repeals', QD_2019]] }),
      doc('40/2022/QĐ-UBND', '2022-06-01', { acts: [['suspends', QD_2022]] }),
      doc('01/2023/QĐ-UBND', '2023-01-10', { acts: [['resumes', QD_2022]] }),
    ];
    expect(courseOf(QD_2019, documents)).toEqual([
      ...OLD_BEGINS,
      `expired 2023-01-10 repealed ${QD_2022}`,
    ]);
  });

  it('does not revive a document when the one that repealed it is repealed', () => {
    const documents = [
      old(),
      doc(QD_2022, '2022-03-01', { acts: [['repeals', QD_2019]] }),
      doc(QD_2024, '2024-06-15', { acts: [['repeals', QD_2022]] }),
    ];
    expect(courseOf(QD_2019, documents).at(-1)).toBe(`expired 2022-03-01 repealed ${QD_2022}`);
    expect(courseOf(QD_2022, documents).at(-1)).toBe(`expired 2024-06-15 repealed ${QD_2024}`);
  });

  it('names the document that replaces, not the expiry date of the same day', () => {
    const actor = doc(QD_2024, '2024-06-15', { acts: [['replaces', QD_2019]] });
    expect(courseOf(QD_2019, [old({ expiryDate: '2024-06-15' }), actor]).at(-1)).toBe(
      `expired 2024-06-15 replaced ${QD_2024}`
    );
    expect(courseOf(QD_2019, [old({ expiryDate: '2024-06-14' }), actor]).at(-1)).toBe(
      'expired 2024-06-14 expiry-date-reached'
    );
  });

  it('adds amendments and partial repeals up', () => {
    const documents = [
      old(),
      doc(QD_2022, '2022-03-01', { acts: [['amends', QD_2019]] }),
      doc(QD_2024, '2024-06-15', { acts: [['partly-repeals', QD_2019]] }),
    ];
    expect(courseOf(QD_2019, documents)).toEqual([
      ...OLD_BEGINS,
      `partly-expired 2022-03-01 amended ${QD_2022}`,
      `partly-expired 2024-06-15 amended-and-partly-repealed ${QD_2022} ${QD_2024}`,
    ]);
  });
});

describe('a suspension', () => {
  const suspends = (fields: Fields = {}, kind: RelationKind = 'suspends') =>
    doc(QD_2022, '2022-03-01', { acts: [[kind, QD_2019]], ...fields });
  const resumes = (issueDate: string, fields: Fields = {}) =>
    doc(QD_2024, issueDate, { acts: [['resumes', QD_2019]], ...fields });

  it.each(['suspends', 'partly-suspends'] as const)('%s until resumed', (kind) => {
    expect(courseOf(QD_2019, [old(), suspends({}, kind), resumes('2024-06-15')])).toEqual([
      ...OLD_BEGINS,
      expect.stringMatching(/^(partly-)?suspended 2022-03-01/),
      `in-force 2024-06-15 resumed ${QD_2024}`,
    ]);
  });

  it('lasts until the suspending document expires, not only until that is suspended', () => {
    const second = doc('09/2023/QĐ-UBND', '2023-03-01', { acts: [['suspends', QD_2022]] });
    const documents = [old(), suspends({ expiryDate: '2024-01-01' }), second];
    expect(courseOf(QD_2019, documents)).toEqual([
      ...OLD_BEGINS,
      `suspended 2022-03-01 suspended ${QD_2022}`,
      `in-force 2024-01-01 suspension-ended ${QD_2022}`,
    ]);
  });

  it('ends when an override says that the suspending document is expired', () => {
    const override = { state: 'expired', reason: 'Đã rà soát', from: '2023-05-01' } as const;
    expect(courseOf(QD_2019, [old(), suspends({ override })]).at(-1)).toBe(
      `in-force 2023-05-01 suspension-ended ${QD_2022}`
    );
  });

  it('goes by the issue dates where a resumption falls on the same day', () => {
    const day = { effectiveDate: '2024-07-01' };
    const later = [old(), suspends(day), resumes('2024-06-15', day)];
    expect(courseOf(QD_2019, later)).toEqual(OLD_BEGINS);
    const earlier = [old(), suspends(day), resumes('2021-06-15', day)];
    expect(courseOf(QD_2019, earlier).at(-1)).toBe(`suspended 2024-07-01 suspended ${QD_2022}`);
  });

  it('goes by the issue dates even where the resuming document is itself set free that day', () => {
    const day = { effectiveDate: '2024-07-01' };
    const documents = [
      old(),
      suspends({ issueDate: '2024-06-05', ...day }),
      resumes('2024-06-15', { effectiveDate: '2024-06-20' }),
      doc('16/2024/QĐ-UBND', '2024-06-16', { acts: [['suspends', QD_2024]] }),
      doc('01/2024/QĐ-UBND', '2024-01-02', { ...day, acts: [['resumes', QD_2024]] }),
    ];
    expect(courseOf(QD_2019, documents)).toEqual(OLD_BEGINS);
    expect(courseOf(QD_2024, documents).at(-1)).toMatch(/^in-force 2024-07-01 resumed/);
  });

  it('ends the same way in whatever order its documents are repealed', () => {
    const repealed: Array<[RelationKind, string]> = [
      ['repeals', QD_2022],
      ['repeals', '13/2022/QĐ-UBND'],
    ];
    const [first, second] = [repealed, [...repealed].reverse()].map((acts) =>
      courseOf(QD_2019, [
        old(),
        suspends(),
        doc('13/2022/QĐ-UBND', '2022-03-02', { acts: [['suspends', QD_2019]] }),
        doc(QD_2024, '2024-06-15', { acts }),
      ])
    );
    expect(first?.at(-1)).toBe(`in-force 2024-06-15 suspension-ended 13/2022/QĐ-UBND ${QD_2022}`);
    expect(second).toEqual(first);
  });

  it('hides a partial expiry while it lasts, and is hidden by an expiry', () => {
    const documents = [
      old(),
      doc('02/2021/QĐ-UBND', '2021-01-01', { acts: [['amends', QD_2019]] }),
      suspends({}, 'partly-suspends'),
      doc('03/2023/QĐ-UBND', '2023-01-01', { acts: [['suspends', QD_2019]] }),
      resumes('2024-06-15'),
      doc('01/2025/QĐ-UBND', '2025-01-01', { acts: [['suspends', QD_2019]] }),
      doc('02/2025/QĐ-UBND', '2025-02-01', { acts: [['repeals', QD_2019]] }),
      doc('03/2025/QĐ-UBND', '2025-03-01', { acts: [['resumes', QD_2019]] }),
    ];
    expect(courseOf(QD_2019, documents).map((period) => period.split(' ')[0])).toEqual([
      'not-yet-in-force',
      'in-force',
      'partly-expired',
      'partly-suspended',
      'suspended',
      'partly-expired',
      'suspended',
      'expired',
    ]);
  });

  it('that comes before the effective date shows from then on', () => {
    const target = old({ effectiveDate: '2022-06-01' });
    const [, suspended] = deriveTimelines([target, suspends()]).get(QD_2019)!.periods;
    expect(suspended).toMatchObject({ state: 'suspended', from: '2022-06-01' });
    expect(suspended?.because[0]?.from).toBe('2022-06-01');
    const over = [target, suspends(), resumes('2022-04-01')];
    expect(courseOf(QD_2019, over).at(-1)).toBe('in-force 2022-06-01 effective');
  });
});

describe('an override', () => {
  const override = (from: string | null) =>
    ({ state: 'no-longer-suitable', reason: 'Huyện đã giải thể', from }) as const;

  it('wins from its day on, for ever, and shows as such', () => {
    const actor = doc(QD_2024, '2024-06-15', { acts: [['repeals', QD_2019]] });
    const timeline = deriveTimelines([old({ override: override('2023-01-01') }), actor]);
    expect(timeline.get(QD_2019)?.periods.at(-1)).toEqual({
      state: 'no-longer-suitable',
      from: '2023-01-01',
      until: null,
      reason: 'override',
      date: null,
      because: [],
      furtherCauses: 0,
      overridden: true,
      note: 'Huyện đã giải thể',
    });
    expect(courseOf(QD_2019, [old({ override: override('2023-01-01') })])).toHaveLength(3);
  });

  it('without a day is the whole time line, and keeps the document from acting', () => {
    const actor = doc(QD_2024, '2024-06-15', {
      acts: [['repeals', QD_2019]],
      override: override(null),
    });
    expect(courseOf(QD_2024, [old(), actor])).toEqual(['no-longer-suitable ever override']);
    expect(courseOf(QD_2019, [old(), actor])).toEqual(OLD_BEGINS);
  });
});

describe('many documents', () => {
  const day = (n: number) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);

  it.each([
    ['on days of their own', day, 1],
    // Each second one is forestalled by the one after it, and so repeals nothing.
    ['on one day', () => day(6000), 2500],
  ])('in a chain in which each repeals the one before, %s', (_name, effective, standing) => {
    const documents = Array.from({ length: 5000 }, (_, n) =>
      doc(`${n}`, day(n), {
        effectiveDate: effective(n),
        acts: n > 0 ? [['repeals', `${n - 1}`]] : [],
      })
    );
    const ends = [...deriveTimelines(documents).values()].map(
      ({ periods }) => periods.at(-1)?.state
    );
    expect(ends.filter((state) => state === 'in-force')).toHaveLength(standing);
    expect(courseOf('4999', documents).at(-1)).toMatch(/^in-force/);
  });

  it('amending one document name the latest and count the others', () => {
    const amending = Array.from({ length: 5000 }, (_, n) =>
      doc(`${n + 1}/2000/NQ-HĐND`, day(n), { acts: [['amends', 'hub']] })
    );
    const hub = doc('hub', '1999-01-01');
    const last = deriveTimelines([hub, ...amending])
      .get('hub')
      ?.periods.at(-1);
    expect(last?.because).toHaveLength(CAUSES_NAMED);
    expect(last?.because.at(-1)?.number).toBe('5000/2000/NQ-HĐND');
    expect(last?.furtherCauses).toBe(5000 - CAUSES_NAMED);
  });

  it('are refused when one is handed in twice', () => {
    expect(() => deriveTimelines([old(), old()])).toThrow(RangeError);
  });
});
