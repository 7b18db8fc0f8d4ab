import fc from 'fast-check';
import { readPortalPage, type PortalArticle } from '../../server/src/imports/portal-page';

const NBSP = '\u00A0';
const LONG = 'Xã tổ chức ra quân làm đường giao thông nông thôn tại các thôn. '.repeat(4).trim();
const BOXES = ['Văn bản mới', 'Tin tức', 'Thống kê truy cập', '  • Đang online: 1', 'Đăng nhập'];

/** All that the article holds, in reading order. */
const textsOf = (article: PortalArticle): string[] => [
  article.title,
  article.lead,
  ...article.blocks.map((block) => (block.kind === 'photo' ? block.caption : block.text)),
  article.byline,
];

describe('readPortalPage, whatever the page', () => {
  it('loses no character of any article, and keeps their order', () => {
    const visible = (text: string): string =>
      text.replace(/[\s\u0085\u200B-\u200D\u2060\uFEFF]/gu, '').normalize('NFC');
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        LONG,
        'Cầu treo',
        'Hà Vy',
        `${NBSP} Đại biểu`,
        '',
        ' ',
        'Tin tức: xã ta',
        'Kết luận.'
      )
    );
    // A last line that no rule takes for a box keeps the boxes of chance out of the question.
    const article = fc
      .array(fc.oneof({ weight: 3, arbitrary: line }, fc.constant('\u00A0anh tin bai')))
      .map((lines) => ['Tiêu đề', ...lines, LONG, 'Hà Vy']);
    const eol = fc.constantFrom('\n', '\r\n', '\n\n', '\n\u00A0\n');
    fc.assert(
      fc.property(
        article,
        eol,
        fc.constantFrom([], ['1 2 3 4 5'], ['1 2 3 4 5', ...BOXES], BOXES),
        (lines, br, tail) => {
          const read = readPortalPage([...lines, ...tail].join(br));
          const kept = lines.filter((text) => text !== '\u00A0anh tin bai');
          expect(visible(textsOf(read).join('\n'))).toBe(visible(kept.join('\n')));
          expect(read.blocks.filter((block) => block.kind === 'photo')).toHaveLength(
            lines.length - kept.length
          );
          expect(read.byline).toBe('Hà Vy');
          for (const text of textsOf(read)) {
            expect(text.normalize('NFC')).toBe(text);
            expect(text.trim()).toBe(text);
          }
        }
      ),
      { numRuns: 500 }
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        expect(readPortalPage(String.fromCharCode(...units)).blocks).toBeInstanceOf(Array);
      })
    );
  });

  it.each([
    ['paragraphs', `${NBSP}${LONG}\n`, 5],
    ['one line', 'ệ ', 5],
    ['short lines', 'à\n', 1],
    ['photos', 'anh tin bai\n', 1],
    ['ratings', '1 2 3 4 5\n', 1],
    ['boxes', 'Tin tức\n', 1],
    ['empty lines', '\u00A0\r\n', 1],
  ])('is done with a long text of %s', (_name, piece, megabytes) => {
    const text = piece.repeat((megabytes * 1024 * 1024) / Buffer.byteLength(piece));

    // A quadratic reader would take hours here.
    expect(() => readPortalPage(text)).not.toThrow();
  });
});
