import fc from 'fast-check';
import {
  parseDocumentNumber,
  type DocumentNumber,
} from '../../server/src/documents/number/document-number';
import { findDocumentNumbers } from '../../server/src/documents/number/find';
import {
  type DocumentNumberParts,
  formatDocumentNumber,
} from '../../server/src/documents/number/format';

const TYPES = 'NQ QĐ CT QyĐ HD HĐ DA ĐA CĐ CTr TT TTr KH BC L PL NĐ VBHN SY TrS KL QĐi'.split(' ');
const ISSUERS = 'UBND HĐND CP TTg QH13 UBTVQH15 TTCP VPCP BTP BGDĐT TW TU HU ĐU SNV BQLRPH'.split(
  ' '
);
const UNITS = 'VP VX KT BTG TCCB VP-KT HC1'.split(' ');
/** Those that a citation without a type is certain by. */
const CERTAIN_ISSUERS = 'UBND HĐND QH13 UBTVQH15 TTCP VPCP BTP BGDĐT'.split(' ');

const sequence = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 999_999_999 })),
    fc.option(fc.integer({ min: 1, max: 99 }), { freq: 5 }),
    fc.option(fc.constantFrom('a', 'b'), { freq: 9 })
  )
  .map(([n, sub, letter]) => `${n}${sub === null ? '' : `.${sub}`}${letter ?? ''}`);
const year = fc.option(fc.integer({ min: 1945, max: 2099 }));
const unitCode = fc.option(fc.constantFrom(...UNITS));

const stateOrParty: fc.Arbitrary<DocumentNumberParts> = fc.record({
  sequence,
  year,
  typeCode: fc.option(fc.constantFrom(...TYPES), { freq: 4 }),
  issuerCode: fc.constantFrom(...ISSUERS),
  unitCode,
});
const joint: fc.Arbitrary<DocumentNumberParts> = fc.record({
  sequence,
  year,
  typeCode: fc.constantFrom('TTLT', 'NQLT'),
  issuerCode: fc
    .uniqueArray(fc.constantFrom(...ISSUERS), { minLength: 1, maxLength: 4 })
    .map((codes) => codes.join('-')),
  unitCode: fc.constant(null),
});
const parts = fc.oneof({ weight: 4, arbitrary: stateOrParty }, joint);

const partsOf = ({ sequence, year, typeCode, issuerCode, unitCode }: DocumentNumberParts) => ({
  sequence,
  year,
  typeCode,
  issuerCode,
  unitCode,
});
const readingOf = ({ text: _text, ...reading }: DocumentNumber) => reading;

const INVISIBLES = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD'];
const SPACES = [
  '',
  '',
  '',
  '',
  '',
  ' ',
  '\u00A0',
  '\u2009',
  '\u202F',
  '\u3000',
  '\t',
  ...INVISIBLES,
];
const LOOK_ALIKES: Record<string, string[]> = {
  Đ: ['Đ', 'đ', 'Ð', 'ð', 'Ɖ', 'ɖ'],
  đ: ['Đ', 'đ', 'Ð', 'ð', 'Ɖ', 'ɖ'],
  '-': ['-', '–', '—', '‐', '‑', '−', '－', '--'],
  '/': ['/', '\\', '／', '∕', '⁄', '＼', '//'],
};
const spellingsOf = (character: string): string[] =>
  LOOK_ALIKES[character] ?? [character, character.toLowerCase(), character.toUpperCase()];

/** A number as it might be met: spaces anywhere, any case, look-alikes, zeros and words around. */
const dirty = (clean: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', '', '0', '00'),
      fc.constantFrom('', 'Số: ', 'Số ', 'SỐ:', 'so: ', 'So.', '“', '(', '- '),
      fc.constantFrom('', '.', ' .', '”', ';', '\n'),
      fc.boolean(),
      ...[...clean].map((character) =>
        fc
          .tuple(fc.constantFrom(...spellingsOf(character)), fc.constantFrom(...SPACES))
          .map((pair) => pair.join(''))
      )
    )
    .map(([zeros, prefix, suffix, decomposed, ...characters]) => {
      const text = `${prefix}${zeros}${characters.join('')}${suffix}`;
      return decomposed ? text.normalize('NFD') : text;
    });

