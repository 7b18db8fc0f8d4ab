'use strict';

const docx = require('./docx');
const { toPdf } = require('./pdf');

const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const PARTY = ['ĐẢNG CỘNG SẢN VIỆT NAM'];
const LETTER = 'Công văn';

/** `03/2025/QĐ-UBND` as a file's name: 03-2025-qd-ubnd. */
const fileNameOf = (number) =>
  number
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

const dateInWords = (date) => {
  const [year, month, day] = date.split('-');
  const twoDigits = (part, below) => (Number(part) < below ? part : String(Number(part)));
  return `ngày ${twoDigits(day, 10)} tháng ${twoDigits(month, 3)} năm ${year}`;
};

const placeOf = ({ body }) => {
  if (body.startsWith('province')) return 'Lam Khê';
  return body === 'district' ? 'Mường Vài' : 'Suối Mây';
};

function wholeDocument(record, body, signer) {
  const isLetter = record.type === LETTER;
  return {
    language: 'vi',
    documentTitle: `${record.type} số ${record.number}`,
    author: body.vi,
    date: record.issued,
    head: {
      issuer: body.vi,
      motto: record.body === 'party' ? PARTY : STATE,
      number: record.number,
      concerning: isLetter ? record.vi : null,
      placeAndDate: `${placeOf(record)}, ${dateInWords(record.issued)}`,
    },
    title: isLetter ? null : record.type.toUpperCase(),
    subtitle: isLetter ? null : record.vi,
    paragraphs: record.text,
    foot: {
      recipients: ['Như trên;', 'Các thôn;', 'Trang thông tin điện tử xã;', 'Lưu: VT.'],
      signing: signer.above,
      signer: signer.name,
    },
  };
}

const attached = (record, body, { language, title, subtitle, paragraphs }) => ({
  language,
  documentTitle: title,
  author: body.vi,
  date: record.issued,
  title: title.toUpperCase(),
  subtitle,
  paragraphs,
});

/**
 * The files of a record, in their order: { name, mime, title, language, role, content() }. A file
 * is made only when it is asked for.
 */
function filesOf(record, body, signer) {
  const name = fileNameOf(record.number);
  const title = `${record.type} số ${record.number}`;
  const pdf = { mime: 'application/pdf', language: 'vi' };
  const reading = { language: 'vi', role: 'reading-version' };
  const files = [
    {
      ...pdf,
      name: `${name}.pdf`,
      title,
      role: 'original',
      content: () => toPdf(wholeDocument(record, body, signer)),
    },
  ];
  if (record.appendix) {
    const { title: appendixTitle, text } = record.appendix;
    const sheet = attached(record, body, {
      language: 'vi',
      title: appendixTitle,
      subtitle: `(Kèm theo ${title})`,
      paragraphs: text,
    });
    files.push({
      ...pdf,
      name: `${name}-phu-luc.pdf`,
      title: appendixTitle,
      role: 'appendix',
      content: () => toPdf(sheet),
    });
  }
  if (record.reading === 'docx') {
    const text = {
      date: record.issued,
      heading: `${title}: ${record.vi}`,
      paragraphs: record.text,
    };
    files.push({
      ...reading,
      name: `${name}.docx`,
      mime: docx.MIME,
      title: `${title} (bản đọc)`,
      content: () => docx.toDocx(text),
    });
  }
  if (record.reading === 'txt') {
    const text = [title, record.vi, ...record.text].join('\n\n');
    files.push({
      ...reading,
      name: `${name}.txt`,
      mime: 'text/plain',
      title: `${title} (bản đọc)`,
      content: async () => Buffer.from(`${text}\n`, 'utf8'),
    });
  }
  if (record.translation) {
    const sheet = attached(record, body, {
      language: 'en',
      title: `Translation of ${record.number}`,
      subtitle: record.en,
      paragraphs: record.translation,
    });
    files.push({
      ...pdf,
      language: 'en',
      name: `${name}-en.pdf`,
      title: `Translation of ${record.number}`,
      role: 'reading-version',
      content: () => toPdf(sheet),
    });
  }
  return files;
}

module.exports = { filesOf };
