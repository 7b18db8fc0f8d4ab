'use strict';

const { randomBytes } = require('node:crypto');

const DOCUMENT = 'plugin::newsroom.official-document';
const TYPE = 'plugin::newsroom.document-type';
const BODY = 'plugin::newsroom.issuing-body';
const SUBJECT = 'plugin::newsroom.subject';

const BODIES = 40;
const SUBJECTS = 25;
const SIGNERS = 60;
const FIRST_YEAR = 2005;
const YEARS = 21;
const ROWS_A_STATEMENT = 200;

const ABSTRACTS = [
  'Về việc phê duyệt kế hoạch sử dụng đất',
  'Ban hành quy chế làm việc của Ủy ban nhân dân',
  'Về việc kiện toàn Ban Chỉ đạo chương trình mục tiêu quốc gia',
  'Triển khai công tác phòng, chống thiên tai và tìm kiếm cứu nạn',
  'Về việc giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội',
];

const id = () => randomBytes(12).toString('hex');
const day = (year, ordinal) =>
  new Date(Date.UTC(year, 0, 1 + (ordinal % 365))).toISOString().slice(0, 10);

async function insert(strapi, table, rows) {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await strapi.db.connection(table).insert(rows.slice(start, start + ROWS_A_STATEMENT));
  }
}

const joinTableOf = (strapi, uid, attribute) =>
  strapi.db.metadata.get(uid).attributes[attribute].joinTable;

async function terms(strapi) {
  const types = await strapi.db.query(TYPE).findMany({ where: { locale: 'vi' }, limit: 30 });
  const create = (uid, count, name) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        strapi.db.query(uid).create({
          data: {
            documentId: id(),
            locale: 'vi',
            name: `${name} ${index}`,
            publishedAt: new Date(),
          },
        })
      )
    );

  return {
    types: types.filter(({ abbreviation }) => abbreviation),
    bodies: await create(BODY, BODIES, 'Ủy ban nhân dân xã'),
    subjects: await create(SUBJECT, SUBJECTS, 'Lĩnh vực'),
  };
}

/** One document: a decision of a year, in force from ten days later, expired after six years or not. */
function describe(index, { types, bodies, subjects }) {
  const year = FIRST_YEAR + (index % YEARS);
  const type = types[index % types.length];
  const issued = day(year, index * 7);
  const effective = day(year, index * 7 + 10);

  return {
    documentId: id(),
    number: `${1 + Math.floor(index / YEARS)}/${type.abbreviation}-UBND`,
    type,
    body: bodies[index % bodies.length],
    subject: subjects[index % subjects.length],
    signer: `Người ký ${index % SIGNERS}`,
    abstract: `${ABSTRACTS[index % ABSTRACTS.length]} năm ${year}, số thứ tự ${index}`,
    year,
    issued,
    effective,
    expiry: index % 3 === 0 ? day(year + 6, index * 7) : null,
  };
}

/**
 * Writes published documents with three files and two relations each, the way that an import leaves
 * them: Strapi's own tables only. The plugin's register is derived afterwards, by the plugin.
 *
 * @returns the numbers of some of them, to be asked for
 */
async function generate(strapi, count) {
  const known = await terms(strapi);
  const made = Array.from({ length: count }, (_, index) => describe(index, known));
  const { tableName } = strapi.db.metadata.get(DOCUMENT);
  const now = new Date();
  const rowOf = (document, rowId, publishedAt) => ({
    id: rowId,
    document_id: document.documentId,
    locale: 'vi',
    number: document.number,
    number_key: strapi.plugin('newsroom').service('officialDocuments').parseNumber(document.number)
      .key,
    duplicate_number_confirmed: true,
    signer: document.signer,
    abstract: document.abstract,
    issue_date: document.issued,
    effective_date: document.effective,
    expiry_date: document.expiry,
    created_at: now,
    updated_at: now,
    published_at: publishedAt,
  });
  const draftId = (index) => index * 2 + 1;
  const publishedId = (index) => index * 2 + 2;

  await insert(
    strapi,
    tableName,
    made.flatMap((document, index) => [
      rowOf(document, draftId(index), null),
      rowOf(document, publishedId(index), now),
    ])
  );

  for (const [attribute, target] of [
    ['documentType', 'type'],
    ['issuingBody', 'body'],
    ['subjects', 'subject'],
  ]) {
    const { name, joinColumn, inverseJoinColumn } = joinTableOf(strapi, DOCUMENT, attribute);

    await insert(
      strapi,
      name,
      made.flatMap((document, index) =>
        [draftId(index), publishedId(index)].map((row) => ({
          [joinColumn.name]: row,
          [inverseJoinColumn.name]: document[target].id,
        }))
      )
    );
  }

  await addComponents(strapi, made, publishedId);

  const register = strapi.plugin('newsroom').service('documentRegister');

  register.start();
  await register.idle();

  // What a server does by itself in the minutes after an import.
  if (strapi.db.dialect.client === 'postgres') await strapi.db.connection.raw('vacuum analyze');

  return { numbers: made.slice(0, 50).map(({ number }) => number) };
}

/** Three files and two relations each, the latter to the one before: every fifth amends it. */
async function addComponents(strapi, made, publishedId) {
  const links = joinTableOf(strapi, DOCUMENT, 'relations');
  const component = (uid) => strapi.db.metadata.get(uid).tableName;
  const relations = made.flatMap((document, index) =>
    index === 0
      ? []
      : [
          { kind: 'based-on', number: '30/2020/NĐ-CP', title: 'Về công tác văn thư' },
          { kind: index % 5 === 0 ? 'amends' : 'refers-to', number: made[index - 1].number },
        ].map((relation) => ({ ...relation, entry: publishedId(index) }))
  );
  const attachments = made.flatMap((_document, index) =>
    ['Bản gốc', 'Phụ lục', 'Bản đọc'].map((title) => ({ title, entry: publishedId(index) }))
  );

  await insert(
    strapi,
    component('newsroom.document-relation'),
    relations.map(({ kind, number, title }, index) => ({ id: index + 1, kind, number, title }))
  );
  await insert(
    strapi,
    component('newsroom.attachment'),
    attachments.map(({ title }, index) => ({ id: index + 1, title, language: 'vi' }))
  );
  await insert(strapi, links.name, [
    ...relations.map(({ entry }, index) => ({
      entity_id: entry,
      cmp_id: index + 1,
      component_type: 'newsroom.document-relation',
      field: 'relations',
      order: index,
    })),
    ...attachments.map(({ entry }, index) => ({
      entity_id: entry,
      cmp_id: index + 1,
      component_type: 'newsroom.attachment',
      field: 'attachments',
      order: index,
    })),
  ]);
}

module.exports = { generate };