const withItsDirt = parts.chain((number) => {
  const clean = formatDocumentNumber(parseDocumentNumber(formatDocumentNumber(number)));
  return fc.tuple(fc.constant(clean), dirty(clean));
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // Near misses, made of what numbers are made of.
  fc
    .array(
      fc.constantFrom('15', '2024', '/', '-', '.', 'QĐ', 'UBND', 'CV', 'NĐCP', 'TW', 'ư', ' '),
      {
        maxLength: 60,
      }
    )
    .map((pieces) => pieces.join('')),
  fc.tuple(parts, fc.string({ unit: 'binary' })).map(([n, tail]) => formatDocumentNumber(n) + tail)
);

describe('parseDocumentNumber, whatever the number', () => {
  it('reads back the parts that a number was written from', () => {
    fc.assert(
      fc.property(parts, (number) => {
        expect(partsOf(parseDocumentNumber(formatDocumentNumber(number)))).toEqual(partsOf(number));
      }),
      { numRuns: 1000 }
    );
  });

  it('reads every spelling of a number as the number', () => {
    fc.assert(
      fc.property(withItsDirt, ([clean, spelling]) => {
        expect(readingOf(parseDocumentNumber(spelling))).toEqual(
          readingOf(parseDocumentNumber(clean))
        );
      }),
      { numRuns: 2000 }
    );
  });

  it('reads a number typed without đ, where no other type is written so', () => {
    const ambiguous = new Set(['HĐ', 'ĐA']);
    fc.assert(
      fc.property(
        parts.filter(({ typeCode }) => !ambiguous.has(typeCode ?? '')),
        (number) => {
          const clean = formatDocumentNumber(number);
          const strokeless = clean.replace(/Đ/g, 'D').replace(/đ/g, 'd');
          expect(readingOf(parseDocumentNumber(strokeless))).toEqual(
            readingOf(parseDocumentNumber(clean))
          );
        }
      )
    );
  });

  it('reads a number without the hyphen between its type and a national issuer', () => {
    const issuers = ['UBND', 'HĐND', 'TTg', 'QH13', 'VPCP', 'BGDĐT'];
    const typed = fc.tuple(
      stateOrParty,
      fc.constantFrom(...TYPES.filter((code) => code.length > 1)),
      fc.constantFrom(...issuers)
    );
    fc.assert(
      fc.property(typed, ([number, typeCode, issuerCode]) => {
        const clean = formatDocumentNumber({ ...number, typeCode, issuerCode });
        const joined = clean.replace(`${typeCode}-`, typeCode);
        expect(joined).not.toBe(clean);
        expect(readingOf(parseDocumentNumber(joined))).toEqual(
          readingOf(parseDocumentNumber(clean))
        );
      })
    );
  });

  it('gives two numbers two keys as soon as one part differs', () => {
    const change = fc.tuple(
      parts,
      stateOrParty,
      fc.constantFrom('sequence', 'year', 'typeCode', 'issuerCode', 'unitCode', 'all')
    );
    fc.assert(
      fc.property(change, ([one, other, what]) => {
        const changed = what === 'all' ? other : { ...one, [what]: other[what as 'year'] };
        const a = parseDocumentNumber(formatDocumentNumber(one));
        const b = parseDocumentNumber(formatDocumentNumber(changed));
        const same = JSON.stringify(partsOf(a)) === JSON.stringify(partsOf(b));
        expect(a.key === b.key).toBe(same);
      }),
      { numRuns: 2000 }
    );
  });
});

describe('parseDocumentNumber, whatever the text', () => {
  it('keeps the text, and gives a short ASCII key and parts that agree with each other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const number = parseDocumentNumber(text);
        expect(number.text).toBe(text);
        expect(number.key.length).toBeLessThanOrEqual(120);
        expect(number.key).toMatch(
          number.parsed ? /^[a-z0-9._-]+(?:\/[a-z0-9_-]+)+$/ : /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/
        );
        const isBlank = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u.test(text);
        expect(number.key === '').toBe(isBlank);
        expect(number.sequence !== null).toBe(number.parsed);
        expect(number.normative !== null).toBe(number.parsed);
        expect(number.parsed ? (number.typeCode ?? number.issuerCode) : '').not.toBeNull();
      }),
      { numRuns: 3000 }
    );
  });

  it('reads what it wrote as it read it first', () => {
    fc.assert(
      fc.property(anyText, fc.subarray(['CV', 'TW', 'ĐXd', 'NĐCP']), (text, typeCodes) => {
        const first = parseDocumentNumber(text, { typeCodes });
        const again = parseDocumentNumber(formatDocumentNumber(first), { typeCodes });
        expect(readingOf(again)).toEqual(readingOf(first));
      }),
      { numRuns: 3000 }
    );
  });

  it('comes to an end on long and hostile texts', () => {
    const pieces = [
      '1',
      '!',
      '0',
      '1.',
      '/',
      '-',
      '.',
      'Đ',
      '-Đ',
      ' ',
      '\u0301\u0323',
      '\u200B',
      '\uFDFA',
      'số',
    ];
    for (const piece of pieces) {
      for (const text of [piece.repeat(100_000), `1/QĐ-${piece.repeat(100_000)}x`]) {
        expect(parseDocumentNumber(text).key.length).toBeLessThanOrEqual(120);
      }
    }
  });
});

describe('findDocumentNumbers, whatever the text', () => {
  const cited = stateOrParty
    .filter(
      ({ typeCode, issuerCode }) => typeCode !== null || CERTAIN_ISSUERS.includes(issuerCode ?? '')
    )
    .map(formatDocumentNumber);
  const prose = fc.constantFrom(
    ' căn cứ Nghị định số ',
    ', ngày 30/4/2021 (',
    '; các văn bản ',
    ' – 1/2 số hộ, 80 km/h, ',
    '). Quyết định số: ',
    ' https://xa.gov.vn/van-ban/15/QĐ-UBND ',
    '\u00A0về việc 15/2020 – UBND xã\n'
  );

  it('finds every number in prose, and nothing else, where it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(prose, cited), { maxLength: 8 }), prose, (citations, end) => {
        const text = citations.flat().join('') + end;
        const found = findDocumentNumbers(text);
        expect(found.map((each) => text.slice(each.start, each.end))).toEqual(
          citations.map(([, number]) => number)
        );
      }),
      { numRuns: 500 }
    );
  });

  it('gives ranges in order that hold exactly the number that is read from them', () => {
    const mixed = fc.array(fc.oneof(anyText, cited, prose)).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(mixed, (text) => {
        let past = 0;
        for (const { start, end, number } of findDocumentNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(past);
          expect(end).toBeGreaterThan(start);
          expect(number.parsed).toBe(true);
          expect(number).toEqual(parseDocumentNumber(text.slice(start, end)));
          past = end;
        }
        expect(past).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 }
    );
  });
});
