import fc from 'fast-check';
import { isJunkAlternative } from '../../server/src/text/junk-alternative';

describe('isJunkAlternative', () => {
  it.each([
    ...['', '   ', '\u00A0\u200B', '.', '...', '123', '2024-03-21', '(1)', '— —', '📷', 'x', 'aaa'],
    ...['anh tin bai', 'ảnh tin bài', 'Ảnh  Tin Bài', 'ANH TIN BAI', 'anhtinbai', 'Anh tin bài 2'],
    ...['image', 'Image', 'IMAGE 1', 'image1', 'image (3)', 'Images', 'img', 'photo', 'Photo 12'],
    ...['picture', 'Picture 1', 'pic', 'hình ảnh', 'Hình ảnh 3', 'hinh anh', 'ảnh', 'Ảnh 1', 'anh'],
    ...['Ảnh số 2', 'Hình 1.', 'ảnh minh họa', 'Ảnh minh hoạ', 'ANH MINH HOA', '(Ảnh minh họa)'],
    ...['untitled', 'Untitled-1', 'Untitled design (4)', 'không có tiêu đề', 'Không có tiêu đề 1'],
    ...['screenshot', 'Screenshot 2024-03-21 at 10.00.00 AM', 'Screen Shot 2024-03-21 at 9.41.00'],
    ...['Ảnh chụp màn hình', 'Ảnh chụp Màn hình 2024-03-21 lúc 10.00.00', 'logo', 'Banner', 'icon'],
    ...['img_1234', 'IMG_20240321_101500', 'DSC00012', 'DSC_0012', 'dscn0001', 'PXL_20240321_1015'],
    ...['received_1234567890', 'z5273849501234_8c0f1a2b3c', 'hoi_nghi_tong_ket_a1b2c3d4e5'],
    ...['3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'WhatsApp Image 2024-03-21 at 10.00.00'],
    ...['anh.jpg', 'hoi-nghi.PNG', 'Hội nghị tổng kết năm 2024.jpeg', 'C:\\anh\\1.webp', 'a.heic'],
    ...['https://example.org/a', 'http://example.org', 'www.example.org/anh', 'example.gov.vn'],
    ...['/uploads/hoi_nghi.jpg', 'data:image/png;base64,AAAA', 'FILE:///C:/anh'],
  ])('refuses %j', (text) => {
    expect(isJunkAlternative(text)).toBe(true);
    expect(isJunkAlternative(text.normalize('NFD'))).toBe(true);
  });

  it.each([
    ...['Ảnh chụp toàn cảnh hội nghị tại nhà văn hóa thôn', 'Đại biểu dự Hội nghị', 'Cầu treo'],
    ...[
      'Chợ',
      'Sa',
      'Ao cá',
      'Logo Đoàn Thanh niên',
      'Hình ảnh hội nghị',
      'Ảnh: các đại biểu tại lễ ra quân',
    ],
    ...[
      'Ảnh Bia di tích',
      'Ảnh bia',
      'Minh Hóa',
      'Anh Minh Hòa',
      'Bản đồ',
      'Đường 15',
      'A80',
      'Tết',
    ],
    ...['Image of the suspension bridge', 'Photo exhibition in the village hall', '橋', 'COVID-19'],
    ...[
      'Quyết định 15/QĐ-UBND',
      'Trang https://example.org trên màn hình máy chiếu',
      'Phan-xi-păng',
    ],
    ...['Ảnh chụp màn hình trang nộp hồ sơ', 'Biểu tượng tệp .png', 'Học sinh đạt điểm 10. Ảnh 2'],
  ])('lets %j pass', (text) => {
    expect(isJunkAlternative(text)).toBe(false);
    expect(isJunkAlternative(text.normalize('NFD'))).toBe(false);
  });

  describe('beside the name of the file', () => {
    it.each([
      ['cau-treo', 'cau-treo.jpg'],
      ['Cầu treo', 'cau-treo.jpg'],
      ['cầu treo', 'CẦU_TREO.JPG'],
      ['Cầu treo'.normalize('NFD'), 'Cầu treo.png'],
      ['cau-treo-bac-qua-suoi', 'cau-treo-bac-qua-suoi.jpg'],
      ['hoi nghi', 'hoi-nghi'],
      ['hoi nghi', '/tmp/anh/hoi-nghi.webp'],
      ['hoi nghi', 'C:\\anh\\hoi nghi.bmp'],
      ['hop dan.v2', 'Họp dân.v2'],
    ])('refuses %j of %j', (text, fileName) => {
      expect(isJunkAlternative(text, fileName)).toBe(true);
    });

    it.each([
      ['Cầu treo bắc qua suối', 'Cầu treo bắc qua suối.jpg'],
      ['Cầu treo bắc qua suối', 'cau-treo-bac-qua-suoi.jpg'],
      ['Cầu treo', 'IMG_1234.jpg'],
      ['Cầu treo', 'cau-treo-2.jpg'],
      ['Cầu treo', ''],
    ])('lets %j of %j pass', (text, fileName) => {
      expect(isJunkAlternative(text, fileName)).toBe(false);
    });

    it('takes a sentence with the extension for the file name that it is', () => {
      const name = 'Cầu treo bắc qua suối.jpg';
      expect(isJunkAlternative(name, name)).toBe(true);
    });
  });

  it('refuses every file name of a short stem, with or without its extension', () => {
    const stem = fc.stringMatching(/^[a-z0-9]{1,12}(?:[-_ ][a-z0-9]{1,12}){0,2}$/);
    const extension = fc.constantFrom('jpg', 'JPEG', 'png', 'webp', 'gif', 'avif', 'svg');
    fc.assert(
      fc.property(stem, extension, (name, type) => {
        expect(isJunkAlternative(`${name}.${type}`)).toBe(true);
        expect(isJunkAlternative(name, `${name}.${type}`)).toBe(true);
        expect(isJunkAlternative(name.toUpperCase(), `${name}.${type}`)).toBe(true);
      })
    );
  });

  it('lets a description pass whatever number follows it, and refuses a stock phrase so', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(' ', '-', '_', ' (', ': '), (n, sign) => {
        expect(isJunkAlternative(`Ảnh tin bài${sign}${n}`)).toBe(true);
        expect(isJunkAlternative(`Lễ ra quân làm đường${sign}${n}`)).toBe(false);
      })
    );
  });

  it('never throws, reads any composition alike, and is done with long hostile text', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (alternative, fileName) => {
        const verdict = isJunkAlternative(alternative, fileName);
        expect(isJunkAlternative(alternative.normalize('NFD'), fileName)).toBe(verdict);
      }),
      { numRuns: 3000 }
    );
    // A backtracking pattern would take hours here.
    for (const piece of ['a.', 'a-', 'a/', '.jpg ', '1 ', 'a_b ', '0-']) {
      expect(() => isJunkAlternative(piece.repeat(100_000), piece.repeat(100_000))).not.toThrow();
    }
  });
});
