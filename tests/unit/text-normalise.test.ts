import fc from 'fast-check';
import {
  normaliseBlockText,
  normaliseEdges,
  normaliseText,
  trimIndents,
} from '../../server/src/text/normalise';

const ZWSP = '\u200B';
const ZWNJ = '\u200C';
const ZWJ = '\u200D';
const NBSP = '\u00A0';

/** Text that is rich in what these functions are about, and any UTF-16 at all. */
const troublesome = fc.constantFrom(
  ...['a', 'e', 'Đ', 'ệ', 'e\u0323\u0302', '\u0301', '\u0323', '\u0302', '\u0308', ' ', '\t', '\n'],
  ...[NBSP, '\u2003', '\u2000', '\u202F', '\u3000', '\u1680', '\u205F', '\u0085', '\u00AD'],
  ...[ZWSP, ZWNJ, ZWJ, '\u2060', '\uFEFF', '\u200E', '👩', '👩🏽', '❤\uFE0F', '🏻', '🏳\uFE0F'],
  ...[
    'क',
    '\u094D',
    'ष',
    'م',
    'ی',
    '\u064B',
    'ස',
    '\u0DCA',
    'ខ',
    '한',
    '\u1112',
    '\u1161',
    '\u11AB',
  ],
  ...['\uD83D', '\uDE00', '\u{16D63}', '\u{16D67}', '\u212B', '\u0344', '\u3099', 'か', '1', '.']
);
const anyText = fc.oneof(
  fc.string({ unit: troublesome, maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
);
const anyRuns = fc.array(anyText, { maxLength: 8 });
const runs = { numRuns: 1000 };

describe('normaliseText', () => {
  it('composes what was pasted decomposed', () => {
    expect(normaliseText('ti\u0065\u0302\u0301ng')).toBe('ti\u1EBFng');
    expect(normaliseText('no\u0323\u0302i')).toBe('n\u1ED9i');
    expect(normaliseText('no\u0302\u0323i')).toBe('n\u1ED9i');
  });

  it('composes across a zero-width character that it removes', () => {
    expect(normaliseText(`e${ZWSP}\u0301`)).toBe('\u00E9');
  });

  it.each([
    ['zero-width space', `Hội${ZWSP} nghị`],
    ['word joiner', 'Hội\u2060 nghị'],
    ['byte order mark', '\uFEFFHội nghị'],
    ['joiner between Latin letters', `Hội nghị${ZWJ}`],
    ['non-joiner between Latin letters', `Hội n${ZWNJ}ghị`],
    ['joiner after a Latin mark', `Ho\u0302\u0323${ZWJ}i nghị`],
  ])('removes a %s', (_name, text) => {
    expect(normaliseText(text)).toBe('Hội nghị');
  });

  it.each([
    ['a family', '👨\u200D👩\u200D👧'],
    ['skin tones', '👩🏽\u200D🌾'],
    ['a variation selector before the joiner', '🏳\uFE0F\u200D🌈'],
    ['a heart on fire', '❤\uFE0F\u200D🔥'],
    ['a Devanagari half form', 'क्\u200Dष'],
    ['a Devanagari explicit virama', 'क्\u200Cष'],
    ['a Bengali ya-phalaa', 'র\u200D্য'],
    ['Sinhala', 'ශ්\u200Dරී'],
    ['Persian', 'می\u200Cخواهم'],
    ['an Arabic initial form', 'ه\u200D'],
    ['a joiner before an Arabic letter', '\u200Dه'],
    ['Persian with a vowel sign', 'مَ\u200Cی'],
    ['a letter with a joiner and a mark before it', 'क\u200D\u094D\u200D'],
    ['Cham', 'ꨆ\u200Dꨴ'],
  ])('keeps the joiner of %s', (_name, text) => {
    expect(normaliseText(text)).toBe(text.normalize('NFC'));
  });

  it('removes a joiner that an emoji has lost its partner for', () => {
    expect(normaliseText('👨\u200D và 👩')).toBe('👨 và 👩');
    expect(normaliseText('👨\u200D\u200D👩')).toBe('👨👩');
  });

  it('keeps soft hyphens, direction marks, NBSP and broken pairs', () => {
    const text = 'a\u00ADb\u200Ec\u00A0d\uD83D e  f';
    expect(normaliseText(text)).toBe(text);
  });

  it('is idempotent, in NFC, and loses nothing that can be seen', () => {
    const visible = (text: string): string =>
      text.replace(/[\u200B-\u200D\u2060\uFEFF]/gu, '').normalize('NFC');
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
        expect(once).not.toMatch(/[\u200B\u2060\uFEFF]/);
        expect(visible(once)).toBe(visible(text));
      }),
      runs
    );
  });
});

