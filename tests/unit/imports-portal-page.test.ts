import fs from 'node:fs';
import path from 'node:path';
import { readPortalPage, type PortalArticle } from '../../server/src/imports/portal-page';

const NBSP = '\u00A0';
const EMPTY: PortalArticle = { title: '', lead: '', byline: '', blocks: [] };
const LONG = 'Xã tổ chức ra quân làm đường giao thông nông thôn tại các thôn. '.repeat(4).trim();
const BOXES = ['Văn bản mới', 'Tin tức', 'Thống kê truy cập', '  • Đang online: 1', 'Đăng nhập'];

const paragraph = (text: string) => ({ kind: 'paragraph', text });
const photo = (caption: string) => ({ kind: 'photo', caption });
const page = (...lines: string[]): string => lines.join('\n');
/** All that the article holds, in reading order. */
const textsOf = (article: PortalArticle): string[] => [
  article.title,
  article.lead,
  ...article.blocks.map((block) => (block.kind === 'photo' ? block.caption : block.text)),
  article.byline,
];

const SEED = path.resolve(__dirname, '../../../shared/seed/portal-article.txt');
const seedIsHere = fs.existsSync(SEED);
const withSeed = seedIsHere ? describe : describe.skip;

withSeed(`the seed page${seedIsHere ? '' : ` (skipped: ${SEED} is not there)`}`, () => {
  const source = seedIsHere ? fs.readFileSync(SEED, 'utf8') : '';
  const lines = source
    .split('\n')
    .map((line) => line.replaceAll(NBSP, ' ').trim())
    .filter(Boolean);
  const article = readPortalPage(source);

  it('gives title, lead and byline', () => {
    expect(article.title).toMatch(/^UBND huyện tổ chức Hội nghị .* quý II năm 2024$/);
    expect(article.title).toBe(lines[0]);
    expect(article.lead).toMatch(/^Ngày 21\/3\/2024, UBND huyện .* các xã thị trấn\.$/);
    expect(article.lead).toBe(lines[1]);
    expect(article.byline).toBe('Mỹ Anh');
  });

  it('gives three captioned photos at their places', () => {
    expect(article.blocks).toEqual([
      photo('Đại biểu dự Hội nghị'),
      paragraph(expect.stringMatching(/^Thực hiện Chương trình mục tiêu .*2024-2025\.$/)),
      photo('Lãnh đạo xã Nậm chảy phát biểu'),
      paragraph(expect.stringMatching(/^Tại hội nghị các xã, .* trong thời gian tới$/)),
      photo(expect.stringMatching(/^Đồng chí .* - Phó Chủ tịch UBND huyện kết luận Hội nghị$/)),
      paragraph(expect.stringMatching(/^Với mục tiêu phấn đấu .* Chương trình MTQG huyện\.$/)),
      paragraph(expect.stringMatching(/^Đối với 5 xã .* quá trình thực hiện tại cơ sở\.$/)),
    ]);
  });

  it('holds every line of the article in order, and none of the page around it', () => {
    const body = lines
      .slice(0, lines.indexOf('1 2 3 4 5'))
      .filter((line) => line !== 'anh tin bai');
    expect(textsOf(article)).toEqual(body);
    const all = textsOf(article).join('\n');
    for (const furniture of [
      '1 2 3 4 5',
      'Thống kê',
      'Văn bản mới',
      'Đăng nhập',
      'anh tin bai',
      NBSP,
    ]) {
      expect(all).not.toContain(furniture);
    }
  });

  it('reads the same with CRLF, decomposed, with a byte order mark and double-spaced', () => {
    expect(readPortalPage(source.replaceAll('\n', '\r\n'))).toEqual(article);
    expect(readPortalPage(source.normalize('NFD'))).toEqual(article);
    expect(readPortalPage(`\uFEFF${source.replaceAll('\n', '\n\n \n')}`)).toEqual(article);
  });
});

