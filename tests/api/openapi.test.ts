import { generate } from '@strapi/openapi';
import { z } from 'zod';

import { FACETS, ownQuery } from '../../server/src/documents/reading/own-query';
import {
  ARTICLE,
  CATEGORY,
  TAG,
  body,
  create,
  paragraph,
  photo,
  uploadPhoto,
} from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

/** As much of OpenAPI 3.1 as `strapi openapi generate` writes. */
const parameter = z.object({
  name: z.string().min(1),
  in: z.enum(['path', 'query']),
  required: z.boolean().optional(),
  schema: z.looseObject({}),
});

const operation = z.object({
  operationId: z.string().min(1),
  parameters: z.array(parameter),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({})) }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.object({
      description: z.string(),
      content: z.record(z.string(), z.object({ schema: z.looseObject({}) })).optional(),
    })
  ),
  tags: z.array(z.string()),
});

const openapi = z.looseObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'put', 'post', 'delete']), operation)
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

type OpenApi = z.infer<typeof openapi>;

const BY_SLUG = '/newsroom/articles/by-slug/{slug}';

let site: Site;
let document: OpenApi;

/** The document as `strapi openapi generate` writes it into its file. */
const generateDocument = (): unknown =>
  JSON.parse(JSON.stringify(generate(site.strapi, { type: 'content-api' }).document));

const ours = () => Object.entries(document.paths).filter(([path]) => path.startsWith('/newsroom/'));

const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];

  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : referencesIn(inner)
  );
};

beforeAll(async () => {
  site = await bootSite();
  document = openapi.parse(generateDocument());
});

afterAll(() => site.close());

describe('the OpenAPI document of the content API', () => {
  it('has the reading routes of articles, categories and tags', () => {
    expect(ours().flatMap(([path, { get }]) => (get ? [path] : []))).toEqual(
      expect.arrayContaining([
        '/newsroom/articles',
        '/newsroom/articles/{id}',
        BY_SLUG,
        '/newsroom/categories',
        '/newsroom/categories/{id}',
        '/newsroom/tags',
        '/newsroom/tags/{id}',
      ])
    );
  });

  it('declares each parameter that a path holds, and no other', () => {
    for (const [path, operations] of ours()) {
      const held = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

      for (const { parameters } of Object.values(operations)) {
        const declared = parameters.filter((each) => each.in === 'path');

        expect(declared.map(({ name, required }) => [name, required])).toEqual(
          held.map((name) => [name, true])
        );
      }
    }
  });

  it('gives each operation a name of its own, and every reference has its target', () => {
    const ids = Object.values(document.paths)
      .flatMap((operations) => Object.values(operations))
      .map(({ operationId }) => operationId);
    const targets = Object.keys(document.components.schemas).map(
      (name) => `#/components/schemas/${name}`
    );

    expect(new Set(ids).size).toBe(ids.length);
    expect(referencesIn(ours()).length).toBeGreaterThan(0);
    expect(referencesIn(document).filter((target) => !targets.includes(target))).toEqual([]);
  });

  it('says what the page of an article takes', () => {
    expect(document.paths[BY_SLUG]?.get?.parameters).toMatchObject([
      { name: 'slug', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'locale', in: 'query', required: false, schema: { type: 'string' } },
      { name: 'documentLinks', in: 'query', required: false, schema: { type: 'string' } },
    ]);
  });

  it('says what the list of documents takes beside Strapi’s own parameters', () => {
    const { parameters = [] } = document.paths['/newsroom/official-documents']?.get ?? {};
    const named = (name: string) => parameters.find((each) => each.name === name);
    const items = (name: string) => named(name)?.schema.items as { enum?: string[] } | undefined;

    expect(parameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['_q', 'filters', 'sort', ...Object.keys(ownQuery)])
    );
    expect(named('q')).toMatchObject({ required: false, schema: { type: 'string' } });
    expect(named('inForceOn')).toMatchObject({
      required: false,
      schema: { type: 'string', format: 'date' },
    });
    expect(named('year')).toMatchObject({
      required: false,
      schema: { type: 'array', items: { type: 'integer' } },
    });
    expect(items('validity')?.enum).toContain('partly-suspended');
    expect(items('facets')?.enum).toEqual([...FACETS]);

    for (const [path, { get }] of ours()) {
      const takesThem = get?.parameters.some(({ name }) => name === 'inForceOn') ?? false;

      expect([path, takesThem]).toEqual([path, path === '/newsroom/official-documents']);
    }
  });

  it('says what the page of an article answers, field for field', async () => {
    const published = { status: 'published' } as const;
    const [kept, gone] = [await uploadPhoto(site, 'a.jpg'), await uploadPhoto(site, 'b.jpg')];
    const root = await create(site, CATEGORY, { name: 'Tin tức' }, published);
    const category = await create(
      site,
      CATEGORY,
      { name: 'Nông thôn mới', parent: root.documentId },
      published
    );
    const tag = await create(site, TAG, { name: 'Hội nghị' }, published);
    const place = { category: category.documentId, tags: [tag.documentId], cover: kept.id };

    await create(site, ARTICLE, { title: 'Bài trước', ...place }, published);

    const { slug } = await create(
      site,
      ARTICLE,
      {
        title: 'Bài này',
        ...place,
        body: body(
          paragraph('Mở đầu.'),
          photo(kept, { caption: 'Chú thích' }),
          photo(kept, { alternativeText: null, decorative: true }),
          photo(gone)
        ),
      },
      published
    );
    const bare = await create(site, ARTICLE, { title: 'Bài trống' }, published);

    await site.admin('DELETE', `/upload/files/${gone.id}`);

    const content = document.paths[BY_SLUG]?.get?.responses['200']?.content;
    const documented = z.fromJSONSchema(content?.['application/json']?.schema as never);
    const answers = await Promise.all(
      [slug, bare.slug].map((each) => site.get(`/api/newsroom/articles/by-slug/${each}`))
    );

    const pages = answers.map(({ body: answer }) => answer as { data: Record<string, unknown> });
    const isDocumented = (data: object) => documented.safeParse({ data, meta: {} }).success;
    const [full] = pages.map(({ data }) => data);

    expect(pages.map((page) => documented.safeParse(page).error?.issues)).toEqual([
      undefined,
      undefined,
    ]);
    expect(full).toMatchObject({ related: [{ cover: { url: kept.url } }] });
    expect(isDocumented({ ...full })).toBe(true);
    expect(isDocumented({ ...full, figures: [{}] })).toBe(false);
    expect(isDocumented({ ...full, tags: [{ ...tag, unknown: 1 }] })).toBe(false);
  });
});