describe('trimIndents', () => {
  it.each([
    ['NBSP', '\u00A0\u00A0\u00A0'],
    ['NBSP among spaces', ' \u00A0 \u00A0'],
    ['ogham space', '\u1680'],
    ['en quad to hair space', '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A'],
    ['narrow NBSP', '\u202F'],
    ['mathematical space', '\u205F'],
    ['ideographic space', '\u3000'],
    ['tabs', '\t\t'],
    ['empty lines', '\n\u00A0\n'],
    ['a zero-width space between indents', '\u00A0\u200B\u00A0'],
  ])('removes %s at both edges', (_name, indent) => {
    expect(trimIndents(`${indent}xã Nậm${NBSP}Chảy${indent}`)).toBe(`xã Nậm${NBSP}Chảy`);
  });

  it('empties a block of indents', () => {
    expect(trimIndents(`${NBSP} \t\n`)).toBe('');
    expect(trimIndents('')).toBe('');
  });

  it('keeps the space that carries an accent', () => {
    expect(trimIndents(`${NBSP}${NBSP}\u0301a`)).toBe(`${NBSP}\u0301a`);
  });

  it('is idempotent and touches the edges only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = trimIndents(text);
        expect(trimIndents(once)).toBe(once);
        expect(text).toContain(once);
        expect(once.replace(/\s/gu, '')).toBe(
          text
            .replace(/^[\u200B\u2060\s\u0085]+|[\u200B\u2060\s\u0085]+$/gu, '')
            .replace(/\s/gu, '')
        );
      }),
      runs
    );
  });
});

describe('normaliseBlockText', () => {
  it('cleans a paragraph as a portal writes it', () => {
    const pasted = `${NBSP}${NBSP} ${ZWSP}${'Đại biểu dự Hội nghị'.normalize('NFD')}${NBSP}\uFEFF`;
    expect(normaliseBlockText(pasted)).toBe('Đại biểu dự Hội nghị');
  });

  it('leaves a clean text as it is, inner spaces and all', () => {
    const clean = `Xã Nậm${NBSP}Chảy  đạt\t7,46%\ncủa “kế hoạch” – 👩🏽${ZWJ}🌾`;
    expect(normaliseBlockText(clean)).toBe(clean);
  });

  it('is idempotent and in NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseBlockText(text);
        expect(normaliseBlockText(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
      }),
      runs
    );
  });

  it.each([
    ['spaces', `a${' '.repeat(500_000)}b`],
    ['joiners and marks', `${ZWJ}\u0301`.repeat(250_000)],
    ['joiners', ZWJ.repeat(500_000)],
    ['broken joins of emoji', `👩${ZWJ}${ZWSP}`.repeat(500_000)],
  ])('is done with a long hostile text of %s, and does nothing the second time', (_name, text) => {
    // A quadratic step would take hours here.
    const once = normaliseBlockText(text);

    expect(normaliseBlockText(once)).toBe(once);
  });
});

describe('normaliseEdges', () => {
  it('removes indents at the outer edges only', () => {
    expect(normaliseEdges([`${NBSP}Hội nghị `, `${NBSP}tổng kết${NBSP}`])).toEqual([
      'Hội nghị ',
      `${NBSP}tổng kết`,
    ]);
  });

  it('keeps each run to its own words when invisible characters go', () => {
    expect(normaliseEdges([`\uFEFFa${ZWSP}b`, `c${ZWSP}`, `${ZWSP}d`])).toEqual(['ab', 'c', 'd']);
  });

  it('goes on to the next run when a whole run was indent', () => {
    expect(normaliseEdges([NBSP, ` ${NBSP}`, '\tchữ', ' đậm', `${NBSP} `, '\t'])).toEqual([
      '',
      '',
      'chữ',
      ' đậm',
      '',
      '',
    ]);
    expect(normaliseEdges([NBSP, ' '])).toEqual(['', '']);
    expect(normaliseEdges([])).toEqual([]);
  });

  it('gives a mark that begins a run to the letter that it marks', () => {
    expect(normaliseEdges(['e', '\u0301t'])).toEqual(['\u00E9', 't']);
    expect(normaliseEdges(['e', '\u0302', '\u0323t'])).toEqual(['\u1EC7', '', 't']);
    expect(normaliseEdges(['x', '\u0301t'])).toEqual(['x\u0301', 't']);
    expect(normaliseEdges(['', '\u0301t'])).toEqual(['', '\u0301t']);
  });

  it('keeps an emoji sequence that is split between runs', () => {
    expect(normaliseEdges([`👩${ZWJ}`, '🌾'])).toEqual([`👩${ZWJ}`, '🌾']);
    expect(normaliseEdges(['👩', `${ZWJ}🌾`])).toEqual(['👩', `${ZWJ}🌾`]);
  });

  it('composes Hangul and mends a broken pair across runs', () => {
    expect(normaliseEdges(['\u1112', '\u1161\u11ABa'])).toEqual(['한', 'a']);
    expect(normaliseEdges(['\uD83D', '\uDE00a'])).toEqual(['😀', 'a']);
  });

  it('joins to exactly what the joined text becomes, run for run', () => {
    fc.assert(
      fc.property(anyRuns, (texts) => {
        const edges = normaliseEdges(texts);
        expect(edges).toHaveLength(texts.length);
        expect(edges.join('')).toBe(normaliseBlockText(texts.join('')));
      }),
      runs
    );
  });

  it('is idempotent, each run in NFC', () => {
    fc.assert(
      fc.property(anyRuns, (texts) => {
        const once = normaliseEdges(texts);
        expect(normaliseEdges(once)).toEqual(once);
        for (const run of once) expect(run.normalize('NFC')).toBe(run);
      }),
      runs
    );
  });

  it('leaves clean runs as they are', () => {
    const clean = ['Chủ trì: ', 'Phó Chủ tịch', ' UBND xã, ', 'Cầu treo', '.'];
    expect(normaliseEdges(clean)).toEqual(clean);
  });
});

it('comes to an end on a million marks in a row', () => {
  const pile = 'a' + '\u0323\u0301'.repeat(500_000);

  expect(normaliseText(normaliseText(pile))).toBe(normaliseText(pile));
});
