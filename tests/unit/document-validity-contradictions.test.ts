import fc from 'fast-check';
import { contradictionInWords } from '../../server/src/documents/validity/contradiction-words';
import type { Contradiction } from '../../server/src/documents/validity/contradictions';
import { cycleGroups } from '../../server/src/documents/validity/cycles';
import { deriveTimelines } from '../../server/src/documents/validity/derive-timelines';
import type { RelationKind } from '../../server/src/documents/validity/relation-kinds';
import type { ValidityDocument } from '../../server/src/documents/validity/timeline';

type Fields = Partial<Omit<ValidityDocument, 'acts' | 'number'>> & {
  acts?: Array<[RelationKind, string]>;
};

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

const found = (documentId: string, ...documents: ValidityDocument[]): Contradiction[] =>
  deriveTimelines(documents).get(documentId)?.contradictions ?? [];

const TARGET = '05/2019/QĐ-UBND';
const ACTOR = '15/2024/QĐ-UBND';
const target = (fields: Fields = {}) => doc(TARGET, '2019-02-01', fields);
const actor = (kind: RelationKind, fields: Fields = {}) =>
  doc(ACTOR, '2024-06-15', { acts: [[kind, TARGET]], ...fields });
const by = { documentId: ACTOR, number: ACTOR };

describe('contradictions in a document itself', () => {
  it('finds none where there is none', () => {
    const fields = { effectiveDate: '2019-02-01', expiryDate: '2019-02-02' };
    expect(found(TARGET, target(fields), actor('related'))).toEqual([]);
    expect(found(ACTOR, target(), actor('replaces'))).toEqual([]);
    const ofOneDay = { effectiveDate: null, expiryDate: '2019-02-01' };
    expect(found(TARGET, target(ofOneDay))).toEqual([]);
  });

  it.each<[string, Fields, Contradiction]>([
    [
      'an expiry before the effect',
      { effectiveDate: '2019-03-01', expiryDate: '2019-02-15' },
      {
        code: 'expiry-before-effect',
        expiryDate: '2019-02-15',
        effectiveDate: '2019-03-01',
      },
    ],
    [
      'an expiry on the day of the effect',
      { effectiveDate: '2019-03-01', expiryDate: '2019-03-01' },
      {
        code: 'expiry-before-effect',
        expiryDate: '2019-03-01',
        effectiveDate: '2019-03-01',
      },
    ],
    [
      'an expiry before the issue',
      { effectiveDate: null, expiryDate: '2019-01-31' },
      { code: 'expiry-before-issue', expiryDate: '2019-01-31', issueDate: '2019-02-01' },
    ],
    [
      'an effect before the issue',
      { effectiveDate: '2019-01-31' },
      { code: 'effect-before-issue', effectiveDate: '2019-01-31', issueDate: '2019-02-01' },
    ],
    [
      'an expired without a date',
      { override: { state: 'expired', reason: 'Rà soát', from: null } },
      { code: 'expired-without-date' },
    ],
    [
      'an act on itself',
      {
        acts: [
          ['repeals', TARGET],
          ['repeals', TARGET],
          ['related', TARGET],
        ],
      },
      { code: 'acts-on-itself', kind: 'repeals' },
    ],
    [
      'acts without an effective date, though the target be unknown',
      { effectiveDate: null, acts: [['amends', '99/2001/QĐ-UB']] },
      { code: 'acts-without-effective-date', kind: null, by: null },
    ],
  ])('finds %s', (_name, fields, contradiction) => {
    expect(found(TARGET, target(fields))).toEqual([contradiction]);
  });

  it('lets an override that gives a day, or another state, be', () => {
    const expired = { state: 'expired', reason: 'Rà soát', from: '2024-01-01' } as const;
    const unsuitable = { state: 'no-longer-suitable', reason: 'Rà soát', from: null } as const;
    expect(found(TARGET, target({ override: expired }))).toEqual([]);
    expect(found(TARGET, target({ override: unsuitable }))).toEqual([]);
  });
});

