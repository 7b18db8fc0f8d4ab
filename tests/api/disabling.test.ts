import type { Entry } from './support/content';
import {
  ARTICLE,
  body,
  CATEGORY,
  create,
  paragraph,
  photo,
  TAG,
  uploadPhoto,
} from './support/content';
import { articleLayout, saveArticleLayout } from './support/layout';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const DOCUMENT = 'plugin::newsroom.official-document';
const OFF = { NEWSROOM_ENABLED: 'false' };

/** Which files the entries of the site use, each with its place. */
const fileLinks = async ({ strapi }: Site): Promise<string[]> => {
  const { joinTable } = strapi.db.metadata.get('plugin::upload.file').attributes
    .related as unknown as { joinTable: { name: string } };

  return (await strapi.db.connection(joinTable.name))
    .map(({ id: _id, ...link }) => JSON.stringify(link))
    .sort();
};

/** Everything of ours in the database that a person would miss. */
const inventory = async (site: Site) => {
  const { strapi } = site;
  const rows = async (uid: string, populate: string[] = []) =>
    strapi.db.query(uid).findMany({ orderBy: { id: 'asc' }, populate });
  const permissions = async (uid: string, owner: string) =>
    (await rows(uid, [owner]))
      .filter((row) => JSON.stringify(row).includes('plugin::newsroom.'))
      .map((row) => [row.action, row.subject ?? null, row.properties ?? null, row[owner]?.id])
      .map((row) => JSON.stringify(row))
      .sort();
  return {
    articles: await rows(ARTICLE, ['category', 'tags', 'relatedArticles', 'photos', 'cover']),
    categories: await rows(CATEGORY, ['parent']),
    tags: await rows(TAG),
    documents: await strapi.db.query(DOCUMENT).findMany({
      orderBy: { id: 'asc' },
      populate: {
        documentType: true,
        issuingBody: { populate: ['parent'] },
        subjects: true,
        relations: { populate: ['document'] },
        attachments: { populate: ['file'] },
      },
    }),
    // A language that the site gets after the first boot has its names from the next boot on.
    documentTypes: await strapi.db
      .query('plugin::newsroom.document-type')
      .findMany({ where: { locale: 'vi' }, orderBy: { id: 'asc' } }),
    slugs: await strapi.db.connection('newsroom_slugs').orderBy('id'),
    fileLinks: await fileLinks(site),
    adminPermissions: await permissions('admin::permission', 'role'),
    tokenPermissions: await permissions('admin::api-token-permission', 'token'),
    publicPermissions: await permissions('plugin::users-permissions.permission', 'role'),
    layout: await articleLayout(site),
  };
};

const fill = async (site: Site) => {
  const [first, second] = [await uploadPhoto(site, 'a.jpg'), await uploadPhoto(site, 'b.jpg')];
  const parent = await create(site, CATEGORY, { name: 'Tin tức' }, { status: 'published' });
  const category = await create(
    site,
    CATEGORY,
    { name: 'Nông thôn mới', parent: parent.documentId },
    { status: 'published' }
  );
  const tag = await create(site, TAG, { name: 'OCOP' }, { status: 'published' });
  const related = await create(site, ARTICLE, { title: 'Bài liên quan' }, { status: 'published' });

  await create(
    site,
    ARTICLE,
    {
      title: 'Bài có đủ thứ',
      body: body(paragraph('Một'), photo(second), photo(first)),
      cover: first.id,
      category: category.documentId,
      tags: [tag.documentId],
      relatedArticles: [related.documentId],
    },
    { status: 'published' }
  );
};

const fillDocuments = async (site: Site) => {
  const file = await uploadPhoto(site, 'scan.jpg');
  const body = await create(site, 'plugin::newsroom.issuing-body', { name: 'Ủy ban nhân dân xã' });
  const subject = await create(site, 'plugin::newsroom.subject', { name: 'Đất đai' });
  const old = await create(
    site,
    DOCUMENT,
    { number: '1/QĐ-UBND', abstract: 'Quyết định cũ', effectiveDate: '2020-01-01' },
    { status: 'published' }
  );

  await create(
    site,
    DOCUMENT,
    {
      number: '2/QĐ-UBND',
      abstract: 'Quyết định mới',
      effectiveDate: '2024-01-01',
      issuingBody: body.documentId,
      subjects: [subject.documentId],
      attachments: [{ file: file.id, title: 'Bản gốc' }],
      relations: [{ kind: 'replaces', document: old.documentId }],
    },
    { status: 'published' }
  );
};