describe('readPortalPage', () => {
  it('gives empties for a page with nothing in it', () => {
    for (const text of [
      '',
      ' \n\u00A0\r\n\t',
      '\uFEFF',
      '1 2 3 4 5',
      page('1 2 3 4 5', ...BOXES),
      page(...BOXES),
    ]) {
      expect(readPortalPage(text)).toEqual(EMPTY);
    }
  });

  it('reads what there is of a short page', () => {
    expect(readPortalPage('Tiêu đề')).toEqual({ ...EMPTY, title: 'Tiêu đề' });
    expect(readPortalPage('Tin tức')).toEqual({ ...EMPTY, title: 'Tin tức' });
    expect(readPortalPage('Tiêu đề\nMở đầu')).toEqual({
      ...EMPTY,
      title: 'Tiêu đề',
      lead: 'Mở đầu',
    });
  });

  it('keeps a lead that repeats the title', () => {
    expect(readPortalPage('Xã ra quân\nXã ra quân. Sáng nay…').lead).toBe('Xã ra quân. Sáng nay…');
  });

  it.each([
    'anh tin bai',
    'ẢNH TIN BÀI',
    `${NBSP} Ảnh  tin${NBSP}bài `,
    'anhtinbai',
    '[anh tin bai]',
  ])('knows a photo by %j', (line) => {
    const read = readPortalPage(page('T', 'L', line, 'Cầu treo', LONG));
    expect(read.blocks).toEqual([photo('Cầu treo'), paragraph(LONG)]);
  });

  it('leaves the caption empty where a long paragraph follows, or a photo, or nothing', () => {
    const lines = [
      'anh tin bai',
      LONG,
      'anh tin bai',
      'anh tin bai',
      'Cầu treo',
      LONG,
      'anh tin bai',
    ];
    expect(readPortalPage(page('T', 'L', ...lines, '1 2 3 4 5')).blocks).toEqual([
      photo(''),
      paragraph(LONG),
      photo(''),
      photo('Cầu treo'),
      paragraph(LONG),
      photo(''),
    ]);
  });

  it('takes a longer line for a caption when it has no full stop, and none that opens a list', () => {
    const caption = `Lãnh đạo xã trao quà ${'cho các hộ '.repeat(11)}`.trim();
    expect(caption.length).toBeGreaterThan(120);
    const read = (line: string) =>
      readPortalPage(page('T', 'L', 'anh tin bai', line, LONG)).blocks[0];
    expect(read(caption)).toEqual(photo(caption));
    expect(read(`${caption}.`)).toEqual(photo(''));
    expect(read('Các chỉ tiêu chính:')).toEqual(photo(''));
  });

  it('has no lead when a photo stands under the title', () => {
    expect(readPortalPage(page('T', 'anh tin bai', 'Cầu treo', LONG))).toEqual({
      ...EMPTY,
      title: 'T',
      blocks: [photo('Cầu treo'), paragraph(LONG)],
    });
  });

  it('keeps photos that stand above the title, or alone', () => {
    expect(readPortalPage(page('anh tin bai', 'T', 'L', LONG))).toEqual({
      ...EMPTY,
      title: 'T',
      lead: 'L',
      blocks: [photo(''), paragraph(LONG)],
    });
    expect(readPortalPage('anh tin bai')).toEqual({
      ...EMPTY,
      blocks: [photo('')],
    });
  });

  describe('byline', () => {
    const byline = (last: string, ...after: string[]): string =>
      readPortalPage(page('T', 'L', LONG, last, ...after)).byline;

    it.each([
      'Hà Vy',
      'Ban biên tập',
      'bút danh thường',
      'Tin, ảnh: Hà Vy',
      'H.V.',
      'Theo cổng tỉnh',
    ])('is the short line above the rating: %s', (name) => {
      expect(byline(`${NBSP}${name} `, '1 2 3 4 5')).toBe(name);
      expect(byline(name, `1${NBSP}2 3\t4  5 `, ...BOXES)).toBe(name);
    });

    it.each([
      LONG,
      'Xin trân trọng cảm ơn.',
      'Mời bà con theo dõi!',
      '***',
      `${'Rất '.repeat(11)}dài`,
    ])('is not %j, which stays in the body', (last) => {
      const read = readPortalPage(page('T', 'L', LONG, last, '1 2 3 4 5'));
      expect(read.byline).toBe('');
      expect(read.blocks.at(-1)).toEqual(paragraph(last));
    });

    it('must look like one when no rating follows', () => {
      expect(byline('Hà Vy')).toBe('Hà Vy');
      expect(byline('Hà Vy và Lan', ...BOXES)).toBe('Hà Vy và Lan');
      expect(byline('Tin, ảnh: Hà Vy')).toBe('Tin, ảnh: Hà Vy');
      expect(byline('Hội nghị kết thúc tốt đẹp')).toBe('');
      expect(byline('Hội nghị kết thúc tốt đẹp', ...BOXES)).toBe('');
    });

    it('is not the caption of the last photo, nor the lead', () => {
      const read = readPortalPage(page('T', 'L', LONG, 'anh tin bai', 'Cầu treo', '1 2 3 4 5'));
      expect(read.byline).toBe('');
      expect(read.blocks.at(-1)).toEqual(photo('Cầu treo'));
      expect(readPortalPage(page('T', 'Hà Vy', '1 2 3 4 5'))).toEqual({
        ...EMPTY,
        title: 'T',
        lead: 'Hà Vy',
      });
      expect(
        readPortalPage(page('T', 'L', 'anh tin bai', 'Cầu treo', 'Hà Vy', '1 2 3 4 5')).byline
      ).toBe('Hà Vy');
    });
  });

  describe('the page around the article', () => {
    it('ends at the rating, whatever the boxes hold', () => {
      const filled = [
        'Gửi bài',
        'Văn bản mới',
        '15/QĐ-UBND',
        LONG,
        'Tin tức',
        'Một tin khác',
        'Hôm nay: 1.234',
      ];
      expect(readPortalPage(page('T', 'L', LONG, 'Hà Vy', '1 2 3 4 5', ...filled))).toEqual({
        title: 'T',
        lead: 'L',
        byline: 'Hà Vy',
        blocks: [paragraph(LONG)],
      });
    });

    it('ends at empty boxes when the rating is missing', () => {
      const read = readPortalPage(page('T', 'L', LONG, 'Hà Vy', ...BOXES));
      expect(textsOf(read)).toEqual(['T', 'L', LONG, 'Hà Vy']);
    });

    it('keeps a text that only contains a heading of the boxes', () => {
      const body = [
        `Tin tức về lễ ra quân. ${LONG}`,
        'Trang Tin tức và mục Đăng nhập',
        `${LONG} Tin tức`,
      ];
      const read = readPortalPage(page('T', 'L', ...body, LONG, '1 2 3 4 5', ...BOXES));
      expect(read.blocks).toEqual([...body, LONG].map(paragraph));
    });

    it('keeps a subheading in the body that is called like a box', () => {
      const read = readPortalPage(
        page('T', 'L', LONG, 'Tin tức', LONG, 'Hà Vy', '1 2 3 4 5', ...BOXES)
      );
      expect(read.blocks).toEqual([paragraph(LONG), paragraph('Tin tức'), paragraph(LONG)]);
    });

    it('does not end at a row of numbers inside the article', () => {
      const read = readPortalPage(
        page('T', 'L', LONG, '1 2 3 4 5', LONG, 'Hà Vy', '1 2 3 4 5', ...BOXES)
      );
      expect(textsOf(read)).toEqual(['T', 'L', LONG, LONG, 'Hà Vy']);
    });
  });
});
