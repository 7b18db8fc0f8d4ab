/** @jest-environment jsdom */
import { htmlToBlocks } from '../../admin/src/articles/paste/html-to-blocks';
import { assertServerTakes, clipboardOf, outline } from './fixtures/clipboard/outline';

const read = (html: string): string[] => {
  const blocks = htmlToBlocks(html);
  assertServerTakes(blocks);
  return outline(blocks);
};

describe('what is on the clipboard', () => {
  test('from Word 2016', () => {
    expect(read(clipboardOf('word-2016'))).toEqual([
      'h1: Xã Bản Mới ra quân làm đường thôn',
      'Sáng 12/5, xã Bản Mới tổ chức lễ ra quân {bold: làm đường giao thông} tại thôn Nà Lủng. ' +
        'Hơn 120 người dân {italic: tự nguyện} góp ngày công.',
      'h1: Kết quả bước đầu',
      'Đến trưa cùng ngày, bà con đã hoàn thành:',
      '• Đổ {bold: 350 m} bê tông',
      '  • Mặt đường rộng 3,5 m',
      '    • Diện tích 1.225 m²',
      '• Phát quang hai bên đường',
      'Ba việc tiếp theo:',
      '1. Kè rãnh thoát nước',
      '  1. Phía suối Nậm Mới',
      '1. Lắp đèn đường',
      'Chi tiết xem tại [kế hoạch của xã](https://banmoi.example.org/ke-hoach) hoặc tệp gốc → ' +
        'mời bà con theo dõi.',
      '{bold: Thôn} – {bold: Ngày công}',
      'Nà Lủng – 84',
      '{bold+italic: Văn phòng xã}',
    ]);
  });

  test('from Google Docs', () => {
    expect(read(clipboardOf('google-docs'))).toEqual([
      'h2: Ngày hội đọc sách',
      'Thư viện xã mở cửa {bold: cả ngày}{italic:  thứ Bảy}.\nXem thêm ' +
        '[chương trình](https://thuvien.example.org/ngay-hoi){strikethrough:  cũ}',
      '• Góc thiếu nhi',
      '  • Truyện tranh',
      '• Góc người cao tuổi',
      '1. Đăng ký',
      '  1. Tại thư viện',
      'Phòng đọc rộng 60 m²',
      '{bold: Giờ} – {bold: Việc}',
      '8:00 – Khai mạc Tặng sách',
    ]);
  });

  test('from a news page', () => {
    expect(read(clipboardOf('news-page'))).toEqual([
      'h1: Khánh thành nhà văn hóa\nthôn Tả Ván',
      '12/05/2024',
      '{bold: Chiều 11/5, nhân dân thôn Tả Ván dự lễ khánh thành.}',
      'Công trình rộng {italic: 240 m²}, có sân khấu và phòng đọc.',
      'Bà con {italic: múa xòe} mừng nhà mới',
      'Trưởng thôn cho biết:',
      '“Từ nay trẻ em có chỗ đọc sách”.\nLễ khánh thành kéo dài đến tối.',
      'quote: Nhà của chung thì phải giữ chung.\n— một người dân',
      'h3: [Tin liên quan](https://tin.example.org/lien-quan)',
      '• [Làm đường](https://tin.example.org/1)',
      '  1. Đợt một',
      '  1. Đợt hai',
      '• Trồng cây',
      'Liên hệ: [vanphong@example.org](mailto:vanphong@example.org)',
      'Điện thoại: [0200 000 000](tel:+84200000000)',
      'code: ssh portal\n  make',
      '{bold: Hà An}',
    ]);
  });

  test('from LibreOffice, part of it in NFD', () => {
    expect(clipboardOf('libreoffice')).not.toBe(clipboardOf('libreoffice').normalize('NFC'));
    expect(read(clipboardOf('libreoffice'))).toEqual([
      'h1: Thông báo tuyển sinh',
      'Trường mầm non {bold: Hoa Ban} nhận hồ sơ từ {underline: ngày 01/6}, ' +
        '{italic: không thu} lệ {strikethrough: phí}.',
      '1. Đơn đăng ký',
      '2. Giấy khai sinh',
      '• Bản sao',
      'Nộp tại văn phòng, trước 16 giờ.',
      '3. Sổ tiêm chủng',
      'h2: Liên hệ',
      'Trang: [hoaban.example.org](https://hoaban.example.org/)',
      '3 tuổi – 25 trẻ',
    ]);
  });
});

