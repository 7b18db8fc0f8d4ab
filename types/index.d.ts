/**
 * What a front end reads from the newsroom by REST and GraphQL.
 *
 * ```ts
 * import type { ArticlePage, ArticleWith, ListAnswer } from 'strapi-plugin-newsroom/types';
 * ```
 *
 * A site that adds a field to its articles adds it here too, once for all answers:
 *
 * ```ts
 * import type {} from 'strapi-plugin-newsroom/types';
 *
 * declare module 'strapi-plugin-newsroom/types' {
 *   interface ArticleFields {
 *     subtitle: string | null;
 *   }
 * }
 * ```
 *
 * Dates and times are ISO 8601 in UTC (`2026-03-21T01:30:00.000Z`), days are `2026-03-21`.
 */

export type * from './body';
export type * from './documents';
export type * from './graphql';
export type * from './page';
export type * from './rest';
export type * from './visits';
