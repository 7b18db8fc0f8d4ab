import { z } from 'zod/v4';

import { coreRouter } from '../platform/content-api/core-router';
import type { Routes } from '../platform/feature';
import { httpCache } from '../platform/http-cache';
import { ARTICLE, CATEGORY, TAG } from '../platform/uids';

const inPixels = z.int().nullable().describe('In pixels; null for a drawing without a size.');

const picture = {
  width: inPixels,
  height: inPixels,
  mime: z.string(),
  formats: z
    .record(z.string(), z.looseObject({ url: z.string(), width: z.int(), height: z.int() }))
    .nullable()
    .describe('Smaller copies by name, for srcset.'),
  focalPoint: z
    .object({ x: z.number(), y: z.number() })
    .nullable()
    .describe('In per cent from the left and from the top.'),
};

const figure = z
  .object({
    block: z.int().describe("The index of the photo's node in the body."),
    url: z.string().nullable().describe('Null when the file is no longer in the media library.'),
    ...picture,
    caption: z.string(),
    alternativeText: z.string().describe('Empty for a decorative photo.'),
    decorative: z.boolean(),
    credit: z.string(),
    missing: z.boolean(),
  })
  .describe('A photo at its place in the article, ready to be shown.');

const file = z.object({
  url: z.string(),
  name: z.string(),
  ...picture,
  alternativeText: z.string().nullable(),
  caption: z.string().nullable(),
});

const categoryLink = z.object({
  documentId: z.string(),
  name: z.string(),
  slug: z.string().nullable(),
});

const articleLink = z.object({
  documentId: z.string(),
  title: z.string(),
  slug: z.string().nullable(),
  publicDate: z.string().nullable(),
});

/** For the OpenAPI document; a site's own fields come beside these. */
const articlePage = z.looseObject({
  documentId: z.string(),
  locale: z.string().nullable(),
  title: z.string(),
  slug: z.string(),
  lead: z.string().nullable(),
  body: z.array(z.looseObject({ type: z.string() })).describe('The nodes of a Blocks field.'),
  byline: z.string().nullable(),
  eventDate: z.string().nullable(),
  publicDate: z.string().nullable(),
  source: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  featured: z.boolean().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.string(),
  cover: file.nullable(),
  figures: z.array(figure).describe('The photos of the body, in its order.'),
  category: categoryLink
    .extend({
      description: z.string().nullable(),
      ancestors: z.array(categoryLink).describe('From the root of the tree down.'),
    })
    .nullable(),
  tags: z.array(categoryLink),
  related: z
    .array(articleLink.extend({ lead: z.string().nullable(), cover: file.nullable() }))
    .describe('Chosen by hand first, then by shared tags, then from the category.'),
  previous: articleLink.nullable().describe('The next older article of the category.'),
  next: articleLink.nullable().describe('The next newer article of the category.'),
  localizations: z
    .array(z.object({ locale: z.string(), slug: z.string().nullable(), title: z.string() }))
    .describe('The languages it can be read in, this one among them.'),
  citedDocuments: z
    .array(
      z.object({
        documentId: z.string(),
        number: z.string(),
        title: z.string(),
        validity: z.looseObject({ state: z.string(), asOf: z.string() }),
      })
    )
    .describe('The published documents that the body names by their numbers.'),
});

const pages: Routes = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/articles/by-slug/:slug',
      handler: 'article.findBySlug',
      request: {
        params: { slug: z.string().describe('A former slug answers 301 to the present one.') },
        query: {
          locale: z.string().optional().describe("The site's default locale if left out."),
          documentLinks: z
            .string()
            .optional()
            .describe(
              'The address of documents, such as /van-ban/{documentId}: the body then links to those it names.'
            ),
        },
      },
      response: z.object({ data: articlePage, meta: z.object({}) }),
      config: { middlewares: [httpCache] },
    },
  ],
};

export const routes = {
  'article-pages': pages,
  article: coreRouter(ARTICLE),
  category: coreRouter(CATEGORY),
  tag: coreRouter(TAG),
};