describe('paragraphs', () => {
  test('white space is collapsed as HTML does, NBSP with it, and indents are trimmed', () => {
    expect(read('<p>&nbsp;&nbsp;&nbsp; Một \n\t hai&nbsp;ba <b> bốn</b>\u3000</p>')).toEqual([
      'Một hai ba {bold: bốn}',
    ]);
  });

  test('zero-width characters go, those inside emoji stay', () => {
    expect(read('<p>Xin\u200B \u200Bchào\uFEFF 👩\u200D🌾</p>')).toEqual(['Xin chào 👩\u200D🌾']);
  });

  test('empty ones are dropped', () => {
    expect(read('<p></p><p>&nbsp;</p><div><br></div><h2> </h2><ul><li></li></ul>a')).toEqual(['a']);
    expect(htmlToBlocks('<p>&nbsp;</p><img src="x.png">')).toEqual([]);
    expect(htmlToBlocks('')).toEqual([]);
  });

  test('one br breaks the line, two end the paragraph', () => {
    expect(read('a <br> b<br>\n&nbsp;<br>c<br>')).toEqual(['a\nb', 'c']);
  });

  test('div, section and elements shown as blocks are borders', () => {
    expect(read('a<div>b<div>c</div>d</div><span style="display:block">e</span>f')).toEqual(
      'abcdef'.split('')
    );
  });

  test('line breaks of the source show where white space is kept', () => {
    expect(read('<span style="white-space: pre-wrap">a\nb\n\nc</span>')).toEqual(['a\nb', 'c']);
    expect(read('<span style="white-space: normal">a\nb</span>')).toEqual(['a b']);
  });

  test('a line break between two runs of one style does not part them', () => {
    expect(htmlToBlocks('<b>a</b><br><b>b</b>')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'a\nb', bold: true }] },
    ]);
  });

  test('a "<" in the text beside a comment of Word loses nothing', () => {
    expect(read('<p>nếu x &lt;y <!--[if x]--></p>')).toEqual(['nếu x <y']);
  });
});

describe('formats', () => {
  test('a style attribute wins over its element', () => {
    expect(read('<b style="font-weight:normal">a<i style="FONT-STYLE: normal">b</i></b>')).toEqual([
      'ab',
    ]);
  });

  test.each([
    ['<span style="font-weight:700">a</span>', '{bold: a}'],
    ['<span style="font-weight: 500">a</span>', 'a'],
    ['<span style="font-style:oblique">a</span>', '{italic: a}'],
    [
      '<span style="text-decoration: underline line-through">a</span>',
      '{underline+strikethrough: a}',
    ],
    ['<code>a</code>', '{code: a}'],
    ['H<sub>2</sub>O 10<sup>-3</sup> 20<sup>th</sup>', 'H₂O 10⁻³ 20th'],
    ['<font face="Wingdings">J</font> J', '☺ J'],
    ['Chúc mừng <img alt="🎉" src="x"><img alt="anh tin bai" src="y">', 'Chúc mừng 🎉'],
  ])('%s', (html, expected) => {
    expect(read(html)).toEqual([expected]);
  });

  test('neighbours of one style are one text', () => {
    expect(htmlToBlocks('<b>a</b><strong>b</strong><span>c</span>d')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'ab', bold: true },
          { type: 'text', text: 'cd' },
        ],
      },
    ]);
  });
});

