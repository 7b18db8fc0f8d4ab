import fc from 'fast-check';
import { fold } from '../../server/src/text/fold';

describe('fold', () => {
  it.each([
    ['Đồng chí', 'dong chi'],
    ['ĐẠI BIỂU DỰ HỘI NGHỊ', 'dai bieu du hoi nghi'],
    ['Số: 15/QÐ-UBND', 'so: 15/qd-ubnd'],
    ['eth ð', 'eth d'],
    ['Ɖông', 'dong'],
    ['Ủy ban', 'uy ban'],
    ['Krông Ana, Čư M’gar, Ŏ', 'krong ana, cu m’gar, o'],
    ['ư ơ ă â ê ô', 'u o a a e o'],
    ['İstanbul', 'istanbul'],
    ['soft\u00ADhyphen', 'softhyphen'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
    expect(fold(text.normalize('NFC'))).toBe(folded);
  });

  it.each([
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['Ủy ban', 'Uỷ ban'],
    ['khỏe', 'khoẻ'],
    ['họa', 'hoạ'],
  ])('takes the two orthographies %s and %s as one', (older, newer) => {
    expect(older.normalize('NFC')).not.toBe(newer.normalize('NFC'));
    expect(fold(older)).toBe(fold(newer));
  });

  it('keeps apart what differs in letters', () => {
    expect(fold('bán')).not.toBe(fold('bàng'));
    expect(fold('Nậm Chảy')).toBe(fold('Nậm chảy'));
  });

  it('is idempotent, blind to composition, and free of marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(fold(text.normalize('NFC'))).toBe(once);
        expect(fold(text.normalize('NFD'))).toBe(once);
        expect(once).not.toMatch(/[\p{M}đð]/u);
      }),
      { numRuns: 5000 }
    );
  });

  it('survives halves of broken pairs', () => {
    expect(fold('Đ\uD83D!')).toBe('d\uD83D!');
  });
});

it('comes to an end on a million marks in a row', () => {
  const pile = 'a' + '\u0323\u0301'.repeat(500_000);

  expect(fold(fold(pile))).toBe(fold(pile));
});