/** What an administrator does to permissions, tokens and layouts. */
const administer = async (site: Site) => {
  const { strapi } = site;
  const editor = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });

  await strapi.service('admin::role').assignPermissions(editor.id, [
    {
      action: 'plugin::content-manager.explorer.read',
      subject: ARTICLE,
      properties: { fields: ['title', 'lead'], locales: ['vi'] },
      conditions: [],
    },
  ]);
  await strapi.service('admin::api-token').create({
    name: 'front end',
    description: '',
    type: 'custom',
    lifespan: null,
    permissions: ['plugin::newsroom.article.find'],
  });
  await strapi.db.query('plugin::users-permissions.permission').delete({
    where: { action: 'plugin::newsroom.tag.find', role: { type: 'public' } },
  });

  const { layouts } = await articleLayout(site);

  await saveArticleLayout(site, { ...layouts, list: ['title', 'source'] });
};

describe('a boot with the plugin disabled', () => {
  it('costs no row, relation, photo, permission or layout', async () => {
    const first = await bootSite();
    const { database } = first;

    await fill(first);
    await fillDocuments(first);
    await administer(first);

    const before = await inventory(first);

    expect(before.layout.layouts.list).toEqual(['title', 'source']);
    await first.stop();

    const without = await bootSite({ database, env: OFF });

    expect((await without.get('/api/newsroom/articles')).status).toBe(404);
    await without.stop();

    const again = await bootSite({ database });

    try {
      expect(await inventory(again)).toEqual(before);

      const page = await again.get<{ data: Entry }>('/api/newsroom/articles/by-slug/bai-co-du-thu');

      expect(page.status).toBe(200);
      expect(page.body.data).toMatchObject({
        cover: { name: 'a.jpg' },
        figures: [{ block: 1 }, { block: 2 }],
        related: [{ title: 'Bài liên quan' }],
      });
      expect((await again.get('/api/newsroom/tags')).status).toBe(403);

      const documents = await again.get<{ data: Array<{ validity: { state: string } }> }>(
        '/api/newsroom/official-documents?sort=number'
      );

      expect(documents.body.data.map(({ validity }) => validity.state)).toEqual([
        'expired',
        'in-force',
      ]);
    } finally {
      await again.close();
    }
  });

  it('keeps what was written and deleted between two of them', async () => {
    const first = await bootSite();
    const { database } = first;

    await fill(first);
    await first.stop();
    await (await bootSite({ database, env: OFF })).stop();

    const second = await bootSite({ database });
    const [file] = await second.strapi.db.query('plugin::upload.file').findMany({ limit: 1 });
    const { documentId } = await create(second, ARTICLE, { title: 'Bài mới', cover: file.id });
    const [gone] = await second.strapi.db
      .query(ARTICLE)
      .findMany({ where: { title: 'Bài liên quan' }, limit: 1 });

    await second.strapi
      .documents(ARTICLE as never)
      .delete({ documentId: gone.documentId } as never);

    const before = await inventory(second);

    await second.stop();
    await (await bootSite({ database, env: OFF })).stop();

    const third = await bootSite({ database });

    try {
      const after = await inventory(third);

      expect(after).toEqual(before);
      expect(after.articles.some((row) => row.documentId === documentId)).toBe(true);
    } finally {
      await third.close();
    }
  });

  it('keeps the photos of what came by an import, which no listener sees', async () => {
    const first = await bootSite();
    const { database } = first;

    await fill(first);
    // As if the links had been written by `strapi import`: past the plugin, with its copy empty.
    await first.strapi.db.connection('newsroom_media_links').delete();

    const before = await fileLinks(first);

    await first.stop();
    await (await bootSite({ database })).stop();
    await (await bootSite({ database, env: OFF })).stop();

    const again = await bootSite({ database });

    try {
      expect(before.length).toBeGreaterThan(4);
      expect(await fileLinks(again)).toEqual(before);
    } finally {
      await again.close();
    }
  });
});