describe('links', () => {
  test('stand between texts, as the editor would have them', () => {
    expect(htmlToBlocks('<a href="https://a.example.org">a</a>')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '' },
          {
            type: 'link',
            url: 'https://a.example.org/',
            children: [{ type: 'text', text: 'a' }],
          },
          { type: 'text', text: '' },
        ],
      },
    ]);
  });

  test.each([
    '/tin-tuc',
    'tin-tuc.html',
    '#_Toc1',
    '//a.example.org/x',
    'file:///C:/a.docx',
    'ftp://a.example.org/x',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'https://',
    'mailto:',
    '',
  ])('%j becomes plain text', (href) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    link.textContent = 'chữ';
    expect(read(link.outerHTML)).toEqual(['chữ']);
  });

  test('one round several blocks leads from each of them', () => {
    expect(read('<a href="https://a.example.org/x"><h3>Tin</h3><p>Tóm tắt</p></a>')).toEqual([
      'h3: [Tin](https://a.example.org/x)',
      '[Tóm tắt](https://a.example.org/x)',
    ]);
  });
});

describe('headings and quotes', () => {
  test.each([
    ['<h6>a</h6>', 'h6: a'],
    ['<p class=MsoTitle>a</p>', 'h1: a'],
    ['<p class="MsoSubtitle">a</p>', 'h2: a'],
    ['<p class="MsoHeading8">a</p>', 'h6: a'],
    ['<p role="heading" aria-level="3">a</p>', 'h3: a'],
    ['<p class="MsoIntenseQuote">a</p>', 'quote: a'],
    ['<h2 style="font-weight:700"><p>a</p><p>b</p></h2>', 'h2: a\nb'],
  ])('%s', (html, expected) => {
    expect(read(html)).toEqual([expected]);
  });

  test('the number that Word gives a heading is kept', () => {
    const number = '<span style="mso-list:Ignore">II.<span>&nbsp;&nbsp; </span></span>';
    expect(read(`<h1 style="mso-list:l0 level1 lfo1">${number}Nhiệm vụ</h1>`)).toEqual([
      'h1: II. Nhiệm vụ',
    ]);
  });

  test('lists and headings in a quote stand on their own', () => {
    expect(read('<blockquote>a<ul><li>b</li></ul><h2>c</h2>d</blockquote>')).toEqual([
      'quote: a',
      '• b',
      'h2: c',
      'quote: d',
    ]);
  });
});

