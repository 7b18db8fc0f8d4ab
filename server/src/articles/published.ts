import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { localesOf } from '../platform/locales';
import { ARTICLE } from '../platform/uids';

export interface ArticleReference {
  documentId: string;
  /** The site's default locale when none is named. */
  locale: string | null;
}

/** What other features ask about which articles the public can read. */
export interface PublishedArticles {
  /** For each reference the locale in which it is published, null if it is not; in their order. */
  localesOf(references: readonly ArticleReference[]): Promise<Array<string | null>>;
}

export const publishedArticles = ({ strapi }: { strapi: Core.Strapi }): PublishedArticles => {
  const resolve = async (locale: string | null): Promise<string | null> => {
    try {
      const [code = ''] = await localesOf(strapi).resolve(ARTICLE, locale);

      return code;
    } catch (error) {
      // A locale that the site does not have.
      if (error instanceof errors.ValidationError) return null;

      throw error;
    }
  };

  return {
    async localesOf(references) {
      const asked = new Map<string | null, string | null>();

      for (const { locale } of references) {
        if (!asked.has(locale)) asked.set(locale, await resolve(locale));
      }

      const documentIds = [...new Set(references.map(({ documentId }) => documentId))];
      const rows = (await strapi.db.query(ARTICLE).findMany({
        where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
        select: ['documentId', 'locale'],
      })) as Array<{ documentId: string; locale?: string | null }>;
      const published = new Set(
        rows.map(({ documentId, locale }) => `${documentId}:${locale ?? ''}`)
      );

      return references.map(({ documentId, locale }) => {
        const code = asked.get(locale) ?? null;

        return code !== null && published.has(`${documentId}:${code}`) ? code : null;
      });
    },
  };
};
