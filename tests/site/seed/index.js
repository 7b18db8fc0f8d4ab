'use strict';

const fs = require('node:fs/promises');
const os = require('node:os');
const path = require('node:path');
const { ensureAccounts } = require('./accounts');
const { sampleContent } = require('./content');
const { seedDocuments } = require('./documents/write');
const { takePictures } = require('./pictures');

const ARTICLE = 'plugin::newsroom.article';
const CATEGORY = 'plugin::newsroom.category';
const TAG = 'plugin::newsroom.tag';
const FILE = 'plugin::upload.file';
const DONE = { type: 'core', key: 'newsroom-demo-seeded' };

/** What a body's image node keeps of its file. */
const FILE_FIELDS = [
  'id',
  'name',
  'url',
  'width',
  'height',
  'formats',
  'hash',
  'ext',
  'mime',
  'size',
  'previewUrl',
  'provider',
  'createdAt',
  'updatedAt',
];

/**
 * Writes the sample content, once a database: the news, then the official documents. What was cut
 * short is taken up again at the next start: what is there already is not made twice.
 * log(text) is told how far it has come.
 */
async function seed({ strapi, log = () => {} }) {
  await seedNews(strapi, log);
  await seedDocuments({ strapi, log });
}

/**
 * Pictures into the media library, then categories, tags and articles in Vietnamese and some in
 * English, published but for two drafts.
 */
async function seedNews(strapi, log) {
  if (await strapi.store(DONE).get()) return;
  const content = sampleContent();
  const files = await fillLibrary(strapi, content, log);
  log('categories and tags');
  const categories = await writeTerms(strapi, CATEGORY, content.categories.map(toCategory));
  const tags = await writeTerms(strapi, TAG, content.tags.map(toTag));
  const articles = new Map();
  for (const article of content.articles) {
    log(`article ${articles.size + 1} of ${content.articles.length}`);
    articles.set(
      article.key,
      await writeArticle(strapi, article, { files, categories, tags, articles })
    );
  }
  await strapi.store(DONE).set({ value: new Date().toISOString() });
}

/** Takes the pictures and uploads each as soon as it is there. Returns files by picture name. */
async function fillLibrary(strapi, content, log) {
  const first = new Map();
  for (const { vi } of content.articles) {
    for (const block of vi.body) {
      const known = first.get(block.picture);
      if (block.type === 'image' && !known?.alternativeText) first.set(block.picture, block.use);
    }
  }
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'newsroom-pictures-'));
  const files = new Map();
  let uploads = Promise.resolve();
  let failed = null;
  try {
    for (const file of await strapi.db.query(FILE).findMany({ where: { ext: '.jpg' } })) {
      const name = path.parse(file.name).name;
      if (first.has(name)) files.set(name, file);
    }
    const missing = [...first.keys()].filter((name) => !files.has(name));
    log(`${files.size} of ${first.size} pictures`);
    await takePictures(missing, folder, ({ name, file }) => {
      uploads = uploads
        .then(async () => {
          files.set(name, await upload(strapi, name, file, first.get(name)));
          log(`${files.size} of ${first.size} pictures`);
        })
        .catch((error) => {
          failed ??= error;
        });
    });
    await uploads;
    if (failed) throw failed;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
  return files;
}

async function upload(strapi, name, file, { caption, alternativeText }) {
  const { size } = await fs.stat(file);
  const [uploaded] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: `${name}.jpg`, alternativeText, caption } },
      files: { filepath: file, originalFilename: `${name}.jpg`, mimetype: 'image/jpeg', size },
    });
  return uploaded;
}

const toCategory = ({ key, parent, vi, en }, position) => ({
  key,
  parent,
  position,
  vi: { name: vi[0], description: vi[1] },
  en: { name: en[0], description: en[1] },
});

const toTag = ({ key, vi, en }) => ({ key, vi: { name: vi }, en: { name: en } });

/** Writes the Vietnamese draft that `filters` finds, or a new one. */
async function put(documents, filters, data) {
  const existing = await documents.findFirst({ locale: 'vi', filters });
  if (!existing) return documents.create({ locale: 'vi', data });
  return documents.update({ documentId: existing.documentId, locale: 'vi', data });
}

/** Categories or tags, parents first; returns document ids by key. */
async function writeTerms(strapi, uid, terms) {
  const documents = strapi.documents(uid);
  const ids = new Map();
  for (const { key, parent, position, vi, en } of terms) {
    const shared = {
      ...(position === undefined ? {} : { position }),
      ...(parent ? { parent: ids.get(parent) } : {}),
    };
    const { documentId } = await put(documents, { name: vi.name }, { ...vi, ...shared });
    await documents.update({ documentId, locale: 'en', data: { ...en, ...shared } });
    await documents.publish({ documentId, locale: ['vi', 'en'] });
    ids.set(key, documentId);
  }
  return ids;
}

/** Returns { documentId, locales }. Articles it relates to are published before it is. */
async function writeArticle(strapi, article, { files, categories, tags, articles }) {
  const documents = strapi.documents(ARTICLE);
  const locales = ['vi', 'en'].filter((locale) => article[locale]);
  const dataOf = (locale) => {
    const { body, ...texts } = article[locale];
    return {
      ...texts,
      body: body.map((block) => (block.type === 'image' ? toImage(block, files) : block)),
      byline: article.byline,
      category: categories.get(article.category),
      tags: article.tags.map((key) => tags.get(key)),
      cover: files.get(article.cover).id,
      featured: article.featured ?? false,
      eventDate: article.eventDate,
      publicDate: article.publicDate,
      source: article.source ?? null,
      sourceUrl: article.sourceUrl ?? null,
      relatedArticles: (article.related ?? [])
        .map((key) => articles.get(key))
        .filter((related) => related.locales.includes(locale))
        .map((related) => related.documentId),
    };
  };
  const { documentId } = await put(documents, { title: article.vi.title }, dataOf('vi'));
  if (article.en) await documents.update({ documentId, locale: 'en', data: dataOf('en') });
  if (!article.draft) await documents.publish({ documentId, locale: locales });
  return { documentId, locales };
}

/** The file's own data with what this article says of the photo put over it. */
function toImage({ picture, use }, files) {
  const file = files.get(picture);
  const image = Object.fromEntries(FILE_FIELDS.map((field) => [field, file[field]]));
  return { type: 'image', image: { ...image, ...use }, children: [{ type: 'text', text: '' }] };
}

module.exports = { ensureAccounts, seed };
