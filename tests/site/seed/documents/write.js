'use strict';

const fs = require('node:fs/promises');
const os = require('node:os');
const path = require('node:path');
const { sampleDocuments } = require('.');
const { filesOf } = require('./files');

const DOCUMENT = 'plugin::newsroom.official-document';
const TYPE = 'plugin::newsroom.document-type';
const BODY = 'plugin::newsroom.issuing-body';
const SUBJECT = 'plugin::newsroom.subject';
const FILE = 'plugin::upload.file';
const DONE = { type: 'core', key: 'newsroom-demo-documents-seeded' };

/**
 * Writes the sample documents, once a database: bodies and subjects, files into the media library,
 * then the documents in Vietnamese and some in English, all published. What is there already of an
 * earlier try is not made twice. log(text) is told how far it has come.
 */
async function seedDocuments({ strapi, log = () => {} }) {
  if (await strapi.store(DONE).get()) return;
  const { bodies, subjects, signers, documents } = sampleDocuments();
  log('issuing bodies and subjects');
  const ids = {
    types: await typesByName(strapi),
    bodies: await writeTree(strapi, BODY, bodies, ({ code, level }, locale) => ({
      abbreviation: code,
      level: level[locale],
    })),
    subjects: await writeTree(strapi, SUBJECT, subjects, () => ({})),
    documents: new Map(),
  };
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'newsroom-documents-'));
  try {
    for (const record of documents) {
      log(`document ${ids.documents.size + 1} of ${documents.length}`);
      const body = bodies.find(({ key }) => key === record.body);
      const signer = signers[record.signer];
      const attachments = await upload(strapi, folder, filesOf(record, body, signer));
      ids.documents.set(record.key, await writeDocument(strapi, record, signer, attachments, ids));
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
  await strapi.store(DONE).set({ value: new Date().toISOString() });
}

/** The types that the plugin brought, by their Vietnamese names. */
async function typesByName(strapi) {
  const types = await strapi.db.query(TYPE).findMany({ where: { locale: 'vi' } });
  return new Map(types.map(({ name, documentId }) => [name, documentId]));
}

/** Writes the Vietnamese entry that `filters` finds, or a new one. */
async function put(documents, filters, data) {
  const existing = await documents.findFirst({ locale: 'vi', filters });
  if (!existing) return documents.create({ locale: 'vi', data });
  return documents.update({ documentId: existing.documentId, locale: 'vi', data });
}

/** Entries of a tree, parents first; returns document ids by key. */
async function writeTree(strapi, uid, entries, further) {
  const documents = strapi.documents(uid);
  const ids = new Map();
  for (const [position, entry] of entries.entries()) {
    const dataIn = (locale) => ({
      name: entry[locale],
      position,
      ...(entry.parent ? { parent: ids.get(entry.parent) } : {}),
      ...further(entry, locale),
    });
    const { documentId } = await put(documents, { name: entry.vi }, dataIn('vi'));
    await documents.update({ documentId, locale: 'en', data: dataIn('en') });
    ids.set(entry.key, documentId);
  }
  return ids;
}

/** Puts files into the media library unless they are there; returns them as attachments. */
async function upload(strapi, folder, files) {
  const attachments = [];
  for (const { name, mime, title, language, role, content } of files) {
    const file =
      (await strapi.db.query(FILE).findOne({ where: { name } })) ??
      (await uploadOne(strapi, path.join(folder, name), { name, mime, content: await content() }));
    attachments.push({ file: file.id, title, language, role });
  }
  return attachments;
}

async function uploadOne(strapi, filepath, { name, mime, content }) {
  await fs.writeFile(filepath, content);
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name } },
      files: { filepath, originalFilename: name, mimetype: mime, size: content.length },
    });
  return file;
}

const toRelation = ({ kind, to, number, title, url }, documents) =>
  to ? { kind, document: documents.get(to) } : { kind, number, title, url: url ?? null };

/** Returns the document's id. Documents that it speaks of are published before it is. */
async function writeDocument(strapi, record, signer, attachments, ids) {
  const documents = strapi.documents(DOCUMENT);
  const localized = (locale) => ({
    abstract: record[locale],
    signerPosition: signer[locale],
    documentType: ids.types.get(record.type) ?? null,
    issuingBody: ids.bodies.get(record.body),
    subjects: record.subjects.map((key) => ids.subjects.get(key)),
  });
  const { documentId } = await put(
    documents,
    { number: record.number },
    {
      ...localized('vi'),
      number: record.number,
      signer: signer.name,
      issueDate: record.issued,
      effectiveDate: record.effective ?? null,
      expiryDate: record.expires ?? null,
      attachments,
      relations: record.relations.map((relation) => toRelation(relation, ids.documents)),
      validityOverride: record.override?.state ?? null,
      validityOverrideReason: record.override?.reason ?? null,
      validityOverrideFrom: record.override?.from ?? null,
    }
  );
  const locales = record.en ? ['vi', 'en'] : ['vi'];
  if (record.en) await documents.update({ documentId, locale: 'en', data: localized('en') });
  await documents.publish({ documentId, locale: locales });
  return documentId;
}

module.exports = { seedDocuments };