describe('lists', () => {
  const word = (level: number, marker: string, text: string, list = 'l0'): string =>
    `<p class=MsoListParagraph style='mso-list:${list} level${level} lfo1'><![if !supportLists]>` +
    `<span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;

  test('nest by Strapi’s structure', () => {
    expect(htmlToBlocks('<ul><li>a<ol><li>b</li></ol></li></ul>')).toEqual([
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'a' }] },
          {
            type: 'list',
            format: 'ordered',
            indentLevel: 1,
            children: [{ type: 'list-item', children: [{ type: 'text', text: 'b' }] }],
          },
        ],
      },
    ]);
  });

  test('a level is never skipped, and no list begins with a list', () => {
    expect(read(word(3, '·', 'a') + word(1, '·', 'b') + word(4, '·', 'c'))).toEqual([
      '• a',
      '• b',
      '  • c',
    ]);
    expect(read('<ul><ul><ul><li>a</li></ul></ul><li>b</li></ul>')).toEqual(['• a', '• b']);
  });

  test('an item of several blocks keeps them as lines; what follows a nested list is an item', () => {
    expect(read('<ul><li><p>a</p><p>b</p><ul><li>c</li></ul>d</li></ul>')).toEqual([
      '• a\nb',
      '  • c',
      '• d',
    ]);
  });

  test.each(['·', 'o', '§', '-', '+', '', 'ü'])('the marker %j makes bullets', (marker) => {
    expect(read(word(1, marker, 'a') + word(1, marker, 'b'))).toEqual(['• a', '• b']);
  });

  test.each([
    ['1.', '2.'],
    ['a)', 'b)'],
    ['(i)', '(ii)'],
    ['I.', 'II.'],
    ['01.', '02.'],
  ])('the markers %s %s make a numbered list', (first, second) => {
    expect(read(word(1, first, 'a') + word(1, second, 'b'))).toEqual(['1. a', '1. b']);
  });

  test('numbers that go on after a paragraph are kept as text, from the first one', () => {
    expect(
      read(
        `${word(1, 'I.', 'Mở đầu')}<p>x</p>${word(1, 'II.', 'Kết quả')}${word(2, '·', 'y')}<p>z</p>` +
          word(1, 'III.', 'Nhiệm vụ')
      )
    ).toEqual(['I. Mở đầu', 'x', 'II. Kết quả', '• y', 'z', 'III. Nhiệm vụ']);
    expect(read('<ol><li>a</li></ol>x<ol start="2"><li>b</li></ol>')).toEqual([
      '1. a',
      'x',
      '2. b',
    ]);
  });

  test('a new list that begins at 1 is a list, whatever stood before', () => {
    expect(read(`${word(1, '1.', 'a')}<p>x</p>${word(1, '1.', 'b')}`)).toEqual([
      '1. a',
      'x',
      '1. b',
    ]);
  });

  test('numbers of several levels and words are kept as text', () => {
    expect(read(word(1, '1.', 'a') + word(2, '1.1.', 'b'))).toEqual(['1. a', '1.1. b']);
    expect(read(word(1, 'Điều 3.', 'a'))).toEqual(['Điều 3. a']);
  });

  test('two lists in a row stay two', () => {
    expect(htmlToBlocks('<ul><li>a</li></ul><ul><li>b</li></ul>')).toHaveLength(2);
    expect(htmlToBlocks(word(1, '·', 'a', 'l0') + word(1, '·', 'b', 'l1'))).toHaveLength(2);
  });

  test('Word Online writes every item as a list of its own', () => {
    const item = (level: number, text: string): string =>
      `<div class="ListContainerWrapper"><ul role="list"><li data-listid="4" data-aria-level="${level}" ` +
      `role="listitem"><p class="Paragraph"><span>${text}</span></p></li></ul></div>`;
    const blocks = htmlToBlocks(item(1, 'a') + item(2, 'b') + item(1, 'c'));
    expect(blocks).toHaveLength(1);
    expect(outline(blocks)).toEqual(['• a', '  • b', '• c']);
  });
});

describe('tables', () => {
  test('a row is a paragraph, its cells joined', () => {
    expect(
      read(
        '<table><tr><th>Xã</th><th>Hộ<br>dân</th></tr><tr><td>A</td><td></td><td>12</td></tr></table>'
      )
    ).toEqual(['Xã – Hộ dân', 'A – 12']);
  });

  test('a table that only lays out the page leaves its content as it is', () => {
    expect(
      read('<table><tr><td><h2>a</h2><p>b</p></td><td><ul><li>c</li></ul></td></tr></table>')
    ).toEqual(['h2: a', 'b', '• c']);
    expect(read('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).toEqual(['a', 'b']);
  });

  test('one in a list item stays in it', () => {
    expect(read('<ul><li>a<table><tr><td>b</td><td>c</td></tr></table></li></ul>')).toEqual([
      '• a\nb – c',
    ]);
  });
});

describe('what is dropped', () => {
  test.each([
    ['scripts and styles', '<script>x</script><style>p{}</style><noscript>x</noscript>'],
    [
      'hidden elements',
      '<p hidden>x</p><p style="display: none">x</p><i style="mso-hide:all">x</i>',
    ],
    ['form fields', '<select><option>x</option></select><textarea>x</textarea><input value="x">'],
    ['other worlds', '<svg><text>x</text></svg><iframe>x</iframe><xml><w:View>x</w:View></xml>'],
    ['remarks in Word', '<div style="mso-element:comment-list"><p>x</p></div>'],
    ['conditional comments', '<!--[if gte mso 9]><p>x</p><![endif]--><?xml:namespace prefix=o />'],
  ])('%s', (_what, html) => {
    expect(read(`a${html}b`).join('')).toBe('ab');
  });

  test('what an element unknown to HTML holds is kept', () => {
    expect(read('<p><st1:place>Hà Giang</st1:place><o:p></o:p> <x-tag>a</x-tag></p>')).toEqual([
      'Hà Giang a',
    ]);
  });

  test('characters that no database stores', () => {
    expect(read('<p>a\u0001\u0000b\uD83D</p>')).toEqual(['ab\uFFFD']);
  });
});
