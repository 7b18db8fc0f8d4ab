import {
  belowZero,
  draftProblems,
  nothingTyped,
  reasonProblem,
} from '../../../admin/src/visits/settings/offset-draft';
import { readOrigins } from '../../../admin/src/visits/settings/origins';

const TODAY = '2026-11-23';

const draft = {
  day: '2026-01-01',
  visits: 1_140_000,
  pageViews: undefined,
  reason: 'Tổng của cổng cũ',
};

describe('the origins that were typed', () => {
  it('are one a line, each once, as browsers send them', () => {
    const text =
      '\nhttps://XA.example.gov.vn/\n  https://xa.example.gov.vn:443  \nhttp://localhost:3000';

    expect(readOrigins(text)).toEqual({
      origins: ['https://xa.example.gov.vn', 'http://localhost:3000'],
      mistakes: [],
    });
  });

  it('are complained of by their lines', () => {
    const { origins, mistakes } = readOrigins(
      'xa.example.gov.vn\n\nhttps://xa.example.gov.vn/tin-tuc\nhttps://huyen.example.gov.vn'
    );

    expect(origins).toEqual(['https://huyen.example.gov.vn']);
    expect(mistakes).toEqual([
      { line: 1, text: 'xa.example.gov.vn', problem: 'scheme' },
      { line: 3, text: 'https://xa.example.gov.vn/tin-tuc', problem: 'path' },
    ]);
  });
});

describe('a correction', () => {
  it('can be set with a day, a number and a reason', () => {
    expect(draftProblems(draft, TODAY)).toEqual({});
    expect(draftProblems({ ...draft, visits: undefined, pageViews: -3 }, TODAY)).toEqual({});
  });

  it('lacks all of it at first', () => {
    expect(draftProblems(nothingTyped, TODAY)).toEqual({
      day: 'visits.offset.day.missing',
      visits: 'visits.offset.nothing',
      reason: 'visits.reason.missing',
    });
  });

  it.each([
    [{ day: '2026-11-24' }, { day: 'visits.offset.day.future' }],
    [{ visits: 1.5 }, { visits: 'visits.offset.amount' }],
    [{ pageViews: 2e12 }, { pageViews: 'visits.offset.amount' }],
    [{ visits: NaN }, { visits: 'visits.offset.amount' }],
    [{ reason: '  ' }, { reason: 'visits.reason.missing' }],
  ])('with %j is refused', (change, problems) => {
    expect(draftProblems({ ...draft, ...change }, TODAY)).toEqual(problems);
  });

  it('says how much there was where too much is taken away', () => {
    const details = { day: TODAY, visits: 3, pageViews: 5 };

    expect(belowZero({ response: { data: { error: { details } } } })).toEqual({
      visits: 3,
      pageViews: 5,
    });
    expect(belowZero({ response: { data: { error: { details: {} } } } })).toBeNull();
    expect(belowZero(new TypeError('Failed to fetch'))).toBeNull();
  });
});

it('wants a reason of 3 to 500 characters', () => {
  expect(reasonProblem(' ab ')).toBe('visits.reason.too-short');
  expect(reasonProblem('abc')).toBeUndefined();
  expect(reasonProblem('a'.repeat(500))).toBeUndefined();
  expect(reasonProblem('a'.repeat(501))).toBe('visits.reason.too-long');
});