describe('contradictions between documents', () => {
  it.each<[string, Fields, ValidityDocument, Contradiction]>([
    [
      'an act without an effective date',
      {},
      actor('repeals', { effectiveDate: null }),
      { code: 'acts-without-effective-date', kind: 'repeals', by },
    ],
    [
      'a replacement by an older document',
      {},
      actor('replaces', { issueDate: '2019-01-31' }),
      { code: 'replaced-by-older', kind: 'replaces', by },
    ],
    [
      'another act by an older document',
      {},
      actor('amends', { issueDate: '2019-01-31' }),
      { code: 'affected-by-older', kind: 'amends', by },
    ],
    [
      'an act after the expiry',
      { expiryDate: '2024-06-14' },
      actor('amends'),
      { code: 'acts-after-expiry', kind: 'amends', by },
    ],
    [
      'an act of a document that never is in force',
      {},
      actor('amends', {
        override: { state: 'expired', reason: 'Ban hành sai', from: '2024-06-15' },
      }),
      { code: 'actor-never-in-force', kind: 'amends', by },
    ],
    [
      'a resumption of what was not suspended',
      {},
      actor('resumes'),
      { code: 'resumes-without-suspension', kind: 'resumes', by },
    ],
  ])('finds %s', (_name, fields, acting, contradiction) => {
    expect(found(TARGET, target(fields), acting)).toEqual([contradiction]);
  });

  it('takes no offence at documents of one day, unknown days or a suspension that was', () => {
    expect(found(TARGET, target(), actor('replaces', { issueDate: '2019-02-01' }))).toEqual([]);
    expect(found(TARGET, target(), actor('replaces', { issueDate: null }))).toEqual([]);
    expect(found(TARGET, target({ expiryDate: '2024-06-15' }), actor('replaces'))).toEqual([]);
    const suspending = doc('12/2022/QĐ-UBND', '2022-03-01', { acts: [['suspends', TARGET]] });
    expect(found(TARGET, target(), suspending, actor('resumes'))).toEqual([]);
  });

  it('finds two that repeal each other, the later one prevailing on the same day', () => {
    const first = doc('1', '2024-01-01', {
      effectiveDate: '2024-02-01',
      acts: [['repeals', '2']],
    });
    const second = doc('2', '2024-01-02', {
      effectiveDate: '2024-02-01',
      acts: [['repeals', '1']],
    });
    const timelines = deriveTimelines([first, second]);
    expect(timelines.get('1')?.periods.at(-1)?.state).toBe('expired');
    expect(timelines.get('2')?.periods.at(-1)?.state).toBe('in-force');
    expect(timelines.get('1')?.contradictions).toEqual([
      { code: 'mutual', kind: 'repeals', by: { documentId: '2', number: '2' } },
    ]);
    expect(timelines.get('2')?.contradictions.map(({ code }) => code)).toEqual([
      'affected-by-older',
      'mutual',
      'actor-never-in-force',
    ]);
  });

  it('finds a circle of three, and not the one that only looks on', () => {
    const documents = [
      doc('1', '2021-01-01', { acts: [['amends', '2']] }),
      doc('2', '2022-01-01', { acts: [['amends', '3']] }),
      doc('3', '2023-01-01', { acts: [['amends', '1']] }),
      doc('4', '2024-01-01', { acts: [['amends', '1']] }),
    ];
    const circles = deriveTimelines(documents);
    const mutual = (id: string) =>
      circles.get(id)?.contradictions.flatMap((c) => (c.code === 'mutual' ? c.by.number : []));
    expect(['1', '2', '3', '4'].map(mutual)).toEqual([['3'], ['1'], ['2'], []]);
  });
});

describe('contradictionInWords', () => {
  it.each<[Contradiction, string, string]>([
    [
      { code: 'replaced-by-older', kind: 'replaces', by },
      '15/2024/QĐ-UBND thay thế văn bản này nhưng được ban hành trước: kiểm tra ngày ban hành và chiều của quan hệ',
      '15/2024/QĐ-UBND replaces this document but was issued before it: check the issue dates and which document acts on which',
    ],
    [
      { code: 'expiry-before-effect', expiryDate: '2024-01-05', effectiveDate: '2024-07-01' },
      'Hết hiệu lực từ 05/01/2024 nhưng có hiệu lực từ 01/07/2024: ngày hết hiệu lực phải sau ngày có hiệu lực',
      'Expires from 5 January 2024 but takes effect on 1 July 2024: the expiry date must come after the effective date',
    ],
    [
      { code: 'acts-without-effective-date', kind: null, by: null },
      'Văn bản này tác động đến hiệu lực của văn bản khác nhưng không có ngày có hiệu lực: nhập ngày có hiệu lực',
      'This document acts on the validity of others but has no effective date: enter one',
    ],
    [
      { code: 'acts-on-itself', kind: 'amends' },
      'Văn bản này có quan hệ “sửa đổi, bổ sung” với chính nó: chọn văn bản khác hoặc bỏ quan hệ',
      'This document amends itself: choose another document or remove the relation',
    ],
  ])('says %j', (contradiction, vi, en) => {
    expect(contradictionInWords(contradiction, 'vi')).toBe(vi);
    expect(contradictionInWords(contradiction, 'en')).toBe(en);
  });

  it('has words for every contradiction, in NFC, that say what to do', () => {
    const all: Contradiction[] = [
      { code: 'expiry-before-issue', expiryDate: '2024-01-05', issueDate: '2024-07-01' },
      { code: 'effect-before-issue', effectiveDate: '2024-01-05', issueDate: '2024-07-01' },
      { code: 'expired-without-date' },
      { code: 'acts-without-effective-date', kind: 'repeals', by },
      { code: 'affected-by-older', kind: 'suspends', by },
      { code: 'mutual', kind: 'partly-repeals', by },
      { code: 'acts-after-expiry', kind: 'amends', by },
      { code: 'actor-never-in-force', kind: 'partly-suspends', by },
      { code: 'resumes-without-suspension', kind: 'resumes', by },
    ];
    const said = all.flatMap((one) => [
      contradictionInWords(one, 'vi'),
      contradictionInWords(one, 'en'),
    ]);
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) {
      expect(sentence).toBe(sentence.normalize('NFC'));
      expect(sentence).toMatch(/^[\p{Lu}\d].+: .+[^.]$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN/);
    }
  });
});

describe('cycleGroups', () => {
  it('puts two together exactly when each can be reached from the other', () => {
    const graphs = fc.integer({ min: 1, max: 8 }).chain((count) =>
      fc.array(fc.array(fc.nat(count - 1), { maxLength: 3 }), {
        minLength: count,
        maxLength: count,
      })
    );
    fc.assert(
      fc.property(graphs, (edges) => {
        const reached = edges.map((next) => new Set(next));
        for (let round = 0; round < edges.length; round += 1) {
          for (const set of reached)
            for (const n of [...set]) reached[n]!.forEach((m) => set.add(m));
        }
        const groups = cycleGroups(edges);
        edges.forEach((_, a) =>
          edges.forEach((__, b) => {
            const together = a === b || (reached[a]!.has(b) && reached[b]!.has(a));
            expect(groups[a] === groups[b]).toBe(together);
          })
        );
      }),
      { numRuns: 2000 }
    );
  });
});
