'use strict';

const PDFDocument = require('pdfkit');

const MM = 72 / 25.4;
/** Margins and sizes as Decree 30/2020/NĐ-CP, Annex I, has them. */
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 20 * MM };
/** In place of Times New Roman, which cannot be given away: the letters are as wide. */
const FONTS = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
};
const SAMPLE = {
  vi: 'Văn bản mẫu để giới thiệu phần mềm; cơ quan, người ký và nội dung là hư cấu.',
  en: 'A sample to show the software with; bodies, signers and contents are invented.',
};

/** Writes side by side, and goes on below the longer of the two. */
function columns(pdf, left, right) {
  const { x, y } = pdf;
  const width = pdf.page.width - MARGINS.left - MARGINS.right;
  const column = (lines, at, share) => {
    pdf.x = at;
    pdf.y = y;
    for (const [font, size, text, options] of lines) {
      pdf
        .font(font)
        .fontSize(size)
        .text(text, { width: share, align: 'center', ...options });
    }
    return pdf.y;
  };
  const ends = [column(left, x, width * 0.42), column(right, x + width * 0.44, width * 0.56)];
  pdf.x = x;
  pdf.y = Math.max(...ends);
}

function head(pdf, { issuer, motto, number, concerning, placeAndDate }) {
  columns(
    pdf,
    [
      ['bold', 12, issuer.replace(/ (?=(?:xã|huyện|tỉnh) )/, '\n').toUpperCase()],
      ['regular', 13, `Số: ${number}`],
      ...(concerning
        ? [['regular', 12, `V/v ${concerning.replace(/^./, (letter) => letter.toLowerCase())}`]]
        : []),
    ],
    [...motto.map((line) => ['bold', 12, line]), ['italic', 13, placeAndDate]]
  );
  pdf.moveDown(1.2);
}

function foot(pdf, { recipients, signing, signer }) {
  pdf.moveDown(0.8);
  if (pdf.y > pdf.page.height - MARGINS.bottom - 150) pdf.addPage();
  columns(
    pdf,
    [
      ['italic', 12, 'Nơi nhận:', { align: 'left' }],
      ...recipients.map((line) => ['regular', 11, `- ${line}`, { align: 'left' }]),
    ],
    [
      ...signing.map((line) => ['bold', 13, line.toUpperCase()]),
      ['regular', 32, ' '],
      ['bold', 13, signer],
    ]
  );
}

/**
 * A document as offices send it, as a PDF: { language, title, subtitle, paragraphs } and, for the
 * document itself, `head` and `foot`. The same sheet gives the same bytes on every run.
 */
function toPdf(sheet) {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    lang: sheet.language,
    displayTitle: true,
    info: {
      Title: sheet.documentTitle,
      Author: sheet.author,
      CreationDate: new Date(`${sheet.date}T09:00:00Z`),
    },
  });
  const parts = [];
  const done = new Promise((resolve, reject) => {
    pdf.on('data', (part) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });

  for (const [name, file] of Object.entries(FONTS)) pdf.registerFont(name, file);
  if (sheet.head) head(pdf, sheet.head);
  if (sheet.title) pdf.font('bold').fontSize(14).text(sheet.title, { align: 'center' });
  if (sheet.subtitle) pdf.font('bold').fontSize(13).text(sheet.subtitle, { align: 'center' });
  pdf.moveDown(0.8);
  for (const paragraph of sheet.paragraphs) {
    pdf
      .font(/^Căn cứ |^Theo đề nghị /.test(paragraph) ? 'italic' : 'regular')
      .fontSize(13.5)
      .text(paragraph, { align: 'justify', indent: 10 * MM, paragraphGap: 6, lineGap: 2 });
  }
  if (sheet.foot) foot(pdf, sheet.foot);
  pdf.moveDown(1.5).font('italic').fontSize(9).fillColor('#666');
  pdf.text(SAMPLE[sheet.language], { align: 'center' });
  pdf.end();
  return done;
}

module.exports = { toPdf };
