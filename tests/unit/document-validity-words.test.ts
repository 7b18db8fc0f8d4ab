import {
  actsOnValidity,
  INVERSE_KINDS,
  RELATION_KINDS,
} from '../../server/src/documents/validity/relation-kinds';
import { reasonInWords } from '../../server/src/documents/validity/reason-words';
import type { Cause, Period } from '../../server/src/documents/validity/timeline';

const period = (fields: Partial<Period>): Period => ({
  state: 'in-force',
  from: '2024-07-01',
  until: null,
  reason: 'effective',
  date: null,
  because: [],
  furtherCauses: 0,
  overridden: false,
  note: null,
  ...fields,
});

const cause = (number: string, kind: Cause['kind'], from = '2024-07-01'): Cause => ({
  documentId: `id of ${number}`,
  number,
  kind,
  from,
});

const QD_15 = '15/2024/QĐ-UBND';
const QD_20 = '20/2024/QĐ-UBND';

describe('reasonInWords', () => {
  it.each<[Partial<Period>, string, string]>([
    [
      { state: 'unknown', from: null, reason: 'no-effective-date' },
      'Chưa xác định hiệu lực: chưa có thông tin về ngày có hiệu lực',
      'Validity unknown: no effective date is recorded',
    ],
    [
      {
        state: 'not-yet-in-force',
        from: null,
        until: '2024-06-01',
        reason: 'before-effective-date',
        date: '2024-07-01',
      },
      'Chưa có hiệu lực: có hiệu lực từ 01/07/2024',
      'Not yet in force: takes effect on 1 July 2024',
    ],
    [
      { date: '2024-07-01' },
      'Còn hiệu lực: có hiệu lực từ 01/07/2024',
      'In force: took effect on 1 July 2024',
    ],
    [
      { reason: 'resumed', because: [cause(QD_15, 'resumes')] },
      'Còn hiệu lực từ 01/07/2024: tiếp tục có hiệu lực theo 15/2024/QĐ-UBND',
      'In force from 1 July 2024: resumed by 15/2024/QĐ-UBND',
    ],
    [
      { reason: 'suspension-ended', because: [cause(QD_15, 'suspends')] },
      'Còn hiệu lực từ 01/07/2024: văn bản ngưng hiệu lực 15/2024/QĐ-UBND đã hết hiệu lực',
      'In force from 1 July 2024: the suspension by 15/2024/QĐ-UBND has ended',
    ],
    [
      { state: 'expired', reason: 'expiry-date-reached', date: '2024-07-01' },
      'Hết hiệu lực toàn bộ từ 01/07/2024: hết thời hạn có hiệu lực',
      'Expired from 1 July 2024: its term has ended',
    ],
    [
      { state: 'expired', reason: 'replaced', because: [cause(QD_15, 'replaces')] },
      'Hết hiệu lực toàn bộ từ 01/07/2024: bị thay thế bởi 15/2024/QĐ-UBND',
      'Expired from 1 July 2024: replaced by 15/2024/QĐ-UBND',
    ],
    [
      {
        state: 'expired',
        reason: 'replaced',
        because: [cause(QD_15, 'replaces'), cause(' ', 'repeals')],
      },
      'Hết hiệu lực toàn bộ từ 01/07/2024: bị thay thế bởi 15/2024/QĐ-UBND; bị bãi bỏ bởi văn bản không số',
      'Expired from 1 July 2024: replaced by 15/2024/QĐ-UBND; repealed by an unnumbered document',
    ],
    [
      {
        state: 'partly-expired',
        reason: 'amended',
        from: '2024-09-02',
        because: [cause(QD_15, 'amends'), cause(QD_20, 'amends', '2024-09-02')],
      },
      'Hết hiệu lực một phần: được sửa đổi, bổ sung bởi 15/2024/QĐ-UBND từ 01/07/2024 và 20/2024/QĐ-UBND từ 02/09/2024',
      'Partly expired: amended by 15/2024/QĐ-UBND from 1 July 2024 and 20/2024/QĐ-UBND from 2 September 2024',
    ],
    [
      {
        state: 'partly-expired',
        reason: 'amended',
        because: [cause(QD_15, 'amends')],
        furtherCauses: 3,
      },
      'Hết hiệu lực một phần: được sửa đổi, bổ sung bởi 15/2024/QĐ-UBND từ 01/07/2024; 3 văn bản khác',
      'Partly expired: amended by 15/2024/QĐ-UBND from 1 July 2024; 3 other documents',
    ],
    [
      {
        state: 'suspended',
        reason: 'suspended',
        because: [cause(QD_15, 'suspends'), cause(QD_20, 'suspends'), cause('1/CĐ', 'suspends')],
      },
      'Ngưng hiệu lực từ 01/07/2024: bị ngưng hiệu lực bởi 15/2024/QĐ-UBND, 20/2024/QĐ-UBND và 1/CĐ',
      'Suspended from 1 July 2024: suspended by 15/2024/QĐ-UBND, 20/2024/QĐ-UBND and 1/CĐ',
    ],
    [
      { state: 'expired', reason: 'override', overridden: true, note: ' Rà soát năm 2024 ' },
      'Hết hiệu lực toàn bộ từ 01/07/2024, theo xác định của người biên tập: Rà soát năm 2024',
      'Expired from 1 July 2024, as determined by an editor: Rà soát năm 2024',
    ],
    [
      { state: 'no-longer-suitable', reason: 'override', overridden: true, from: null, note: '' },
      'Không còn phù hợp, theo xác định của người biên tập',
      'No longer suitable, as determined by an editor',
    ],
  ])('says %j', (fields, vi, en) => {
    expect(reasonInWords(period(fields), 'vi')).toBe(vi);
    expect(reasonInWords(period(fields), 'en')).toBe(en);
    expect(vi).toBe(vi.normalize('NFC'));
  });
});

describe('relation kinds', () => {
  it('have an inverse each, of its own, that is no kind itself but for related', () => {
    const inverses = RELATION_KINDS.map((kind) => INVERSE_KINDS[kind]);
    expect(new Set(inverses).size).toBe(RELATION_KINDS.length);
    expect(RELATION_KINDS.filter((kind) => (inverses as string[]).includes(kind))).toEqual([
      'related',
    ]);
  });

  it('act on validity or do not', () => {
    expect(RELATION_KINDS.filter((kind) => !actsOnValidity(kind))).toEqual([
      'based-on',
      'guides',
      'corrects',
      'consolidates',
      'refers-to',
      'related',
    ]);
  });
});
