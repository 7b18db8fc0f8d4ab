'use strict';

const { buffer } = require('node:stream/consumers');
const { ZipFile } = require('yazl');

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MAIN = `${MIME}.main+xml`;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const paragraph = (text, bold) =>
  `<w:p><w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:lang w:val="vi-VN"/></w:rPr>` +
  `<w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;

/** The least that word processors open: a heading and paragraphs. */
function toDocx({ date, heading, paragraphs }) {
  const zip = new ZipFile();
  const add = (name, xml) =>
    zip.addBuffer(Buffer.from(XML + xml, 'utf8'), name, {
      mtime: new Date(`${date}T09:00:00Z`),
      forceDosTimestamp: true,
    });
  add(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`
  );
  add(
    'word/document.xml',
    `<w:document xmlns:w="${WORD}"><w:body>${paragraph(heading, true)}` +
      `${paragraphs.map((text) => paragraph(text, false)).join('')}</w:body></w:document>`
  );
  zip.end();
  return buffer(zip.outputStream);
}

module.exports = { MIME, toDocx };
