import fc from 'fast-check';
import { isSlug, numberedSlug, slugFrom, SLUG_MAX_LENGTH } from '../../server/src/text/slug';

const VALID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
  fc.string({
    unit: fc.constantFrom(
      'ộ',
      'Đ',
      'Ð',
      'a',
      'Z',
      '9',
      ' ',
      '-',
      '/',
      '“',
      "'",
      '%',
      '\u00A0',
      '漢',
      '🎉'
    ),
    maxLength: 300,
  })
);

describe('slugFrom', () => {
  it.each([
    ['Đồng chí', 'dong-chi'],
    ['Đồng chí'.normalize('NFD'), 'dong-chi'],
    ['Quyết định số 15/QÐ-UBND', 'quyet-dinh-so-15-qd-ubnd'],
    ['Hội nghị “tổng kết” năm 2024!', 'hoi-nghi-tong-ket-nam-2024'],
    ['Đạt 7,46% & vượt kế hoạch', 'dat-7-46-vuot-ke-hoach'],
    ["Ea H’leo, Čư M'gar, Krông B̆uk", 'ea-hleo-cu-mgar-krong-buk'],
    ['  \u00A0Thủy lợi \u200B– Thuỷ lợi  ', 'thuy-loi-thuy-loi'],
    ['Ｃầu treo 𝐛𝐚̆́𝐜 qua suối, 200 m²', 'cau-treo-bac-qua-suoi-200-m2'],
    ['Straße nach Łódź', 'strasse-nach-lodz'],
    ['Хороший', 'horoshij'],
  ])('%s becomes %s', (text, slug) => {
    expect(slugFrom(text)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  it('cuts a title of 300 characters where a word ends', () => {
    const title =
      'Ủy ban nhân dân xã tổ chức Hội nghị đánh giá kết quả xây dựng nông thôn mới '.repeat(4);
    const slug = slugFrom(title.slice(0, 300));
    expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH);
    expect(slug.length).toBeGreaterThan(SLUG_MAX_LENGTH - 7);
    expect(slugFrom(`${slug} them`, { maxLength: slug.length })).toBe(slug);
    expect(slug.split('-').every((word) => slugFrom(title).split('-').includes(word))).toBe(true);
    expect(slug).toMatch(
      /-(?:ban|nhan|dan|xa|to|chuc|hoi|nghi|danh|gia|ket|qua|xay|dung|nong|thon|moi|uy)$/
    );
  });

  it('keeps a word whole that ends at the very limit', () => {
    expect(slugFrom('abcde fghij klmno', { maxLength: 11 })).toBe('abcde-fghij');
    expect(slugFrom('abcde fghij klmno', { maxLength: 10 })).toBe('abcde');
    expect(slugFrom('abcde fghij klmno', { maxLength: 17 })).toBe('abcde-fghij-klmno');
  });

  it('cuts inside a word that fills the room', () => {
    expect(slugFrom('x'.repeat(300))).toBe('x'.repeat(100));
    expect(slugFrom(`a ${'x'.repeat(300)}`)).toBe(`a-${'x'.repeat(98)}`);
  });

  it.each([
    ['emoji only', '🎉🎉👩🏽\u200D🌾'],
    ['Hán characters only', '會議總結'],
    ['quotes and slashes only', '“”\'"//\\\\'],
    ['nothing', ''],
    ['half a pair', '\uD83D'],
    ['combining marks only', '\u0301\u0302'],
  ])('gives a stable slug for %s', (_name, text) => {
    expect(slugFrom(text)).toMatch(/^bai-[0-9a-z]{7}$/);
    expect(slugFrom(text)).toBe(slugFrom(text));
  });

  it('tells texts apart that cannot be written in Latin, whatever their composition', () => {
    expect(slugFrom('會議')).not.toBe(slugFrom('總結'));
    expect(slugFrom('🎉')).not.toBe(slugFrom('🎈'));
    expect(slugFrom('が')).toBe(slugFrom('が'.normalize('NFD')));
  });

  it('takes another word for the fallback, and mends one that is no slug', () => {
    expect(slugFrom('🎉', { fallback: 'chuyen-muc' })).toMatch(/^chuyen-muc-[0-9a-z]{7}$/);
    expect(slugFrom('🎉', { fallback: 'Chuyên mục' })).toMatch(/^chuyen-muc-[0-9a-z]{7}$/);
    expect(slugFrom('🎉', { fallback: '…' })).toMatch(/^bai-[0-9a-z]{7}$/);
    expect(slugFrom('Tin', { fallback: 'chuyen-muc' })).toBe('tin');
  });

  it('is a valid slug within its limit for any text and options', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.option(fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double()), {
          nil: undefined,
        }),
        fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
        (text, maxLength, fallback) => {
          const slug = slugFrom(text, { maxLength, fallback });
          expect(slug).toMatch(VALID);
          const limit =
            maxLength !== undefined && maxLength >= 1 && maxLength <= 100 ? maxLength : 100;
          expect(slug.length).toBeLessThanOrEqual(limit);
          expect(isSlug(slug)).toBe(true);
        }
      ),
      { numRuns: 3000 }
    );
  });

  it('reads any composition alike, and its own slugs as they are', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugFrom(text);
        expect(slugFrom(text.normalize('NFD'))).toBe(slug);
        expect(slugFrom(slug)).toBe(slug);
      }),
      { numRuns: 3000 }
    );
  });
});

describe('isSlug', () => {
  it.each(['dong-chi', '2024', 'a', 'a'.repeat(100)])('takes %s', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each(['', '-', '-a', 'a-', 'a--b', 'A', 'đ', 'a b', 'a/b', 'a\n', 'a_b', 'a'.repeat(101)])(
    'refuses %j',
    (text) => {
      expect(isSlug(text)).toBe(false);
    }
  );
});

describe('numberedSlug', () => {
  it('adds the number', () => {
    expect(numberedSlug('hoi-nghi', 2)).toBe('hoi-nghi-2');
    expect(numberedSlug('hoi-nghi', 1)).toBe('hoi-nghi');
  });

  it('cuts the base at a word to stay within the limit', () => {
    const base = `${'mot-hai-'.repeat(12)}ba-x`;
    expect(base).toHaveLength(100);
    expect(numberedSlug(base, 2)).toBe(`${'mot-hai-'.repeat(12)}ba-2`);
    expect(numberedSlug(base, 12345)).toBe(`${'mot-hai-'.repeat(11)}mot-12345`);
  });

  it('refuses what is no count', () => {
    for (const n of [0, -1, 1.5, NaN, Infinity]) {
      expect(() => numberedSlug('a', n)).toThrow(RangeError);
    }
  });

  it('is a valid slug for any base, another one for each number', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 2, max: 1e9 }),
        fc.integer({ min: 2, max: 1e9 }),
        (text, n, m) => {
          for (const base of [text, slugFrom(text)]) {
            const slug = numberedSlug(base, n);
            expect(isSlug(slug)).toBe(true);
            expect(slug.endsWith(`-${n}`)).toBe(true);
            expect(numberedSlug(base, m) === slug).toBe(n === m);
          }
        }
      ),
      { numRuns: 2000 }
    );
  });
});
